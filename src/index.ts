/** The public API of Entente: read reports, build the ledger of what they say, keep it in a library. */
export { type LibraryPlace, type OpenOptions, openLibrary, type Surroundings } from './library.ts';
export type { Change, ChangeKind } from './model/change.ts';
export type { Document, Published, Unread } from './model/document.ts';
export type { Evidence } from './model/evidence.ts';
export {
  type Conflict,
  type Entry,
  type Ledger,
  type LedgerClaim,
  type LedgerDocument,
  type LedgerEntity,
  type LedgerStatement,
  ledgerSchema,
} from './model/ledger.ts';
export type {
  AddOptions,
  AddResult,
  ChangeQuery,
  EntitySummary,
  Library,
  LibraryStatus,
  RelationSummary,
  Scope,
  SearchHit,
  SearchQuery,
  SearchResult,
  Snippet,
} from './model/library.ts';
export { restrictLedger } from './model/restrict.ts';
export type { Ruling, RulingAct } from './model/ruling.ts';
export { type BuildOptions, type Built, buildLedger, resolveRelation } from './pipeline.ts';
export { explainAddress } from './read/fetch/address.ts';
export { createFetch, type Fetch, type FetchSetup } from './read/fetch/fetch.ts';
export type { Transport } from './read/fetch/transport.ts';
export { type ReadOptions, readDocuments } from './read/read.ts';
export { type Calendar, renderCalendar } from './show/export/calendar/calendar.ts';
export { renderCsv } from './show/export/csv/csv.ts';
export { renderJson } from './show/export/json.ts';
export { renderBrief } from './show/export/markdown/markdown.ts';
export { type HtmlOptions, renderHtml } from './show/html/dossier.tsx';
export { renderTerminal } from './show/terminal/terminal.ts';
