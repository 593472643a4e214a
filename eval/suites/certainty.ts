/**
 * Certainty against UW factuality (Lee, Artzi, Choi & Zettlemoyer 2015): newswire sentences whose predicates people
 * rated from −3 (certainly not) to 3 (certainly so). Rated is the factuality from which a claim's certainty is read.
 * Rules and numbers were made looking at the first half alone: only its errors are shown, and both are printed.
 */
import { join } from 'node:path';
import { shortHash } from '../../src/model/hash.ts';
import { factualityOf } from '../../src/understand/factuality/factuality.ts';
import { segmentText } from '../../src/understand/segment.ts';
import { loadSyntax, type Syntax } from '../../src/understand/syntax/load-syntax.ts';
import { meanAbsoluteError, type NumberPair, pearson } from '../scoring/correlation.ts';
import { readLines } from '../scoring/read-lines.ts';
import type { Suite, TellingError } from '../suite.ts';

interface Row {
  /** Tokens with a space between. */
  readonly text: string;
  readonly targets: readonly { readonly span1: readonly [number, number]; readonly label: number }[];
}

interface Rating extends NumberPair {
  readonly half: number;
  readonly sentence: string;
  readonly word: string;
  readonly because: readonly string[];
}

const FACTUALITY = 'data/factuality.jsonl.gz';

export const certainty: Suite = {
  name: 'certainty',
  needs: [FACTUALITY],
  measures: [
    { name: 'Pearson r', floor: 0.55, aim: 0.8, peer: 'UW test, neural: about 0.8' },
    { name: 'mean absolute error', floor: 0.7, aim: 0.45, better: 'lower' },
    { name: 'second half: Pearson r' },
    { name: 'second half: mean absolute error', better: 'lower' },
  ],
  async run(data) {
    const parser = loadSyntax();
    const ratings = readLines<Row>(join(data, FACTUALITY)).flatMap((row) => rate(row, parser));
    const halves = [0, 1].map((half) => ratings.filter((rating) => rating.half === half));
    return {
      values: {
        'Pearson r': pearson(ratings),
        'mean absolute error': meanAbsoluteError(ratings),
        'second half: Pearson r': pearson(halves[1]!),
        'second half: mean absolute error': meanAbsoluteError(halves[1]!),
      },
      errors: halves[0]!.map(errorOf),
      details: [
        describe('first half', halves[0]!),
        describe('second half', halves[1]!),
        describe(
          'all as certain',
          ratings.map((rating) => ({ ...rating, predicted: 3 })),
        ),
      ],
    };
  },
};

/** Half of a sentence by a hash of its text, so that it never moves. */
function halfOf(text: string): number {
  return Number.parseInt(shortHash(text).slice(-1), 16) % 2;
}

/** The set writes quotation marks as two ticks, at times apart: made one mark, with all else where it was. */
function withPlainQuotes(text: string): string {
  return text.replace(/` `|' '|``|''/g, (mark) => '"'.padEnd(mark.length));
}

/** The predicates of one row as the program reads them; those that its tokens do not hold are taken as certain. */
function rate({ text, targets }: Row, parser: Syntax): Rating[] {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const parsed = segmentText(withPlainQuotes(text)).map((sentence) => ({
    sentence,
    tree: parser.parse(sentence.tokens),
  }));
  return targets.map(({ span1, label }) => {
    const start = words[span1[0]]?.start ?? 0;
    const end = words[span1[1] - 1]?.end ?? 0;
    for (const { sentence, tree } of parsed) {
      const token = sentence.tokens.findIndex((t) => t.start < end && start < t.end);
      if (token < 0) continue;
      const { value, because } = factualityOf(tree, token);
      return {
        half: halfOf(text),
        sentence: text,
        word: text.slice(start, end),
        gold: label,
        predicted: value,
        because,
      };
    }
    return {
      half: halfOf(text),
      sentence: text,
      word: text.slice(start, end),
      gold: label,
      predicted: 3,
      because: [],
    };
  });
}

function describe(name: string, pairs: readonly NumberPair[]): string {
  const r = pearson(pairs)?.toFixed(3) ?? '–';
  return `${name.padEnd(15)} r ${r}  mean absolute error ${meanAbsoluteError(pairs)?.toFixed(3)}  (${pairs.length} predicates)`;
}

function errorOf({ sentence, word, gold, predicted, because }: Rating): TellingError {
  return {
    what: gold < predicted ? 'too sure' : 'not sure enough',
    sentence: `[${word}] ${sentence}`,
    gold: gold.toFixed(1),
    predicted: `${predicted.toFixed(1)} (${because.join(' > ') || 'plain'})`,
    weight: Math.abs(gold - predicted),
  };
}
