/**
 * Takes out of a page what is no report, by its tags, its class names and its words: menus, captions, share bars,
 * teasers of other reports, comments, notices, forms. An element that holds the headline or the marked body is never
 * taken by its name, since names are also given for what a page has somewhere ("has-sidebar").
 */
import type { DomElement } from './dom.ts';
import { type Measured, measure, withAncestors } from './measure.ts';
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
const CONTAINERS = new Set(['ul', 'ol', 'div', 'p', 'section']);
/** Longest text of a prompt or of the heading over teasers. */
const LONGEST_PROMPT = 400;
const LONGEST_HEADING = 60;
const LONGEST_CARD = 600;

function namesOf(element: DomElement): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('data-component') ?? ''}`;
  return names
    .replace(/(?:^|\s)(?:tag|category|topic|has|no|with|without|is)[-_]\S+/gi, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[^\p{L}\p{N}\s]+/gu, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

export function textOf(element: DomElement): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The page as it stands, and what of it holds the headline. */
interface Surveyed {
  readonly body: DomElement;
  readonly measured: Measured;
  readonly aroundHeadline: ReadonlySet<DomElement>;
}

function survey(body: DomElement, headline: DomElement | null): Surveyed {
  return { body, measured: measure(body), aroundHeadline: withAncestors(headline) };
}

/** Whether taking it out would take the report with it. */
function holdsReport(element: DomElement, { measured, aroundHeadline }: Surveyed): boolean {
  return (
    KEPT.has(element.localName) || aroundHeadline.has(element) || measured.get(element)?.markedBody === true
  );
}

/** Share of the page's text that an element holds, of all text or of that in paragraphs. */
function shareOf(element: DomElement, { body, measured }: Surveyed, of: 'text' | 'inParagraphs'): number {
  const all = measured.get(body)?.[of] ?? 0;
  return all === 0 ? 0 : (measured.get(element)?.[of] ?? 0) / all;
}

/** Share of an element's text that stands in links. */
function linkShare(element: DomElement, { measured }: Surveyed): number {
  const { text, linked } = measured.get(element) ?? { text: 0, linked: 0 };
  return text === 0 ? 0 : linked / text;
}

function removeTags(page: Surveyed): void {
  const { body, measured } = page;
  for (const element of [...body.querySelectorAll(TAGS)])
    if (!holdsReport(element, page) && shareOf(element, page, 'text') < 0.5) element.remove();
  for (const figure of [...body.querySelectorAll('figure')])
    if (figure.querySelector('table,pre') === null && (measured.get(figure)?.text ?? 0) < 600)
      figure.remove();
  for (const footer of [...body.querySelectorAll('footer')])
    if (!holdsReport(footer, page) && shareOf(footer, page, 'text') < 0.25) footer.remove();
}

/** Readers may well write more than the report has; nothing else that is chrome is most of a page. */
function removeNamed(page: Surveyed): void {
  for (const element of [...page.body.querySelectorAll('[class],[id],[data-component]')]) {
    const names = namesOf(element);
    if (!NAMES.test(names) || element.hasAttribute('itemprop') || holdsReport(element, page)) continue;
    if (READERS.test(names) || shareOf(element, page, 'inParagraphs') <= 0.5) element.remove();
  }
}

/** Blocks that ask the reader for something, and those that are nothing but a link to another report. */
function removePrompts(page: Surveyed): void {
  const { body, measured, aroundHeadline } = page;
  for (const block of [...body.querySelectorAll(BLOCKS)]) {
    if ((measured.get(block)?.text ?? 0) > LONGEST_PROMPT || aroundHeadline.has(block)) continue;
    if (isPrompt(textOf(block))) block.remove();
  }
  for (const block of [...body.querySelectorAll('ul,ol,p,h2,h3,h4,h5,h6')])
    if (!aroundHeadline.has(block) && linkShare(block, page) > 0.9) block.remove();
}

/** "Related stories", and the links or cards behind it. */
function removeTeasers(page: Surveyed): void {
  const isTeaser = (element: DomElement) =>
    element.localName === 'article' ||
    element.localName === 'li' ||
    (CONTAINERS.has(element.localName) && linkShare(element, page) > 0.3);
  for (const heading of [...page.body.querySelectorAll(HEADINGS)]) {
    const length = page.measured.get(heading)?.text ?? 0;
    if (length > LONGEST_HEADING || !opensTeasers(textOf(heading))) continue;
    let next = heading.nextElementSibling;
    while (next !== null && isTeaser(next)) {
      const after: DomElement | null = next.nextElementSibling;
      next.remove();
      next = after;
    }
    heading.remove();
  }
}

/**
 * Cards: a heading that is a link to elsewhere, with what stands around it and no other heading. And blocks with
 * three links or more that hold little else.
 */
function removeCards(page: Surveyed): void {
  const { body, measured } = page;
  for (const heading of [...body.querySelectorAll('h2,h3,h4,h5')]) {
    const target =
      heading.querySelector('a')?.getAttribute('href') ?? heading.parentElement?.getAttribute('href');
    if (page.aroundHeadline.has(heading) || target == null || target.startsWith('#')) continue;
    if (heading.parentElement?.localName !== 'a' && linkShare(heading, page) < 0.9) continue;
    let card = heading;
    for (let outer = card.parentElement; outer !== null; outer = outer.parentElement) {
      const { text, headings } = measured.get(outer) ?? { text: Infinity, headings: 0 };
      if (KEPT.has(outer.localName) || text > LONGEST_CARD || headings > 1) break;
      card = outer;
    }
    if (!holdsReport(card, page)) card.remove();
  }
  for (const block of [...body.querySelectorAll('div,td,section')]) {
    if (holdsReport(block, page) || (measured.get(block)?.links ?? 0) < 3) continue;
    if (linkShare(block, page) > 0.6) block.remove();
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
  const first = survey(body, headline);
  removeTags(first);
  removeNamed(first);
  // What is left is measured anew: a block's links may have been what was taken out of it.
  const second = survey(body, headline);
  removeTeasers(second);
  removeCards(second);
  removePrompts(survey(body, headline));
}
