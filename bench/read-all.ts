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

/** Garbage is collected sooner than V8 would by itself on a machine with memory to spare; see the README beside. */
const HEAP = ['--heap-growing-percent=20', '--max-semi-space-size=32'];

function measureApart(job: string, path: string, limit: number): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(`jobs/${job}.js`, import.meta.url), [path, String(limit)], { execArgv: HEAP });
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
  },
});
const limit = Number(values.limit);
if (!existsSync(values.data)) {
  console.log(`bench skipped: there is no ${values.data} (give another file with --data)`);
} else {
  for (const [job, name] of [
    ['flow', 'entente'],
    ['wink', 'wink-nlp'],
  ] as const)
    printRow(name, await measureApart(job, values.data, limit));
}
