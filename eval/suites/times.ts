/**
 * Time expressions against TIMEX3 annotation (TimeBank, AQUAINT), with chrono-node beside. Strict: the same
 * characters. Relaxed: overlap, one to one. Value: overlap and the same value, over all (TempEval-3's value F1).
 * Rules are written looking at errors of the first half alone: only those are shown, and both halves are printed.
 */
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import type { DateMention } from '../../src/understand/analysis.ts';
import { findDates } from '../../src/understand/dates/find-dates.ts';
import { segmentText } from '../../src/understand/segment.ts';
import { loadSyntax, type Syntax } from '../../src/understand/syntax/load-syntax.ts';
import { readLines } from '../scoring/read-lines.ts';
import {
  countTimes,
  f1Of,
  matchTimes,
  NO_TIMES,
  normalizeTimex,
  type Time,
  type TimeCounts,
} from '../scoring/timex.ts';
import type { Suite, TellingError } from '../suite.ts';

interface Report {
  readonly id: string;
  readonly created: string;
  readonly text: string;
  readonly times: readonly Time[];
}

type Find = (report: Report) => readonly Time[];

const TIMES = 'data/times.jsonl.gz';
const LONGEST_SENTENCE = 120;

export const times: Suite = {
  name: 'times',
  needs: [TIMES],
  measures: [
    { name: 'span F1, strict', floor: 0.82, aim: 0.92, peer: 'platinum: SynTime 0.92; chrono-node 0.39' },
    { name: 'span F1, relaxed', floor: 0.9, aim: 0.96, peer: 'platinum: SynTime 0.95; chrono-node 0.70' },
    {
      name: 'value F1',
      floor: 0.74,
      aim: 0.86,
      peer: 'platinum: HeidelTime 0.78, UWTime 0.82; chrono-node 0.33',
    },
    { name: 'chrono-node, same run: span F1, strict' },
    { name: 'chrono-node, same run: span F1, relaxed' },
    { name: 'chrono-node, same run: value F1' },
  ],
  async run(data) {
    const reports = readLines<Report>(join(data, TIMES));
    const parser = loadSyntax();
    const found = new Map(reports.map((report) => [report.id, findOurs(report, parser)]));
    const ours: Find = ({ id }) => found.get(id)!;
    const halves = [0, 1].map((half) => reports.filter(({ id }) => halfOf(id) === half));
    const all = score(reports, ours);
    const peer = score(reports, findChrono);
    return {
      values: {
        'span F1, strict': f1Of(all.strict, all),
        'span F1, relaxed': f1Of(all.relaxed, all),
        'value F1': f1Of(all.value, all),
        'chrono-node, same run: span F1, strict': f1Of(peer.strict, peer),
        'chrono-node, same run: span F1, relaxed': f1Of(peer.relaxed, peer),
        'chrono-node, same run: value F1': f1Of(peer.value, peer),
      },
      errors: halves[0]!.flatMap((report) => errorsOf(report, ours(report))),
      details: [
        describe('first half', score(halves[0]!, ours)),
        describe('second half', score(halves[1]!, ours)),
        describe('all', all),
        describe('chrono-node, all', peer),
      ],
    };
  },
};

/** Half of a report by a hash of its name (FNV-1a), so that it never moves. */
function halfOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return (hash >>> 7) & 1;
}

function findOurs(report: Report, parser: Syntax): Time[] {
  const published = { value: report.created, basis: 'metadata' } as const;
  const sentences = segmentText(report.text);
  const trees = sentences.map(({ tokens }) =>
    tokens.length <= LONGEST_SENTENCE ? parser.parse(tokens) : null,
  );
  return findDates(report.text, sentences, trees, published).map((mention) => ({
    start: mention.start,
    end: mention.end,
    value: toTimex(mention),
    exact: mention.text,
  }));
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

function score(reports: readonly Report[], find: Find): TimeCounts {
  return reports.reduce((counts, report) => countTimes(report.times, find(report), counts), NO_TIMES);
}

function describe(name: string, counts: TimeCounts): string {
  const f1 = (hits: number) => f1Of(hits, counts).toFixed(3);
  const { gold, found, strict, relaxed, value } = counts;
  return (
    `${name.padEnd(16)} strict F1 ${f1(strict)}  relaxed F1 ${f1(relaxed)} ` +
    `(P ${(relaxed / found).toFixed(3)} R ${(relaxed / gold).toFixed(3)})  value F1 ${f1(value)}  gold ${gold} found ${found}`
  );
}

function errorsOf(report: Report, found: readonly Time[]): TellingError[] {
  const around = ({ start, end, exact }: Time) =>
    `(${report.created}) ${report.text.slice(Math.max(0, start - 60), start)}[[${exact}]]${report.text.slice(end, end + 40)}`;
  const pairs = matchTimes(report.times, found);
  const told = (time: Time) => `${time.exact} = ${time.value}`;
  return [
    ...report.times.flatMap((time, i): TellingError[] => {
      const other = pairs[i] ?? null;
      const sentence = around(time);
      if (other === null)
        return [{ what: 'missed', sentence, gold: told(time), predicted: 'nothing', weight: 1 }];
      const sides = { sentence, gold: told(time), predicted: told(other) };
      if (normalizeTimex(other.value) !== normalizeTimex(time.value))
        return [{ what: 'value', ...sides, weight: 1 }];
      return other.exact === time.exact ? [] : [{ what: 'span', ...sides }];
    }),
    ...found
      .filter((time) => !pairs.includes(time))
      .map((time) => ({
        what: 'false',
        sentence: around(time),
        gold: 'nothing',
        predicted: told(time),
        weight: 1,
      })),
  ];
}
