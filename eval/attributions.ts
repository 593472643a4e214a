/**
 * Attributions against PolNeAR (Newell, Margolin & Ruths 2018: political news with source, cue and content of every
 * attribution): exact precision, recall and F1 of each role.
 *
 *   npx tsx eval/attributions.ts [--data ../shared] [--sample N] [--errors N] [--role content]
 *
 * How a match is counted. A role of an attribution is the set of the words its spans cover; marks at the edges of a
 * span (commas, full stops, dashes, quotation marks) do not count, because the annotators let them in or out at
 * random. A predicted role is right when a gold role of the same document covers exactly the same words, each gold
 * role once. `strict` counts the marks too (white space alone is trimmed). Attributions without the role are not
 * counted for it. The set's own conventions that differ from the product's are met here, not there: see `asPolnear`.
 *
 * Errors are shown from the first half of the documents only; the second half is never looked at.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Attribution, Sentence } from '../src/understand/analysis.ts';
import { segmentText } from '../src/understand/segment.ts';
import { findAttributions } from '../src/understand/speech/find-attributions.ts';
import { loadSyntax } from '../src/understand/syntax/load-syntax.ts';

const ROLES = ['source', 'cue', 'content'] as const;
type Role = (typeof ROLES)[number];
type Spans = readonly (readonly [number, number])[];
type Roles = Readonly<Record<Role, Spans>>;
interface Report {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Roles[];
}

/** Exact F1 on PolNeAR's test part, as published with the set and by later work. */
const PEERS: Readonly<Record<string, readonly [number, number, number]>> = {
  'rules (published)': [0.11, 0.23, 0.06],
  'CRF (published)': [0.51, 0.53, 0.29],
  'BERT + Cofe (published)': [0.83, 0.75, 0.73],
};

/**
 * The product's attribution in the manner of PolNeAR: "that" belongs to the words said, "to" of an infinitive too, a
 * relative pronoun is the source of its clause, and "in a statement" right behind the verb belongs to the cue.
 */
function asPolnear(found: Attribution, text: string): Roles {
  const cue: [number, number] = [found.cueSpan.start, found.cueSpan.end];
  const occasion = /^ (?:in|through) (?:a|the|an) (?:\w+ )?(?:statement|release|tweet|interview)\b/.exec(
    text.slice(cue[1], cue[1] + 60),
  );
  if (occasion !== null) cue[1] += occasion[0].length;
  const content = found.content.map((span): [number, number] => {
    const that = /\bthat\s+$/.exec(text.slice(Math.max(0, span.start - 6), span.start));
    return [span.start - (that?.[0].length ?? 0), span.end];
  });
  let source: Spans = [];
  if (found.sourceSpan !== null) {
    const { start, end } = found.sourceSpan;
    const pronoun = end <= cue[0] ? /^\W*(who|which|that)\s+$/.exec(text.slice(end, cue[0])) : null;
    const at = pronoun === null ? start : end + pronoun[0].indexOf(pronoun[1]!);
    source = [[at, pronoun === null ? end : at + pronoun[1]!.length]];
  }
  return { source, cue: [cue], content };
}

function keyOf(text: string, spans: Spans, strict: boolean): string {
  const words: string[] = [];
  for (const [start, end] of spans) {
    if (strict) {
      const piece = text.slice(start, end);
      words.push(`${start + piece.length - piece.trimStart().length}-${start + piece.trimEnd().length}`);
    } else {
      for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}$%€£#@]+/gu))
        words.push(String(start + match.index));
    }
  }
  return [...words].sort().join(' ');
}

class Score {
  right = 0;
  found = 0;
  gold = 0;
  add(found: readonly string[], gold: readonly string[]): void {
    const open = new Map<string, number>();
    for (const key of gold) open.set(key, (open.get(key) ?? 0) + 1);
    this.found += found.length;
    this.gold += gold.length;
    for (const key of found) {
      const left = open.get(key) ?? 0;
      if (left === 0) continue;
      this.right++;
      open.set(key, left - 1);
    }
  }
  toString(): string {
    const p = this.right / (this.found || 1);
    const r = this.right / (this.gold || 1);
    return `F1 ${((2 * p * r) / (p + r || 1)).toFixed(3)} (P ${p.toFixed(2)} R ${r.toFixed(2)})`;
  }
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared' },
      sample: { type: 'string' },
      errors: { type: 'string', default: '0' },
      role: { type: 'string', default: 'cue' },
    },
  });
  const packed = readFileSync(`${values.data}/data/attributions.jsonl.gz`);
  const reports = gunzipSync(packed)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line): Report => JSON.parse(line));
  const step =
    values.sample === undefined ? 1 : Math.max(1, Math.floor(reports.length / Number(values.sample)));
  const half = reports.length / 2;
  const syntax = loadSyntax();
  const scores = new Map<string, Score>();
  const score = (name: string): Score => {
    if (!scores.has(name)) scores.set(name, new Score());
    return scores.get(name)!;
  };
  let milliseconds = 0;
  let characters = 0;
  const missed: string[] = [];
  const spurious: string[] = [];
  reports.forEach((report, i) => {
    if (i % step !== 0) return;
    const sentences = segmentText(report.text);
    const trees = sentences.map((sentence) => syntax.parse(sentence.tokens));
    const began = performance.now();
    const attributions = findAttributions(report.text, sentences, trees, []);
    milliseconds += performance.now() - began;
    characters += report.text.length;
    const found = attributions.map((attribution) => asPolnear(attribution, report.text));
    for (const role of ROLES) {
      for (const strict of [false, true]) {
        const keys = (list: readonly Roles[]): string[] =>
          list.map((roles) => keyOf(report.text, roles[role], strict)).filter((key) => key !== '');
        for (const part of [i < half ? 'first half' : 'second half', 'all'])
          score(`${part} ${role} ${strict ? 'strict' : ''}`).add(keys(found), keys(report.attributions));
      }
    }
    if (i < half) collectErrors(report, sentences, found, values.role as Role, missed, spurious);
  });
  console.log(
    `${Math.ceil(reports.length / step)} of ${reports.length} reports; exact match by words (strict: with marks)\n`,
  );
  for (const part of ['first half', 'second half', 'all'])
    for (const role of ROLES)
      console.log(
        `${part.padEnd(12)} ${role.padEnd(8)} ${score(`${part} ${role} `)}   strict ${score(`${part} ${role} strict`)}`,
      );
  console.log('\nF1 of others on the test part            source cue content');
  for (const [name, figures] of Object.entries(PEERS))
    console.log(`${name.padEnd(40)} ${figures.map((f) => f.toFixed(2)).join('  ')}`);
  console.log(`\n${(characters / milliseconds / 1000).toFixed(1)} MB/s without parsing`);
  const errors = Number(values.errors);
  if (errors > 0) {
    console.log(
      '\nMissed:',
      pick(missed, errors).join('\n  '),
      '\n\nNot in the gold:',
      pick(spurious, errors).join('\n  '),
    );
  }
}

/** The same ones every time, from all over the list. */
function pick(list: readonly string[], count: number): string[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return ['', ...list.filter((_, i) => i % step === 0).slice(0, count)];
}

function collectErrors(
  report: Report,
  sentences: readonly Sentence[],
  found: readonly Roles[],
  role: Role,
  missed: string[],
  spurious: string[],
): void {
  const { text } = report;
  const show = (roles: Roles): string => {
    const words = (spans: Spans): string =>
      spans
        .map(([s, e]) => text.slice(s, e))
        .join(' … ')
        .replace(/\s+/g, ' ');
    const at = roles.cue[0]?.[0] ?? roles.content[0]?.[0] ?? 0;
    const sentence = sentences.find((s) => s.start <= at && at < s.end);
    const around =
      sentence === undefined ? '' : text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
    return `[${words(roles.source)}] <${words(roles.cue)}> {${words(roles.content)}}\n        ${around.slice(0, 400)}`;
  };
  const keys = (list: readonly Roles[]): Set<string> =>
    new Set(list.map((roles) => keyOf(text, roles[role], false)));
  // For source and content only attributions whose cue is right: the error is then that of the role.
  const cues = (list: readonly Roles[]): Set<string> =>
    new Set(list.map((roles) => keyOf(text, roles.cue, false)));
  const same = (roles: Roles, others: Set<string>): boolean =>
    role === 'cue' || others.has(keyOf(text, roles.cue, false));
  const predicted = keys(found);
  const gold = keys(report.attributions);
  const foundCues = cues(found);
  const goldCues = cues(report.attributions);
  for (const roles of report.attributions)
    if (!predicted.has(keyOf(text, roles[role], false)) && same(roles, foundCues)) missed.push(show(roles));
  for (const roles of found)
    if (!gold.has(keyOf(text, roles[role], false)) && same(roles, goldCues)) spurious.push(show(roles));
}

main();
