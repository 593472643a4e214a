/** The part of a ledger that concerns one relation. */
import { closeLedger } from './close-ledger.ts';
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
  const documents = new Set([
    ...ledger.claims.filter(({ entry }) => entryIds.has(entry)).map(({ document }) => document),
    ...entries.flatMap(({ support }) => support.origins.flatMap((origin) => origin.documents)),
  ]);
  const sides = new Set(
    ledger.entities.filter(({ state }) => state !== null && powers.has(state)).map(({ id }) => id),
  );
  return closeLedger(ledger, {
    entries,
    statements: ledger.statements.filter((one) => keepsStatement(one, entryIds, documents, sides)),
    keepsEntity: ({ kind, state }) =>
      state !== null && powers.has(state) && (kind === 'state' || kind === 'international-organisation'),
  });
}
