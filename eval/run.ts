/**
 * `npm run eval`: every suite that finds its data, one table, and `eval/report.json`.
 *
 *   npm run eval -- [--data ../shared] [--suite NAME]... [--errors N] [--update]
 *
 * Exits 1 when a figure is more than a point worse than `eval/baseline.json` has it. `--update` writes the figures
 * there and into `docs/accuracy.md` instead; whoever commits that file says why.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { accuracyTable, withAccuracyTable } from './accuracy-table.ts';
import { type Compared, compareSuite, readBaseline, updateBaseline, writeBaseline } from './baseline.ts';
import { pickErrors, renderError, renderTable } from './print.ts';
import type { Outcome, Suite } from './suite.ts';
import { SUITES } from './suites.ts';

interface Ran {
  readonly suite: Suite;
  readonly outcome: Outcome;
  readonly rows: readonly Compared[];
  readonly seconds: number;
}

const ACCURACY_PATH = fileURLToPath(new URL('../docs/accuracy.md', import.meta.url));
/** Errors kept of each suite. */
const KEPT_ERRORS = 200;
const REPORT_PATH = fileURLToPath(new URL('report.json', import.meta.url));

function readArguments() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared' },
      suite: { type: 'string', multiple: true, default: [] },
      errors: { type: 'string', default: '0' },
      update: { type: 'boolean', default: false },
    },
  });
  const names = SUITES.map(({ name }) => name);
  const unknown = values.suite.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`there is no suite ${unknown.join(', ')}; there are ${names.join(', ')}`);
  const errors = Number(values.errors);
  if (!Number.isInteger(errors) || errors < 0)
    throw new Error(`--errors takes how many to show, not "${values.errors}"`);
  const suites = SUITES.filter(({ name }) => values.suite.length === 0 || values.suite.includes(name));
  return { data: values.data, suites, errors, update: values.update, alone: suites.length === 1 };
}

async function runSuites(suites: readonly Suite[], data: string): Promise<Ran[]> {
  const baseline = readBaseline();
  const ran: Ran[] = [];
  for (const suite of suites) {
    const missing = suite.needs.map((path) => join(data, path)).find((path) => !existsSync(path));
    if (missing !== undefined) {
      console.log(`${suite.name} skipped: ${missing} is not there (give its folder with --data DIR)`);
      continue;
    }
    const began = performance.now();
    const outcome = await suite.run(data);
    const seconds = (performance.now() - began) / 1000;
    ran.push({ suite, outcome, rows: compareSuite(suite, outcome.values, baseline), seconds });
    console.error(`${suite.name} ran in ${seconds.toFixed(1)} s`);
  }
  return ran;
}

function writeReport(ran: readonly Ran[]): void {
  const suites = ran.map(({ suite, outcome, rows, seconds }) => ({
    suite: suite.name,
    seconds: Math.round(seconds * 10) / 10,
    figures: rows.map(({ measure, value, baseline, difference }) => ({
      ...measure,
      value,
      baseline: baseline ?? null,
      difference,
    })),
    details: outcome.details ?? [],
    errors: pickErrors(outcome.errors, KEPT_ERRORS),
  }));
  writeFileSync(REPORT_PATH, `${JSON.stringify({ suites }, null, 1)}\n`);
}

async function main(): Promise<void> {
  const { data, suites, errors, update, alone } = readArguments();
  const ran = await runSuites(suites, data);
  if (ran.length === 0) return;
  const rows = ran.flatMap((one) => one.rows);
  console.log(`\n${renderTable(rows)}`);
  writeReport(ran);
  for (const { suite, outcome } of ran) {
    if (alone && outcome.details !== undefined) console.log(`\n${outcome.details.join('\n')}`);
    const shown = pickErrors(outcome.errors, errors);
    if (shown.length > 0)
      console.log(
        `\n${shown.length} of ${outcome.errors.length} errors of ${suite.name}\n\n${shown.map(renderError).join('\n\n')}`,
      );
  }
  const fallen = rows.filter(({ fell }) => fell);
  if (update) {
    const day = new Date().toISOString().slice(0, 10);
    writeBaseline(
      updateBaseline(readBaseline(), rows, day),
      SUITES.map(({ name }) => name),
    );
    const page = readFileSync(ACCURACY_PATH, 'utf8');
    writeFileSync(ACCURACY_PATH, withAccuracyTable(page, accuracyTable(SUITES, readBaseline())));
    console.log('\neval/baseline.json and docs/accuracy.md have these figures now');
  } else if (fallen.length > 0) {
    const names = fallen.map(({ suite, measure }) => `${suite}: ${measure.name}`);
    console.error(
      `\nmore than a point below eval/baseline.json: ${names.join('; ')}\n` +
        'If that is meant, run npm run eval -- --update and say why in the commit.',
    );
    process.exitCode = 1;
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
