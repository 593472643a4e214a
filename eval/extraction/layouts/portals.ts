/** Large portals of India, Japan, Israel and elsewhere, and pages that gather from others. */
import {
  advertisement,
  articleLd,
  cards,
  cookieNotice,
  figure,
  footer,
  ldScript,
  linkList,
  navigation,
  openGraph,
  pageOf,
  shareBar,
  teaser,
} from '../chrome.ts';
import { escapeHtml, expect, type Layout, longDate, wrap } from '../page.ts';
import { paragraph, sentence } from '../write-prose.ts';

export const indianPortal: Layout = {
  name: 'Indian portal, “also read” between the paragraphs',
  build(story, dice) {
    const links = [
      () => `<p><strong>Also Read: <a href="#">${teaser(dice)}</a></strong></p>`,
      () => `<p><a href="#"><strong>ALSO READ | ${teaser(dice)}</strong></a></p>`,
      () => `<div class="also-read-widget"><span>Also Read</span><a href="#">${teaser(dice)}</a></div>`,
    ];
    const pieces = story.paragraphs.flatMap((text, i) => [
      `<p>${escapeHtml(text)}</p>`,
      ...(i % 2 === 1 ? [dice.pick(links)()] : []),
      ...(i === 1 ? ['<div class="adBox"><span>Advertisement</span></div>'] : []),
    ]);
    const html = pageOf(
      story,
      `<body><div class="trending-strip"><span>Trending</span>${linkList(dice, 6)}</div>${navigation(dice)}<div class="breadcrumb"><a href="/">News</a> / <a href="/w">World</a> / ${teaser(dice)}</div><div class="story__container"><h1 class="story-headline">${escapeHtml(story.title)}</h1><h2 class="story-kicker synopsis">${escapeHtml(story.standfirst)}</h2><div class="story-byline"><div class="author">Edited By: <a href="#">${story.author}</a></div><div class="place">${story.city}, </div><div class="upd">Updated: ${longDate(story.day, 'short')} 19:42 IST</div></div>${shareBar('social-widget')}${figure(dice, 'main-img')}<div class="story-with-main-sec description">${pieces.join('\n')}<p><em>Published By: ${story.author}</em></p><p><em>Published On: ${longDate(story.day, 'short')}</em></p><p><strong>Catch all the latest updates on <a href="#">World News</a> and follow us on <a href="#">Google News</a> and <a href="#">WhatsApp</a></strong></p></div><div class="tags-list"><span>Topics</span><a href="#">Trade</a><a href="#">Visit</a></div><div class="recommended"><h3>You may also like</h3>${cards(dice, 8)}</div></div>${footer(story)}</body>`,
      {
        suffix: ` | World News - ${story.outlet}`,
        extra: `${openGraph(story, ['title'])}${ldScript(articleLd(story))}${ldScript({ '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: [] })}`,
      },
    );
    return { ...expect(story), html };
  },
};

export const indianPaper: Layout = {
  name: 'Indian paper, date in the byline only, synopsis list',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body><div class="container"><div class="top-header">${navigation(dice)}</div><div class="article-section"><h5 class="label">International</h5><h1 class="title" itemprop="name">${escapeHtml(story.title)}</h1><h3 class="sub-title">${escapeHtml(story.standfirst)}</h3><div class="update-publish-time"><p class="updated-time">Published - ${longDate(story.day, 'month first')} 11:05 am IST - ${story.city}</p></div><div class="author-details"><a class="person-name" href="#">${story.author}</a></div><div class="comments-shares"><a>Comments</a><a>Share</a><a>READ LATER</a></div><div class="article-picture"><img src="a.jpg"><p class="caption">A view of the hall before the talks began. File <span>| Photo Credit: Special arrangement</span></p></div><div id="content-body-70" class="articlebodycontent">${wrap(story.paragraphs.slice(0, 2))}<div class="related-topics-list"><h4>Related stories</h4>${linkList(dice, 3)}</div>${wrap(story.paragraphs.slice(2))}<p class="publish-time" id="end-of-article">Published - ${longDate(story.day, 'month first')} 11:05 am IST</p></div><div class="related-topics"><h4>Related Topics</h4><p><a href="#">diplomacy</a> / <a href="#">world</a></p></div><div class="comments-section"><p>Comments have to be in English, and in full sentences. They cannot be abusive or personal. Please abide by our community guidelines for posting your comments.</p></div></div><div class="most-popular">${linkList(dice, 10)}</div></div>${footer(story)}</body>`,
      {
        suffix: ` - ${story.outlet}`,
        extra: `<meta property="og:site_name" content="${story.outlet}"><meta property="og:title" content="${escapeHtml(story.title)}">`,
      },
    );
    return { ...expect(story), html };
  },
};

export const japanesePortal: Layout = {
  name: 'Japanese portal, English edition, in Shift_JIS',
  build(story, dice) {
    // What is in the tables of Shift_JIS: no curly marks of the West but those of JIS X 0208.
    const plain = (text: string) => text.replaceAll('ô', 'o');
    const paragraphs = story.paragraphs.map(plain);
    const [year, month, date] = story.day.split('-');
    const html = pageOf(
      story,
      `<body><div id="header"><ul class="gnav"><li><a href="/">NIPPONGO</a></li><li><a href="/keizai">BUSINESS</a></li><li><a href="/seiji">POLITICS</a></li></ul></div><div id="wrapper"><div id="main"><div class="article_head"><h1>${escapeHtml(plain(story.title))}</h1><p class="article_date">${year}/${month}/${date} 18:30 JST</p></div><div class="article_body clearfix"><div class="photo"><img src="a.jpg"><p class="photo_caption">SHASHIN: the delegates (pool photo)</p></div><div class="article_text">${wrap(paragraphs)}</div></div><div class="sns_box"><ul><li>Tweet</li><li>LINE</li><li>Hatena</li></ul></div><div class="related_news"><h2>KANREN</h2>${linkList(dice, 5)}</div></div><div id="sub"><div class="ranking"><h2>RANKING</h2><ol><li><a href="#">${teaser(dice)}</a></li><li><a href="#">${teaser(dice)}</a></li></ol></div></div></div><div id="footer"><p>Copyright (C) ${story.outlet} All Rights Reserved.</p></div></body>`,
      { suffix: ` : ${story.outlet}`, extra: `<meta property="og:site_name" content="${story.outlet}">` },
    ).replace('charset="utf-8"', 'charset="Shift_JIS"');
    return {
      ...expect(story),
      html,
      body: paragraphs,
      title: plain(story.title),
      bytes: encodeShiftJis(plain(html)),
    };
  },
};

/** Words of the chrome in Japanese, and the marks that the sentences use. */
const SHIFT_JIS: Readonly<Record<string, readonly number[]>> = {
  '“': [0x81, 0x67],
  '”': [0x81, 0x68],
  '‘': [0x81, 0x65],
  '’': [0x81, 0x66],
  NIPPONGO: [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea],
  SHASHIN: [0x8e, 0xca, 0x90, 0x5e],
  KANREN: [0x8a, 0xd6, 0x98, 0x41],
  '©': [0x28, 0x43, 0x29],
};

function encodeShiftJis(html: string): Buffer {
  const parts = html.split(/([“”‘’©]|NIPPONGO|SHASHIN|KANREN)/);
  return Buffer.concat(parts.map((part) => Buffer.from(SHIFT_JIS[part] ?? Buffer.from(part, 'latin1'))));
}

export const israeliPortal: Layout = {
  name: 'Israeli portal, English edition, day/month/year',
  build(story, dice) {
    const [year, month, date] = story.day.split('-');
    const html = pageOf(
      story,
      `<body dir="ltr"><div class="lang-switch"><a href="/he" lang="he">עברית</a><a href="/ar" lang="ar">العربية</a></div>${navigation(dice)}<div class="article-header"><h1>${escapeHtml(story.title)}</h1><h2 class="subtitle">${escapeHtml(story.standfirst)}</h2><div class="reporter"><a class="reporter-name-link" href="#">By ${story.author.toUpperCase()}</a><div class="article-published-date">${date}/${month}/${year} 14:07</div></div></div><section class="article-default-content"><div class="g-row main-body" itemprop="articleBody"><section class="article-body-paragraph">${story.paragraphs
        .map(
          (text, i) =>
            `<p dir="ltr">${escapeHtml(text)}</p>${i === 2 ? `<section class="hide-for-premium in-article-links"><h4>Related articles:</h4>${linkList(dice, 2)}</section>` : ''}${i === 1 ? '</section><section class="fake-br-for-article-body"></section><section class="article-body-paragraph">' : ''}`,
        )
        .join(
          '',
        )}</section></div></section><div class="article-tags">Tags: <a href="#">trade</a> <a href="#">border</a></div><div class="join-whatsapp">Stay updated with the latest news! <a href="#">Subscribe to our newsletter</a></div><div class="talkbacks"><h3>Talkbacks (4)</h3>${paragraphList(4, () => `<div class="talkback"><b>${dice.between(1, 4)}. ${teaser(dice)}</b><p>${escapeHtml(paragraph(dice, 1, 3))}</p></div>`)}</div>${footer(story)}</body>`,
      {
        suffix: ` | ${story.outlet}`,
        extra: `${openGraph(story, ['site'])}<meta name="cXenseParse:recs:publishtime" content="${story.day}T12:07:00.000Z">`,
      },
    );
    return { ...expect(story), html };
  },
};

function paragraphList(count: number, make: () => string): string {
  return Array.from({ length: count }, make).join('\n');
}

export const aggregator: Layout = {
  name: 'aggregator, the report among teasers in full sentences',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body>${cookieNotice()}<div id="app"><div class="topbar">${navigation(dice)}</div><div class="feed-layout"><div class="views-header"><div class="provider"><img src="logo.png"><span>${story.outlet}</span></div><h1>${escapeHtml(story.title)}</h1><div class="views-byline">Story by ${story.author} • 3h • 4 min read</div></div><div class="article-reader-container"><article class="article-reader"><div class="body">${wrap(story.paragraphs)}<a class="continue" href="#">Continue reading on the publisher's site</a></div></article></div><div class="river">${cards(dice, 14, 'div', 'content-card')}</div><div class="sponsored">${Array.from({ length: 4 }, () => `<div class="promoted"><span>Sponsored</span><p>${escapeHtml(sentence(dice))}</p></div>`).join('')}</div></div></div>${footer(story)}</body>`,
      { suffix: '', extra: ldScript(articleLd(story, { zone: 'Z' })) },
    );
    return { ...expect(story), html };
  },
};

export const teaserGrid: Layout = {
  name: 'portal, grids of long teasers before and behind the report',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<section class="top-stories"><h2>Top stories</h2>${cards(dice, 6, 'article', 'story-card')}</section><div class="wrap"><div class="col-8"><h1>${escapeHtml(story.title)}</h1><div class="info"><span>${story.author}</span><span class="dot">·</span><span>${longDate(story.day)}</span></div><div class="text">${story.paragraphs.map((text, i) => `<p>${escapeHtml(text)}</p>${i % 4 === 1 ? advertisement('banner-inline') : ''}`).join('\n')}</div></div><div class="col-4"><h3>Editor's choice</h3>${cards(dice, 5)}</div></div><section class="more"><h2>More from this section</h2>${cards(dice, 9, 'article', 'story-card')}</section>${footer(story)}</body>`,
      { extra: openGraph(story, ['site', 'title']) },
    );
    return { ...expect(story), html };
  },
};
