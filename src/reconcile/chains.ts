/**
 * Claims of one report tied together by `sameAs`, and parted again where the tie cannot hold: "the visit" is easily
 * taken for the wrong one of two.
 */
import type { Claim } from '../model/claim.ts';
import { daysOf } from '../model/edtf.ts';
import { type EntryKind, hasHappened, isExit } from '../model/kinds/kinds.ts';
import { groupBy, sortedUnique } from './order.ts';
import { isPerson } from './powers.ts';
import type { Placed } from './tellings.ts';

/** Claims tied together, and the rulings that took others out from among them. */
export interface Tied {
  readonly claims: readonly Placed[];
  readonly rulings: readonly string[];
}

/**
 * Groups the claims of one report, given in the order of reading, by the thing that they speak of. Those in `wrong`
 * (claim id → ruling) are left out, and tie what refers to them all the same.
 */
export function tieClaims(placed: readonly Placed[], wrong: ReadonlyMap<string, string>): Tied[] {
  const byId = new Map(placed.map((one) => [one.claim.id, one.claim]));
  const chains = groupBy(placed, ({ claim }) => firstOfChain(claim, byId));
  return [...chains.values()].flatMap((chain) => {
    const rulings = sortedUnique(chain.flatMap(({ claim }) => wrong.get(claim.id) ?? []));
    return partChain(chain.filter(({ claim }) => !wrong.has(claim.id))).map((claims) => ({
      claims,
      rulings,
    }));
  });
}

function firstOfChain(claim: Claim, byId: ReadonlyMap<string, Claim>): string {
  let first = claim;
  for (const seen = new Set([claim.id]); first.sameAs !== null; seen.add(first.id)) {
    const earlier = byId.get(first.sameAs);
    if (earlier === undefined || earlier.kind !== claim.kind || seen.has(earlier.id)) break;
    first = earlier;
  }
  return first.id;
}

/** Each claim stays with the one it is tied to, else goes to the first group that it can be one with. */
function partChain(chain: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const one of chain) {
    const tied = groups.find((group) => group.some(({ claim }) => claim.id === one.claim.sameAs));
    const group = [...(tied ? [tied] : []), ...groups].find((some) => isOneWith(some, one));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Kinds that happen once, on given days; an agreement or programme has other dates at other stages. */
const ONCE: ReadonlySet<EntryKind> = new Set(['visit', 'meeting', 'event', 'figure']);

/** Whether a claim can be of the same occasion: no dates that exclude each other, not past and yet to come. */
function isOneWith(group: readonly Placed[], { claim }: Placed): boolean {
  return (
    !ONCE.has(claim.kind) ||
    group.every(({ claim: other }) => {
      if (claim.kind === 'visit' && differ(visitors(claim), visitors(other))) return false;
      const [x, y] = [daysOf(claim.when.value), daysOf(other.when.value)];
      if (x !== null && y !== null) return x.first <= y.last && y.first <= x.last;
      return !(looksBack(claim) && looksAhead(other)) && !(looksAhead(claim) && looksBack(other));
    })
  );
}

function visitors({ parties }: Claim): string[] {
  return parties
    .filter(({ entity, role }) => role === 'visitor' && isPerson(entity))
    .map(({ entity }) => entity);
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
}

function looksBack({ kind, stage, certainty }: Claim): boolean {
  return kind !== 'figure' && stage !== null && certainty === 'stated' && hasHappened(kind, stage);
}

function looksAhead({ kind, stage }: Claim): boolean {
  return kind !== 'figure' && stage !== null && !hasHappened(kind, stage) && !isExit(kind, stage);
}
