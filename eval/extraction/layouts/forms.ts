/** Reports of special form: live blogs, interviews, galleries, teasers, briefs. */
import {
  articleLd,
  cards,
  comments,
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
import { escapeHtml, expect, type Layout, longDate, wrap } from '../page.ts';
import { paragraph, person } from '../write-prose.ts';

export const liveBlog: Layout = {
  name: 'live blog',
  build(story, dice) {
    const updates = story.paragraphs.map((text, i) => ({
      head: teaser(dice).replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      time: `${String(18 - (i % 12)).padStart(2, '0')}:${dice.between(10, 59)}`,
      text,
    }));
    const ld = {
      ...articleLd(story, { type: 'LiveBlogPosting', zone: 'Z' }),
      coverageStartTime: `${story.day}T05:00:00Z`,
      liveBlogUpdate: updates.map(({ head, text, time }) => ({
        '@type': 'BlogPosting',
        headline: head,
        articleBody: text,
        datePublished: `${story.day}T${time}:00Z`,
      })),
    };
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<main><header><h1>${escapeHtml(story.title)}</h1><p class="live-badge">LIVE</p><div class="dcr-meta">${story.author} · ${longDate(story.day)}</div></header><div class="key-events"><h2>Key events</h2>${linkList(dice, 4)}</div><div id="liveblog-body" class="live-blog">${updates.map(({ head, time, text }, i) => `<article class="block live-update" id="block-${i}"><header><a href="#block-${i}"><time datetime="${story.day}T${time}:00Z">${time} GMT</time></a><h2>${escapeHtml(head)}</h2></header><p>${escapeHtml(text)}</p><footer>${shareBar('block-share')}</footer></article>`).join('')}</div></main>${footer(story)}</body>`,
      { suffix: ` – as it happened | ${story.outlet}`, extra: `${openGraph(story)}${ldScript(ld)}` },
    );
    return { ...expect(story), html, body: updates.flatMap(({ head, text }) => [head, text]) };
  },
};

export const paywall: Layout = {
  name: 'teaser before a paywall',
  build(story, dice) {
    const shown = story.paragraphs.slice(0, 2);
    const html = pageOf(
      story,
      `<body class="is-locked">${navigation(dice)}<article class="article"><h1>${escapeHtml(story.title)}</h1><p class="article__subhead">${escapeHtml(story.standfirst)}</p><div class="article__byline"><span>${story.author}</span> <time datetime="${story.day}T06:00:00+01:00">${longDate(story.day)}</time></div><div class="article__text fade">${wrap(shown)}</div><div class="paywall barrier"><h2>Keep reading for 1 a month</h2><p>Subscribe now and read this and all other reports, on every device, without a limit. You can cancel whenever you like, and the first month costs next to nothing.</p><ul><li>All reports of our correspondents in forty countries</li><li>The daily paper in digital form, every evening before it is printed</li></ul><a class="btn" href="#">Subscribe</a><p>Already a subscriber? <a href="#">Log in</a></p></div></article><div class="ticker">${linkList(dice, 5)}</div>${footer(story)}</body>`,
      {
        extra: `${openGraph(story)}${ldScript({ ...articleLd(story, { zone: '+01:00' }), isAccessibleForFree: false })}`,
      },
    );
    return { ...expect(story), html, body: shown };
  },
};

export const gallery: Layout = {
  name: 'gallery with text below',
  build(story, dice) {
    const slide = (i: number) =>
      `<li class="slide"><img src="${i}.jpg"><div class="slide-caption"><p>${i} of 9: ${person(dice)} greets guests at the gate while the band plays. (Photo: Pool)</p></div></li>`;
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<div class="media-page"><h1>${escapeHtml(story.title)}</h1><p class="credit-date">${longDate(story.day, 'month first')} | ${story.author}</p><div class="gallery carousel"><ul class="slides">${Array.from({ length: 9 }, (_, i) => slide(i + 1)).join('')}</ul><button>Next</button></div><div class="content-text">${wrap(story.paragraphs)}</div></div><div class="more-galleries">${cards(dice, 4)}</div>${footer(story)}</body>`,
      { extra: openGraph(story, ['site', 'title']) },
    );
    return { ...expect(story), html };
  },
};

export const interview: Layout = {
  name: 'interview, questions in bold',
  build(story, dice) {
    const questions = story.paragraphs.map(() => `What did ${person(dice)} say to you about it, and when?`);
    const body = story.paragraphs.flatMap((text, i) => [questions[i]!, text]);
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<div class="content-area"><h1 class="single-title">${escapeHtml(story.title)}</h1><div class="single-meta"><a rel="author" href="#">${story.author}</a> <span class="date">${longDate(story.day)}</span></div><div class="single-content">${story.paragraphs.map((text, i) => `<p><strong>${escapeHtml(questions[i]!)}</strong></p><p>${escapeHtml(text)}</p>`).join('\n')}<blockquote class="pullquote"><p>“A step, no more”</p></blockquote></div>${shareBar('social-share')}</div><div class="sidebar">${linkList(dice, 7)}</div>${footer(story)}</body>`,
      { extra: ldScript(articleLd(story, { type: 'AnalysisNewsArticle' })) },
    );
    return { ...expect(story), html, body };
  },
};

export const brief: Layout = {
  name: 'brief of one paragraph among many links',
  build(story, dice) {
    const text = paragraph(dice, 2, 3);
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<div class="row"><div class="col-left">${linkList(dice, 15)}</div><div class="col-mid"><h1>${escapeHtml(story.title)}</h1><div class="news-date">${longDate(story.day)}</div><div class="news-text"><p>${escapeHtml(text)}</p></div><h4>Other news</h4>${linkList(dice, 12)}</div></div>${footer(story)}</body>`,
      { extra: openGraph(story, ['site']) },
    );
    return { ...expect(story), html, body: [text] };
  },
};

export const broadcaster: Layout = {
  name: 'broadcaster, key points as a list, video above',
  build(story, dice) {
    const points = [
      'The talks ended without a date.',
      'Both sides want the customs office.',
      'Farmers ask for more time.',
    ];
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<main role="main"><article><header><h1>${escapeHtml(story.title)}</h1></header><div class="video-player" data-component="video"><div>0:00 / 2:31</div><p>This video can not be played</p><p>Media caption, ${person(dice)} explains the plan in two minutes</p></div><div data-component="byline-block"><span>${story.author}</span><span>Correspondent, ${story.city}</span><time datetime="${story.day}T12:01:11.000Z">${longDate(story.day)}</time></div><div data-component="text-block"><ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul></div>${story.paragraphs.map((text, i) => `<div data-component="text-block"><div class="ssrcss-7uxr49-RichTextContainer"><p>${escapeHtml(text)}</p></div></div>${i === 2 ? `<div data-component="links-block"><h2>More on this story</h2>${linkList(dice, 3)}</div>` : ''}${i === 1 ? `<div data-component="image-block"><figure><img src="a.jpg"><figcaption><span class="visually-hidden">Image caption, </span>The lake in winter</figcaption></figure></div>` : ''}`).join('')}<section data-component="topic-list"><h2>Related topics</h2><ul><li><a href="#">Trade</a></li><li><a href="#">Border</a></li></ul></section></article><section data-component="mostRead"><h2>Most read</h2>${linkList(dice, 10)}</section></main>${footer(story)}</body>`,
      {
        suffix: ` - ${story.outlet}`,
        extra: `${openGraph(story, ['title', 'site'])}${ldScript({ ...articleLd(story, { zone: '.000Z' }) })}`,
      },
    );
    return { ...expect(story), html, body: [...points, ...story.paragraphs] };
  },
};

export const magazine: Layout = {
  name: 'magazine, drop capital, quotations pulled out, notes',
  build(story, dice) {
    const [first, ...rest] = story.paragraphs;
    const letter = first!.slice(0, 1);
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<article class="feature"><header class="feature-header"><p class="rubric">The Border Issue</p><h1 class="hed">${escapeHtml(story.title)}</h1><p class="dek">${escapeHtml(story.standfirst)}</p><p class="byline-name">By ${story.author}</p><p class="issue-date"><time datetime="${story.day}">${longDate(story.day, 'month first')}</time></p></header><div class="body__container"><p class="has-dropcap"><span class="dropcap">${escapeHtml(letter)}</span>${escapeHtml(first!.slice(1))}</p>${rest.map((text, i) => `<p>${escapeHtml(text)}</p>${i === 1 ? `<aside class="pullquote">“We will not wait another”</aside>` : ''}${i === 3 ? '<h2>A river and its banks</h2>' : ''}`).join('')}<p class="end-note"><em>This article appears in the print edition under the headline “At the border.”</em></p></div>${newsletter('newsletter-cta')}<div class="recirc">${cards(dice, 4)}</div></article>${comments(dice, 6, 'reader-comments')}${footer(story)}</body>`,
      {
        extra: `${openGraph(story, ['site', 'title'])}<meta name="sailthru.date" content="${story.day}T10:00:00.000Z"><meta name="sailthru.author" content="${story.author}">`,
      },
    );
    return {
      ...expect(story),
      html,
      body: [first!, ...rest.flatMap((text, i) => (i === 3 ? [text, 'A river and its banks'] : [text]))],
    };
  },
};

export const letterService: Layout = {
  name: 'letter service, forms for subscribers in the text',
  build(story, dice) {
    const subscribe = `<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">${story.outlet} is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form><input type="email"><button>Subscribe</button></form></div></div>`;
    const html = pageOf(
      story,
      `<body><div id="entry"><div id="main" class="main typography"><div class="topbar">${story.outlet}</div><div class="single-post"><article class="post"><div class="post-header"><h1 class="post-title published">${escapeHtml(story.title)}</h1><h3 class="subtitle">${escapeHtml(story.standfirst)}</h3><div class="byline-wrapper"><a href="#">${story.author}</a><div class="pencraft">${longDate(story.day, 'short')}</div></div><div class="post-ufi"><a>12</a><a>3</a><a>Share</a></div></div><div class="available-content"><div class="body markup">${wrap(story.paragraphs.slice(0, 2))}${subscribe}${wrap(story.paragraphs.slice(2))}<p class="button-wrapper"><a class="button primary" href="#"><span>Share</span></a></p></div></div></article></div><div class="comments-page"><h4>Discussion about this post</h4>${comments(dice, 5, 'discussion')}</div></div></div></body>`,
      { suffix: ` - by ${story.author}`, extra: ldScript(articleLd(story, { zone: '+00:00' })) },
    );
    return { ...expect(story), html };
  },
};

export const factTable: Layout = {
  name: 'report with a table of figures',
  build(story, dice) {
    const rows = [
      ['Goods', '2024', '2025'],
      ['Timber', '120', '141'],
      ['Copper', '88', '90'],
      ['Wheat', '301', '275'],
    ];
    const table = `<table class="data"><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<div id="article-wrapper"><h1 id="article-title">${escapeHtml(story.title)}</h1><div id="article-info">By ${story.author} | ${longDate(story.day, 'short')}</div>${figure(dice)}<div id="article-text">${wrap(story.paragraphs.slice(0, 3))}${table}${wrap(story.paragraphs.slice(3))}</div><div id="article-related">${cards(dice, 3)}</div></div>${footer(story)}</body>`,
      { extra: openGraph(story, ['site', 'title']) },
    );
    const { paragraphs } = story;
    return {
      ...expect(story),
      html,
      body: [...paragraphs.slice(0, 3), ...rows.map((row) => row.join(' ')), ...paragraphs.slice(3)],
    };
  },
};
