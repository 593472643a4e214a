/** Puts the reconciled parts into the ledger's shape, with only the entities that it refers to, all in fixed order. */
import { assembleLedger } from '../model/assemble-ledger.ts';
import type { Unread } from '../model/document.ts';
import type {
  Conflict,
  Entry,
  Ledger,
  LedgerClaim,
  LedgerDocument,
  LedgerStatement,
  PossibleMatch,
} from '../model/ledger.ts';
import type { Ruling } from '../model/ruling.ts';
import type { Statement } from '../model/statement.ts';
import type { Copy } from './copies.ts';
import type { Group } from './groups.ts';
import type { Identities, Resolved } from './identities.ts';
import type { Member } from './members.ts';
import { compareText, sortedUnique } from './order.ts';
import type { ReadReport } from './reports.ts';

export interface Reconciled {
  readonly asOf: string;
  readonly unread: readonly Unread[];
  readonly reports: readonly ReadReport[];
  readonly copies: ReadonlyMap<string, Copy>;
  readonly identities: Identities;
  readonly rulings: readonly Ruling[];
  readonly entries: readonly { readonly entry: Entry; readonly group: Group }[];
  readonly conflicts: readonly Conflict[];
  readonly possibleMatches: readonly PossibleMatch[];
}

export function writeLedger(parts: Reconciled): Ledger {
  const { reports, copies, identities, entries } = parts;
  const entryOf = new Map(entries.flatMap(({ entry }) => entry.claims.map((claim) => [claim, entry.id])));
  const statements = reports.flatMap((report) =>
    writeStatements(report, (id) => identities.resolve(report.id, id), entryOf),
  );
  const used = new Set([
    ...entries.flatMap(({ entry, group }) => entitiesIn(entry, group.members)),
    ...statements.flatMap(({ speaker }) => speaker.entity ?? []),
  ]);
  return assembleLedger(
    {
      documents: reports.map((report) => writeDocument(report, copies.get(report.id))),
      entities: [...used].flatMap((id) => identities.entities.get(id) ?? []),
      entries: entries.map(({ entry }) => entry),
      claims: entries.flatMap(({ entry, group }) =>
        group.members.map((member) => writeClaim(member, entry.id)),
      ),
      statements,
      conflicts: parts.conflicts,
      possibleMatches: parts.possibleMatches,
    },
    { asOf: parts.asOf, rulings: parts.rulings, unread: parts.unread },
  );
}

export function writeDocument(
  { reading }: Pick<ReadReport, 'reading'>,
  copy: Copy | undefined,
): LedgerDocument {
  const { text: _, ...document } = reading.document;
  return {
    ...document,
    published: reading.published,
    copyOf: copy?.root ?? null,
    copyReason: copy?.reason ?? null,
  };
}

export function writeClaim({ claim, link, said }: Member, entry: string): LedgerClaim {
  const { topic: _t, powers: _p, areas: _a, systems: _s, plover: _e, sameAs: _i, ...told } = claim;
  return { ...told, entry, link, said };
}

/** `entryOf`: the entries of the report's claims. */
export function writeStatements(
  { dated, reading }: ReadReport,
  resolve: (id: string) => Resolved,
  entryOf: ReadonlyMap<string, string>,
): LedgerStatement[] {
  const once = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const startOf = ({ evidence }: Statement) => evidence[0]?.start ?? 0;
  return [...once.values()]
    .sort((a, b) => startOf(a) - startOf(b) || compareText(a.id, b.id))
    .map((statement) => {
      const { speaker } = statement;
      const known = speaker.entity === null ? null : resolve(speaker.entity);
      return {
        ...statement,
        speaker: {
          ...speaker,
          entity: known?.id ?? null,
          basis: known?.basis === 'inferred' ? 'inferred' : speaker.basis,
        },
        said: statement.said ?? dated,
        about: sortedUnique(statement.about.flatMap((claim) => entryOf.get(claim) ?? [])),
      };
    });
}

/** Parties, speakers and systems, and the states and organisations that it stands between. */
export function entitiesIn(entry: Entry, members: readonly Member[]): string[] {
  return sortedUnique([
    ...entry.parties.map(({ entity }) => entity),
    ...entry.systems,
    ...entry.powers.flatMap((power) => [`state:${power}`, `org:${power}`]),
    ...members.flatMap(({ claim: { parties, attribution } }) => [
      ...parties.map(({ entity }) => entity),
      ...(attribution?.speaker.entity ? [attribution.speaker.entity] : []),
    ]),
  ]);
}
