/** Puts the reconciled parts into the ledger's shape, with only the entities that it refers to, all in fixed order. */
import { assembleLedger } from '../model/assemble-ledger.ts';
import type { Unread } from '../model/document.ts';
import type {
  Conflict,
  Entry,
  Ledger,
  LedgerClaim,
  LedgerStatement,
  PossibleMatch,
} from '../model/ledger.ts';
import type { Ruling } from '../model/ruling.ts';
import type { Statement } from '../model/statement.ts';
import type { Copy } from './copies.ts';
import type { Group } from './groups.ts';
import type { Identities } from './identities.ts';
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
  const members = entries.flatMap(({ entry, group }) =>
    group.members.map((member) => ({ member, entry: entry.id })),
  );
  const entryOf = new Map(members.map(({ member, entry }) => [member.claim.id, entry]));
  const statements = reports.flatMap((report) => writeStatements(report, identities, entryOf));
  const claims = members.map(({ member, entry }) => writeClaim(member, entry));
  const used = usedEntities(parts, claims, statements);
  return assembleLedger(
    {
      documents: reports.map((report) => writeDocument(report, copies.get(report.id))),
      entities: [...used].flatMap((id) => identities.entities.get(id) ?? []),
      entries: entries.map(({ entry }) => entry),
      claims,
      statements,
      conflicts: parts.conflicts,
      possibleMatches: parts.possibleMatches,
    },
    { asOf: parts.asOf, rulings: parts.rulings, unread: parts.unread },
  );
}

function writeDocument({ reading }: ReadReport, copy: Copy | undefined): Ledger['documents'][number] {
  const { text: _, ...document } = reading.document;
  return {
    ...document,
    published: reading.published,
    copyOf: copy?.root ?? null,
    copyReason: copy?.reason ?? null,
  };
}

function writeClaim({ claim, link, said }: Member, entry: string): LedgerClaim {
  const { topic: _t, powers: _p, areas: _a, systems: _s, plover: _e, sameAs: _i, ...told } = claim;
  return { ...told, entry, link, said };
}

function writeStatements(
  { id, dated, reading }: ReadReport,
  identities: Identities,
  entryOf: ReadonlyMap<string, string>,
): LedgerStatement[] {
  const once = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const startOf = ({ evidence }: Statement) => evidence[0]?.start ?? 0;
  return [...once.values()]
    .sort((a, b) => startOf(a) - startOf(b) || compareText(a.id, b.id))
    .map((statement) => {
      const { speaker } = statement;
      const known = speaker.entity === null ? null : identities.resolve(id, speaker.entity);
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

/** Parties, speakers and systems, and the states and organisations that the entries stand between. */
function usedEntities(
  { entries }: Reconciled,
  claims: readonly LedgerClaim[],
  statements: readonly LedgerStatement[],
): Set<string> {
  return new Set([
    ...entries.flatMap(({ entry }) => [
      ...entry.parties.map(({ entity }) => entity),
      ...entry.systems,
      ...entry.powers.flatMap((power) => [`state:${power}`, `org:${power}`]),
    ]),
    ...claims.flatMap(({ parties, attribution }) => [
      ...parties.map(({ entity }) => entity),
      ...(attribution?.speaker.entity ? [attribution.speaker.entity] : []),
    ]),
    ...statements.flatMap(({ speaker }) => speaker.entity ?? []),
  ]);
}
