/** What an update changed in each entry: the old rows beside the new. */
import type { Change, ChangeKind } from '../model/change.ts';
import type { Conflict, Entry } from '../model/ledger.ts';

export interface State {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Of these entries. */
  readonly conflicts: readonly Conflict[];
}

export interface Cause {
  /** The reports that came or went. */
  readonly documents: ReadonlySet<string>;
  /** The document of a claim of either state. */
  readonly documentOf: (claim: string) => string | undefined;
  /** What a ruling decides, by its id. */
  readonly actOf: (ruling: string) => string | undefined;
}

export type NewChange = Omit<Change, 'seq' | 'at'>;
type Told = readonly [what: ChangeKind, before: string | null, after: string | null];

/** For each entry of `from`, which of `to` has most of its claims; of equals the first. */
function successors(from: State, to: State): ReadonlyMap<string, string> {
  const holderOf = new Map<string, string>();
  for (const { id, claims } of to.entries.values()) for (const claim of claims) holderOf.set(claim, id);
  const found = new Map<string, string>();
  for (const { id, claims } of from.entries.values()) {
    const counts = new Map<string, number>();
    for (const claim of claims) {
      const holder = holderOf.get(claim);
      if (holder !== undefined) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    }
    const most = Math.max(...counts.values());
    const best = [...counts].find(([, count]) => count === most)?.[0];
    if (best !== undefined) found.set(id, best);
  }
  return found;
}

/** Which old entry each new one goes on with: that of its own id, else the one whose claims it took over. */
function predecessors(before: State, after: State, heirs: ReadonlyMap<string, string>) {
  const found = new Map<string, string>();
  for (const id of after.entries.keys()) if (before.entries.has(id)) found.set(id, id);
  for (const [old, heir] of heirs) if (!after.entries.has(old) && !found.has(heir)) found.set(heir, old);
  return found;
}

function outlookText({ outlook }: Entry): string | null {
  if (outlook === null) return null;
  return [outlook.certainty, outlook.stage, outlook.when.value].filter((part) => part !== null).join(' ');
}

function compareFields(before: Entry, after: Entry): Told[] {
  const told: Told[] = [
    ['stage', before.stage, after.stage],
    ['outlook', outlookText(before), outlookText(after)],
    ['date', before.date.value, after.date.value],
  ];
  return told.filter(([, one, other]) => one !== other);
}

/** What is in one list alone: gone, then come. */
function compareLists(what: ChangeKind, before: readonly string[], after: readonly string[]): Told[] {
  const gone = before.filter((one) => !after.includes(one)).map((one): Told => [what, one, null]);
  const come = after.filter((one) => !before.includes(one)).map((one): Told => [what, null, one]);
  return [...gone, ...come];
}

function originsOf(entry: Entry | undefined): readonly string[] {
  return entry?.support.origins.map(({ id }) => id) ?? [];
}

/** The fields in which reports disagree about each entry, and nobody has settled it. */
function disputesBy({ conflicts }: State): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const { entries, field, settledBy } of conflicts) {
    if (settledBy !== undefined) continue;
    for (const entry of entries) fields.set(entry, [...(fields.get(entry) ?? []), field]);
  }
  return fields;
}

function compareDisputes(before: readonly string[] = [], after: readonly string[] = []): Told[] {
  return compareLists('conflict-found', before, after).map(([what, gone, come]) =>
    gone === null ? [what, null, come] : ['conflict-settled', gone, null],
  );
}

/**
 * One list of changes for all entries of which either state holds a row: the entries that an update touched, as they
 * were and as they are.
 */
export function compareEntries(before: State, after: State, cause: Cause): NewChange[] {
  const heirs = successors(before, after);
  const formers = predecessors(before, after, heirs);
  const origins = successors(after, before);
  const [disputed, disputes] = [disputesBy(before), disputesBy(after)];
  const write = (entry: Entry, touched: readonly Entry[], told: readonly Told[]): NewChange[] => {
    const documents = causesOf(touched, cause);
    const { id, title, relations } = entry;
    return told.map(([what, old, now]) => ({
      entry: id,
      title,
      relations,
      what,
      before: old,
      after: now,
      documents,
    }));
  };
  const changes = [...after.entries.values()].flatMap((entry) => {
    const former = formers.get(entry.id);
    const known = former === undefined ? undefined : before.entries.get(former);
    const settled = compareDisputes(former === undefined ? [] : disputed.get(former), disputes.get(entry.id));
    if (known === undefined) {
      const parted = origins.get(entry.id);
      const first: Told = parted === undefined ? ['new', null, entry.stage] : ['split', parted, entry.id];
      return write(entry, [entry], [first, ...rulingChanges(undefined, entry, cause), ...settled]);
    }
    return write(
      entry,
      [entry, known],
      [
        ...compareFields(known, entry),
        ...compareLists('origin', originsOf(known), originsOf(entry)),
        ...settled,
        ...rulingChanges(known, entry, cause),
      ],
    );
  });
  const ended = [...before.entries.values()].flatMap((entry) => {
    if (after.entries.has(entry.id)) return [];
    const heir = heirs.get(entry.id);
    if (heir === undefined) return write(entry, [entry], [['gone', entry.stage, null]]);
    const into = after.entries.get(heir)!;
    return formers.get(heir) === entry.id ? [] : write(into, [entry, into], [['merged', entry.id, heir]]);
  });
  return [...changes, ...ended];
}

function rulingChanges(before: Entry | undefined, after: Entry, { actOf }: Cause): Told[] {
  return compareLists('ruling', before?.rulings ?? [], after.rulings ?? []).map(([what, gone, come]) => [
    what,
    gone === null ? null : (actOf(gone) ?? gone),
    come === null ? null : (actOf(come) ?? come),
  ]);
}

/** Of the reports that came or went, those that speak of the entry; where none does, it was touched by way of others. */
function causesOf(touched: readonly Entry[], { documents, documentOf }: Cause): readonly string[] {
  const speaking = new Set(touched.flatMap(({ claims }) => claims.map(documentOf)));
  const own = [...documents].filter((id) => speaking.has(id));
  return own.length > 0 ? own : [...documents];
}
