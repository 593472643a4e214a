/** Sites made with the common publishing systems. */
import {
  advertisement,
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
import { paragraph } from '../write-prose.ts';

export const weblogClassic: Layout = {
  name: 'weblog, classic theme, comments longer than the report',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body class="single single-post postid-77 has-sidebar"><div id="page" class="hfeed site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">${story.outlet}</a></p>${navigation(dice, 'id="site-navigation"')}</header>
<div id="content" class="site-content"><main id="main"><article id="post-77" class="post-77 post type-post hentry category-world"><header class="entry-header"><h1 class="entry-title">${escapeHtml(story.title)}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="#" rel="bookmark"><time class="entry-date published" datetime="${story.day}T08:00:00+00:00">${longDate(story.day)}</time><time class="updated" datetime="${story.updated}T10:00:00+00:00">${longDate(story.updated)}</time></a></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="#">${story.author}</a></span></span></div></header>
<div class="entry-content">${figure(dice, 'wp-caption')}${wrap(story.paragraphs)}
<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">X</a></li></ul></div></div><div class="sharedaddy sd-block sd-like"><h3>Like this:</h3><span>Loading...</span></div><div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3>${linkList(dice, 3)}</div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="#">World</a></span><span class="tags-links">Tagged <a href="#">trade</a>, <a href="#">talks</a></span></footer></article>
<nav class="navigation post-navigation"><a href="#">Previous: ${teaser(dice)}</a><a href="#">Next: ${teaser(dice)}</a></nav>
${comments(dice, dice.between(8, 25))}</main><aside id="secondary" class="widget-area"><section class="widget"><h2>Recent posts</h2>${linkList(dice, 8)}</section><section class="widget widget_text"><h2>About</h2><p>${escapeHtml(paragraph(dice))}</p></section></aside></div>${footer(story)}</div></body>`,
      { suffix: ` – ${story.outlet}`, extra: openGraph(story, ['site', 'title']) },
    );
    return { ...expect(story), html };
  },
};

export const weblogBlocks: Layout = {
  name: 'weblog, block theme, graph in JSON-LD',
  build(story, dice) {
    const base = `https://${story.host}`;
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'WebSite',
          '@id': `${base}/#website`,
          name: story.outlet,
          publisher: { '@id': `${base}/#organization` },
        },
        { '@type': 'Organization', '@id': `${base}/#organization`, name: story.outlet },
        {
          '@type': 'BreadcrumbList',
          '@id': `${base}/#breadcrumb`,
          itemListElement: [{ '@type': 'ListItem', name: 'Home' }],
        },
        { '@type': 'Person', '@id': `${base}/#/person/1`, name: story.author },
        {
          '@type': ['Article', 'SocialMediaPosting'],
          '@id': `${base}${story.path}/#article`,
          headline: story.title,
          datePublished: `${story.day}T06:00:00+00:00`,
          dateModified: `${story.updated}T16:00:00+00:00`,
          author: { '@id': `${base}/#/person/1` },
          publisher: { '@id': `${base}/#organization` },
          mainEntityOfPage: { '@id': `${base}${story.path}` },
        },
      ],
    };
    const [first, ...rest] = story.paragraphs;
    const html = pageOf(
      story,
      `<body class="wp-singular"><div class="wp-site-blocks"><header class="wp-block-template-part">${navigation(dice, 'class="wp-block-navigation"')}</header><main class="wp-block-group"><h1 class="wp-block-post-title">${escapeHtml(story.title)}</h1><div class="wp-block-group is-layout-flex"><div class="wp-block-post-author-name">${story.author}</div><div class="wp-block-post-date"><time datetime="${story.day}T06:00:00+00:00">${longDate(story.day, 'month first')}</time></div></div>
<div class="entry-content wp-block-post-content is-layout-constrained"><p class="has-drop-cap">${escapeHtml(first!)}</p>${wrap(rest.slice(0, 1))}<figure class="wp-block-image size-large"><img src="a.jpg"><figcaption class="wp-element-caption">The hall where the delegates met, seen from the lake.</figcaption></figure>${wrap(rest.slice(1, 3))}<div class="wp-block-group has-background"><h4 class="wp-block-heading">Read more</h4><ul class="wp-block-latest-posts__list wp-block-latest-posts"><li><a class="wp-block-latest-posts__post-title" href="#">${teaser(dice)}</a></li><li><a class="wp-block-latest-posts__post-title" href="#">${teaser(dice)}</a></li></ul></div>${wrap(rest.slice(3))}<hr class="wp-block-separator"/><div class="wp-block-buttons"><a class="wp-block-button__link" href="#">Support our work</a></div></div>
<div class="wp-block-query">${cards(dice, 6, 'article', 'wp-block-post')}</div></main>${footer(story)}</div></body>`,
      { suffix: ` - ${story.outlet}`, extra: ldScript(graph) },
    );
    return { ...expect(story), html };
  },
};

export const fieldSystem: Layout = {
  name: 'fields and regions, Dublin Core in the head',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body class="path-node page-node-type-article"><div class="dialog-off-canvas-main-canvas"><div class="layout-container"><header role="banner"><div class="region region-header">${navigation(dice)}</div></header><div class="region region-breadcrumb"><nav class="breadcrumb"><ol><li><a href="/">Home</a></li><li>News</li></ol></nav></div><main role="main"><div class="layout-content"><div class="region region-content"><div id="block-page-title"><h1><span class="field field--name-title">${escapeHtml(story.title)}</span></h1></div>
<article role="article" class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">Submitted by <span class="field--name-uid">${story.author}</span> on <span class="field--name-created">${longDate(story.day)}</span></div></footer><div class="node__content"><div class="field field--name-field-lead"><p>${escapeHtml(story.standfirst)}</p></div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field__item">${wrap(story.paragraphs)}</div><div class="field field--name-field-tags"><div class="field__label">Tags</div><div class="field__items"><div><a href="#">trade</a></div><div><a href="#">border</a></div></div></div><ul class="links inline"><li><a href="#">Log in to post comments</a></li></ul></div></article></div></div><aside class="layout-sidebar-second"><div class="region region-sidebar-second"><h2>Most read</h2>${linkList(dice, 6)}</div></aside></main>${footer(story)}</div></div></body>`,
      {
        extra: `<meta name="dcterms.title" content="${escapeHtml(story.title)}"><meta name="dcterms.issued" content="${story.day}T05:00+01:00"><meta name="dcterms.modified" content="${story.updated}T05:00+01:00"><meta name="dcterms.publisher" content="${story.outlet}"><meta name="dcterms.creator" content="${story.author}">`,
      },
    );
    return { ...expect(story), html };
  },
};

export const pageBuilder: Layout = {
  name: 'page builder, widgets twenty deep',
  build(story, dice) {
    const nest = (inner: string, depth: number): string =>
      depth === 0
        ? inner
        : `<div class="elementor-element elementor-widget-wrap e-con-inner" data-id="${depth}">${nest(inner, depth - 1)}</div>`;
    const html = pageOf(
      story,
      `<body class="elementor-default"><div class="elementor-location-header">${navigation(dice)}</div>${nest(
        `<div class="elementor-widget-theme-post-title"><h1 class="elementor-heading-title">${escapeHtml(story.title)}</h1></div><ul class="elementor-post-info"><li itemprop="datePublished"><a href="#"><time>${longDate(story.day, 'month first')}</time></a></li></ul><div class="elementor-widget-theme-post-content"><div class="elementor-widget-container">${wrap(story.paragraphs)}</div></div><div class="elementor-widget-share-buttons">${shareBar('elementor-grid')}</div><div class="elementor-author-box"><h4>${story.author}</h4><p>${story.author} has written about the region for many years and lives by the lake with a dog and two cats.</p></div>`,
        20,
      )}${nest(`<div class="elementor-posts-container elementor-posts">${cards(dice, 6, 'article', 'elementor-post')}</div>`, 12)}<div class="elementor-location-popup">${newsletter('popup')}</div>${footer(story)}</body>`,
      { extra: openGraph(story, ['site', 'title']) },
    );
    return { ...expect(story), html };
  },
};

export const hostedWeblog: Layout = {
  name: 'hosted weblog, one block with line breaks',
  build(story, dice) {
    const html = pageOf(
      story,
      `<body><div class="header-outer"><h1 class="title"><a href="/">${story.outlet}</a></h1></div><div class="main-outer"><div class="column-center-inner"><h2 class="date-header"><span>${longDate(story.day, 'month first')}</span></h2><div class="post hentry"><h3 class="post-title entry-title">${escapeHtml(story.title)}</h3><div class="post-body entry-content" id="post-body-99">${story.paragraphs.map(escapeHtml).join('<br /><br />\n')}<div style="clear: both;"></div></div><div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Posted by <span class="fn">${story.author}</span></span> <span class="post-timestamp">at <abbr class="published" title="${story.day}T07:22:00-08:00">7:22 AM</abbr></span></div><div class="post-share-buttons"><a href="#">Email This</a><a href="#">BlogThis!</a></div></div></div>${comments(dice, 3)}</div><div class="column-right-inner"><div class="widget BlogArchive"><h2>Blog Archive</h2><ul><li>2025 (40)</li><li>2024 (112)</li></ul></div><div class="widget PopularPosts"><h2>Popular Posts</h2>${cards(dice, 3)}</div></div></div></body>`,
      { suffix: '', extra: `<meta property="og:site_name" content="${story.outlet}">` },
    );
    return { ...expect(story), html, title: story.title };
  },
};

export const localPaper: Layout = {
  name: 'local paper, promotions between the paragraphs',
  build(story, dice) {
    const pieces = story.paragraphs.map((text, i) =>
      i % 3 === 2
        ? `<div class="subscriber-only"><p>${escapeHtml(text)}</p></div><div class="inline-asset tncms-region hidden-print">${advertisement('tnt-ads-container')}</div><div class="card summary"><p class="card-label">More information</p><h3 class="tnt-headline"><a href="#">${teaser(dice)}</a></h3><p class="tnt-summary">${escapeHtml(paragraph(dice, 1, 1))}</p></div>`
        : `<div class="subscriber-preview"><p>${escapeHtml(text)}</p></div>`,
    );
    const html = pageOf(
      story,
      `<body class="asset article"><div id="site-container">${navigation(dice)}<section id="main-page-container"><article class="asset main-body" itemscope itemtype="https://schema.org/NewsArticle"><header class="asset-header"><h1 class="headline"><span itemprop="headline">${escapeHtml(story.title)}</span></h1><div class="meta"><span itemprop="author" class="tnt-byline">By ${story.author}</span><ul class="list-inline"><li class="hidden-print"><time datetime="${story.day}T11:00:00-06:00" class="tnt-date asset-date">${longDate(story.day, 'short')}</time></li></ul></div></header><div class="asset-photo">${figure(dice, 'photo')}</div><div id="article-body" itemprop="articleBody" class="asset-content">${pieces.join('\n')}</div><div class="asset-tags"><h4>Tags</h4><ul><li><a href="#">Trade</a></li></ul></div></article><aside><h4>Most popular</h4>${linkList(dice, 10)}</aside></section>${newsletter('email-promo')}${footer(story)}</div></body>`,
      { extra: `${openGraph(story, ['site', 'title'])}${ldScript(articleLd(story, { zone: '-06:00' }))}` },
    );
    return { ...expect(story), html };
  },
};
