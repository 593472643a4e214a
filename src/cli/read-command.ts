/** `entente read`: from reports to the dossier of a relation, or to the ledger in another format. */
import { isAbsolute, join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { UnmatchedSentence } from '../show/terminal/unmatched.ts';
import { buildFromPaths, checkInputs, INTERRUPTED, reportUnread } from './build.ts';
import type { Effects } from './effects.ts';
import { type FormatName, needsFolder } from './formats.ts';
import { chooseColor, chooseWidth, parseAsOf, today } from './settings.ts';
import type { Built, Stages } from './stages.ts';
import type { WebFlags } from './web.ts';
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

function checkFlags(paths: readonly string[], flags: ReadFlags): void {
  checkInputs(paths, flags, 'entente read reports/');
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
    const reading = await buildFromPaths(paths, flags, { asOf, signal: interrupt.signal }, stages, effects);
    const { built, unread, count } = reading;
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
    for (const note of [...reading.notes, ...notes]) await effects.stderr.write(`${note}\n`);
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
