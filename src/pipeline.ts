/**
 * The flow, and the only file that knows all its stages: documents → readings → ledger. Each document is understood
 * on its own as it comes, so that memory holds texts and readings, not trees.
 */
import type { Document, Unread } from './model/document.ts';
import type { Ledger } from './model/ledger.ts';
import type { Span } from './model/span.ts';
import type { MatchTrace } from './model/trace.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { OpenShelf, PackedShelf } from './reconcile/shelf.ts';
import { releaseMemory, understand } from './understand/understand.ts';

export { resolveRelation } from './understand/entities/resolve-power.ts';
export { explainReport } from './understand/explain/explain-report.ts';

export interface BuildOptions {
  /** The reader's today as an ISO day: tells what lies ahead and what is overdue. */
  readonly asOf: string;
  /** Inputs that could not be read; the list may still grow while `documents` is consumed. */
  readonly unread?: readonly Unread[];
  /** Called after each document with how many have been understood. */
  readonly onDocument?: (count: number) => void;
  /** False for large sets of which the ledger alone is wanted: texts then take half the memory, and are not given. */
  readonly keepTexts?: boolean;
  /** Stops taking documents; the ledger then holds those understood so far. */
  readonly signal?: AbortSignal;
  /** Told how claims came into their entries. */
  readonly trace?: MatchTrace;
}

export interface Built {
  readonly ledger: Ledger;
  /** Document id → its unaltered text; empty where texts were not to be kept. */
  readonly texts: ReadonlyMap<string, string>;
  /** Sentences that name two powers and a trigger and gave no claim. */
  readonly unmatched: readonly { readonly document: string; readonly span: Span }[];
}

/** Which of two copies of one document the ledger names: the smallest path, title and id, so that order decides nothing. */
function comparePlaces(a: Document, b: Document): number {
  const x = [a.path, a.title, a.externalId].map((part) => part ?? '').join('\u0000');
  const y = [b.path, b.title, b.externalId].map((part) => part ?? '').join('\u0000');
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Reads, understands and reconciles; the same set of documents gives the same ledger in whatever order they come. */
export async function buildLedger(
  documents: AsyncIterable<Document> | Iterable<Document>,
  options: BuildOptions,
): Promise<Built> {
  const { asOf, keepTexts = true } = options;
  const shelf = keepTexts ? new OpenShelf() : new PackedShelf();
  for await (const document of documents) {
    if (options.signal?.aborted) break;
    const known = shelf.documentOf(document.id);
    if (known === undefined) shelf.put(understand(document));
    else if (comparePlaces(document, known) < 0) shelf.rename(document);
    options.onDocument?.(shelf.size);
  }
  if (!keepTexts) releaseMemory();
  const readings = shelf.takeAll();
  const ledger = reconcile(readings, {
    asOf,
    unread: options.unread ?? [],
    textOf: (id) => shelf.textOf(id),
    ...(options.trace === undefined ? {} : { trace: options.trace }),
  });
  const texts = new Map(keepTexts ? readings.map(({ document }) => [document.id, document.text]) : []);
  const unmatched = readings.flatMap((reading) =>
    reading.unmatched.map((span) => ({ document: reading.document.id, span })),
  );
  return { ledger, texts, unmatched };
}
