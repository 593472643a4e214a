/**
 * Time expressions against TIMEX3 annotation (`times.jsonl.gz`): spans and values, with chrono-node as the peer.
 *
 *   npx tsx eval/times.ts [--data DIR] [--errors N] [--no-trees]
 *
 * Strict: the same characters. Relaxed: overlap, one to one. Value: overlap and the same TIMEX3 value, over all
 * (TempEval-3's value F1). Rules are written looking at errors of the first half alone; both halves are printed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as chrono from 'chrono-node';
import type { DateMention, Sentence, Tree } from '../src/understand/analysis.ts';
import { findDates } from '../src/understand/dates/find-dates.ts';
import { segmentText } from '../src/understand/segment.ts';
import { loadSyntax, type Syntax } from '../src/understand/syntax/load-syntax.ts';

interface Time {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
  readonly exact: string;
}

interface Report {
  readonly id: string;
  readonly created: string;
  readonly text: string;
  readonly times: readonly Time[];
}

interface Score {
  gold: number;
  found: number;
  strict: number;
  relaxed: number;
  value: number;
}

type Find = (report: Report) => Time[];

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};

const path = `${option('--data', '../shared')}/data/times.jsonl.gz`;
function main(): void {
  const reports = gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Report);
  const halves: [string, Report[]][] = [
    ['first half', reports.filter((report) => halfOf(report.id) === 0)],
    ['second half', reports.filter((report) => halfOf(report.id) === 1)],
    ['all', reports],
  ];
  for (const [peer, find] of [
    ['entente', findOurs],
    ['chrono-node', findChrono],
  ] as const)
    for (const [name, part] of halves) print(`${peer}, ${name}`, score(part, find));
  measureSpeed(reports);
  const errors = Number(option('--errors', '0'));
  if (errors > 0) printErrors(halves[0]![1], errors);
}

/** Half of a report by a hash of its name (FNV-1a), so that it never moves. */
function halfOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return (hash >>> 7) & 1;
}

function findOurs(report: Report): Time[] {
  const published = { value: report.created, basis: 'metadata' } as const;
  const sentences = segmentText(report.text);
  return findDates(report.text, sentences, treesOf(report, sentences), published).map((mention) => ({
    start: mention.start,
    end: mention.end,
    value: toTimex(mention),
    exact: mention.text,
  }));
}

let syntax: Syntax | undefined;
const parsed = new Map<string, readonly (Tree | null)[]>();

/** Trees of all sentences, or none: with the shipped model and `--no-trees` the difference can be seen. */
function treesOf(report: Report, sentences: readonly Sentence[]): readonly (Tree | null)[] {
  if (process.argv.includes('--no-trees')) return [];
  const known = parsed.get(report.id);
  if (known !== undefined) return known;
  syntax ??= loadSyntax();
  const parser = syntax;
  const trees = sentences.map(({ tokens }) => (tokens.length <= 120 ? parser.parse(tokens) : null));
  parsed.set(report.id, trees);
  return trees;
}

/** What our values are in TIMEX3: the open side of an interval and the mark of approximation are not in the value. */
function toTimex(mention: DateMention): string | null {
  return mention.timex ?? mention.value?.replace(/~|\/\.\.|\.\.\//g, '') ?? null;
}

function findChrono(report: Report): Time[] {
  const anchor = new Date(`${report.created}T12:00:00Z`);
  return chrono.parse(report.text, { instant: anchor, timezone: 'UTC' }).map((result) => {
    const known = (part: 'year' | 'month' | 'day' | 'weekday') => result.start.isCertain(part);
    const year = result.start.get('year');
    const month = String(result.start.get('month')).padStart(2, '0');
    const day = String(result.start.get('day')).padStart(2, '0');
    const fine = known('day') || known('weekday') ? 3 : known('month') ? 2 : known('year') ? 1 : 3;
    const value = [String(year), month, day].slice(0, fine).join('-');
    return { start: result.index, end: result.index + result.text.length, value, exact: result.text };
  });
}

/** The annotation writes weeks as "2000-W7" and "2000-W07", decades as "198" and "198X": one form for both sides. */
function normalize(value: string | null): string {
  return (value ?? '').replace(/-W(\d)(?=$|-)/, '-W0$1').replace(/^(\d{2,3})X+$/, '$1');
}

function match(gold: readonly Time[], found: readonly Time[]): (Time | null)[] {
  const used = new Set<Time>();
  const pairs: (Time | null)[] = gold.map(() => null);
  for (const exact of [true, false])
    gold.forEach((time, i) => {
      if (pairs[i] !== null) return;
      const other = found.find(
        (f) =>
          !used.has(f) &&
          (exact ? f.start === time.start && f.end === time.end : f.start < time.end && time.start < f.end),
      );
      if (other === undefined) return;
      used.add(other);
      pairs[i] = other;
    });
  return pairs;
}

function score(reports: readonly Report[], find: Find): Score {
  const total = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };
  for (const report of reports) {
    const found = find(report);
    total.gold += report.times.length;
    total.found += found.length;
    match(report.times, found).forEach((other, i) => {
      const time = report.times[i]!;
      if (other === null) return;
      total.relaxed++;
      if (other.start === time.start && other.end === time.end) total.strict++;
      if (normalize(other.value) === normalize(time.value)) total.value++;
    });
  }
  return total;
}

function print(name: string, { gold, found, strict, relaxed, value }: Score): void {
  const f1 = (hits: number) => ((2 * hits) / (gold + found)).toFixed(3);
  const share = (hits: number, of: number) => (hits / of).toFixed(3);
  console.log(
    `${name.padEnd(24)} strict F1 ${f1(strict)}  relaxed F1 ${f1(relaxed)} (P ${share(relaxed, found)} R ${share(relaxed, gold)})  value F1 ${f1(value)}  gold ${gold} found ${found}`,
  );
}

function measureSpeed(reports: readonly Report[]): void {
  const cut = reports.map((report) => ({ report, sentences: segmentText(report.text) }));
  let chars = 0;
  const start = process.hrtime.bigint();
  for (let round = 0; round < 5; round++)
    for (const { report, sentences } of cut) {
      findDates(report.text, sentences, [], { value: report.created, basis: 'metadata' });
      chars += report.text.length;
    }
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(
    `speed                    ${(chars / seconds / 1e6).toFixed(1)} M chars/s without segmentation`,
  );
}

function printErrors(reports: readonly Report[], limit: number): void {
  const lines: string[] = [];
  const around = (report: Report, { start, end, exact }: Time) =>
    `${report.text.slice(Math.max(0, start - 50), start)}[[${exact}]]${report.text.slice(end, end + 30)}`.replace(
      /\s+/g,
      ' ',
    );
  for (const report of reports) {
    const found = findOurs(report);
    const pairs = match(report.times, found);
    pairs.forEach((other, i) => {
      const time = report.times[i]!;
      if (other === null) lines.push(`MISSED ${time.value}\t${around(report, time)}`);
      else if (normalize(other.value) !== normalize(time.value))
        lines.push(
          `VALUE  ${report.created} gold ${time.value} ours ${other.value}\t${around(report, other)}`,
        );
      else if (other.exact !== time.exact) lines.push(`SPAN   ${time.exact}\t${around(report, other)}`);
    });
    for (const time of found)
      if (!pairs.includes(time)) lines.push(`EXTRA  ${time.value}\t${around(report, time)}`);
  }
  lines.sort();
  const step = Math.max(1, lines.length / limit);
  for (let at = 0; at < lines.length; at += step) console.log(lines[Math.floor(at)]);
}

if (existsSync(path)) main();
else console.log(`Skipped: ${path} is not there; name the folder that holds data/ with --data.`);
