/**
 * Pairs of entries that may be one, with the reason, for a person to decide: agreements of one sort on a like subject
 * at stages that exclude each other, tellings that fitted several entries, visitors of whom one report has the
 * surname only.
 */

import { daysOf } from '../model/edtf.ts';
import type { Entity } from '../model/entity.ts';
import type { Entry, PossibleMatch } from '../model/ledger.ts';
import { isDone, specificType } from './match/agreement.ts';
import type { Draft, Undecided } from './match/draft.ts';
import { gapBetween } from './match/when.ts';
import { compareText, groupBy, push } from './order.ts';
import { isPerson } from './powers.ts';
import type { Telling } from './tellings.ts';
import { sharedWords } from './words.ts';

/** An entry is offered with its likeliest few: a list of dozens is no help to anybody. */
const MOST_FOR_ONE = 3;

interface Offer {
  readonly entries: readonly [string, string];
  readonly reason: string;
  readonly score: number;
}

export function findPossibleMatches(
  entryOf: ReadonlyMap<Draft, Entry>,
  undecided: readonly Undecided[],
  entities: ReadonlyMap<string, Entity>,
): PossibleMatch[] {
  const blocks = groupBy(entryOf, ([, { kind, powers }]) => `${kind} ${powers.join('+')}`);
  const offers = [...blocks.values()].flatMap((block) => {
    const { kind } = block[0]![1];
    if (kind === 'agreement') return pairsOf(block, compareAgreements);
    if (kind === 'programme') return pairsOf(block, compareProgrammes);
    if (kind === 'visit' || kind === 'meeting')
      return pairsOf(surnamesFirst(block, entities), compareSurnames(entities));
    return [];
  });
  for (const { own, rivals } of undecided)
    for (const rival of rivals) {
      const [a, b] = [entryOf.get(own), entryOf.get(rival)];
      if (a && b && a !== b)
        offers.push({
          entries: [a.id, b.id],
          reason: 'the report gives no date, and more than one entry fits',
          score: 1,
        });
    }
  return keepLikeliest(offers);
}

type Drafted = readonly [Draft, Entry];
type Compare = (a: Drafted, b: Drafted) => { reason: string; score: number } | null;

/** A block is compared pair by pair, but only the first so many of its entries: those of most reports. */
const LARGEST_BLOCK = 150;

function pairsOf(block: readonly Drafted[], compare: Compare): Offer[] {
  const largest =
    block.length <= LARGEST_BLOCK
      ? block
      : [...block]
          .sort(([, a], [, b]) => b.support.documents - a.support.documents || compareText(a.id, b.id))
          .slice(0, LARGEST_BLOCK);
  return largest.flatMap((a, i) =>
    largest.slice(i + 1).flatMap((b): Offer[] => {
      const found = compare(a, b);
      return found === null ? [] : [{ entries: [a[1].id, b[1].id], ...found }];
    }),
  );
}

function compareAgreements([a, x]: Drafted, [b, y]: Drafted): { reason: string; score: number } | null {
  const [one, two] = [a.tellings[0]!, b.tellings[0]!];
  const [s, t] = [specificType(one), specificType(two)];
  if (one.named !== two.named && one.named !== '' && two.named !== '') return null;
  // A memorandum and some unnamed "deal" of the same field are no offer worth a person's time.
  if (s !== t) return null;
  const alike = likeness(a, b);
  if (alike === 0 && !(s !== '' && s === t)) return null;
  // Without the sort of agreement, one word in common is too little.
  if (s === '' && alike < 0.5) return null;
  const sort = s === '' ? 'an agreement' : `a ${s.replaceAll('-', ' ')}`;
  const [doneX, doneY] = [a.tellings.some(isDone), b.tellings.some(isDone)];
  if (doneX !== doneY) {
    const [done, open] = doneX ? [x, y] : [y, x];
    const stage = open.stage ?? open.outlook?.stage;
    return {
      reason: `both are ${sort} on a like subject; one is ${done.stage}, the other ${stageOf(stage, open)}`,
      score: 2 + alike,
    };
  }
  if (x.date.value !== null && y.date.value !== null && datesApart(x, y) > 31) return null;
  return alike > 0 ? { reason: `both are ${sort} on a like subject`, score: alike } : null;
}

function stageOf(stage: string | null | undefined, { stage: stated, outlook }: Entry): string {
  if (stage === null || stage === undefined) return 'only mentioned';
  return stated !== null || outlook === null ? stage : `${outlook.certainty} to be ${stage}`;
}

function datesApart(a: Entry, b: Entry): number {
  const [x, y] = [daysOf(a.date.value), daysOf(b.date.value)];
  return x === null || y === null ? 0 : gapBetween(x, y);
}

function compareProgrammes([a]: Drafted, [b]: Drafted): { reason: string; score: number } | null {
  const [one, two] = [a.tellings[0]!, b.tellings[0]!];
  if (one.report.id === two.report.id || (one.systems.size > 0 && two.systems.size > 0)) return null;
  const { shared, part } = sharedWords(one.topic, two.topic);
  return shared >= 2 && part >= 0.2 ? { reason: 'both are of one field of joint work', score: part } : null;
}

/** How far topics or fields agree, 0 to 1. */
function likeness(a: Draft, b: Draft): number {
  let most = 0;
  for (const one of a.tellings.slice(0, 3))
    for (const two of b.tellings.slice(0, 3)) {
      if (one.report.id === two.report.id) continue;
      const topic = sharedWords(one.topic, two.topic).part;
      const areas = sharedWords(one.areas, two.areas).part;
      most = Math.max(most, topic, areas / 2);
    }
  return most;
}

/** Only blocks in which somebody goes by the surname alone need looking at. */
function surnamesFirst(block: readonly Drafted[], entities: ReadonlyMap<string, Entity>): readonly Drafted[] {
  return block.some(([{ tellings }]) => surnames(tellings, entities).length > 0) ? block : [];
}

function compareSurnames(entities: ReadonlyMap<string, Entity>): Compare {
  return ([a, x], [b, y]) => {
    if (a.core === null || b.core === null || gapBetween(a.core, b.core) > 0 || x.date.value === null)
      return null;
    for (const [short, full] of [
      [a, y],
      [b, x],
    ] as const)
      for (const surname of surnames(short.tellings, entities)) {
        const named = full.parties.map(({ entity }) => entities.get(entity)?.name ?? '');
        const name = named.find((one) => one.endsWith(` ${surname}`) || one === surname);
        if (name !== undefined) return { reason: `“${surname}” may be ${name}`, score: 1 };
      }
    return null;
  };
}

function surnames(tellings: readonly Telling[], entities: ReadonlyMap<string, Entity>): string[] {
  return tellings
    .flatMap(({ persons }) => [...persons].filter(isPerson))
    .map((id) => entities.get(id)?.name ?? '')
    .filter((name) => name !== '' && !name.includes(' '));
}

/**
 * An offer stays when it is among the likeliest few of both its entries, whatever others these are offered with: what
 * is far off in the ledger does not count.
 */
function keepLikeliest(offers: readonly Offer[]): PossibleMatch[] {
  const once = new Map<string, Offer>();
  for (const offer of offers.map(sortPair).sort(compareOffers))
    if (!once.has(pairId(offer))) once.set(pairId(offer), offer);
  const lists = new Map<string, Offer[]>();
  for (const offer of once.values()) for (const id of offer.entries) push(lists, id, offer);
  return [...once.values()]
    .filter((offer) => offer.entries.every((id) => lists.get(id)!.indexOf(offer) < MOST_FOR_ONE))
    .map(({ entries, reason }) => ({ entries: [...entries], reason }));
}

function sortPair(offer: Offer): Offer {
  const [a, b] = offer.entries;
  return a < b ? offer : { ...offer, entries: [b, a] };
}

/** The likeliest first; the rest only makes the order total. */
function compareOffers(a: Offer, b: Offer): number {
  return b.score - a.score || compareText(pairId(a), pairId(b)) || compareText(a.reason, b.reason);
}

function pairId({ entries }: Offer): string {
  return entries.join(' ');
}
