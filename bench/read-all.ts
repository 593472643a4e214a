/**
 * Speed and memory of the whole flow on a large set of articles, beside wink-nlp (tokens, sentences, tags, and nothing
 * more) on the same texts in the same run:
 *
 *   npm run bench -- [--data ../shared/data/news-all.jsonl.gz] [--limit N]
 *
 * Each runs in a process of its own, one after the other, so that peaks are apart. The clock starts when the program
 * is loaded: unpacking, reading, language and ledger are all in the flow's time; wink's is that of its calls alone.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Document } from '../src/model/document.ts';

interface Measured {
  readonly articles: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Of the processor, which others may have used meanwhile: what to compare where the machine is not idle. */
  readonly processorSeconds: number;
  /** Bytes. */
  readonly peak: number;
  /** What came of it. */
  readonly result: string;
}

const AS_OF = '2016-07-01';

/** A module as it ships: compiled by `npm run build`. */
function built<T>(path: string): Promise<T> {
  return import(new URL(`../dist/${path}`, import.meta.url).href) as Promise<T>;
}

/** Garbage is collected sooner than V8 would by itself on a machine with memory to spare; see the README beside. */
const HEAP = ['--heap-growing-percent=20', '--max-semi-space-size=32'];

/** The first `limit` documents, counted. */
async function* take(path: string, limit: number, count: (bytes: number) => void): AsyncGenerator<Document> {
  const { readDocuments } = await built<typeof import('../src/read/read.ts')>('read/read.js');
  let taken = 0;
  for await (const document of readDocuments([path], { onUnread: () => {} })) {
    if (taken === limit) return;
    taken++;
    count(Buffer.byteLength(document.text));
    yield document;
  }
}

async function runFlow(path: string, limit: number): Promise<Measured> {
  const { buildLedger } = await built<typeof import('../src/pipeline.ts')>('pipeline.js');
  let [articles, bytes] = [0, 0];
  const start = performance.now();
  const before = process.cpuUsage();
  const documents = take(path, limit, (size) => {
    articles++;
    bytes += size;
  });
  const { ledger } = await buildLedger(documents, { asOf: AS_OF, keepTexts: false });
  const seconds = (performance.now() - start) / 1000;
  const processorSeconds = usedSince(before);
  const result = `${ledger.entries.length} entries, ${ledger.claims.length} claims, ${ledger.statements.length} statements`;
  return { articles, bytes, seconds, processorSeconds, peak: peakMemory(), result };
}

async function runWink(path: string, limit: number): Promise<Measured> {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  let [articles, bytes, milliseconds, processorSeconds] = [0, 0, 0, 0];
  let [tokens, sentences, tags] = [0, 0, 0];
  const count = (size: number) => {
    articles++;
    bytes += size;
  };
  for await (const { text } of take(path, limit, count)) {
    const start = performance.now();
    const before = process.cpuUsage();
    const document = nlp.readDoc(text);
    tokens += document.tokens().length();
    sentences += document.sentences().length();
    tags += document.tokens().out(nlp.its.pos).length;
    milliseconds += performance.now() - start;
    processorSeconds += usedSince(before);
  }
  const result = `${tokens} tokens, ${sentences} sentences, ${tags} tags`;
  return { articles, bytes, seconds: milliseconds / 1000, processorSeconds, peak: peakMemory(), result };
}

function usedSince(before: NodeJS.CpuUsage): number {
  return process.cpuUsage(before).user / 1e6;
}

/** Most memory that this process ever held at once (resident set), in bytes. */
function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function measureApart(job: string, path: string, limit: number): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['--job', job, '--data', path, '--limit', String(limit)], {
      execArgv: [...process.execArgv, ...HEAP],
    });
    let measured: Measured | null = null;
    child.on('message', (message) => {
      measured = message as Measured;
    });
    child.on('exit', (code) => {
      if (measured === null) reject(new Error(`${job} ended with ${code} and measured nothing`));
      else resolve(measured);
    });
  });
}

function printRow(name: string, measured: Measured): void {
  const { articles, bytes, seconds, processorSeconds, peak, result } = measured;
  const cells = [
    name.padEnd(10),
    `${(articles / seconds).toFixed(0)} articles/s`.padStart(16),
    `${(bytes / 1e6 / seconds).toFixed(2)} MB/s`.padStart(12),
    `${(peak / 1e6).toFixed(0)} MB peak`.padStart(13),
    `${seconds.toFixed(1)} s`.padStart(9),
    ` (${processorSeconds.toFixed(1)} s of the processor, ${(articles / processorSeconds).toFixed(0)} articles/s)`,
    `  ${articles} articles, ${(bytes / 1e6).toFixed(1)} MB; ${result}`,
  ];
  console.log(cells.join(''));
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/news-all.jsonl.gz' },
    limit: { type: 'string', default: 'Infinity' },
    job: { type: 'string' },
  },
});
const limit = Number(values.limit);
if (values.job !== undefined) {
  const measured = await (values.job === 'wink' ? runWink : runFlow)(values.data, limit);
  // Sent whole before the process may end.
  process.send?.(measured, () => process.exit(0));
} else if (!existsSync(values.data)) {
  console.log(`bench skipped: there is no ${values.data} (give another file with --data)`);
} else {
  for (const [job, name] of [
    ['flow', 'entente'],
    ['wink', 'wink-nlp'],
  ] as const)
    printRow(name, await measureApart(job, values.data, limit));
}
