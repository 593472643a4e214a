/** What must hold whatever is read: no exception, an answer to every input, and evidence that slices back. */
import { FORMAT_NAMES, loadRenderer } from '../../src/cli/formats.ts';
import type { Document, Unread } from '../../src/model/document.ts';
import { buildLedger } from '../../src/pipeline.ts';
import { readDocuments } from '../../src/read/read.ts';
import { findLinkFaults, findShapeFaults, findSpanFaults } from '../flow/find-faults.ts';

const AS_OF = '2031-03-20';

export interface Checked {
  /** What does not hold; empty where all is well. */
  readonly faults: readonly string[];
  readonly documents: number;
  readonly claims: number;
}

const explain = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** In chunks of odd size, so that no reader may count on where they end. */
async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 1 + (bytes.length % 509);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function renderAll(documents: readonly Document[], unread: readonly Unread[]) {
  const built = await buildLedger(documents, { asOf: AS_OF, unread });
  const { ledger, texts } = built;
  const relations = [null, ...new Set(ledger.entries.flatMap((entry) => entry.relations))].slice(0, 3);
  for (const format of FORMAT_NAMES) {
    const render = await loadRenderer(format);
    for (const relation of relations)
      render({ built, relation, width: 80, color: false, withText: true, unmatched: null });
  }
  return {
    faults: [...findSpanFaults(ledger, texts), ...findShapeFaults(ledger), ...findLinkFaults(ledger)],
    claims: ledger.claims.length,
  };
}

/** Reads each input by itself, then builds one ledger of all their reports and renders it in every format. */
export async function checkInputs(inputs: readonly Uint8Array[]): Promise<Checked> {
  const documents: Document[] = [];
  const unread: Unread[] = [];
  const faults: string[] = [];
  for (const input of inputs) {
    const before = documents.length + unread.length;
    try {
      const onUnread = (one: Unread) => unread.push(one);
      for await (const document of readDocuments(['-'], { stdin: chunksOf(input), onUnread }))
        documents.push(document);
      if (documents.length + unread.length === before)
        faults.push('it gave no report, and nothing was said of it');
    } catch (error) {
      faults.push(explain(error));
    }
  }
  for (const { path, reason } of unread)
    if (!/[.?!)]$|https?:\S+$/.test(reason) || path === '')
      faults.push(`a reason that is no sentence: ${reason}`);
  try {
    const { faults: more, claims } = await renderAll(documents, unread);
    return { faults: [...faults, ...more], documents: documents.length, claims };
  } catch (error) {
    return { faults: [...faults, explain(error)], documents: documents.length, claims: 0 };
  }
}
