import type { openLibrary } from '../library.ts';
import type { Document, Unread } from '../model/document.ts';
import type { SentenceExplanation } from '../model/explanation.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Span } from '../model/span.ts';
import type { MatchTrace } from '../model/trace.ts';
import type { readDocuments } from '../read/read.ts';
import { type FormatName, loadRenderer, type Render } from './formats.ts';

export interface BuildOptions {
  /** The reader's today, an ISO day. */
  readonly asOf: string;
  /** Grows while documents are read; looked at when the last has come. */
  readonly unread: readonly Unread[];
  readonly onDocument: (count: number) => void;
  readonly signal: AbortSignal;
  /** Told how claims came into their entries. */
  readonly trace?: MatchTrace;
}

export interface Built {
  readonly ledger: Ledger;
  /** By document id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly unmatched: readonly { readonly document: string; readonly span: Span }[];
}

/** The stages that commands call. */
export interface Stages {
  readonly readDocuments: typeof readDocuments;
  readonly buildLedger: (documents: AsyncIterable<Document>, options: BuildOptions) => Promise<Built>;
  /** Throws UsageError for a power that is not known. */
  readonly resolveRelation: (text: string) => string | Promise<string>;
  /** Why the sentences at these spans gave what they gave. */
  readonly explainReport: (document: Document, spans: readonly Span[]) => readonly SentenceExplanation[];
  readonly loadRenderer: (format: FormatName) => Promise<Render>;
  readonly openLibrary: typeof openLibrary;
}

/** Loaded only when a command runs: help and mistakes need no tables and no models. */
export async function loadStages(): Promise<Stages> {
  const [pipeline, read] = await Promise.all([import('../pipeline.ts'), import('../read/read.ts')]);
  return {
    readDocuments: read.readDocuments,
    buildLedger: pipeline.buildLedger,
    resolveRelation: pipeline.resolveRelation,
    explainReport: pipeline.explainReport,
    loadRenderer,
    openLibrary: async (place, options) => (await import('../library.ts')).openLibrary(place, options),
  };
}
