/** Pages that scripts build, and what they build around the report. */
import {
  advertisement,
  articleLd,
  cards,
  comments,
  cookieNotice,
  figure,
  footer,
  ldScript,
  linkList,
  navigation,
  newsletter,
  openGraph,
  pageOf,
  shareBar,
  teaser,
} from '../chrome.ts';
import { escapeHtml, expect, type Layout, longDate, makeStory, wrap } from '../page.ts';

export const accelerated: Layout = {
  name: 'AMP',
  build(story, dice) {
    const html = `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>${escapeHtml(story.title)}</title><link rel="canonical" href="https://${story.host}${story.path}"><style amp-boilerplate>body{visibility:hidden}</style><noscript><style amp-boilerplate>body{visibility:visible}</style></noscript>${ldScript(articleLd(story, { type: 'ReportageNewsArticle' }))}</head><body><amp-sidebar id="sidebar" layout="nodisplay">${linkList(dice, 8)}</amp-sidebar><header class="amp-wp-header"><a href="/">${story.outlet}</a></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${escapeHtml(story.title)}</h1><div class="amp-wp-meta amp-wp-byline">${story.author}</div></header><div class="amp-wp-article-content"><amp-img src="a.jpg" width="600" height="400"></amp-img><p class="wp-caption-text">Delegates on their way to the lake.</p>${story.paragraphs.map((text, i) => `<p>${escapeHtml(text)}</p>${i % 3 === 1 ? '<div class="amp-ad-wrapper"><amp-ad width=300 height=250 type="doubleclick"></amp-ad><small>Story continues below this ad</small></div>' : ''}`).join('')}</div><amp-social-share type="twitter"></amp-social-share><div class="amp-related"><h3>Also on this site</h3>${linkList(dice, 4)}</div></article><amp-consent layout="nodisplay" id="consent"><div>This site uses cookies to work and to count its readers. <button>OK</button></div></amp-consent><footer class="amp-wp-footer"><p>${story.outlet}</p></footer></body></html>`;
    return { ...expect(story), html };
  },
};

export const divSoup: Layout = {
  name: 'div soup with hashed names, consent text first',
  build(story, dice) {
    const p = (text: string) =>
      `<div class="css-53u6y8"><div class="css-at9mc1">${escapeHtml(text)}</div></div>`;
    const html = pageOf(
      story,
      `<body>${cookieNotice()}<div id="root"><div class="css-1q2w3e"><div class="css-7hbr">${navigation(dice, 'class="css-nav"')}</div><div class="css-main"><div class="css-8atqhb"><div class="css-h1"><h1 class="css-1l8buln">${escapeHtml(story.title)}</h1></div><div class="css-sf">${escapeHtml(story.standfirst)}</div><div class="css-by"><div class="css-a">${story.author}</div><time class="css-t" datetime="${story.day}T04:00:00-05:00">${longDate(story.day, 'short')}</time></div>${figure(dice, 'css-fig')}<div class="css-grid">${story.paragraphs.map((text, i) => p(text) + (i % 3 === 2 ? `<div class="css-dfp"><div class="css-adlabel">Advertisement</div><a class="css-skip" href="#after">SKIP ADVERTISEMENT</a></div>` : '')).join('')}</div></div><div class="css-rel"><div class="css-relh">More to read</div>${cards(dice, 6, 'div', 'css-card')}</div></div></div></div>${footer(story)}</body>`,
      {
        suffix: ` - ${story.outlet}`,
        extra: `${openGraph(story)}${ldScript({ '@context': 'https://schema.org', '@graph': [articleLd(story, { zone: '-05:00' })] })}`,
      },
    );
    return { ...expect(story), html };
  },
};

export const spansOnly: Layout = {
  name: 'no paragraphs, all text in spans',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body><div id="__next"><div class="Layout_wrap">${navigation(dice)}<div class="Article_root"><div class="Article_title" role="heading" aria-level="1"><span>${escapeHtml(story.title)}</span></div><div class="Article_meta"><span>${story.author}</span> <span>${longDate(story.day, 'short')}, 10:04 AM</span></div><div class="RichText_root">${story.paragraphs.map((text) => `<div class="RichText_block"><span data-text="true">${escapeHtml(text)}</span></div>`).join('')}</div>${shareBar('Share_root')}</div><div class="Feed_root">${cards(dice, 5, 'div', 'Feed_item')}</div></div></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { body: story.paragraphs, html: '<p>x</p>' } }).replace(/</g, '\\u003c')}</script></body>`,
      { suffix: ` | ${story.outlet}`, extra: openGraph(story, ['date', 'title', 'site']) },
    );
    return { ...expect(story), html };
  },
};

export const clientRendered: Layout = {
  name: 'rendered in the browser, the text in JSON-LD alone',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body><div id="app"><div class="skeleton">Loading…</div></div><noscript>You need to enable JavaScript to run this app.</noscript>${navigation(dice)}${footer(story)}</body>`,
      { extra: `${openGraph(story, ['title'])}${ldScript(articleLd(story, { body: true }))}` },
    );
    return { ...expect(story), html };
  },
};

export const endlessScroll: Layout = {
  name: 'endless scroll, a second report below the first',
  build(story, dice) {
    const other = makeStory(dice, 6, 16);
    const one = (it: typeof story) =>
      `<article class="post-full" data-url="https://${it.host}${it.path}"><header><h1 class="post-full-title">${escapeHtml(it.title)}</h1><div class="post-full-meta"><span class="author">${it.author}</span><time datetime="${it.day}">${longDate(it.day)}</time></div></header><div class="post-full-content">${wrap(it.paragraphs)}</div>${shareBar('share')}</article>`;
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<div class="infinite-container" data-next="/api/next">${one(story)}<div class="next-up">Next article</div>${advertisement()}${one({ ...other, outlet: story.outlet })}</div>${footer(story)}</body>`,
      { extra: `${openGraph(story)}` },
    );
    return { ...expect(story), html };
  },
};

export const inlineCards: Layout = {
  name: 'advertisements, cards and embeds between all paragraphs',
  build(story, dice) {
    const between = [
      () => advertisement('ad ad--inline'),
      () => `<aside class="related-card"><a href="#"><h4>Read more</h4><p>${teaser(dice)}</p></a></aside>`,
      () =>
        `<div class="embed"><blockquote class="twitter-tweet"><p>Great day for the border towns!</p>— A Reader (@reader) <a href="#">1 May</a></blockquote></div>`,
      () => newsletter('inline-newsletter'),
      () => `<p class="read-more"><a href="#">Read more: ${teaser(dice)}</a></p>`,
    ];
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<main class="article-page"><div class="article-head"><h1>${escapeHtml(story.title)}</h1><p class="standfirst">${escapeHtml(story.standfirst)}</p><p class="byline">By <a href="#">${story.author}</a></p><p class="dateline"><time datetime="${story.day}T10:00:00Z">${longDate(story.day)}</time></p></div><div class="article-content">${story.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>${dice.pick(between)()}`).join('\n')}</div></main>${comments(dice, 4, 'comments-section')}${footer(story)}</body>`,
      { extra: `${openGraph(story, ['site', 'title', 'date'])}` },
    );
    return { ...expect(story), html };
  },
};

export const hiddenCopies: Layout = {
  name: 'hidden copies of the text for other screens, overlays',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body class="no-js"><div class="overlay modal" aria-hidden="true" style="display:none">${newsletter('modal-body')}</div>${navigation(dice)}<div class="mobile-summary" style="display: none">${wrap(story.paragraphs.slice(0, 2))}</div><main id="content"><h1>${escapeHtml(story.title)}</h1><div class="article__info"><span class="article__author">${story.author}</span><span class="article__date" data-ts="1">${longDate(story.day, 'month first')}</span></div><div class="article__body" id="articleBody">${wrap(story.paragraphs)}</div><div hidden><p>${teaser(dice)} ${teaser(dice)} ${teaser(dice)}</p></div></main><div class="sticky-player">Listen to this article 4 min</div>${footer(story)}</body>`,
      {
        extra: `<meta name="parsely-pub-date" content="${story.day}T07:00:00Z"><meta name="parsely-title" content="${escapeHtml(story.title)}"><meta name="parsely-author" content="${story.author}"><meta property="og:site_name" content="${story.outlet}">`,
      },
    );
    return { ...expect(story), html };
  },
};
