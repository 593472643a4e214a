/**
 * Claims about one entry that cannot all hold, field by field. A later report that refines or moves what still lay
 * ahead is history; so is a denial that events overtook. Repetitions in copies stand with the claim they repeat, and
 * a report is never set against itself.
 */
import { type DateValue, datesOverlap, dateWidth, daysOf } from '../model/edtf.ts';
import { formatDate } from '../model/format-date.ts';
import { shortHash } from '../model/hash.ts';
import { hasHappened, isExit } from '../model/kinds/kinds.ts';
import type { Conflict, Entry } from '../model/ledger.ts';
import type { Group } from './groups.ts';
import { gapBetween } from './match/when.ts';
import { idsWithEchoes, latestDay, type Member, voices } from './members.ts';
import { groupBy, push } from './order.ts';
import { rankOf, ranksClash } from './superlatives.ts';

type Field = Conflict['field'];
interface Position {
  readonly value: string;
  readonly members: readonly Member[];
}

/** Amounts nearer than this are one amount, the more so when "about" is said of one. */
const AMOUNT_TOLERANCE = 0.1;
const APPROXIMATE_TOLERANCE = 0.25;
/** Reports within this many days of each other are of one time: neither corrects the other. */
const SAME_TIME = 1;
/** Figures given further apart in time may both have been right. */
const AMOUNT_WITHIN = 366;

/** All conflicts within one entry; a date that a person says is right settles what was said of the date. */
export function findConflicts(entry: Entry, { members, date }: Group): Conflict[] {
  const own = voices(members);
  const found: [Field, Position[]][] = [
    ['date', datePositions(entry, own)],
    ['amount', amountPositions(own)],
    ['place', placePositions(entry, own)],
    ['superlative', superlativePositions(own)],
    stagePositions(entry, own),
  ];
  return found
    .filter(
      ([, positions]) => new Set(positions.flatMap((one) => one.members.map(({ root }) => root))).size > 1,
    )
    .filter(([, positions]) => positions.length > 1)
    .map(([field, positions]) => ({
      id: `conflict:${shortHash(field, entry.id)}`,
      field,
      entries: [entry.id],
      positions: positions.map(({ value, members: held }) => ({
        value,
        claims: idsWithEchoes(held, members),
      })),
      ...(field === 'date' && date !== null ? { settledBy: date.ruling } : {}),
    }));
}

/** Groups what agrees with the head of a group; the first in canonical order heads. */
function positionsBy<T>(
  items: readonly { readonly member: Member; readonly value: T }[],
  agree: (a: T, b: T) => boolean,
  write: (values: readonly T[]) => string,
): Position[] {
  const groups: { head: T; items: (typeof items)[number][] }[] = [];
  for (const item of items) {
    const group = groups.find(({ head }) => agree(item.value, head));
    if (group) group.items.push(item);
    else groups.push({ head: item.value, items: [item] });
  }
  return groups.map((group) => ({
    value: write(group.items.map(({ value }) => value)),
    members: group.items.map(({ member }) => member),
  }));
}

/** Past dates that exclude each other, or dates ahead that do so at one time. Inferred dates accuse nobody. */
function datePositions({ kind }: Entry, own: readonly Member[]): Position[] {
  if (kind === 'figure' || kind === 'programme') return [];
  const dated = own.filter(
    ({ claim: { when, certainty, stage } }) =>
      when.basis === 'stated' &&
      Number.isFinite(dateWidth(when.value)) &&
      certainty === 'stated' &&
      stage !== null &&
      !isExit(kind, stage) &&
      (kind !== 'agreement' || hasHappened(kind, stage)),
  );
  const past = dated.filter(({ claim }) => hasHappened(kind, claim.stage!));
  const ahead = dated.filter(({ claim }) => !hasHappened(kind, claim.stage!));
  const slack = kind === 'event' || kind === 'meeting' ? 1 : 0;
  for (const group of [past, atOneTime(ahead)]) {
    const positions = positionsBy(
      byWidth(group).map((member) => ({ member, value: member.claim.when })),
      (a, b) => datesOverlap(a.value, b.value) || gapBetween(daysOf(a.value)!, daysOf(b.value)!) <= slack,
      ([narrowest]) => formatDate((narrowest as DateValue).value!),
    );
    if (positions.length > 1) return positions;
  }
  return [];
}

/** The latest dated claims that were said within a day of each other: earlier ones were corrected, if they differ. */
function atOneTime(members: readonly Member[]): Member[] {
  const last = members.reduce((latest, one) => Math.max(latest, latestDay(one)), Number.NEGATIVE_INFINITY);
  return members.filter(({ day }) => !Number.isFinite(day) || last - day <= SAME_TIME);
}

function byWidth(members: readonly Member[]): Member[] {
  return [...members].sort((a, b) => dateWidth(a.claim.when.value) - dateWidth(b.claim.when.value));
}

/** One amount a report: where a report gives several they are of several things. */
function amountPositions(own: readonly Member[]): Position[] {
  const given = own.filter(({ claim }) => claim.amount !== null && claim.amount.value !== null);
  const single = [...groupBy(given, ({ root }) => root).values()].filter(
    (members) => new Set(members.map(({ claim }) => claim.amount?.value)).size === 1,
  );
  const items = single
    .flat()
    .map((member) => ({ member, value: { ...member.claim.amount!, day: member.day } }));
  type Given = (typeof items)[number]['value'];
  const comparable = (a: Given, b: Given) =>
    a.currency === b.currency &&
    a.per === b.per &&
    (a.day === b.day || Math.abs(a.day - b.day) <= AMOUNT_WITHIN);
  const agree = (a: Given, b: Given) => {
    if (!comparable(a, b)) return true;
    const tolerance = a.approximate || b.approximate ? APPROXIMATE_TOLERANCE : AMOUNT_TOLERANCE;
    return Math.abs(a.value! - b.value!) <= tolerance * Math.max(Math.abs(a.value!), Math.abs(b.value!));
  };
  return positionsBy(items, agree, ([first]) => first!.text);
}

/** Meetings happen in one place; visits pass through several. A state is not at odds with a city. */
function placePositions({ kind }: Entry, own: readonly Member[]): Position[] {
  if (kind !== 'meeting') return [];
  const placed = own.filter(
    ({ claim, wide }) => claim.place !== null && claim.certainty === 'stated' && !wide,
  );
  const single = [...groupBy(placed, ({ root }) => root).values()].filter(
    (members) => new Set(members.map(({ claim }) => claim.place)).size === 1,
  );
  const items = single.flat().map((member) => ({ member, value: member.claim.place! }));
  return positionsBy(
    items,
    (a, b) => a === b || a.includes(b) || b.includes(a),
    ([first]) => first!,
  );
}

function superlativePositions(own: readonly Member[]): Position[] {
  const ranked = own.flatMap((member) => {
    const { superlative } = member.claim;
    const year = Number.isFinite(member.day) ? new Date(member.day * 86_400_000).getUTCFullYear() : null;
    const rank = superlative === null ? null : rankOf(superlative, year);
    return rank === null ? [] : [{ member, value: { rank, text: superlative!.text } }];
  });
  const clashing = ranked.filter((one) =>
    ranked.some((other) => ranksClash(one.value.rank, other.value.rank)),
  );
  return positionsBy(
    clashing,
    (a, b) => !ranksClash(a.rank, b.rank),
    ([first]) => first!.text,
  );
}

/**
 * It happened, and it was denied, no earlier than that, that it did; or it was called off, no earlier, and happened.
 * Ahead: said to be planned and denied to be within a day.
 */
function stagePositions({ kind }: Entry, own: readonly Member[]): [Field, Position[]] {
  const staged = own.filter(({ claim }) => claim.stage !== null);
  const stated = staged.filter(({ claim }) => claim.certainty === 'stated');
  const denied = staged.filter(({ claim }) => claim.certainty === 'denied');
  const sides = new Map<string, Member[]>();
  let field: Field = 'stage';
  const oppose = (one: Member, other: Member, otherSays: string) => {
    push(sides, one.claim.stage!, one);
    push(sides, otherSays, other);
  };
  for (const one of stated) {
    const happened = hasHappened(kind, one.claim.stage!);
    for (const other of denied) {
      const sameStage =
        other.claim.stage === one.claim.stage || (happened && hasHappened(kind, other.claim.stage!));
      if (isExit(kind, one.claim.stage!) ? !sameStage : !(sameStage || happened)) continue;
      if (happened ? other.day < one.day - SAME_TIME : Math.abs(other.day - one.day) > SAME_TIME) continue;
      if (sameStage && happened) field = 'existence';
      oppose(one, other, `not ${other.claim.stage}`);
    }
    if (!happened || kind === 'agreement' || kind === 'programme') continue;
    for (const other of stated)
      if (isExit(kind, other.claim.stage!) && other.day >= one.day) oppose(one, other, other.claim.stage!);
  }
  return [field, [...sides].map(([value, members]) => ({ value, members: [...new Set(members)] }))];
}
