/** Possible matches after entries have changed: a changed entry is compared with its block, no other pair is. */
import { pairId, type RowChanges } from '../../model/delta.ts';
import type { PossibleMatch } from '../../model/ledger.ts';
import type { WorkingTables } from '../../model/tables.ts';
import { blockOf, type OfferSheet } from '../offer-sheet.ts';
import { compareOffers, largestOf, type Offer, offerOf, undecidedOffer } from '../offers.ts';
import { groupBy } from '../order.ts';
import { areApart, keepLikeliest } from '../possible-matches.ts';
import { getRows, type OfferRow, sameJson } from './rows.ts';
import { undecidedOf } from './undecided.ts';

/**
 * `now`: the sheets of all entries that may have changed; `gone`: ids of entries that are no more. `apart`: rulings that
 * part all the entries on which they took effect.
 */
export async function offerAnew(
  now: ReadonlyMap<string, OfferSheet>,
  gone: readonly string[],
  apart: ReadonlySet<string>,
  tables: WorkingTables,
): Promise<RowChanges<PossibleMatch>> {
  const before = await getRows(tables, 'outlines', [...now.keys(), ...gone]);
  await tables.remove('outlines', gone);
  await tables.put(
    'outlines',
    [...now.values()]
      .filter((sheet) => !sameJson(before.get(sheet.id) ?? null, sheet))
      .map((sheet) => ({ key: sheet.id, value: sheet, index: { block: [blockOf(sheet)] } })),
  );
  const touched = new Set([...now.keys(), ...gone]);
  const blocks = await loadBlocks([...now.values(), ...before.values()], tables);
  const sheets = new Map([...blocks.values()].flat().map((sheet) => [sheet.id, sheet]));
  const offers: Offer[] = [];
  for (const [block, are] of blocks) {
    const old = [...before.values()].filter((sheet) => blockOf(sheet) === block);
    const were = [...are.filter(({ id }) => !now.has(id)), ...old];
    const [then, largest] = [largestOf(were), largestOf(are)];
    // Those that come among the largest, or fall out of them, are compared anew as well.
    for (const id of differing(then, largest)) touched.add(id);
    for (const [i, a] of largest.entries())
      for (const b of largest.slice(i + 1))
        if (touched.has(a.id) || touched.has(b.id)) offers.push(...offersBetween(a, b));
  }
  const present = [...touched].filter((id) => sheets.has(id));
  const undecided = (await undecidedOf(present, tables)).filter(([a, b]) => a !== b);
  offers.push(...undecided.map(([a, b]) => undecidedOffer(a, b)));
  const others = await getRows(tables, 'outlines', undecided.flat());
  const rulingsOf = (id: string) => (sheets.get(id) ?? others.get(id))!.rulings;
  const open = offers.filter(({ entries: [a, b] }) => !areApart(rulingsOf(a), rulingsOf(b), apart));
  return exchangeOffers([...touched], open, tables);
}

function offersBetween(a: OfferSheet, b: OfferSheet): Offer[] {
  const offer = offerOf(a, b);
  return offer === null ? [] : [offer];
}

function differing(a: readonly OfferSheet[], b: readonly OfferSheet[]): string[] {
  const [x, y] = [new Set(a.map(({ id }) => id)), new Set(b.map(({ id }) => id))];
  return [...[...x].filter((id) => !y.has(id)), ...[...y].filter((id) => !x.has(id))];
}

async function loadBlocks(
  sheets: readonly OfferSheet[],
  tables: WorkingTables,
): Promise<Map<string, OfferSheet[]>> {
  const blocks = [...new Set(sheets.map(blockOf))];
  if (blocks.length === 0) return new Map();
  const keys = [...(await tables.lookup('outlines', 'block', blocks)).values()].flat();
  return groupBy((await getRows(tables, 'outlines', keys)).values(), blockOf);
}

/** Puts new offers in place of all that the entries had, and works out which pairs are now told to people. */
async function exchangeOffers(
  touched: readonly string[],
  offers: readonly Offer[],
  tables: WorkingTables,
): Promise<RowChanges<PossibleMatch>> {
  const old = await offersOf(touched, tables);
  const next = new Map<string, Offer>();
  for (const offer of [...offers].sort(compareOffers))
    if (!next.has(idOf(offer))) next.set(idOf(offer), offer);
  await tables.remove(
    'offers',
    [...old.keys()].filter((id) => !next.has(id)),
  );
  const changed = new Map([...next].filter(([id, offer]) => !sameJson(old.get(id)?.offer ?? null, offer)));
  await putOffers(
    [...changed].map(([id, offer]) => [id, { offer, kept: old.get(id)?.kept ?? false }]),
    tables,
  );
  // What is offered with one entry bears on how likely its other offers are.
  const stirred = [...[...old.values()].map(({ offer }) => offer), ...next.values()];
  const near = await offersOf(
    stirred.flatMap(({ entries }) => entries),
    tables,
  );
  const beyond = await offersOf(
    [...near.values()].flatMap(({ offer }) => offer.entries),
    tables,
  );
  const likeliest = keepLikeliest([...new Map([...near, ...beyond]).values()].map(({ offer }) => offer));
  const kept = new Map(likeliest.map((match) => [pairId(match), match]));
  const put: PossibleMatch[] = [];
  const remove = [...old].filter(([id, row]) => row.kept && !next.has(id)).map(([id]) => id);
  const flipped: [string, OfferRow][] = [];
  for (const [id, row] of near) {
    const match = kept.get(id);
    if ((match !== undefined) !== row.kept) flipped.push([id, { ...row, kept: match !== undefined }]);
    if (match !== undefined && (!row.kept || changed.has(id))) put.push(match);
    else if (match === undefined && row.kept) remove.push(id);
  }
  await putOffers(flipped, tables);
  return { put, remove };
}

async function offersOf(entries: readonly string[], tables: WorkingTables) {
  const once = [...new Set(entries)];
  if (once.length === 0) return new Map<string, OfferRow>();
  const keys = [...(await tables.lookup('offers', 'entry', once)).values()].flat();
  return getRows(tables, 'offers', keys);
}

async function putOffers(rows: readonly (readonly [string, OfferRow])[], tables: WorkingTables) {
  await tables.put(
    'offers',
    rows.map(([key, value]) => ({ key, value, index: { entry: [...value.offer.entries] } })),
  );
}

function idOf({ entries }: Offer): string {
  return pairId({ entries: [...entries] });
}
