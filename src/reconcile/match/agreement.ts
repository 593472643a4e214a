/**
 * Agreements: the same powers and the same sort of agreement on the same thing, or one proper name. A free trade
 * agreement is never a memorandum; one that was signed is not one still to be signed, unless the reports come in
 * that order; "the deal" alone joins nothing.
 */
import type { Telling } from '../tellings.ts';
import { sharedWords } from '../words.ts';
import { type Draft, type Fit, foremost, type Matcher } from './draft.ts';
import { gapBetween, isPlaced } from './when.ts';

/** Types that say no more than "agreement". */
const UNSPECIFIC = new Set(['agreement', 'deal', 'pact', 'accord', 'treaty', 'arrangement', 'understanding']);
/** Types of which two powers have many, so that the topic must agree as well. */
const REPEATED = new Set(
  'memorandum contract communique joint-statement statement declaration loan arms-deal framework ceasefire'.split(
    ' ',
  ),
);
/** Least part of the telling words that two memoranda share; half where not even the sort of agreement is given. */
const LEAST_TOPIC = 0.3;
const LEAST_TOPIC_UNSPECIFIC = 0.5;
/** Days between reports within which an unspecific "water deal" can be the same. */
const UNSPECIFIC_WITHIN = 120;
const CEASEFIRE_WITHIN = 120;
/** A second trade agreement of the same powers comes years after the first, if ever. */
const SUCCESSOR_AFTER = 3 * 366;

export const agreement: Matcher = {
  tier: (telling) => (telling.named !== '' || specificType(telling) !== '' ? 0 : 1),
  blocks: (telling) => {
    const { powers, named, topic } = telling;
    if (named !== '') return powers.map((power) => `${named} ${power}`);
    const sort = specificType(telling);
    // An unspecific deal is known by its words alone; one without words joins nothing.
    if (sort !== '') return [`${powers.join('+')} ${sort}`];
    return [...topic].map((word) => `${powers.join('+')} ~ ${word}`);
  },
  reach: null,
  fit,
  together: (a, b) =>
    a.named === b.named &&
    specificType(a) === specificType(b) &&
    (a.named !== '' || (sameWords(a, b) && (specificType(a) !== '' || a.topic.size > 0))) &&
    (a.days === null || b.days === null || gapBetween(a.days, b.days) === 0) &&
    !(a.done !== b.done && a.phase !== null && b.phase !== null),
};

function fit(telling: Telling, draft: Draft): Fit | null {
  let best: Fit | null = null;
  for (const other of foremost(draft)) {
    const found = compare(telling, other);
    if (found !== null && (best === null || found.score > best.score)) best = found;
  }
  return best;
}

function compare(a: Telling, b: Telling): Fit | null {
  if (a.named !== '' || b.named !== '') {
    if (a.named !== b.named) return null;
    // One or two of many parties may be all that a report names; two powers must be in both where both name more.
    const { shared } = sharedWords(new Set(a.powers), new Set(b.powers));
    return shared >= Math.min(2, a.powers.length, b.powers.length)
      ? { score: 100, link: 'stated', why: 'one proper name' }
      : null;
  }
  if (a.powers.join('+') !== b.powers.join('+') || !canFollow(a, b)) return null;
  const [x, y] = [specificType(a), specificType(b)];
  if (x !== y) return null;
  const { shared, part } = sharedWords(a.topic, b.topic);
  if (x === '') {
    const near = reportGap(a, b) <= UNSPECIFIC_WITHIN;
    return near && shared > 0 && part >= LEAST_TOPIC_UNSPECIFIC
      ? { score: 40 + part, link: 'inferred', why: 'like subjects, in reports of the same weeks' }
      : null;
  }
  if (!REPEATED.has(x)) return { score: 80 + part, link: 'stated', why: 'a sort that two powers have once' };
  if (x === 'ceasefire' && reportGap(a, b) <= CEASEFIRE_WITHIN)
    return { score: 60 + part, link: 'inferred', why: 'a ceasefire of the same weeks' };
  return shared > 0 && part >= LEAST_TOPIC
    ? { score: 60 + part, link: 'stated', why: 'one sort, on a like subject' }
    : null;
}

/** The sort of agreement where it says something; empty for a mere "deal". */
export function specificType({ types }: Telling): string {
  return [...types].filter((type) => !UNSPECIFIC.has(type)).sort()[0] ?? '';
}

/** Whether the two can be one thing in time: what is still to come in a report of May was not signed in April. */
function canFollow(a: Telling, b: Telling): boolean {
  const [x, y] = [a.done, b.done];
  if (x && y) return a.days === null || b.days === null || gapBetween(a.days, b.days) <= SLACK;
  if (!x && !y) return reportGap(a, b) <= SUCCESSOR_AFTER;
  const [done, open] = x ? [a, b] : [b, a];
  const signed = done.days ?? done.report.days;
  return (
    open.phase === null ||
    (open.report.days.last <= signed.last && signed.first - open.report.days.last <= SUCCESSOR_AFTER)
  );
}

const SLACK = 3;

/** Days between two reports; where one has no known date they may be of one day. */
function reportGap(a: Telling, b: Telling): number {
  return isPlaced(a.report.days) && isPlaced(b.report.days) ? gapBetween(a.report.days, b.report.days) : 0;
}

function sameWords(a: Telling, b: Telling): boolean {
  return a.topic.size === b.topic.size && [...a.topic].every((word) => b.topic.has(word));
}
