/**
 * What an update of the ledger remembers from one update to the next, as rows of tables. Who keeps them (memory, SQL)
 * knows their keys and indexes; what a row holds is the business of who updates, and is JSON.
 */

/** `integer`: 32 bits, signed. A row has any number of values under an index. */
export type IndexKind = 'integer' | 'text';
export type IndexValue = string | number;

/** All tables with their indexes. Keys are texts; a table without indexes is only asked by key. */
export const WORKING_TABLES = {
  /** Document id → `Reading`, its document's text left empty. */
  readings: {},
  /** Document id → the text, a JSON string. */
  texts: {},
  /** Document id → measures of its text; under the hashes of some of its runs of words (a hundred or two a report). */
  sheets: { run: 'integer', whole: 'integer' },
  /** Document id → those that share so many runs with it that they are compared. */
  ties: {},
  /** Document id → its place in time, its root, its names; under the names and things of its claims and speakers. */
  reports: { owner: 'text', root: 'text' },
  /** A name in one state, or a thing with an id of its own → how all reports together give it. */
  names: { slug: 'text', form: 'text' },
  /** Entity id of the ledger → the entity, and how much refers to it. */
  entities: {},
  /** What one report says of one thing, as far as matching asks; under its blocks, draft, claims and their addresses. */
  tellings: {
    hold: 'integer',
    draft: 'text',
    claim: 'text',
    address: 'text',
    twin: 'text',
    rival: 'text',
  },
  /** The same keys → the claims in full. */
  told: {},
  /** Entry id → the entry with its conflicts; under its drafts, and what it names: entities, and rulings that took effect. */
  entries: { draft: 'text', name: 'text' },
  /** Entry id → as much of it as comparing it with others takes; under its kind and powers. */
  outlines: { block: 'text' },
  /** Two entry ids → why they may be one. */
  offers: { entry: 'text' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, IndexKind>>>>;

/** To be raised whenever what the rows hold, or what they are found under, changes: older ones are then made anew. */
export const WORKING_VERSION = 1;

export type TableName = keyof typeof WORKING_TABLES;
export type IndexName<T extends TableName> = keyof (typeof WORKING_TABLES)[T] & string;

export interface WorkingRow<T extends TableName = TableName> {
  readonly key: string;
  /** Anything that JSON can hold. */
  readonly value: unknown;
  /** Index → the values under which the row is found, each once; an index left out has none. */
  readonly index?: Readonly<Partial<Record<IndexName<T>, readonly IndexValue[]>>>;
}

/**
 * One unit of work: reads see its earlier writes; nothing is kept until the keeper commits it with the changes of the
 * ledger. Lists of keys and values may be long (thousands) and are without repeats; order of results is of no account.
 */
export interface WorkingTables {
  /** The values of the rows that there are. */
  get(table: TableName, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Index value → the keys of the rows that have it; values that no row has are left out. */
  lookup<T extends TableName>(
    table: T,
    index: IndexName<T>,
    values: readonly IndexValue[],
  ): Promise<ReadonlyMap<IndexValue, readonly string[]>>;
  /** Writes rows, in place of those of the same key with all that these were found under. */
  put<T extends TableName>(table: T, rows: readonly WorkingRow<T>[]): Promise<void>;
  /** Keys that are not there are passed over. */
  remove(table: TableName, keys: readonly string[]): Promise<void>;
}
