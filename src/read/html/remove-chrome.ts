/**
 * Takes out of a page what is no report, by its tags, its class names and its words: menus, captions, share bars,
 * teasers of other reports, comments, notices, forms. An element that holds the headline or the marked body is never
 * taken by its name, since names are also given for what a page has somewhere ("has-sidebar").
 */
import type { DomElement } from './dom.ts';
import { isPrompt, opensTeasers } from './prompts.ts';

const TAGS =
  'nav,aside,dialog,button,input,label,figcaption,[hidden],[aria-hidden="true"],[role="navigation"],[role="complementary"],[role="dialog"],[role="alertdialog"],[role="search"],[role="contentinfo"],[role="menu"],amp-sidebar,amp-consent,amp-ad,amp-social-share';

/** Words of class names and ids, joined by hyphens: "also-read-widget". */
const NAMES = new RegExp(
  `(?:^|[ -])(?:${[
    'comments?|commentlist|disqus|talkbacks?|respond|discussion|replies',
    'cookies?|consent|gdpr|privacy-notice|newsletters?|subscribe|subscription|signup|sign-up|paywall|barrier|regwall',
    'donate|donation|donations|membership-promo|cta|feedback',
    'share|sharing|sharedaddy|sharebar|social|sns|addtoany|addthis|jp-relatedposts',
    'related|recommended|recommendations?|recirc|recirculation|outbrain|taboola|promo|promos|promoted|sponsored|teaser|teasers',
    'also-read|read-also|read-more|readmore|read-next|next-up|up-next|more-from|more-on|more-stories|more-news|more-releases|most-read|most-popular|most-viewed|you-may-like|trending|popular-posts|recent-posts|latest-posts|latest-news|post-navigation|top-stories|river|ranking',
    'ad|ads|adbox|ad-box|adslot|advert|adverts|advertisement|dfp|sponsor',
    'caption|captions|photo-credit|image-credit|wp-caption-text',
    'breadcrumb|breadcrumbs|pagination|pager|skip-link|sidebar|widget-area|masthead|site-header|site-footer|topbar|navbar|menu|tags|taglist|tags-list|tag-list|toolbar|toc|ticker',
    'author-bio|author-box|about-author|contributor-bio|bio|popup|modal|overlay|carousel|slideshow|video-player|print-only|screen-reader-text|visually-hidden|sr-only|pullquote|pull-quote|twitter-tweet|embed|button|buttons|btn|inline-asset|sign-off',
  ].join('|')})(?=[ -]|$)`,
);

/** Names of what readers write, however long it is. */
const READERS = /comment|disqus|talkback|discussion|replies|respond/;

const KEPT = new Set(['html', 'body', 'main']);
const BLOCKS = 'p,li,h2,h3,h4,h5,h6,div,section,span,small,strong,em';
const HEADINGS = 'h2,h3,h4,h5,h6,strong,b,p,div,span';
const CONTAINERS = 'ul,ol,div,p,section';
/** Longest text of a prompt or of the heading over teasers. */
const LONGEST_PROMPT = 400;
const LONGEST_HEADING = 60;
const LONGEST_CARD = 600;

function namesOf(element: DomElement): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('data-component') ?? ''}`;
  return names
    .replace(/(?:^|\s)(?:tag|category|topic)-\S+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[^\p{L}\p{N}\s]+/gu, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

export function textOf(element: DomElement): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether taking it out would take the report with it. */
function holdsReport(element: DomElement, headline: DomElement | null): boolean {
  return (
    KEPT.has(element.localName) ||
    (headline !== null && element.contains(headline)) ||
    element.querySelector('[itemprop~="articleBody"]') !== null
  );
}

function removeTags(body: DomElement, headline: DomElement | null): void {
  const whole = textOf(body).length;
  for (const element of [...body.querySelectorAll(TAGS)])
    if (!holdsReport(element, headline) && textOf(element).length * 2 < whole) element.remove();
  for (const figure of [...body.querySelectorAll('figure')])
    if (figure.querySelector('table,pre') === null && textOf(figure).length < 600) figure.remove();
  for (const footer of [...body.querySelectorAll('footer')])
    if (!holdsReport(footer, headline) && textOf(footer).length * 4 < whole) footer.remove();
}

function paragraphLength(element: DomElement): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) length += (paragraph.textContent ?? '').length;
  return length;
}

/** Readers may well write more than the report has; nothing else that is chrome is most of a page. */
function removeNamed(body: DomElement, headline: DomElement | null): void {
  for (const element of [...body.querySelectorAll('[class],[id],[data-component]')]) {
    const names = namesOf(element);
    if (!NAMES.test(names) || element.hasAttribute('itemprop') || holdsReport(element, headline)) continue;
    if (READERS.test(names) || paragraphLength(element) * 2 <= paragraphLength(body)) element.remove();
  }
}

/** Share of an element's text that stands in links. */
export function linkShare(element: DomElement): number {
  const all = textOf(element).length;
  if (all === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += textOf(link).length;
  return linked / all;
}

/** Blocks that ask the reader for something, and those that are nothing but a link to another report. */
function removePrompts(body: DomElement, headline: DomElement | null): void {
  for (const block of [...body.querySelectorAll(BLOCKS)]) {
    const text = block.textContent ?? '';
    if (text.length > LONGEST_PROMPT || (headline !== null && block.contains(headline))) continue;
    if (isPrompt(textOf(block))) block.remove();
  }
  for (const block of [...body.querySelectorAll('ul,ol,p,h2,h3,h4,h5,h6')]) {
    if (headline !== null && block.contains(headline)) continue;
    if (linkShare(block) > 0.9) block.remove();
  }
}

/** "Related stories", and the links or cards behind it. */
function removeTeasers(body: DomElement): void {
  for (const heading of [...body.querySelectorAll(HEADINGS)]) {
    if ((heading.textContent ?? '').length > LONGEST_HEADING || !opensTeasers(textOf(heading))) continue;
    let next = heading.nextElementSibling;
    while (next !== null && isTeaser(next)) {
      const after: DomElement | null = next.nextElementSibling;
      next.remove();
      next = after;
    }
    heading.remove();
  }
}

function isTeaser(element: DomElement): boolean {
  if (element.localName === 'article' || element.localName === 'li') return true;
  return `,${CONTAINERS},`.includes(`,${element.localName},`) && linkShare(element) > 0.3;
}

/**
 * Cards: a heading that is a link to elsewhere, with what stands around it and no other heading. And blocks with
 * three links or more that hold little else.
 */
function removeCards(body: DomElement, headline: DomElement | null): void {
  for (const heading of [...body.querySelectorAll('h2,h3,h4,h5')]) {
    const target =
      heading.querySelector('a')?.getAttribute('href') ?? heading.parentElement?.getAttribute('href');
    if (heading === headline || target == null || target.startsWith('#') || linkShare(heading) < 0.9)
      continue;
    let card = heading;
    for (let outer = card.parentElement; outer !== null; outer = outer.parentElement) {
      if (KEPT.has(outer.localName) || (outer.textContent ?? '').length > LONGEST_CARD) break;
      if ([...outer.querySelectorAll('h1,h2,h3,h4,h5')].length > 1) break;
      card = outer;
    }
    if (!holdsReport(card, headline)) card.remove();
  }
  for (const block of [...body.querySelectorAll('div,td,section')]) {
    if (holdsReport(block, headline) || [...block.querySelectorAll('a')].length < 3) continue;
    if (linkShare(block) > 0.6) block.remove();
  }
}

function signature(element: DomElement): string {
  return `${element.localName} ${element.getAttribute('class') ?? ''}`;
}

/** Reports below the one that the page is about: elements like the one that holds its headline, with their own. */
function removeFurtherReports(headline: DomElement): void {
  for (let one: DomElement | null = headline; one !== null; one = one.parentElement) {
    const like = signature(one);
    if (one !== headline && like.includes(' ') && !KEPT.has(one.localName)) {
      let next = one.nextElementSibling;
      while (next !== null) {
        const after: DomElement | null = next.nextElementSibling;
        if (signature(next) === like && next.querySelector('h1') !== null) next.remove();
        next = after;
      }
    }
  }
}

/** The heading that shows the title; null where none does. */
export function findHeadline(body: DomElement, title: string): DomElement | null {
  if (title === '') return null;
  for (const selector of ['h1', 'h2,h3', '[role="heading"]'])
    for (const heading of body.querySelectorAll(selector)) if (textOf(heading) === title) return heading;
  return null;
}

/** Changes `body` in place. `title`: as `findTitle` gives it. */
export function removeChrome(body: DomElement, title: string): void {
  const headline = findHeadline(body, title);
  if (headline !== null) removeFurtherReports(headline);
  removeTags(body, headline);
  removeNamed(body, headline);
  removeTeasers(body);
  removeCards(body, headline);
  removePrompts(body, headline);
}
