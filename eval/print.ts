/** The run as it is read: one table, and errors side by side. */
import type { Compared } from './baseline.ts';
import type { Measure, TellingError } from './suite.ts';

const HEADINGS = ['suite', 'figure', 'value', 'baseline', 'change', 'floor', 'aim', 'published peer'];
/** Columns of numbers, set to the right. */
const NUMERIC = new Set([2, 3, 4, 5, 6]);

export function formatFigure(value: number | null | undefined, { places = 3 }: Measure): string {
  return value === null || value === undefined ? '–' : value.toFixed(places);
}

function formatChange({ difference, measure, fell }: Compared): string {
  if (difference === null) return '';
  const change = difference.toFixed(measure.places ?? 3);
  const signed = difference > 0 ? `+${change}` : change.replace(/^-(0(?:\.0+)?)$/, '$1');
  return fell ? `${signed} FELL` : signed;
}

export function renderTable(rows: readonly Compared[]): string {
  const cells = rows.map((row, i) => {
    const { measure, value, baseline, reachesFloor } = row;
    const floor = measure.floor === undefined ? '' : formatFigure(measure.floor, measure);
    return [
      rows[i - 1]?.suite === row.suite ? '' : row.suite,
      measure.name,
      formatFigure(value, measure),
      measure.compared === false ? '' : formatFigure(baseline, measure),
      formatChange(row),
      reachesFloor === false ? `< ${floor}` : floor,
      measure.aim === undefined ? '' : formatFigure(measure.aim, measure),
      measure.peer ?? '',
    ];
  });
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => row[column]!.length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        NUMERIC.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return [line(HEADINGS), ...cells.map(line)].join('\n');
}

/** The heaviest first; where more weigh the same than are asked for, the same ones every time from all over the list. */
export function pickErrors(errors: readonly TellingError[], count: number): TellingError[] {
  const picked: TellingError[] = [];
  const weights = [...new Set(errors.map(({ weight = 0 }) => weight))].sort((a, b) => b - a);
  for (const wanted of weights) {
    const tier = errors.filter(({ weight = 0 }) => weight === wanted);
    const room = Math.min(count - picked.length, tier.length);
    for (let i = 0; i < room; i++) picked.push(tier[Math.floor((i * tier.length) / room)]!);
  }
  return picked;
}

export function renderError({ what, sentence, gold, predicted }: TellingError): string {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  return [
    what.toUpperCase(),
    `  report     ${flat(sentence)}`,
    `  gold       ${flat(gold)}`,
    `  predicted  ${flat(predicted)}`,
  ].join('\n');
}
