/**
 * Whether two entries may be one, and why: agreements of one sort on a like subject at stages that exclude each other,
 * like work in one field, visitors of whom one report has the surname only.
 */
import { daysOf } from '../model/edtf.ts';
import { gapBetween } from './match/when.ts';
import type { OfferSheet } from './offer-sheet.ts';
import { compareText } from './order.ts';
import { sharedWords } from './words.ts';

export interface Offer {
  /** In code-unit order. */
  readonly entries: readonly [string, string];
  readonly reason: string;
  readonly score: number;
}

type Likeness = Omit<Offer, 'entries'> | null;

/** A block is compared pair by pair, but only the first so many of its entries: those of most reports. */
const LARGEST_BLOCK = 150;

export function largestOf<T extends Pick<OfferSheet, 'id' | 'documents'>>(block: readonly T[]): readonly T[] {
  if (block.length <= LARGEST_BLOCK) return block;
  return [...block]
    .sort((a, b) => b.documents - a.documents || compareText(a.id, b.id))
    .slice(0, LARGEST_BLOCK);
}

/** What two entries of one block offer; null where nothing speaks for their being one. */
export function offerOf(a: OfferSheet, b: OfferSheet): Offer | null {
  const [x, y] = a.id < b.id ? [a, b] : [b, a];
  const found = compare(x, y);
  return found === null ? null : { entries: [x.id, y.id], ...found };
}

/** A telling without a date that fits several entries. */
export function undecidedOffer(a: string, b: string): Offer {
  return {
    entries: a < b ? [a, b] : [b, a],
    reason: 'the report gives no date, and more than one entry fits',
    score: 1,
  };
}

/** The likeliest first; the rest only makes the order total. */
export function compareOffers(a: Offer, b: Offer): number {
  return (
    b.score - a.score ||
    compareText(a.entries.join(' '), b.entries.join(' ')) ||
    compareText(a.reason, b.reason)
  );
}

function compare(a: OfferSheet, b: OfferSheet): Likeness {
  if (a.subjects.length === 0 || b.subjects.length === 0) return null;
  switch (a.kind) {
    case 'agreement':
      return compareAgreements(a, b);
    case 'programme':
      return compareProgrammes(a, b);
    case 'visit':
    case 'meeting':
      return compareSurnames(a, b);
    default:
      return null;
  }
}

function compareAgreements(a: OfferSheet, b: OfferSheet): Likeness {
  if (a.named !== b.named && a.named !== '' && b.named !== '') return null;
  // A memorandum and some unnamed "deal" of the same field are no offer worth a person's time.
  if (a.sort !== b.sort) return null;
  const alike = likeness(a, b);
  if (alike === 0 && a.sort === '') return null;
  // Without the sort of agreement, one word in common is too little.
  if (a.sort === '' && alike < 0.5) return null;
  const sort = a.sort === '' ? 'an agreement' : `a ${a.sort.replaceAll('-', ' ')}`;
  if (a.done !== b.done) {
    const [done, open] = a.done ? [a, b] : [b, a];
    return {
      reason: `both are ${sort} on a like subject; one is ${done.stage}, the other ${stageOf(open)}`,
      score: 2 + alike,
    };
  }
  const [x, y] = [daysOf(a.date), daysOf(b.date)];
  if (x !== null && y !== null && gapBetween(x, y) > 31) return null;
  return alike > 0 ? { reason: `both are ${sort} on a like subject`, score: alike } : null;
}

function stageOf({ stage, outlook }: OfferSheet): string {
  if (stage !== null) return stage;
  return outlook === null ? 'only mentioned' : `${outlook.certainty} to be ${outlook.stage}`;
}

function compareProgrammes(a: OfferSheet, b: OfferSheet): Likeness {
  const [one, two] = [a.subjects[0]!, b.subjects[0]!];
  if (one.report === two.report || (a.systems > 0 && b.systems > 0)) return null;
  const { shared, part } = sharedWords(new Set(one.topic), new Set(two.topic));
  return shared >= 2 && part >= 0.2 ? { reason: 'both are of one field of joint work', score: part } : null;
}

/** How far topics or fields agree, 0 to 1. */
function likeness(a: OfferSheet, b: OfferSheet): number {
  let most = 0;
  for (const one of a.subjects)
    for (const two of b.subjects) {
      if (one.report === two.report) continue;
      const topic = sharedWords(new Set(one.topic), new Set(two.topic)).part;
      const areas = sharedWords(new Set(one.areas), new Set(two.areas)).part;
      most = Math.max(most, topic, areas / 2);
    }
  return most;
}

function compareSurnames(a: OfferSheet, b: OfferSheet): Likeness {
  if (a.core === null || b.core === null || gapBetween(a.core, b.core) > 0) return null;
  if (a.date === null || b.date === null) return null;
  for (const [short, full] of [
    [a, b],
    [b, a],
  ] as const)
    for (const surname of short.surnames) {
      const name = full.names.find((one) => one.endsWith(` ${surname}`) || one === surname);
      if (name !== undefined) return { reason: `“${surname}” may be ${name}`, score: 1 };
    }
  return null;
}
