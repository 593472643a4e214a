/** What commands, the API and pages ask of a kept library. Ledgers come back whole in themselves: nothing in them refers outside. */
import type { Change } from './change.ts';
import type { Certainty } from './claim.ts';
import type { Document } from './document.ts';
import type { EntityKind } from './entity.ts';
import type { EntryKind, Stage } from './kinds/kinds.ts';
import type { Ledger } from './ledger.ts';
import type { Ruling, RulingAct } from './ruling.ts';

/** Which part of the ledger: the entries that are asked for, with all that they refer to. */
export type Scope =
  | { readonly of: 'all' }
  | { readonly of: 'relation'; readonly relation: string }
  /** `beside`: also the entries that conflicts and possible matches put beside them, with these. */
  | { readonly of: 'entries'; readonly entries: readonly string[]; readonly beside?: boolean }
  /** All that one report says, and the entries that it says it of. */
  | { readonly of: 'document'; readonly document: string }
  /** What a person, body, system … takes part in, and what it said. */
  | { readonly of: 'entity'; readonly entity: string }
  /** Entries with a conflict, and both sides of possible matches. */
  | { readonly of: 'disputed' }
  /** Entries that still lie ahead, or should have happened. */
  | { readonly of: 'ahead' };

export interface LibraryStatus {
  readonly documents: number;
  readonly copies: number;
  readonly claims: number;
  readonly entries: number;
  readonly statements: number;
  readonly conflicts: number;
  readonly rulings: number;
  readonly firstPublished: string | null;
  readonly lastPublished: string | null;
  /** The instant of the last update; null while nothing was added. */
  readonly updated: string | null;
  /** A value that differs whenever anything that is shown has changed: for ETags. */
  readonly version: string;
  /** Understood by another version of the program: `entente rebuild` would bring it up to date. */
  readonly outdated: boolean;
}

export interface RelationSummary {
  readonly relation: string;
  readonly powers: readonly [string, string];
  readonly names: readonly [string, string];
  readonly entries: number;
  readonly documents: number;
  readonly conflicts: number;
  /** The latest change in it. */
  readonly changed: string | null;
}

export interface EntitySummary {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly state: string | null;
  readonly titles: readonly string[];
  readonly entries: number;
  readonly statements: number;
}

export interface SearchQuery {
  /** As PostgreSQL's websearch_to_tsquery takes it; empty for filters alone. */
  readonly words: string;
  readonly relation?: string;
  readonly kind?: EntryKind;
  readonly stage?: Stage;
  readonly certainty?: Certainty;
  readonly person?: string;
  readonly publisher?: string;
  /** EDTF or a part of a day (2026-01); both ends are included. */
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string;
}

/** Words around a hit, as pieces; `hit` pieces are the words found. */
export type Snippet = readonly { readonly text: string; readonly hit: boolean }[];

export type SearchHit =
  | {
      readonly found: 'entry';
      readonly id: string;
      readonly kind: EntryKind;
      readonly title: string;
      readonly stage: string | null;
      readonly relations: readonly string[];
      readonly date: string | null;
      readonly snippet: Snippet;
      /** A claim whose words were found. */
      readonly claim: string;
      readonly document: string;
    }
  | {
      readonly found: 'report';
      readonly id: string;
      readonly title: string | null;
      readonly publisher: string | null;
      readonly published: string | null;
      readonly snippet: Snippet;
    };

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly next: string | null;
}

export interface ChangeQuery {
  /** An instant or a day; changes at or after it. */
  readonly since?: string;
  /** Changes after this `seq`. */
  readonly after?: number;
  readonly relation?: string;
  readonly limit: number;
  /** Of more than `limit`, the last ones rather than the first; these too come oldest first. */
  readonly latest?: boolean;
}

export interface LibraryReader {
  status(): Promise<LibraryStatus>;
  /** What `status` says of the last update, without counting anything. */
  version(): Promise<Pick<LibraryStatus, 'version' | 'updated'>>;
  relations(): Promise<readonly RelationSummary[]>;
  /** Null where the relation, report or entity is not in the library. `asOf`: the reader's today, an ISO day. */
  ledger(scope: Scope, asOf: string): Promise<Ledger | null>;
  /** The present id of an entry, for that or any former one; null when none bears it. */
  findEntry(id: string): Promise<string | null>;
  /** Unaltered texts by document id; ids that are not known are left out. */
  texts(documents: readonly string[]): Promise<ReadonlyMap<string, string>>;
  entities(filter: {
    readonly words?: string;
    readonly kind?: EntityKind;
    readonly relation?: string;
  }): Promise<readonly EntitySummary[]>;
  search(query: SearchQuery): Promise<SearchResult>;
  /** Oldest first. */
  changes(query: ChangeQuery): Promise<readonly Change[]>;
  /** All that were ever made, the latest first; those undone say so. */
  rulings(): Promise<readonly Ruling[]>;
}

export interface AddOptions {
  /** Reports understood and stored together: all of a batch or none of it. */
  readonly batch?: number;
  /** Told after each batch that is safe on disk: how many reports have been taken, and the ids of those it brought. */
  readonly onBatch?: (taken: number, stored: readonly string[]) => void;
  /** Stops taking documents; what was stored stays. */
  readonly signal?: AbortSignal;
}

export interface AddResult {
  /** Ids of reports that were not there before, in the order in which they came. */
  readonly added: readonly string[];
  /** Reports that the library had already. */
  readonly known: number;
  readonly changes: readonly Change[];
}

export interface LibraryWriter {
  add(documents: AsyncIterable<Document> | Iterable<Document>, options?: AddOptions): Promise<AddResult>;
  /** Takes reports out again; ids that are not known are given back. */
  forget(
    documents: readonly string[],
  ): Promise<{ readonly unknown: readonly string[]; readonly changes: readonly Change[] }>;
  /** Understands all reports anew and reconciles them from nothing; rulings stay. */
  rebuild(options?: {
    readonly onReport?: (done: number, all: number) => void;
    readonly signal?: AbortSignal;
  }): Promise<void>;
  /** @throws UsageError where it names something that is not there, or says what is so already. */
  rule(
    act: RulingAct,
    by: { readonly author: string; readonly reason: string },
  ): Promise<{
    readonly ruling: Ruling;
    readonly changes: readonly Change[];
  }>;
  undo(
    ruling: string,
    by: { readonly author: string },
  ): Promise<{ readonly ruling: Ruling; readonly changes: readonly Change[] }>;
}

export interface Library extends LibraryReader, LibraryWriter {
  close(): Promise<void>;
}
