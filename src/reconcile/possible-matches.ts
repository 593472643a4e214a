/** Pairs of entries that may be one, with the reason, for a person to decide. */
import { pairId } from '../model/delta.ts';
import type { PossibleMatch } from '../model/ledger.ts';
import { blockOf, type OfferSheet } from './offer-sheet.ts';
import { compareOffers, largestOf, type Offer, offerOf, undecidedOffer } from './offers.ts';
import { groupBy, push } from './order.ts';

/** An entry is offered with its likeliest few: a list of dozens is no help to anybody. */
const MOST_FOR_ONE = 3;

/**
 * Of all entries. `undecided`: pairs of entries that one telling fitted equally well; `apart`: rulings that part all
 * the entries on which they took effect.
 */
export function findPossibleMatches(
  sheets: readonly OfferSheet[],
  undecided: readonly (readonly [string, string])[],
  apart: ReadonlySet<string>,
): PossibleMatch[] {
  const sheetOf = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const offers = [...groupBy(sheets, blockOf).values()].flatMap((block) => {
    const largest = largestOf(block);
    return largest.flatMap((a, i) => largest.slice(i + 1).flatMap((b) => offerOf(a, b) ?? []));
  });
  for (const [a, b] of undecided) if (a !== b) offers.push(undecidedOffer(a, b));
  const open = offers.filter(
    ({ entries: [a, b] }) => !areApart(sheetOf.get(a)!.rulings, sheetOf.get(b)!.rulings, apart),
  );
  return keepLikeliest(open);
}

/** Whether a ruling has told two entries apart, which bear the rulings that took effect on them. */
export function areApart(a: readonly string[], b: readonly string[], apart: ReadonlySet<string>): boolean {
  return a.some((id) => apart.has(id) && b.includes(id));
}

/**
 * An offer stays when it is among the likeliest few of both its entries, whatever others these are offered with: what
 * is far off in the ledger does not count.
 */
export function keepLikeliest(offers: readonly Offer[]): PossibleMatch[] {
  const once = new Map<string, Offer>();
  for (const offer of [...offers].sort(compareOffers)) {
    const id = pairId({ entries: [...offer.entries] });
    if (!once.has(id)) once.set(id, offer);
  }
  const ranks = new Map<string, Offer[]>();
  for (const offer of once.values()) for (const id of offer.entries) push(ranks, id, offer);
  return [...once.values()]
    .filter((offer) => offer.entries.every((id) => ranks.get(id)!.indexOf(offer) < MOST_FOR_ONE))
    .map(({ entries, reason }) => ({ entries: [...entries], reason }));
}
