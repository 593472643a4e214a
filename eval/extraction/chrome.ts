/** What pages put around a report: menus, teasers, comments, notices, forms; and the fields of their heads. */
import type { Dice } from './dice.ts';
import { escapeHtml, type Story } from './page.ts';
import { headline, paragraph, person, sentence } from './write-prose.ts';

const SECTIONS = [
  'Home',
  'World',
  'Politics',
  'Business',
  'Sport',
  'Opinion',
  'Culture',
  'Weather',
  'Video',
  'Podcasts',
];

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

export function navigation(dice: Dice, attributes = 'class="main-nav"'): string {
  const items = SECTIONS.slice(0, dice.between(5, SECTIONS.length));
  return `<nav ${attributes}><ul>${items.map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`).join('')}</ul></nav>`;
}

export function teaser(dice: Dice): string {
  return escapeHtml(headline(dice));
}

/** Headlines as links. */
export function linkList(dice: Dice, count: number): string {
  return `<ul>${times(count, (i) => `<li><a href="/other/${i}">${teaser(dice)}</a></li>`).join('')}</ul>`;
}

/** Cards with a picture, a headline and a sentence. */
export function cards(dice: Dice, count: number, tag = 'div', name = 'card'): string {
  return times(
    count,
    (i) =>
      `<${tag} class="${name}"><a href="/other/${i}"><img src="/i/${i}.jpg" alt=""></a><h3><a href="/other/${i}">${teaser(dice)}</a></h3><p>${escapeHtml(sentence(dice))}</p></${tag}>`,
  ).join('\n');
}

export function shareBar(name = 'share-buttons'): string {
  return `<div class="${name}"><span>Share</span><a href="https://social.example/s">Facebook</a> <a href="https://social.example/t">X</a> <a href="#">WhatsApp</a> <button>Copy link</button></div>`;
}

export function comments(dice: Dice, count: number, name = 'comments'): string {
  const one = (i: number) =>
    `<li class="comment" id="comment-${i}"><div class="comment-author">${person(dice)} says:</div><div class="comment-content"><p>${escapeHtml(paragraph(dice, 2, 5))}</p></div><a href="#">Reply</a></li>`;
  return `<section id="${name}" class="${name}"><h2>${count} comments</h2><ol class="comment-list">${times(count, one).join('\n')}</ol></section>`;
}

export function cookieNotice(): string {
  return (
    '<div id="cookie-consent" class="cookie-banner" role="dialog"><h2>Your privacy</h2><p>We and our 512 partners store and read information on your device, such as cookies, ' +
    'and process personal data, to show you advertisements and content that suit you, to measure them, and to learn about our readers.</p>' +
    '<p>You may accept this or refuse it, and you may change your mind at any time on the page on privacy at the foot of this site.</p><button>Accept all</button><button>Refuse</button></div>'
  );
}

export function newsletter(name = 'newsletter-signup'): string {
  return `<div class="${name}"><h3>Get the morning letter</h3><p>Sign up for our newsletter and have the best of our reports in your inbox every day.</p><form><input type="email"><button>Sign up</button></form></div>`;
}

export function advertisement(name = 'ad-slot'): string {
  return `<div class="${name}"><span>Advertisement</span><div id="ad-${name}-1"></div></div>`;
}

export function footer(story: Story): string {
  return `<footer class="site-footer"><p>© ${story.day.slice(0, 4)} ${escapeHtml(story.outlet)}. All rights reserved. No part of this site may be reproduced without permission.</p><ul><li><a href="/about">About us</a></li><li><a href="/terms">Terms of use</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>`;
}

export function figure(dice: Dice, name = ''): string {
  return `<figure class="${name}"><img src="/i/main.jpg" alt="Delegates in a hall"><figcaption>${person(dice)} at the talks on the lake. Photograph: Archive of the ministry</figcaption></figure>`;
}

export interface LdOptions {
  readonly type?: string;
  readonly body?: boolean;
  readonly zone?: string;
}

/** The article as JSON-LD would have it. */
export function articleLd(
  story: Story,
  { type = 'NewsArticle', body = false, zone = '+05:30' }: LdOptions = {},
): object {
  return {
    '@context': 'https://schema.org',
    '@type': type,
    headline: story.title,
    datePublished: `${story.day}T09:15:00${zone}`,
    dateModified: `${story.updated}T19:40:00${zone}`,
    author: [{ '@type': 'Person', name: story.author }],
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: story.outlet,
      logo: { '@type': 'ImageObject', url: '/logo.png' },
    },
    mainEntityOfPage: { '@type': 'WebPage', '@id': `https://${story.host}${story.path}` },
    ...(body ? { articleBody: story.paragraphs.join('\n') } : {}),
  };
}

export function ldScript(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

export function openGraph(
  story: Story,
  fields: readonly ('date' | 'site' | 'title')[] = ['date', 'site', 'title'],
): string {
  const tag = (property: string, content: string) =>
    `<meta property="${property}" content="${escapeHtml(content)}">`;
  return [
    tag('og:type', 'article'),
    tag('og:url', `https://${story.host}${story.path}`),
    ...(fields.includes('title') ? [tag('og:title', story.title)] : []),
    ...(fields.includes('site') ? [tag('og:site_name', story.outlet)] : []),
    ...(fields.includes('date')
      ? [
          tag('article:published_time', `${story.day}T09:15:00+00:00`),
          tag('article:modified_time', `${story.updated}T19:40:00+00:00`),
        ]
      : []),
  ].join('\n');
}

export interface HeadOptions {
  readonly suffix?: string;
  readonly extra?: string;
  readonly language?: string;
}

/** A whole page around a body. */
export function pageOf(
  story: Story,
  body: string,
  { suffix, extra = '', language = 'en' }: HeadOptions = {},
): string {
  const title = `${story.title}${suffix ?? ` | ${story.outlet}`}`;
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<link rel="canonical" href="https://${story.host}${story.path}">
<meta name="viewport" content="width=device-width">
${extra}
<style>.x{color:red}</style><script>window.dataLayer=[{"page":"<p>no text</p>"}];</script></head>
${body}
</html>`;
}
