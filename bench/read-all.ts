/**
 * Speed and memory of the whole flow on a large set of articles, beside wink-nlp (tokens, sentences, tags, and nothing
 * more) on the same texts in the same run:
 *
 *   npm run bench -- [--data ../shared/data/news-all.jsonl.gz] [--limit N] [--database URL]
 *
 * and then of a library of 10,000 of them, in a folder and, with `--database`, in an empty database on a server.
 *
 * Each runs in a process of its own, one after the other, so that peaks are apart. The clock starts when the program
 * is loaded: unpacking, reading, language and ledger are all in the flow's time; wink's is that of its calls alone.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

function measureApart<T extends Measured>(
  job: string,
  path: string,
  limit: number,
  ...more: readonly string[]
): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(`jobs/${job}.js`, import.meta.url), [path, String(limit), ...more], {
      execArgv: HEAP,
    });
    let measured: T | null = null;
    child.on('message', (message) => {
      measured = message as T;
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

interface MeasuredLibrary extends Measured {
  /** Milliseconds: the median, and what 95 of 100 stay below. */
  readonly search: { readonly median: number; readonly high: number };
  /** Milliseconds to add one report to all these. */
  readonly more: number;
  /** Pages drawn one after another, without a network between; milliseconds as above. */
  readonly pages: { readonly perSecond: number; readonly median: number; readonly high: number };
}

/** Reports that a library is measured with. */
const LIBRARY = 10_000;

async function benchLibrary(name: string, path: string, place: string): Promise<void> {
  const limit = Math.min(LIBRARY, Number(values.limit));
  const measured = await measureApart<MeasuredLibrary>('library', path, limit, place);
  const { search, more, pages } = measured;
  printRow(name, measured);
  console.log(
    `${' '.repeat(10)}  search ${search.median.toFixed(0)} ms median, ${search.high.toFixed(0)} ms for 95 of 100; ` +
      `one report more ${more.toFixed(0)} ms; ` +
      `${pages.perSecond.toFixed(1)} pages/s, ${pages.median.toFixed(0)} ms median, ${pages.high.toFixed(0)} ms for 95 of 100`,
  );
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/news-all.jsonl.gz' },
    limit: { type: 'string', default: 'Infinity' },
    database: { type: 'string' },
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
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  try {
    await benchLibrary('folder', values.data, join(folder, 'library'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (values.database === undefined)
    console.log(
      'a library on a server was not measured: give the address of an empty database with --database',
    );
  else await benchLibrary('server', values.data, values.database);
}
