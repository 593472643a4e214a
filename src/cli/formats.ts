/** What `--format` can be: one row per format. A renderer is loaded when its format is asked for. */
import { restrictLedger } from '../model/restrict.ts';
import type { UnmatchedSentence } from '../show/terminal/unmatched.ts';
import type { Built } from './stages.ts';

export interface RenderInput {
  readonly built: Built;
  /** `IND-ISR`; null for all relations. */
  readonly relation: string | null;
  readonly width: number;
  readonly color: boolean;
  readonly withText: boolean;
  /** Sentences without a claim, where they are asked for. */
  readonly unmatched: readonly UnmatchedSentence[] | null;
}

export interface Rendered {
  /** One text for standard output or the file of --out; for a folder the texts by file name. */
  readonly output: string | ReadonlyMap<string, string>;
  /** Sentences for standard error: what the reader cannot see in the result. */
  readonly notes?: readonly string[];
}

export type Render = (input: RenderInput) => Rendered;

interface Format {
  /** `folder`: several files, for which --out must name a folder. */
  readonly goesTo: 'stream' | 'folder';
  readonly load: () => Promise<Render>;
}

function ledgerOf({ built, relation }: RenderInput) {
  return relation === null ? built.ledger : restrictLedger(built.ledger, relation);
}

async function loadTerminal(): Promise<Render> {
  const { renderTerminal } = await import('../show/terminal/terminal.ts');
  return ({ built, relation, width, color, unmatched }) => ({
    output: renderTerminal(built.ledger, {
      relation,
      width,
      color,
      ...(unmatched === null ? {} : { unmatched }),
    }),
  });
}

async function loadJson(): Promise<Render> {
  const { renderJson } = await import('../show/export/json.ts');
  return (input) => ({
    output: renderJson(ledgerOf(input), input.withText ? { texts: input.built.texts } : {}),
  });
}

async function loadHtml(): Promise<Render> {
  const { renderHtml } = await import('../show/html/dossier.tsx');
  return ({ built, relation }) => ({ output: renderHtml(built.ledger, { relation, texts: built.texts }) });
}

/** A brief is of one relation: of the largest where none is asked for, and then standard error says so. */
async function loadMarkdown(): Promise<Render> {
  const [{ renderBrief }, { summariseRelations }] = await Promise.all([
    import('../show/export/markdown/markdown.ts'),
    import('../show/view/relations.ts'),
  ]);
  return ({ built: { ledger }, relation }) => {
    if (relation !== null) return { output: renderBrief(ledger, relation) };
    const [largest, ...others] = summariseRelations(ledger);
    if (largest === undefined) return { output: 'No report tells of two powers.\n' };
    const note = `This is ${largest.relation}, the largest of ${others.length + 1} relations; --between chooses another.`;
    return { output: renderBrief(ledger, largest.relation), notes: others.length > 0 ? [note] : [] };
  };
}

async function loadCsv(): Promise<Render> {
  const { renderCsv } = await import('../show/export/csv/csv.ts');
  return (input) => ({ output: renderCsv(ledgerOf(input)) });
}

async function loadCalendar(): Promise<Render> {
  const { renderCalendar } = await import('../show/export/calendar/calendar.ts');
  return (input) => {
    const { text, undated, ruledOut } = renderCalendar(ledgerOf(input), input.relation);
    const notes = [
      ...(undated > 0 ? [leftOut(undated, 'without a date, or with one vaguer than a month')] : []),
      ...(ruledOut > 0 ? [leftOut(ruledOut, 'that reports only deny or call unlikely')] : []),
    ];
    return { output: text, notes };
  };
}

function leftOut(count: number, why: string): string {
  return `Left out of the calendar: ${count} visit${count === 1 ? ' or meeting' : 's and meetings'} ${why}.`;
}

export type FormatName = 'terminal' | 'json' | 'html' | 'md' | 'csv' | 'ics';

const FORMATS: Readonly<Record<FormatName, Format>> = {
  terminal: { goesTo: 'stream', load: loadTerminal },
  json: { goesTo: 'stream', load: loadJson },
  html: { goesTo: 'stream', load: loadHtml },
  md: { goesTo: 'stream', load: loadMarkdown },
  csv: { goesTo: 'folder', load: loadCsv },
  ics: { goesTo: 'stream', load: loadCalendar },
};

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export function needsFolder(format: FormatName): boolean {
  return FORMATS[format].goesTo === 'folder';
}

export function loadRenderer(format: FormatName): Promise<Render> {
  return FORMATS[format].load();
}
