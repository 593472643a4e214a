/** The part of a ledger that concerns one relation. */
import type { Ledger, LedgerStatement } from './ledger.ts';

/** A statement stays when it is about a kept entry; one about none, when a side of the relation makes it. */
function keepsStatement(
  statement: LedgerStatement,
  entries: ReadonlySet<string>,
  documents: ReadonlySet<string>,
  sides: ReadonlySet<string>,
): boolean {
  if (statement.about.length > 0) return statement.about.some((id) => entries.has(id));
  const { entity } = statement.speaker;
  return entity !== null && sides.has(entity) && documents.has(statement.document);
}

/**
 * The ledger of one relation (`IND-ISR`): its entries with all their claims; the statements about them, and those
 * about nothing in particular that one of the two sides makes in a report that speaks of the relation; the documents
 * behind these and the roots of which they are copies; the entities that any of it names. What is kept refers to
 * nothing that is left out. `unread` and `rulings` stay whole.
 */
export function restrictLedger(ledger: Ledger, relation: string): Ledger {
  const powers = new Set(relation.split('-'));
  const entries = ledger.entries.filter((entry) => entry.relations.includes(relation));
  const entryIds = new Set(entries.map(({ id }) => id));
  const claims = ledger.claims.filter(({ entry }) => entryIds.has(entry));
  const documentIds = new Set([
    ...claims.map(({ document }) => document),
    ...entries.flatMap(({ support }) => support.origins.flatMap(({ documents }) => documents)),
  ]);
  const sides = new Set(
    ledger.entities.filter(({ state }) => state !== null && powers.has(state)).map(({ id }) => id),
  );
  const statements = ledger.statements
    .filter((statement) => keepsStatement(statement, entryIds, documentIds, sides))
    .map((statement) => ({ ...statement, about: statement.about.filter((id) => entryIds.has(id)) }));
  for (const { document } of statements) documentIds.add(document);
  const rootOf = new Map(ledger.documents.map(({ id, copyOf }) => [id, copyOf]));
  for (const id of documentIds) {
    // A set that grows while it is walked: roots of roots are reached as well.
    const root = rootOf.get(id);
    if (root !== null && root !== undefined) documentIds.add(root);
  }
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
    documents: ledger.documents.filter(({ id }) => documentIds.has(id)),
    entities: ledger.entities.filter(
      ({ id, kind, state }) =>
        named.has(id) ||
        (state !== null && powers.has(state) && (kind === 'state' || kind === 'international-organisation')),
    ),
    entries,
    claims,
    statements,
    conflicts: ledger.conflicts.filter((conflict) => conflict.entries.every((id) => entryIds.has(id))),
    possibleMatches: ledger.possibleMatches.filter((match) => match.entries.every((id) => entryIds.has(id))),
  };
}
