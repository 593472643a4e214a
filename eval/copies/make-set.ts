/**
 * The set that copies are looked for in: bodies with their versions, reports that have nothing to do with them, and
 * pairs in which two outlets write of one event in their own words. The same set every time.
 */
import { dayNumber, isoDay } from '../../src/model/edtf.ts';
import type { Article } from '../scoring/article.ts';
import { diceOf } from '../scoring/random.ts';
import { sharedRuns } from './shared-runs.ts';
import { VERSIONS, type Version } from './versions.ts';

export interface SetReport {
  readonly article: Article;
  /** Reports of one family are copies of one body; a report without copies is a family of its own. */
  readonly family: string;
  readonly version: Version | 'body' | 'unrelated' | 'same event';
}

export interface Sizes {
  readonly bodies: number;
  readonly unrelated: number;
  readonly pairs: number;
}

const SEED = 20_260_220;
/** In UTF-16 code units: a brief has too few words to be told from another, a book extract is no report. */
const LENGTH = { least: 1_200, most: 15_000 };
/** Two articles of the source that share more of their runs of eight words are no two reports. */
const MOST_SHARED = 0.5;

export function makeSet(articles: readonly Article[], { bodies, unrelated, pairs }: Sizes): SetReport[] {
  const dice = diceOf(SEED);
  const usable = articles.filter(
    ({ text, published, publisher, title }) =>
      text.length >= LENGTH.least && text.length <= LENGTH.most && published && publisher && title,
  );
  const shuffled = dice.shuffle(usable);
  const events = pairsOfOneEvent(shuffled, pairs * 2);
  const taken = new Set(events.flat());
  const rest = shuffled.filter((article) => !taken.has(article)).slice(0, 2 * (unrelated + 3 * bodies));
  const known = sharedRuns([...taken, ...rest].map(({ text }) => text));
  const all = [...taken, ...rest];
  const apart = new Set(all.filter((_, i) => known[i]! <= MOST_SHARED));
  const pool = rest.filter((article) => apart.has(article));
  const pairsApart = events.filter((pair) => pair.every((article) => apart.has(article))).slice(0, pairs);
  const chosen = pool.slice(0, bodies);
  const alone = pool.slice(bodies, bodies + unrelated);
  const others = pool.slice(bodies + unrelated, 3 * bodies + unrelated);
  if (chosen.length < bodies || alone.length < unrelated || others.length < 2 * bodies)
    throw new Error('too few articles for the set of copies');
  const families = chosen.flatMap((body, i) => {
    const names = Object.keys(VERSIONS) as Version[];
    const made = names.map((version) => {
      const other = others[2 * i + (version === 'merged' ? 1 : 0)]!;
      const material = { body: body.text, headline: alone[i]!.title!, other: other.text };
      const { copy, make } = VERSIONS[version];
      const day = isoDay(dayNumber(body.published!.slice(0, 10)) + dice.below(3));
      const article: Article = {
        id: `${body.id}-${version}`,
        url: null,
        title: version === 'untouched' ? body.title : material.headline,
        publisher: alone[dice.below(alone.length)]!.publisher,
        published: day,
        text: make(material, dice),
      };
      return { article, family: copy ? body.id : article.id, version };
    });
    return [{ article: body, family: body.id, version: 'body' as const }, ...made];
  });
  return [
    ...families,
    ...alone.map((article) => ({ article, family: article.id, version: 'unrelated' as const })),
    ...pairsApart.flat().map((article) => ({ article, family: article.id, version: 'same event' as const })),
  ];
}

/** Articles of two publishers, at most a day apart, whose titles share three words that few titles have. */
function pairsOfOneEvent(articles: readonly Article[], count: number): [Article, Article][] {
  const byWord = new Map<string, Article[]>();
  for (const article of articles)
    for (const word of titleWords(article)) byWord.set(word, [...(byWord.get(word) ?? []), article]);
  const used = new Set<Article>();
  const pairs: [Article, Article][] = [];
  for (const article of articles) {
    if (pairs.length >= count) break;
    if (used.has(article)) continue;
    const shared = new Map<Article, number>();
    for (const word of titleWords(article)) {
      const holders = byWord.get(word)!;
      if (holders.length > RARE) continue;
      for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const other = [...shared].find(
      ([one, words]) =>
        words >= 3 &&
        !used.has(one) &&
        one.publisher !== article.publisher &&
        Math.abs(dayNumber(one.published!.slice(0, 10)) - dayNumber(article.published!.slice(0, 10))) <= 1,
    )?.[0];
    if (other === undefined) continue;
    used.add(article).add(other);
    pairs.push([article, other]);
  }
  return pairs;
}

/** A word in more titles than this says little of what a report is about. */
const RARE = 400;

function titleWords({ title }: Article): ReadonlySet<string> {
  return new Set((title ?? '').toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}
