/** Ministries, agencies, institutes: those who publish their own word. */
import {
  articleLd,
  cards,
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
import { person } from '../write-prose.ts';

export const ministryRelease: Layout = {
  name: 'ministry’s release, “Posted On” and a number',
  build(story) {
    const html = `<!DOCTYPE html><html lang="en"><head><title>Press Release: ${escapeHtml(story.title)}</title><meta charset="utf-8"><meta property="og:site_name" content="${story.outlet}"><meta property="og:title" content="${escapeHtml(story.title)}"></head><body><form method="post" action="./PressRelease" id="form1"><div class="header"><img src="emblem.png" alt="Emblem"><div>Government of the Republic</div></div><div class="container"><div class="ReleaseLang" id="ReleaseLang">Read this release in: <a href="#">Karnolian</a> , <a href="#">Syldavian</a></div><div class="innner-page-main-about-us-content-right-part"><div class="MinistryNameSubhead text-center" id="MinistryName">Ministry of Foreign Trade</div><div class="text-center"><h2>${escapeHtml(story.title)}</h2></div><div class="ReleaseDateSubHeaddateTime text-center pt20" id="PrDateTime">Posted On: ${longDate(
      story.day,
    )
      .toUpperCase()
      .replace(
        /(\w{3})\w*(?= \d{4})/,
        '$1',
      )} 5:31PM by ${story.city}</div><div class="pt20"></div>${story.paragraphs.map((text) => `<p style="text-align:justify"><span style="font-family:Times">${escapeHtml(text)}</span></p><p>&nbsp;</p>`).join('\n')}<p style="text-align:center">****</p><p><strong>AB/CD</strong></p><div class="ReleaseId"><span>(Release ID: 2199321)</span><span>Visitor Counter : 412</span></div></div><div class="social">${shareBar('share-it')}</div></div></form></body></html>`;
    return { ...expect(story), html };
  },
};

export const governmentSite: Layout = {
  name: 'government’s site, “From” and “Published” as a list',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body class="gem-c-layout-for-public"><div id="global-cookie-message" class="gem-c-cookie-banner" aria-label="Cookies"><h2>Cookies on this site</h2><p>We use some essential cookies to make this website work. We would like to set additional cookies to understand how you use it.</p></div><header role="banner">${navigation(dice)}</header><div class="wrapper"><main role="main"><span class="gem-c-title__context">Press release</span><h1 class="gem-c-title__text">${escapeHtml(story.title)}</h1><p class="gem-c-lead-paragraph">${escapeHtml(story.standfirst)}</p><div class="metadata"><dl class="gem-c-metadata"><dt>From:</dt><dd><a href="#">${story.outlet}</a></dd><dt>Published</dt><dd>${longDate(story.day)}</dd></dl></div><div class="govspeak">${wrap(story.paragraphs.slice(0, 3))}<h2 id="further">Further information</h2>${wrap(story.paragraphs.slice(3))}</div><div class="app-c-published-dates">Published ${longDate(story.day)} <a href="#">Get emails about this page</a></div></main><aside class="related-container"><h2>Related content</h2>${linkList(dice, 5)}</aside></div><div class="gem-c-feedback"><h2>Is this page useful?</h2><button>Yes</button><p>Help us improve this site. Don’t include personal or financial information like your insurance number or credit card details.</p></div>${footer(story)}</body>`,
      {
        suffix: ` - GOV`,
        extra: `<meta name="application-name" content="${story.outlet}"><meta name="publish-date" content="${story.day}">`,
      },
    );
    const [a, b, c, ...rest] = story.paragraphs;
    return { ...expect(story), html, body: [a!, b!, c!, 'Further information', ...rest] };
  },
};

export const agencySite: Layout = {
  name: 'agency’s site, hashed class names, sign-off lines apart',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body><div id="fusion-app"><div class="site-layout__main__3MbEN"><header class="nav-bar__container__2SHDy">${navigation(dice, 'class="nav__3Kz"')}</header><article class="article__container__2MUeZ"><div class="article-header__wrap__35bWi"><h1 data-testid="Heading" class="text__text__1FZLe">${escapeHtml(story.title)}</h1><div class="info-content__author-date__1Epi_"><div class="author-name">By <a rel="author" href="#">${story.author}</a></div><time datetime="${story.day}T10:15:26Z"><span class="date-line__date">${longDate(story.day, 'month first')}</span><span>10:15 AM UTC</span><span>Updated ${dice.between(2, 20)} hours ago</span></time></div></div>${`<div class="article-body__toolbar">${shareBar('toolbar__x1')}</div>`}<div class="article-body__content__17Yit">${story.paragraphs.map((text, i) => `<div data-testid="paragraph-${i}" class="text__text__1FZLe text__dark-grey__3Ml43 body__full_width__ekUdw">${escapeHtml(text)}</div>${i === 1 ? '<div data-testid="ResponsiveAdSlot" class="article-body__ad__2"><div>Advertisement · Scroll to continue</div></div>' : ''}`).join('')}<div class="sign-off__container__3QOX"><p>Reporting by ${story.author} in ${story.city}; Editing by ${person(dice)}</p></div><p class="article-body__trust__3">Our Standards: <a href="#">The ${story.outlet} Principles, opens new tab</a></p></div></article><div class="read-next__container__1cFDc"><h2>Read Next</h2>${cards(dice, 5, 'li', 'story-card__x')}</div></div></div>${footer(story)}</body>`,
      { extra: `${openGraph(story)}${ldScript(articleLd(story, { zone: 'Z' }))}` },
    );
    return { ...expect(story), html };
  },
};

export const releaseWire: Layout = {
  name: 'release wire, contacts and links behind the text',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<main><article class="news-release inline-gallery-template"><header class="container release-header"><div class="row detail-headline"><h1>${escapeHtml(story.title)}</h1></div><div class="row"><p class="meta"><a href="#"><strong>News provided by</strong></a></p><a href="#"><strong>${story.outlet}</strong></a><p class="mb-no">${longDate(story.day, 'short')}, 08:00 ET</p></div><div class="share-this-article"><span>Share this article</span></div></header><section class="release-body container"><div class="row"><div class="col-lg-10">${wrap(story.paragraphs)}<p id="PURL"><img src="c.png" alt="Cision"> View original content:<a href="#">https://wire.example/releases/${story.path}</a></p><p>SOURCE ${story.outlet}</p></div></div></section><div class="btn-banner">WANT YOUR COMPANY'S NEWS FEATURED HERE?</div><section class="more-releases"><h2>More Releases From This Source</h2>${cards(dice, 3)}</section></article></main>${footer(story)}</body>`,
      {
        suffix: '',
        extra: `<meta name="date" content="${story.day}T08:00:00-05:00"><meta name="author" content="${story.outlet}"><meta property="og:site_name" content="${story.outlet}">`,
      },
    );
    return { ...expect(story), html };
  },
};

export const institute: Layout = {
  name: 'institute, author’s portrait and notes behind the text',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body class="node-type-commentary"><a class="skip-link" href="#main">Skip to main content</a><header class="site-head">${navigation(dice)}</header><main id="main"><div class="hero"><p class="eyebrow">Commentary</p><h1>${escapeHtml(story.title)}</h1><p class="dek">${escapeHtml(story.standfirst)}</p><p class="authors">by <a href="#">${story.author}</a></p><p class="pubdate">${longDate(story.day, 'month first')}</p></div><div class="grid"><div class="rail toc"><h2>Contents</h2><ol><li><a href="#a">The talks</a></li><li><a href="#b">What comes next</a></li></ol></div><div class="longform-body"><h2 id="a">The talks</h2>${wrap(story.paragraphs.slice(0, 3))}<h2 id="b">What comes next</h2>${wrap(story.paragraphs.slice(3))}</div></div><section class="contributor-bio"><h3>About the author</h3><p>${story.author} is a senior fellow of the programme on borders and trade. Before that, the author taught in ${story.city} and advised two governments.</p></section><section class="more-on"><h3>More on this topic</h3>${cards(dice, 3)}</section></main>${footer(story)}</body>`,
      {
        suffix: ` | ${story.outlet}`,
        extra: `<meta name="citation_publication_date" content="${story.day.replaceAll('-', '/')}"><meta name="citation_author" content="${story.author}"><meta property="og:site_name" content="${story.outlet}">`,
      },
    );
    const { paragraphs } = story;
    return {
      ...expect(story),
      html,
      body: ['The talks', ...paragraphs.slice(0, 3), 'What comes next', ...paragraphs.slice(3)],
    };
  },
};

export const communityPaper: Layout = {
  name: 'community paper, appeal for gifts before and inside the text',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body><div class="donate-strip"><p>Reports like this one cost money. If you value what we do, join our readers and give what you can.</p><a href="#">Donate</a></div>${navigation(dice)}<div class="post-wrap"><div class="post-top"><a class="cat" href="#">Diaspora</a><h1>${escapeHtml(story.title)}</h1><div class="post-meta-author">By <a href="#">${story.author}</a> ${longDate(story.day, 'month first')} 3:15 pm</div></div><div class="post-content">${wrap(story.paragraphs.slice(0, 3))}<div class="donate-box"><h4>Help us tell these stories</h4><p>We are a paper without an owner. Readers like you pay for everything that you see here, and a gift of any size helps.</p><a class="btn" href="#">Give now</a></div>${wrap(story.paragraphs.slice(3))}</div><div class="post-tags"><a>community</a></div><div class="recommended-from"><h4>Recommended from ${story.outlet}</h4>${linkList(dice, 5)}</div><p class="featured">Featured: <a href="#">${teaser(dice)}</a></p></div>${footer(story)}</body>`,
      { extra: ldScript([articleLd(story, { type: 'Article', zone: '-05:00' })]) },
    );
    return { ...expect(story), html };
  },
};
