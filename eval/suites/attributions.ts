/**
 * Attributions against PolNeAR (Newell, Margolin & Ruths 2018: political news with source, cue and content of every
 * attribution): exact F1 of each role, counted as `scoring/roles.ts` says. The set's own conventions that differ from
 * the product's are met here, not there: see `asPolnear`. Errors are shown from the first half of the documents only;
 * the second half is never looked at.
 */
import { join } from 'node:path';
import type { Attribution, Sentence } from '../../src/understand/analysis.ts';
import { segmentText } from '../../src/understand/segment.ts';
import { findAttributions } from '../../src/understand/speech/find-attributions.ts';
import { loadSyntax, type Syntax } from '../../src/understand/syntax/load-syntax.ts';
import { readLines } from '../scoring/read-lines.ts';
import { countRoles, keyOfRole, type Spans } from '../scoring/roles.ts';
import { type Counts, prf } from '../scoring/score.ts';
import type { Suite, TellingError } from '../suite.ts';

const ROLES = ['source', 'cue', 'content'] as const;
type Roles = Readonly<Record<(typeof ROLES)[number], Spans>>;
interface Report {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Roles[];
}
interface Read {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly found: readonly Roles[];
}

const ATTRIBUTIONS = 'data/attributions.jsonl.gz';

export const attributions: Suite = {
  name: 'attributions',
  needs: [ATTRIBUTIONS],
  measures: [
    { name: 'source F1', floor: 0.48, aim: 0.75, peer: 'PolNeAR test: rules 0.11, CRF 0.51, BERT+Cofe 0.83' },
    { name: 'cue F1', floor: 0.5, aim: 0.7, peer: 'PolNeAR test: rules 0.23, CRF 0.53, BERT+Cofe 0.75' },
    { name: 'content F1', floor: 0.28, aim: 0.6, peer: 'PolNeAR test: rules 0.06, CRF 0.29, BERT+Cofe 0.73' },
  ],
  async run(data) {
    const parser = loadSyntax();
    const read = readLines<Report>(join(data, ATTRIBUTIONS)).map((report) => readReport(report, parser));
    const half = Math.ceil(read.length / 2);
    const [first, second] = [read.slice(0, half), read.slice(half)];
    return {
      values: Object.fromEntries(ROLES.map((role) => [`${role} F1`, prf(countRole(read, role)).f1])),
      errors: first.flatMap(collectErrors),
      details: [
        ...ROLES.map((role) => describe('first half', role, first)),
        ...ROLES.map((role) => describe('second half', role, second)),
        ...ROLES.map((role) => describe('all', role, read)),
      ],
    };
  },
};

function readReport(report: Report, parser: Syntax): Read {
  const sentences = segmentText(report.text);
  const trees = sentences.map((sentence) => parser.parse(sentence.tokens));
  const found = findAttributions(report.text, sentences, trees, []);
  return { report, sentences, found: found.map((attribution) => asPolnear(attribution, report.text)) };
}

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

function keysOf(text: string, list: readonly Roles[], role: keyof Roles): string[] {
  return list.map((roles) => keyOfRole(text, roles[role]));
}

function countRole(read: readonly Read[], role: keyof Roles): Counts {
  return read.reduce<Counts>(
    (counts, { report, found }) =>
      countRoles(counts, keysOf(report.text, found, role), keysOf(report.text, report.attributions, role)),
    { predicted: 0, gold: 0, matched: 0 },
  );
}

function describe(part: string, role: keyof Roles, read: readonly Read[]): string {
  const { precision, recall, f1 } = prf(countRole(read, role));
  return `${part.padEnd(12)} ${role.padEnd(8)} F1 ${f1.toFixed(3)} (P ${precision.toFixed(2)} R ${recall.toFixed(2)})`;
}

/** Cues missed and false, and sources and contents that differ where the cue is right. */
function collectErrors({ report, sentences, found }: Read): TellingError[] {
  const { text } = report;
  const cueOf = (roles: Roles) => keyOfRole(text, roles.cue);
  const goldOf = new Map(report.attributions.map((roles) => [cueOf(roles), roles]));
  const ours = new Set(found.map(cueOf));
  const sentenceOf = (roles: Roles) => {
    const at = roles.cue[0]?.[0] ?? 0;
    const sentence = sentences.find(({ start, end }) => start <= at && at < end);
    return sentence === undefined ? '' : text.slice(sentence.start, sentence.end);
  };
  const error = (what: string, at: Roles, gold: Roles | null, predicted: Roles | null): TellingError => ({
    what,
    sentence: sentenceOf(at),
    gold: gold === null ? 'nothing' : showRoles(text, gold),
    predicted: predicted === null ? 'nothing' : showRoles(text, predicted),
  });
  const differs = (a: Roles, b: Roles, role: keyof Roles) =>
    keyOfRole(text, a[role]) !== keyOfRole(text, b[role]);
  return [
    ...report.attributions
      .filter((roles) => cueOf(roles) !== '' && !ours.has(cueOf(roles)))
      .map((roles) => error('missed', roles, roles, null)),
    ...found.flatMap((roles) => {
      const gold = goldOf.get(cueOf(roles));
      if (gold === undefined) return [error('false', roles, null, roles)];
      return (['source', 'content'] as const)
        .filter((role) => differs(gold, roles, role))
        .map((role) => error(role, roles, gold, roles));
    }),
  ];
}

function showRoles(text: string, roles: Roles): string {
  const words = (spans: Spans) => spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  return `[${words(roles.source)}] <${words(roles.cue)}> {${words(roles.content)}}`;
}
