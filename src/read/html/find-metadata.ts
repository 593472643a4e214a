/** Who published a page's report, when, under which title: by JSON-LD, then meta fields, then what the page shows. */
import { findCreditedAuthor } from '../credit.ts';
import { parsePublished } from '../day.ts';
import { findHeaderDate } from '../header.ts';
import type { Metadata } from '../report.ts';
import type { DomElement } from './dom.ts';
import { findTitle } from './find-title.ts';
import { isWithin } from './measure.ts';
import { toPlainText } from './plain-text.ts';
import type { SimplePage } from './simplify-page.ts';
import type { Author, StructuredArticle } from './structured-data.ts';

const PUBLISHED_FIELDS =
  'article:published_time og:article:published_time article:published datepublished parsely-pub-date sailthru.date ' +
  'dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date pubdate publishdate ' +
  'publish-date publish_date publication_date publicationdate originalpublicationdate article.published ' +
  'citation_publication_date prism.publicationdate cxenseparse:recs:publishtime cxenseparse:publishtime ' +
  'rnews:datepublished bt:pubdate displaydate date';
const UPDATED_FIELDS =
  'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified article:modified lastmod ' +
  'last-modified modified last_updated';
const PUBLISHER_FIELDS =
  'og:site_name application-name dc.publisher dcterms.publisher publisher apple-mobile-web-app-title';
const TITLE_FIELDS = 'og:title twitter:title dc.title dcterms.title parsely-title sailthru.title title';
const AUTHOR_FIELDS =
  'author parsely-author sailthru.author article:author dc.creator dcterms.creator dc.author byl';

const DATE_PLACES =
  '[class*="publish"],[class*="date"],[class*="posted"],[class*="updated"],[class*="timestamp"],[class*="byline"],[class*="meta"],[id*="date"]';
const BYLINE_PLACES =
  '[itemprop="author"],[rel="author"],[class*="byline"],[class*="author-name"],[class*="author_name"],[class*="authorname"],[class*="writer"],[class*="agency"],[class*="author"]';
const SOURCE_PLACES = '[class*="agency"],[class*="source"]';
/** What belongs to other reports or to readers. */
const ELSEWHERE =
  'aside,nav,footer,figure,[class*="related"],[class*="comment"],[class*="sidebar"],[class*="trending"],[class*="recommend"],[class*="latest"],[class*="most-"]';
const LONGEST_PLACE = 200;
const MAX_PLACES = 60;

function fields(page: SimplePage, names: string): readonly string[] {
  const byName = new Map<string, string>();
  for (const [name, content] of page.meta)
    if (content.trim() !== '' && !byName.has(name)) byName.set(name, content.trim());
  return names.split(' ').flatMap((name) => byName.get(name) ?? []);
}

/** In any usual form, seconds and milliseconds since 1970 included; null where it gives no day. */
function toDay(value: string): string | null {
  const seconds = /^\d{10}$/.test(value)
    ? Number(value)
    : /^\d{13}$/.test(value)
      ? Number(value) / 1000
      : null;
  if (seconds !== null) return new Date(seconds * 1000).toISOString().slice(0, 10);
  const day = parsePublished(value);
  return day !== null && day.length === 10 ? day : null;
}

function firstDay(values: readonly (string | null)[]): string | null {
  for (const value of values) {
    const day = value === null ? null : toDay(value);
    if (day !== null) return day;
  }
  return null;
}

function placesOf(body: DomElement, selector: string): readonly DomElement[] {
  const others = new Set(body.querySelectorAll(ELSEWHERE));
  const places: DomElement[] = [];
  for (const place of body.querySelectorAll(selector)) {
    if (isWithin(place, others)) continue;
    places.push(place);
    if (places.length === MAX_PLACES) break;
  }
  return places;
}

function shortText(place: DomElement): string | null {
  const text = toPlainText(place);
  return text.length <= LONGEST_PLACE && text !== '' ? text : null;
}

/** `<time>` and its like first, then places by their class, then the lines behind the headline. */
function findShownDay(body: DomElement, title: string | null): string | null {
  const times = placesOf(body, 'time,[itemprop="datePublished"],abbr[class*="published"]');
  const marked = times.filter(
    (time) => time.getAttribute('itemprop') === 'datePublished' || time.hasAttribute('pubdate'),
  );
  for (const time of [...marked, ...times]) {
    const stated = ['datetime', 'content', 'title'].flatMap((name) => time.getAttribute(name) ?? []);
    const day = firstDay([...stated, time.textContent]);
    if (day !== null) return day;
  }
  for (const place of placesOf(body, DATE_PLACES)) {
    const text = shortText(place);
    const day = text === null ? null : findHeaderDate(text);
    if (day !== null) return day;
  }
  const lines = toPlainText(body).split('\n');
  const at = title === null ? -1 : lines.indexOf(title);
  return findHeaderDate(lines.slice(at + 1, at + 20).join('\n'));
}

/** "/2026/02/11/" in an address. */
function dayOfUrl(url: string | null): string | null {
  const match = /\/((?:19|20)\d\d)\/(\d\d?)\/(\d\d?)(?=\/|$)/.exec(url ?? '');
  if (match === null) return null;
  return parsePublished(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`);
}

function toWebAddress(value: string | null, base: string | null): URL | null {
  if (value === null || !URL.canParse(value, base ?? undefined)) return null;
  const url = new URL(value, base ?? undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** The address that the page calls its own; a front page's given for a report's is a slip of a template. */
function findUrl(page: SimplePage, article: StructuredArticle | null, given: string | null): URL | null {
  const own = toWebAddress(given, null);
  const stated = [page.canonical, fields(page, 'og:url')[0] ?? null, article?.url ?? null]
    .map((value) => toWebAddress(value, given))
    .filter((url) => url !== null);
  return stated.find(({ pathname, search }) => pathname !== '/' || search !== '') ?? own ?? stated[0] ?? null;
}

function hostName(url: URL | null): string | null {
  return url === null ? null : url.hostname.replace(/^(?:www\d?|m|amp|mobile)\./, '');
}

function cleanName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:written |reported |edited |posted )?by:? /i, '')
    .replace(/\s*[|,·•]\s*$/, '');
}

function findAuthors(
  page: SimplePage,
  article: StructuredArticle | null,
  body: DomElement,
): readonly Author[] {
  if (article !== null && article.authors.length > 0) return article.authors;
  const named = fields(page, AUTHOR_FIELDS).find((name) => !/^https?:|^@/.test(name));
  if (named !== undefined) return [{ name: cleanName(named), organisation: false }];
  for (const place of placesOf(body, BYLINE_PLACES)) {
    const line = shortText(place)?.split(/\n|\s[|·•]\s/)[0];
    const name = line === undefined ? '' : cleanName(line);
    if (name !== '' && name.length <= 80 && findHeaderDate(name) === null)
      return [{ name, organisation: false }];
  }
  return [];
}

function findCredit(authors: readonly Author[], body: DomElement, publisher: string | null): string | null {
  const credits = authors.map(({ name, organisation }) => findCreditedAuthor(name, organisation));
  const [first] = credits;
  if (first !== undefined && !credits.includes(null)) return isSame(first, publisher) ? null : first;
  for (const place of placesOf(body, SOURCE_PLACES)) {
    const name = shortText(place)?.replace(/^(?:source|agency|courtesy)\s*[:–-]?\s*/i, '');
    const credit = name === undefined ? null : findCreditedAuthor(name, false);
    if (credit !== null && !isSame(credit, publisher)) return credit;
  }
  return null;
}

function isSame(name: string | null, other: string | null): boolean {
  return name?.toLowerCase() === other?.toLowerCase();
}

/** The name in microdata: `<span itemprop="publisher" …><meta itemprop="name" …>`. */
function findMarkedName(body: DomElement, role: string): string | null {
  const marked = body.querySelector(`[itemprop~="${role}"]`);
  const name = marked?.querySelector('[itemprop~="name"]') ?? marked;
  const text = (name?.getAttribute('content') ?? name?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text === '' || text.length > LONGEST_PLACE ? null : text;
}

/** `body`: the page as it was, with its chrome; `hash` and `externalId` are the caller's. */
export function findMetadata(
  page: SimplePage,
  article: StructuredArticle | null,
  body: DomElement,
  given: string | null,
): Metadata {
  const url = findUrl(page, article, given);
  const host = hostName(url);
  const site = fields(page, PUBLISHER_FIELDS).filter((name) => !/^https?:/.test(name));
  const publisher = article?.publisher ?? site[0] ?? findMarkedName(body, 'publisher') ?? host;
  const title = findTitle({
    headings: [...body.querySelectorAll('h1')].slice(0, 10).map(toPlainText),
    stated: [article?.headline, ...fields(page, TITLE_FIELDS), page.title]
      .map((one) => (one ?? '').replace(/\s+/g, ' ').trim())
      .filter((one) => one !== ''),
    outlets: [publisher, ...site, host, host?.split('.')[0]].filter((one) => typeof one === 'string'),
  });
  const authors = findAuthors(page, article, body);
  return {
    externalId: null,
    url: url?.href ?? null,
    title,
    publisher,
    published:
      firstDay([article?.published ?? null, ...fields(page, PUBLISHED_FIELDS)]) ??
      findShownDay(body, title) ??
      dayOfUrl(url?.href ?? given),
    byline: authors.length === 0 ? null : authors.map(({ name }) => cleanName(name)).join(', '),
    updated: firstDay([article?.updated ?? null, ...fields(page, UPDATED_FIELDS)]),
    credit: findCredit(authors, body, publisher),
    language: article?.language ?? page.language,
  };
}
