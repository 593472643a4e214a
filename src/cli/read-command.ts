/** `entente read`: from reports to the dossier of a relation, or to the ledger in another format. */
import { isAbsolute, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Document, Unread } from '../model/document.ts';
import { UsageError } from '../model/errors.ts';
import type { UnmatchedSentence } from '../show/terminal/unmatched.ts';
import { safeText } from '../show/view/safe-text.ts';
import type { Effects } from './effects.ts';
import { type FormatName, needsFolder } from './formats.ts';
import { startProgress } from './progress.ts';
import { chooseColor, chooseWidth, parseAsOf, today } from './settings.ts';
import type { Built, Stages } from './stages.ts';
import { openWeb, parseLimitPerFeed, type WebFlags } from './web.ts';
import {
  checkFolder,
  checkTarget,
  explainWriteError,
  writeFileAtomically,
  writeFolder,
} from './write-file.ts';

/** As commander gives them. */
export interface ReadFlags extends WebFlags {
  readonly between?: string;
  readonly asOf?: string;
  readonly format: FormatName;
  readonly withText?: boolean;
  readonly out?: string;
  readonly unmatched?: boolean;
  readonly color: boolean;
  readonly width?: string;
}

/** How many unread inputs are named on standard error; all are in the ledger. */
const NAMED = 5;
const INTERRUPTED = 130;

function checkFlags(paths: readonly string[], flags: ReadFlags): void {
  if (paths.length === 0)
    throw new UsageError('No input. Give files or folders, or "-" for standard input: entente read reports/');
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError('"-" stands for standard input and can be given once.');
  if (flags.limitPerFeed !== undefined) parseLimitPerFeed(flags.limitPerFeed);
  if (flags.format !== 'terminal' && flags.unmatched)
    throw new UsageError(
      '--unmatched goes with --format terminal: the ledger has no place for such sentences.',
    );
  if (flags.format !== 'json' && flags.withText) throw new UsageError('--with-text goes with --format json.');
  if (needsFolder(flags.format) && flags.out === undefined)
    throw new UsageError(
      `--format ${flags.format} writes several files: name a folder for them, as in --out ledger-${flags.format}.`,
    );
}

function unmatchedSentences({ unmatched, texts }: Built): readonly UnmatchedSentence[] {
  return unmatched.map(({ document, span: { start, end } }) => ({
    document,
    start,
    exact: texts.get(document)?.slice(start, end) ?? '',
  }));
}

async function reportUnread(unread: readonly Unread[], effects: Effects): Promise<void> {
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
async function* withPauses(documents: AsyncIterable<Document>): AsyncGenerator<Document> {
  for await (const document of documents) {
    yield document;
    await setImmediate();
  }
}

async function build(
  paths: readonly string[],
  flags: ReadFlags,
  asOf: string,
  signal: AbortSignal,
  stages: Stages,
  effects: Effects,
) {
  const limitPerFeed = flags.limitPerFeed === undefined ? undefined : parseLimitPerFeed(flags.limitPerFeed);
  const unread: Unread[] = [];
  const progress = await startProgress(effects);
  const web = await openWeb(paths, flags, effects, progress.fetching);
  const documents = stages.readDocuments(paths, {
    onUnread: (one) => unread.push(one),
    cwd: effects.cwd,
    stdin: effects.stdin,
    ...(web === null ? {} : { fetch: web.fetch }),
    ...(limitPerFeed === undefined ? {} : { limitPerFeed }),
    signal,
  });
  let count = 0;
  const onDocument = (done: number) => {
    count = done;
    progress.update(done);
  };
  try {
    const built = await stages.buildLedger(withPauses(documents), { asOf, unread, onDocument, signal });
    return { built, unread, count, notes: web?.notes ?? [] };
  } finally {
    progress.stop();
    await web?.close();
  }
}

/**
 * Runs the command and returns its exit code: 0; 1 when an input could not be read; 130 when it was interrupted, what
 * was read by then being shown.
 * @throws UsageError for options that make no sense, and where the result cannot be written.
 */
export async function runRead(
  paths: readonly string[],
  flags: ReadFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  checkFlags(paths, flags);
  const asOf = flags.asOf === undefined ? today(effects.now()) : parseAsOf(flags.asOf);
  chooseWidth(flags.width, effects.stdout);
  const out = flags.out === undefined || isAbsolute(flags.out) ? flags.out : join(effects.cwd, flags.out);
  const check = needsFolder(flags.format) ? checkFolder : checkTarget;
  if (out !== undefined) await check(out, flags.out ?? out);
  const interrupt = new AbortController();
  const ignoreInterrupt = effects.onInterrupt(() => interrupt.abort());
  try {
    const stages = await load();
    const relation = flags.between === undefined ? null : await stages.resolveRelation(flags.between);
    if (paths.includes('-') && effects.stdin.isTTY)
      await effects.stderr.write('Reading from the terminal; end with Ctrl-D.\n');
    const {
      built,
      unread,
      count,
      notes: readingNotes,
    } = await build(paths, flags, asOf, interrupt.signal, stages, effects);
    const render = await stages.loadRenderer(flags.format);
    const { output, notes = [] } = render({
      built,
      relation,
      width: chooseWidth(flags.width, effects.stdout),
      color: chooseColor(flags.color, effects.env, flags.out === undefined && effects.stdout.isTTY),
      withText: flags.withText === true,
      unmatched: flags.unmatched ? unmatchedSentences(built) : null,
    });
    if (interrupt.signal.aborted)
      await effects.stderr.write(`Interrupted: this is what ${count} reports say; the rest was not read.\n`);
    // On a terminal the dossier itself names them, a few lines further down.
    const shown = flags.format === 'terminal' && out === undefined && effects.stdout.isTTY;
    if (!shown) await reportUnread(unread, effects);
    for (const note of [...readingNotes, ...notes]) await effects.stderr.write(`${note}\n`);
    try {
      if (typeof output !== 'string') await writeFolder(out ?? effects.cwd, output);
      else if (out === undefined) await effects.stdout.write(output);
      else await writeFileAtomically(out, output);
    } catch (error) {
      throw explainWriteError(error, flags.out === undefined ? 'standard output' : `"${flags.out}"`);
    }
    if (interrupt.signal.aborted) return INTERRUPTED;
    return unread.length > 0 ? 1 : 0;
  } finally {
    ignoreInterrupt();
  }
}
