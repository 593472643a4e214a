/** A part of a ledger that is whole in itself. */
import type { Entry, Ledger, LedgerEntity, LedgerStatement } from './ledger.ts';

export interface Kept {
  readonly entries: readonly Entry[];
  /** Their `about` may name entries that are not kept; such ids are taken out. */
  readonly statements: readonly LedgerStatement[];
  /** Entities that stay although nothing that is kept names them. */
  readonly keepsEntity: (entity: LedgerEntity) => boolean;
}

/** The reports behind entries and statements, with the roots of which they are copies. */
function findDocuments({ claims, documents }: Ledger, { entries, statements }: Kept): ReadonlySet<string> {
  const own = new Set(entries.map(({ id }) => id));
  const found = new Set([
    ...claims.filter(({ entry }) => own.has(entry)).map(({ document }) => document),
    ...entries.flatMap(({ support }) => support.origins.flatMap((origin) => origin.documents)),
    ...statements.map(({ document }) => document),
  ]);
  const rootOf = new Map(documents.map(({ id, copyOf }) => [id, copyOf]));
  for (const id of found) {
    // A set that grows while it is walked: roots of roots are reached as well.
    const root = rootOf.get(id);
    if (root !== null && root !== undefined) found.add(root);
  }
  return found;
}

/**
 * The kept entries and statements with all that they refer to: their claims, reports, entities, and the conflicts and
 * possible matches among them. Nothing in it refers to what is left out. `unread` and `rulings` stay whole.
 */
export function closeLedger(ledger: Ledger, kept: Kept): Ledger {
  const { entries } = kept;
  const entryIds = new Set(entries.map(({ id }) => id));
  const statements = kept.statements.map((statement) => ({
    ...statement,
    about: statement.about.filter((id) => entryIds.has(id)),
  }));
  const claims = ledger.claims.filter(({ entry }) => entryIds.has(entry));
  const documents = findDocuments(ledger, kept);
  const named = new Set<string | null>([
    ...entries.flatMap(({ parties, systems, support }) => [
      ...parties.map(({ entity }) => entity),
      ...systems,
      ...support.origins.map(({ id }) => id),
    ]),
    ...claims.flatMap(({ parties, attribution }) => [
      ...parties.map(({ entity }) => entity),
      attribution?.speaker.entity ?? null,
    ]),
    ...statements.map(({ speaker }) => speaker.entity),
  ]);
  return {
    ...ledger,
    documents: ledger.documents.filter(({ id }) => documents.has(id)),
    entities: ledger.entities.filter((entity) => named.has(entity.id) || kept.keepsEntity(entity)),
    entries,
    claims,
    statements,
    conflicts: ledger.conflicts.filter((conflict) => conflict.entries.every((id) => entryIds.has(id))),
    possibleMatches: ledger.possibleMatches.filter((match) => match.entries.every((id) => entryIds.has(id))),
  };
}
