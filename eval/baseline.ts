/** The committed figures, and how a run is held against them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Measure, Suite } from './suite.ts';

/** Figures of one suite and the ISO day on which they were last written anew. */
export interface SuiteBaseline {
  readonly measured: string;
  readonly figures: Readonly<Record<string, number | null>>;
}

export type Baseline = Readonly<Record<string, SuiteBaseline>>;

export interface Compared {
  readonly suite: string;
  readonly measure: Measure;
  readonly value: number | null;
  /** Undefined where the baseline does not know the figure. */
  readonly baseline: number | null | undefined;
  /** Value less baseline; null where either is missing. */
  readonly difference: number | null;
  /** More than a point worse than the baseline. */
  readonly fell: boolean;
  /** Null where there is no floor. */
  readonly reachesFloor: boolean | null;
}

/** A point: what a figure may fall without the baseline changing. */
export const TOLERANCE = 0.01;

export const BASELINE_PATH = fileURLToPath(new URL('baseline.json', import.meta.url));

export function readBaseline(path = BASELINE_PATH): Baseline {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Baseline) : {};
}

/** As it is stored: four decimals are more than any of these sets can bear. */
export function roundFigure(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e4) / 1e4;
}

export function compareSuite(
  suite: Suite,
  values: Readonly<Record<string, number | null>>,
  baseline: Baseline,
): Compared[] {
  const names = suite.measures.map(({ name }) => name);
  const unknown = Object.keys(values).filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`suite ${suite.name} measures what it does not list: ${unknown.join(', ')}`);
  return suite.measures.map((measure) => {
    const value = roundFigure(values[measure.name] ?? null);
    const before = baseline[suite.name]?.figures[measure.name];
    const difference =
      value === null || before === null || before === undefined ? null : roundFigure(value - before);
    const sign = measure.better === 'lower' ? -1 : 1;
    const lost = value === null && typeof before === 'number';
    return {
      suite: suite.name,
      measure,
      value,
      baseline: before,
      difference,
      fell: measure.compared !== false && (lost || (difference !== null && sign * difference < -TOLERANCE)),
      reachesFloor:
        measure.floor === undefined ? null : value !== null && sign * (value - measure.floor) >= 0,
    };
  });
}

/** The baseline with these suites' figures; the day changes only with a figure. What is not compared is not kept. */
export function updateBaseline(baseline: Baseline, rows: readonly Compared[], day: string): Baseline {
  const next: Record<string, SuiteBaseline> = { ...baseline };
  for (const suite of new Set(rows.map((row) => row.suite))) {
    const figures = Object.fromEntries(
      rows
        .filter((row) => row.suite === suite && row.measure.compared !== false)
        .map(({ measure, value }) => [measure.name, value]),
    );
    const before = baseline[suite];
    const same = before !== undefined && JSON.stringify(before.figures) === JSON.stringify(figures);
    next[suite] = same ? before : { measured: day, figures };
  }
  return next;
}

export function writeBaseline(baseline: Baseline, order: readonly string[], path = BASELINE_PATH): void {
  const sorted = Object.fromEntries(
    order.flatMap((name) => (baseline[name] === undefined ? [] : [[name, baseline[name]]])),
  );
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
}
