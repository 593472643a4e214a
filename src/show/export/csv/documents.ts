import type { LedgerDocument } from '../../../model/ledger.ts';
import type { Column } from './table.ts';

/** One row a report: where it came from, when it is of, and of what it is a copy. */
export const documentColumns: readonly Column<LedgerDocument>[] = [
  ['id', ({ id }) => id],
  ['publisher', ({ publisher }) => publisher],
  ['title', ({ title }) => title],
  ['byline', ({ byline }) => byline ?? null],
  ['published', ({ published }) => published.value],
  ['published.basis', ({ published }) => published.basis],
  ['published.earliest', ({ published }) => published.earliest ?? null],
  ['published.latest', ({ published }) => published.latest ?? null],
  ['updated', ({ updated }) => updated ?? null],
  ['credit', ({ credit }) => credit],
  ['copyOf', ({ copyOf }) => copyOf],
  ['copyReason', ({ copyReason }) => copyReason],
  ['language', ({ language }) => language],
  ['path', ({ path }) => path],
  ['url', ({ url }) => url],
  ['externalId', ({ externalId }) => externalId],
];
