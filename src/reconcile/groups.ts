/**
 * Drafts to the entries that they become. Most drafts are one entry each; a person's rulings, taken in the order in which
 * they were made, join some and cut others.
 */
import type { GrowingDraft } from './match/growing-draft.ts';
import { compareMoments } from './match/moment.ts';
import type { Member } from './members.ts';
import { sortedUnique } from './order.ts';
import { type EntryAct, type RulingOn, rulingsOn } from './rulings.ts';
import { comparePlaced, type Telling } from './tellings.ts';

/** The claims of one entry. */
export interface Group {
  /** In canonical order; the address of the first is the entry's id. */
  readonly members: readonly Member[];
  /** In the order in which they came in. */
  readonly tellings: readonly Telling[];
  /** Of which it has claims, or had before rulings were taken. */
  readonly drafts: readonly string[];
  /** Addresses that parts of it would have had as ids, but for a ruling. */
  readonly formerIds: readonly string[];
  /** Those that took effect. */
  readonly rulings: readonly string[];
  /** The date that a person says is right. */
  readonly date: { readonly value: string; readonly ruling: string } | null;
}

/** A group while rulings are taken. */
interface Part {
  members: readonly Member[];
  drafts: readonly GrowingDraft[];
  formerIds: readonly string[];
  rulings: readonly string[];
  date: Group['date'];
}

export interface DraftedMembers {
  readonly draft: GrowingDraft;
  /** In canonical order. */
  readonly members: readonly Member[];
}

/** `drafted`: with each draft, all others that the rulings tie it to; `rulings` in the order in which they were made. */
export function groupDrafts(
  drafted: readonly DraftedMembers[],
  rulings: readonly RulingOn<EntryAct>[],
): Group[] {
  const parts = new Set(
    drafted.map(
      ({ draft, members }): Part => ({
        members,
        drafts: [draft],
        formerIds: [],
        rulings: [],
        date: null,
      }),
    ),
  );
  if (rulings.length > 0) takeRulings(parts, rulings);
  return [...parts].map(groupOf);
}

function takeRulings(parts: Set<Part>, rulings: readonly RulingOn<EntryAct>[]): void {
  const partOf = new Map<string, Part>();
  const claimAt = new Map<string, string>();
  const keep = (part: Part) => {
    parts.add(part);
    for (const { claim, address } of part.members) {
      partOf.set(claim.id, part);
      claimAt.set(address, claim.id);
    }
  };
  for (const part of [...parts]) keep(part);
  const find = (entry: string) => partOf.get(claimAt.get(entry) ?? '');
  for (const { id, ruling } of rulings) {
    if (ruling.act === 'right-date') {
      const part = find(ruling.entry);
      if (part !== undefined) part.date = { value: ruling.date, ruling: id };
    } else if (ruling.act === 'same-entry') {
      const [a, b] = ruling.entries.map(find);
      if (a === undefined || b === undefined || a === b || kindOf(a) !== kindOf(b)) continue;
      parts.delete(a);
      parts.delete(b);
      keep(joined(a, b, id));
    } else if (ruling.act === 'other-entry') {
      const part = find(ruling.entry);
      const halves = part === undefined ? null : cut(part, new Set(ruling.claims), id);
      if (halves === null) continue;
      parts.delete(part!);
      for (const half of halves) keep(half);
    }
  }
  // Two entries told apart for good: that holds for what they have become by now.
  for (const { id, ruling } of rulingsOn(['not-same'], rulings)) {
    const [a, b] = ruling.entries.map(find);
    if (a === undefined || b === undefined || a === b) continue;
    for (const part of [a, b]) part.rulings = [...part.rulings, id];
  }
}

function kindOf({ members }: Part): string {
  return members[0]!.claim.kind;
}

function joined(a: Part, b: Part, ruling: string): Part {
  return {
    members: [...a.members, ...b.members].sort(comparePlaced),
    drafts: [...a.drafts, ...b.drafts],
    formerIds: [...a.formerIds, ...b.formerIds, a.members[0]!.address, b.members[0]!.address],
    rulings: [...a.rulings, ...b.rulings, ruling],
    date: a.date ?? b.date,
  };
}

/** The claims that are to be cut off, with what repeats them, and the rest; null where either would be nothing. */
function cut(part: Part, claims: ReadonlySet<string>, ruling: string): [Part, Part] | null {
  const isCut = ({ claim, twin }: Member) => claims.has(claim.id) || (twin !== null && claims.has(twin));
  const off = part.members.filter(isCut);
  const rest = part.members.filter((member) => !isCut(member));
  if (off.length === 0 || rest.length === 0) return null;
  const half = (members: readonly Member[], date: Part['date']): Part => ({
    ...part,
    members,
    rulings: [...part.rulings, ruling],
    date,
  });
  return [half(rest, part.date), half(off, null)];
}

function groupOf(part: Part): Group {
  const ids = new Set(part.members.map(({ claim }) => claim.id));
  const joinings = part.drafts
    .flatMap((draft) => draft.joinings)
    .filter(({ turn }) => turn.telling.claims.some((claim) => ids.has(claim)))
    .sort(compareMoments);
  // What a ruling has parted from the claim that it repeats speaks for itself.
  const members = part.members.map((member) =>
    member.twin === null || ids.has(member.twin) ? member : { ...member, twin: null },
  );
  const tellings = joinings.map(({ turn }) => turn.telling);
  const rulings = [...part.rulings, ...tellings.flatMap((one) => one.rulings)];
  return {
    members,
    tellings,
    drafts: sortedUnique(part.drafts.map(({ id }) => id)),
    formerIds: sortedUnique(part.formerIds).filter((id) => id !== members[0]!.address),
    rulings: sortedUnique(part.date === null ? rulings : [...rulings, part.date.ruling]),
    date: part.date,
  };
}
