/** `entente show` and `entente export`: the kept ledger, in every format that `entente read` writes. */
import { isAbsolute, join } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import type { Library } from '../../model/library.ts';
import type { Effects } from '../effects.ts';
import { type FormatName, needsFolder } from '../formats.ts';
import { parseAsOf, today } from '../settings.ts';
import type { Stages } from '../stages.ts';
import {
  checkFolder,
  checkTarget,
  explainWriteError,
  writeFileAtomically,
  writeFolder,
} from '../write-file.ts';
import { asJson, chooseStyle, type PrintFlags, print, withLibrary } from './with-library.ts';

export interface ShowFlags extends PrintFlags {
  readonly asOf?: string;
  readonly format: FormatName;
  readonly withText?: boolean;
  readonly out?: string;
}

export interface ExportFlags extends PrintFlags {
  readonly asOf?: string;
  readonly format: FormatName | 'reports';
  readonly out?: string;
}

async function findTarget(flags: ShowFlags | ExportFlags, effects: Effects): Promise<string | undefined> {
  const folder = flags.format !== 'reports' && needsFolder(flags.format);
  if (folder && flags.out === undefined)
    throw new UsageError(`--format ${flags.format} writes several files: name a folder for them with --out.`);
  const out = flags.out === undefined || isAbsolute(flags.out) ? flags.out : join(effects.cwd, flags.out);
  if (out !== undefined) await (folder ? checkFolder : checkTarget)(out, flags.out ?? out);
  return out;
}

async function write(
  output: string | ReadonlyMap<string, string>,
  out: string | undefined,
  effects: Effects,
): Promise<void> {
  try {
    if (typeof output !== 'string') await writeFolder(out ?? effects.cwd, output);
    else if (out === undefined) await effects.stdout.write(output);
    else await writeFileAtomically(out, output);
  } catch (error) {
    throw explainWriteError(error, out === undefined ? 'standard output' : `"${out}"`);
  }
}

/** The ledger of a relation or of all, drawn; texts are fetched where the format shows them. */
async function draw(
  library: Library,
  stages: Stages,
  relation: string | null,
  flags: ShowFlags,
  effects: Effects,
): Promise<{ readonly output: string | ReadonlyMap<string, string>; readonly notes: readonly string[] }> {
  const asOf = flags.asOf === undefined ? today(effects.now()) : parseAsOf(flags.asOf);
  const ledger = await library.ledger(relation === null ? { of: 'all' } : { of: 'relation', relation }, asOf);
  if (ledger === null)
    throw new UsageError(
      `The library knows nothing of ${relation ?? 'any relation'}. entente show lists its relations.`,
    );
  const wanted = flags.format === 'html' || flags.withText === true;
  const texts = wanted
    ? await library.texts(ledger.documents.map(({ id }) => id))
    : new Map<string, string>();
  const render = await stages.loadRenderer(flags.format);
  const { output, notes = [] } = render({
    built: { ledger, texts, unmatched: [] },
    relation,
    ...chooseStyle(flags, effects),
    withText: flags.withText === true,
    unmatched: null,
  });
  return { output, notes };
}

/** `entente show IND-ISR`; without a relation, all that the library knows. */
export async function runShow(
  asked: string | undefined,
  flags: ShowFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  if (flags.format !== 'json' && flags.withText) throw new UsageError('--with-text goes with --format json.');
  const style = chooseStyle(flags, effects);
  const out = await findTarget(flags, effects);
  return withLibrary(flags, false, effects, load, async ({ library, stages }) => {
    if (asked === undefined && flags.format === 'terminal') {
      const relations = await library.relations();
      const { renderRelations } = await import('../../show/terminal/library/relations.ts');
      await write(renderRelations(relations, style), out, effects);
      return 0;
    }
    const relation = asked === undefined ? null : await stages.resolveRelation(asked);
    const { output, notes } = await draw(library, stages, relation, flags, effects);
    for (const note of notes) await effects.stderr.write(`${note}\n`);
    await write(output, out, effects);
    return 0;
  });
}

/** All reports as JSON Lines, from which `entente add` makes the same library again. */
async function reportsOf(library: Library, asOf: string): Promise<string> {
  const ledger = await library.ledger({ of: 'all' }, asOf);
  const documents = ledger?.documents ?? [];
  const texts = await library.texts(documents.map(({ id }) => id));
  const lines = documents.map((document) => {
    const { externalId, url, title, publisher, published } = document;
    const stated = published.basis === 'metadata' ? published.value : null;
    return JSON.stringify({
      ...(externalId === null ? {} : { id: externalId }),
      ...(url === null ? {} : { url }),
      ...(title === null ? {} : { title }),
      ...(publisher === null ? {} : { publisher }),
      ...(stated === null ? {} : { published: stated }),
      text: texts.get(document.id) ?? '',
    });
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** `entente export`: the whole library, to keep a copy of or to move. */
export async function runExport(
  flags: ExportFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  const out = await findTarget(flags, effects);
  const asOf = flags.asOf === undefined ? today(effects.now()) : parseAsOf(flags.asOf);
  return withLibrary(flags, false, effects, load, async ({ library, stages }) => {
    const { format } = flags;
    const { output, notes } =
      format === 'reports'
        ? { output: await reportsOf(library, asOf), notes: [] }
        : await draw(library, stages, null, { ...flags, format }, effects);
    for (const note of notes) await effects.stderr.write(`${note}\n`);
    await write(output, out, effects);
    return 0;
  });
}

export interface ReportFlags extends PrintFlags {
  readonly asOf?: string;
  readonly text?: boolean;
}

/** `entente report ID`: one report, what it says, and where that stands in the ledger. */
export async function runReport(
  id: string,
  flags: ReportFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  const style = chooseStyle(flags, effects);
  const asOf = flags.asOf === undefined ? today(effects.now()) : parseAsOf(flags.asOf);
  return withLibrary(flags, false, effects, load, async ({ library }) => {
    const ledger = await library.ledger({ of: 'document', document: id }, asOf);
    const text = (await library.texts([id])).get(id);
    if (ledger === null || text === undefined)
      throw new UsageError(`No report ${id} is in the library. entente search names reports by their ids.`);
    if (flags.text) await print(text, effects);
    else if (flags.json) await print(asJson({ report: id, text, ledger }), effects);
    else {
      const { renderReport } = await import('../../show/terminal/library/report.ts');
      await print(renderReport(ledger, id, text, style), effects);
    }
    return 0;
  });
}
