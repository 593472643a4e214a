/** A world for the command line: no process, no clock, and stages that only count. */
import { Writable } from 'node:stream';
import { runCli } from '../../src/cli/cli.ts';
import type { Effects } from '../../src/cli/effects.ts';
import { loadRenderer } from '../../src/cli/formats.ts';
import type { Stages } from '../../src/cli/stages.ts';
import { UsageError } from '../../src/model/errors.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { Library } from '../../src/model/library.ts';
import { readDocuments } from '../../src/read/read.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A ledger with the documents and nothing else, and the whole of each text as an unmatched sentence. */
export const countingStages: Stages = {
  readDocuments,
  async buildLedger(documents, { asOf, unread, onDocument, signal }) {
    const kept = [];
    const texts = new Map<string, string>();
    for await (const { text, credit, ...document } of documents) {
      if (signal.aborted) break;
      kept.push({ ...document, credit, copyOf: null, copyReason: null });
      texts.set(document.id, text);
      onDocument(kept.length);
    }
    const ledger: Ledger = {
      format: 'entente.ledger/1',
      asOf,
      documents: kept,
      entities: [],
      entries: [],
      claims: [],
      statements: [],
      conflicts: [],
      possibleMatches: [],
      rulings: [],
      unread,
    };
    const unmatched = kept.map(({ id }) => ({ document: id, span: { start: 0, end: 9 } }));
    return { ledger, texts, unmatched };
  },
  explainReport: () => [],
  openLibrary: (): Promise<Library> => Promise.reject(new Error('No library is part of this test.')),
  resolveRelation(text) {
    if (text !== 'IND-ISR') throw new UsageError(`No power is called "${text}". Did you mean India?`);
    return text;
  },
  loadRenderer: async (format) =>
    format === 'terminal'
      ? ({ built, ...options }) => ({
          output: `${built.ledger.documents.length} reports ${JSON.stringify(options)}\n`,
        })
      : loadRenderer(format),
};

export interface World extends Partial<Omit<Effects, 'stdout' | 'stderr'>> {
  readonly stages?: Partial<Stages>;
  readonly stdoutIsTTY?: boolean;
  readonly stderrIsTTY?: boolean;
  readonly columns?: number;
  /** Rejects what is written to standard output. */
  readonly outError?: Error;
  /** Told what is written to standard output, as it is. */
  readonly onOut?: (text: string) => void;
}

const noInput: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {},
};

/** Runs the command line; what it draws with a progress bar is in `err` too. */
export async function run(argv: readonly string[], world: World = {}): Promise<Run> {
  let out = '';
  let err = '';
  const { stages, stdoutIsTTY = false, stderrIsTTY = false, columns, outError, onOut, ...effects } = world;
  const drawing = new Writable({
    write(chunk, _, done) {
      err += String(chunk);
      done();
    },
  });
  const stream = Object.assign(drawing, { isTTY: stderrIsTTY, columns: 80 });
  const code = await runCli(
    argv,
    {
      stdin: noInput,
      stdout: {
        write: async (text) => {
          if (outError !== undefined) throw outError;
          out += text;
          onOut?.(text);
        },
        isTTY: stdoutIsTTY,
        columns,
      },
      stderr: {
        write: async (text) => {
          err += text;
        },
        isTTY: stderrIsTTY,
        columns: 80,
        stream,
      },
      cwd: '.',
      env: {},
      now: () => new Date(2026, 1, 20, 23, 30),
      openNetwork: () => Promise.reject(new Error('This test has no network.')),
      onInterrupt: () => () => {},
      ...effects,
    },
    async () => ({ ...countingStages, ...stages }),
  );
  return { code, out, err };
}
