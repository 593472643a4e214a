/** The rows of the ledger's tables: which columns stand beside a row's JSON, for finding it. */

import { pairId } from '../model/delta.ts';
import { daysOfPublication } from '../model/document.ts';
import type { Days } from '../model/edtf.ts';
import { daysOf } from '../model/edtf.ts';
import { shortHash } from '../model/hash.ts';
import type {
  Conflict,
  Entry,
  LedgerClaim,
  LedgerDocument,
  LedgerEntity,
  LedgerStatement,
  PossibleMatch,
} from '../model/ledger.ts';
import type { Column } from './sql/lists.ts';
import { searchable } from './sql/text-values.ts';

/** The ends of PostgreSQL's integers stand for days that nothing bounds. */
const NEVER = 2 ** 31 - 1;
/** PostgreSQL takes a megabyte of distinct words for one row: more than this no report is likely to hold. */
const MOST_WORDS = 150_000;

/** Days that nothing bounds on either side lie nowhere: the last comes before the first. */
function bounded(days: Days | null): { readonly first: number; readonly last: number } {
  if (days === null || (!Number.isFinite(days.first) && !Number.isFinite(days.last)))
    return { first: NEVER, last: -NEVER };
  return { first: Math.max(days.first, -NEVER), last: Math.min(days.last, NEVER) };
}

function body<T>(): Column<T> {
  return { name: 'body', type: 'text', of: (row) => JSON.stringify(row) };
}

function id<T extends { readonly id: string }>(): Column<T> {
  return { name: 'id', type: 'text', of: (row) => row.id };
}

const inEnglish = (weight: string) => (value: string) =>
  `setweight(to_tsvector('pg_catalog.english', ${value}), '${weight}')`;

/** A report as the ledger prints it, with which program understood it. */
export interface DocumentRow {
  readonly document: LedgerDocument;
  readonly understood: string;
  readonly text: string;
}

const ofDocument: readonly Column<DocumentRow>[] = [
  { name: 'id', type: 'text', of: ({ document }) => document.id },
  { name: 'body', type: 'text', of: ({ document }) => JSON.stringify(document) },
  { name: 'copy_of', type: 'text', of: ({ document }) => document.copyOf },
  {
    name: 'publisher',
    type: 'text',
    of: ({ document }) => (document.publisher ?? '').toLowerCase(),
  },
  {
    name: 'first_day',
    type: 'integer',
    of: ({ document }) => bounded(daysOfPublication(document.published)).first,
  },
  {
    name: 'last_day',
    type: 'integer',
    of: ({ document }) => bounded(daysOfPublication(document.published)).last,
  },
];

/** Of reports that have just been read. */
export const DOCUMENT_COLUMNS: readonly Column<DocumentRow>[] = [
  ...ofDocument,
  { name: 'understood', type: 'text', of: ({ understood }) => understood },
  {
    name: 'words',
    type: 'text',
    of: ({ document, text }) =>
      `${searchable(document.title ?? '').replaceAll('\u0001', ' ')}\u0001${searchable(text.slice(0, MOST_WORDS))}`,
    kept: (value) =>
      `${inEnglish('A')(`split_part(${value}, E'\\x01', 1)`)} || ` +
      inEnglish('D')(`substr(${value}, strpos(${value}, E'\\x01') + 1)`),
  },
];

/** Of reports whose text is there already. */
export const KNOWN_DOCUMENT_COLUMNS = ofDocument;

export const ENTRY_COLUMNS: readonly Column<Entry>[] = [
  id(),
  body(),
  { name: 'kind', type: 'text', of: ({ kind }) => kind },
  { name: 'stage', type: 'text', of: ({ stage }) => stage },
  { name: 'certainty', type: 'text', of: ({ certainty }) => certainty },
  { name: 'relations', type: 'text[]', of: ({ relations }) => relations },
  {
    name: 'entities',
    type: 'text[]',
    of: ({ parties, systems }) =>
      [...new Set([...parties.map(({ entity }) => entity), ...systems])].map(searchable),
  },
  { name: 'first_day', type: 'integer', of: ({ date }) => bounded(daysOf(date.value)).first },
  { name: 'last_day', type: 'integer', of: ({ date }) => bounded(daysOf(date.value)).last },
  { name: 'words', type: 'text', of: ({ title }) => title, kept: inEnglish('A') },
];

/** The addresses that an entry may have by this claim: of its place, and where that is taken, of itself too. */
export function addressesOf({ kind, document, evidence, id: claim }: LedgerClaim): readonly [string, string] {
  const place = [kind, document, String(evidence[0]?.start ?? 0)];
  return [`${kind}:${shortHash(...place)}`, `${kind}:${shortHash(...place, claim)}`];
}

export const CLAIM_COLUMNS: readonly Column<LedgerClaim>[] = [
  id(),
  body(),
  { name: 'entry', type: 'text', of: ({ entry }) => entry },
  { name: 'document', type: 'text', of: ({ document }) => document },
  { name: 'address', type: 'text', of: (claim) => addressesOf(claim)[0] },
  { name: 'salted_address', type: 'text', of: (claim) => addressesOf(claim)[1] },
  {
    name: 'words',
    type: 'text',
    of: ({ evidence }) => evidence.map(({ exact }) => exact).join('\n'),
    kept: inEnglish('B'),
  },
];

export const STATEMENT_COLUMNS: readonly Column<LedgerStatement>[] = [
  id(),
  body(),
  { name: 'document', type: 'text', of: ({ document }) => document },
  {
    name: 'speaker',
    type: 'text',
    of: ({ speaker }) => speaker.entity,
  },
  { name: 'about', type: 'text[]', of: ({ about }) => about },
];

export const CONFLICT_COLUMNS: readonly Column<Conflict>[] = [
  id(),
  body(),
  { name: 'entries', type: 'text[]', of: ({ entries }) => entries },
  { name: 'settled', type: 'boolean', of: ({ settledBy }) => settledBy !== undefined },
];

export const MATCH_COLUMNS: readonly Column<PossibleMatch>[] = [
  { name: 'id', type: 'text', of: pairId },
  body(),
  { name: 'entries', type: 'text[]', of: ({ entries }) => entries },
];

export const ENTITY_COLUMNS: readonly Column<LedgerEntity>[] = [
  { name: 'id', type: 'text', of: ({ id: own }) => own },
  body(),
  { name: 'kind', type: 'text', of: ({ kind }) => kind },
  { name: 'state', type: 'text', of: ({ state }) => state },
  {
    name: 'names',
    type: 'text',
    of: ({ name, aliases }) => [name, ...aliases].join('\n').toLowerCase(),
  },
];
