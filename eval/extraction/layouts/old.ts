/** Pages as they were made before templates were tidy, and pages whose markup is broken. */
import { articleLd, comments, linkList, navigation, pageOf, teaser } from '../chrome.ts';
import { escapeHtml, expect, type Layout, longDate, wrap } from '../page.ts';

export const tableEra: Layout = {
  name: 'tables for layout, line breaks for paragraphs',
  build(story, dice) {
    const cell = (inner: string) => `<td valign="top"><font face="Verdana" size="2">${inner}</font></td>`;
    const html = `<HTML><HEAD><TITLE>${story.outlet}: ${escapeHtml(story.title)}</TITLE><META NAME="publisher" CONTENT="${story.outlet}"></HEAD><BODY bgcolor="#ffffff"><TABLE width="760" border="0"><TR><TD colspan="3"><IMG src="logo.gif" alt="${story.outlet}"><BR><A href="/">Front page</A> | <A href="/w">World</A> | <A href="/s">Sport</A></TD></TR><TR>${cell(`<b>Sections</b><br><a href="/a">Politics</a><br><a href="/b">Money</a><br><a href="/c">Letters</a><br>`)}${cell(`<font size="5"><b>${escapeHtml(story.title)}</b></font><br><font size="1">By ${story.author}<br>${longDate(story.day, 'month first')}</font><br><br>${story.paragraphs.map(escapeHtml).join('<br><br>')}<br><br>`)}${cell(`<b>Also today</b><br>${Array.from({ length: 6 }, () => `<a href="/x">${teaser(dice)}</a><br><br>`).join('')}`)}</TR><TR><TD colspan="3"><font size="1">Copyright ${story.day.slice(0, 4)} ${story.outlet}</font></TD></TR></TABLE></BODY></HTML>`;
    return { ...expect(story), html };
  },
};

export const unclosed: Layout = {
  name: 'paragraphs never closed, attributes without quotes',
  build(story, dice) {
    const html = `<html><head><title>${escapeHtml(story.title)} - ${story.outlet}</title><meta name=date content=${story.day}><meta name=author content="${story.author}"></head><body text=#000000><h4>${story.outlet}</h4><a href=/>home</a> <a href=/n>news</a><hr><h1>${escapeHtml(story.title)}</h1><i>${story.author}, ${story.city}</i>${story.paragraphs.map((text) => `<p>${escapeHtml(text)}`).join('\n')}<hr><p><font size=1>Send letters to the editor. <a href=/>Back to the front page</a><ul><li><a href=/1>${teaser(dice)}<li><a href=/2>${teaser(dice)}</ul>`;
    return {
      ...expect(story),
      html,
      publisher: story.host.replace('www.', ''),
      url: `http://${story.host}${story.path}.html`,
    };
  },
};

export const brokenData: Layout = {
  name: 'JSON-LD that is no JSON, nothing else in the head',
  build(story, dice) {
    const data = JSON.stringify(articleLd(story), null, 2)
      .replace(
        '"@type": "NewsArticle",',
        `"@type": "NewsArticle",\n  "description": "A line\nthat breaks and a tab\there",`,
      )
      .replace(/\n\}$/, ',\n}');
    const worse = dice.chance(0.5)
      ? data.replace('"headline": ', '"alternativeHeadline": "the "step" taken",\n  "headline": ')
      : data;
    const html = pageOf(
      story,
      `<body>${navigation(dice)}<div class="detail"><h1>${escapeHtml(story.title)}</h1><div class="detail-text">${wrap(story.paragraphs)}</div></div><div class="list">${linkList(dice, 10)}</div></body>`,
      { suffix: '', extra: `<script type="application/ld+json">${worse}</script>` },
    );
    return { ...expect(story), html };
  },
};

export const westernBytes: Layout = {
  name: 'windows-1252 that nothing declares',
  build(story, dice) {
    const html = `<html><head><title>${escapeHtml(story.title)}</title><meta property="og:site_name" content="${story.outlet}"></head><body><div id="top"><a href="/">Index</a></div><div id="article"><h2>${escapeHtml(story.title)}</h2><div class="datum">Published: ${longDate(story.day)}</div>${wrap(story.paragraphs)}</div><div id="links">${linkList(dice, 6)}</div></body></html>`;
    const codes: Readonly<Record<string, number>> = {
      '“': 0x93,
      '”': 0x94,
      '‘': 0x91,
      '’': 0x92,
      '–': 0x96,
      '…': 0x85,
    };
    const bytes = Buffer.from([...html].map((char) => codes[char] ?? char.charCodeAt(0)));
    return { ...expect(story), html, bytes };
  },
};

export const preformatted: Layout = {
  name: 'text of a wire in <pre>, wrapped at 72 columns',
  build(story, dice) {
    const wrapLine = (text: string) => text.replace(/(.{1,72})(?:\s|$)/g, '$1\n').trimEnd();
    const html = pageOf(
      story,
      `<body><div class="menu"><a href="/">Archive</a> <a href="/search">Search</a></div><h1>${escapeHtml(story.title)}</h1><div class="msgdate">Date: ${longDate(story.day)}</div><pre>${story.paragraphs.map((text) => escapeHtml(wrapLine(text))).join('\n\n')}</pre><div class="thread">${linkList(dice, 4)}</div></body>`,
      { suffix: '', extra: `<meta name="application-name" content="${story.outlet}">` },
    );
    return { ...expect(story), html };
  },
};

export const smallScreen: Layout = {
  name: 'small screens, no classes that mean anything',
  build(story, dice) {
    const html = `<!DOCTYPE html><html><head><title>${escapeHtml(story.title)} :: ${story.outlet}</title></head><body><div class="a1"><a href="/">☰</a> ${story.outlet}</div><div class="a2"><div class="a3"><b>${escapeHtml(story.title)}</b></div><div class="a4">${longDate(story.day, 'short')}, 10:20</div><div class="a5">${story.paragraphs.map((text) => `<p class="a6">${escapeHtml(text)}</p>`).join('')}</div><div class="a7"><a href="?p=2">Next page</a></div></div><div class="a8">${Array.from({ length: 8 }, () => `<div class="a9"><a href="/x">${teaser(dice)}</a></div>`).join('')}</div></body></html>`;
    return {
      ...expect(story),
      html,
      publisher: story.host.replace('www.', ''),
      url: `https://m.${story.host.replace('www.', '')}${story.path}`,
    };
  },
};

export const microdata: Layout = {
  name: 'microdata alone, comments as long as the report',
  build(story, dice) {
    const html = `<!DOCTYPE html><html lang="en-IN"><head><meta charset="utf-8"><title>${escapeHtml(story.title)} - ${story.outlet}</title><link rel="canonical" href="${story.path}"></head><body>${navigation(dice)}<div itemscope itemtype="http://schema.org/NewsArticle" class="newsDetail"><h1 itemprop="headline">${escapeHtml(story.title)}</h1><span itemprop="author" itemscope itemtype="http://schema.org/Person">By <span itemprop="name">${story.author}</span></span> <meta itemprop="datePublished" content="${story.day}T10:00:00+05:30"/><meta itemprop="dateModified" content="${story.updated}T10:00:00+05:30"/><span itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><meta itemprop="name" content="${story.outlet}"></span><div itemprop="articleBody" class="newsText">${wrap(story.paragraphs)}</div></div><div id="disqus_thread">${comments(dice, 15, 'replies')}</div></body></html>`;
    return { ...expect(story), html, url: `https://${story.host}${story.path}` };
  },
};
