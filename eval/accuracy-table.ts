/** The table of figures in `docs/accuracy.md`, from the committed baseline: what is written there is what was measured. */
import { type Baseline, compareSuite } from './baseline.ts';
import { formatFigure } from './print.ts';
import type { Suite } from './suite.ts';

export const ACCURACY_MARKS = [
  '<!-- generated:eval (npm run eval -- --update) -->',
  '<!-- /generated:eval -->',
] as const;

/** Suites that the baseline does not know are left out. */
export function accuracyTable(suites: readonly Suite[], baseline: Baseline): string {
  const rows = suites.flatMap((suite) => {
    const known = baseline[suite.name];
    if (known === undefined) return [];
    return compareSuite(suite, known.figures, baseline)
      .filter(({ measure }) => measure.compared !== false)
      .map(({ measure, value, reachesFloor }, i) => {
        const floor = measure.floor === undefined ? '' : formatFigure(measure.floor, measure);
        return [
          i === 0 ? suite.name : '',
          measure.name,
          formatFigure(value, measure),
          reachesFloor === false ? `${floor}, **not reached**` : floor,
          measure.aim === undefined ? '' : formatFigure(measure.aim, measure),
          measure.peer ?? '',
          i === 0 ? known.measured : '',
        ];
      });
  });
  const headings = ['suite', 'figure', 'value', 'floor', 'aim', 'published', 'measured'];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The page with its table as it must be. Throws where the page has lost its marks. */
export function withAccuracyTable(page: string, table: string): string {
  const [open, close] = ACCURACY_MARKS;
  const [before, rest] = page.split(open);
  const after = rest?.split(close)[1];
  if (before === undefined || after === undefined)
    throw new Error(`docs/accuracy.md has lost its marks: ${open} … ${close}`);
  return `${before}${open}\n\n${table}\n\n${close}${after}`;
}
