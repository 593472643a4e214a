/** From the paths of a command to a ledger: what every command that reads reports does first. */
import { setImmediate } from 'node:timers/promises';
import type { Document, Unread } from '../model/document.ts';
import { UsageError } from '../model/errors.ts';
import type { MatchTrace } from '../model/trace.ts';
import { safeText } from '../show/view/safe-text.ts';
import type { Effects } from './effects.ts';
import { startProgress } from './progress.ts';
import type { Built, Stages } from './stages.ts';
import { openWeb, parseLimitPerFeed, type WebFlags } from './web.ts';

/** How many unread inputs are named on standard error; all are in the ledger. */
const NAMED = 5;
/** Exit code after Ctrl-C. */
export const INTERRUPTED = 130;

/** Names on standard error what was not read. */
export async function reportUnread(unread: readonly Unread[], effects: Effects): Promise<void> {
  if (unread.length === 0) return;
  const head =
    unread.length === 1
      ? '1 input was not read, or not all of it:'
      : `${unread.length} inputs were not read, or not all of them:`;
  const lines = unread.slice(0, NAMED).map(({ path, reason }) => `  ${safeText(path)}: ${safeText(reason)}`);
  const rest = unread.length - NAMED;
  if (rest > 0) lines.push(`  and ${rest} more: --format json lists all of them under "unread".`);
  await effects.stderr.write(`${[head, ...lines].join('\n')}\n`);
}

/** Lets the event loop turn after each document, or Ctrl-C and the progress line would wait for the next chunk. */
export async function* withPauses(
  documents: AsyncIterable<Document>,
  onDocument: (document: Document) => void = () => {},
): AsyncGenerator<Document> {
  for await (const document of documents) {
    onDocument(document);
    yield document;
    await setImmediate();
  }
}

/** @throws UsageError where no input is given, or standard input twice, or an option for the web makes no sense. */
export function checkInputs(paths: readonly string[], flags: WebFlags, example: string): void {
  if (paths.length === 0)
    throw new UsageError(`No input. Give files or folders, or "-" for standard input: ${example}`);
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError('"-" stands for standard input and can be given once.');
  if (flags.limitPerFeed !== undefined) parseLimitPerFeed(flags.limitPerFeed);
}

export interface FromPaths {
  readonly built: Built;
  readonly unread: readonly Unread[];
  /** Reports that were understood. */
  readonly count: number;
  /** Sentences for standard error. */
  readonly notes: readonly string[];
}

interface Options {
  readonly asOf: string;
  readonly signal: AbortSignal;
  readonly trace?: MatchTrace;
  /** Told of each document as it comes. */
  readonly onDocument?: (document: Document) => void;
}

/** Reads, understands and reconciles what stands at the paths, with a line of progress on a terminal. */
export async function buildFromPaths(
  paths: readonly string[],
  flags: WebFlags,
  { asOf, signal, trace, onDocument }: Options,
  stages: Stages,
  effects: Effects,
): Promise<FromPaths> {
  if (paths.includes('-') && effects.stdin.isTTY)
    await effects.stderr.write('Reading from the terminal; end with Ctrl-D.\n');
  const unread: Unread[] = [];
  const progress = await startProgress(effects);
  const web = await openWeb(paths, flags, effects, progress.fetching);
  const documents = stages.readDocuments(paths, {
    onUnread: (one) => unread.push(one),
    cwd: effects.cwd,
    stdin: effects.stdin,
    ...(web === null ? {} : { fetch: web.fetch }),
    ...(flags.limitPerFeed === undefined ? {} : { limitPerFeed: parseLimitPerFeed(flags.limitPerFeed) }),
    signal,
  });
  let count = 0;
  const onCount = (done: number) => {
    count = done;
    progress.update(done);
  };
  try {
    const built = await stages.buildLedger(withPauses(documents, onDocument), {
      asOf,
      unread,
      onDocument: onCount,
      signal,
      ...(trace === undefined ? {} : { trace }),
    });
    return { built, unread, count, notes: web?.notes ?? [] };
  } finally {
    progress.stop();
    await web?.close();
  }
}
