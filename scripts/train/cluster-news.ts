/** Word classes from news text: counts which words stand beside which, then clusters three times. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { segmentText } from '../../src/understand/segment.ts';
import { type Classes, normalise } from '../../src/understand/syntax/lexicon.ts';
import { clusterWords, type NeighbourCounts } from './exchange.ts';

/** Rarer words are not clustered. */
const LEAST_COUNT = 8;
/** Only the most frequent words count as neighbours, beside the sentence boundary. */
const NEIGHBOUR_WORDS = 10_000;
const SWEEPS = 8;

export function clusterNews(
  path: string,
  classCounts: readonly [number, number, number],
  report: (line: string) => void,
): Map<string, Classes> {
  const { words, counts } = countNeighbours(path);
  report(`${words.length} words with ${counts.count.length} pairs of neighbours`);
  const [coarse, middle, fine] = classCounts.map((count) => {
    const classes = clusterWords(counts, count, SWEEPS);
    report(`${count} word classes`);
    return classes;
  });
  return new Map(words.map((word, i) => [word, [coarse![i]!, middle![i]!, fine![i]!]]));
}

interface Corpus {
  /** Word numbers in the order of the text; -1 is a sentence boundary. */
  readonly stream: Int32Array;
  readonly forms: readonly string[];
}

function readCorpus(path: string): Corpus {
  const numbers = new Map<string, number>();
  const stream: number[] = [-1];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line === '') continue;
    for (const sentence of segmentText(String(JSON.parse(line).text))) {
      for (const token of sentence.tokens) {
        const form = normalise(token.text);
        let number = numbers.get(form);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(form, number);
        }
        stream.push(number);
      }
      stream.push(-1);
    }
  }
  return { stream: Int32Array.from(stream), forms: [...numbers.keys()] };
}

/** Words by falling frequency, those of one frequency by code units, and their neighbours. */
function countNeighbours(path: string): { words: string[]; counts: NeighbourCounts } {
  const { stream, forms } = readCorpus(path);
  const frequency = new Int32Array(forms.length);
  for (const number of stream) if (number >= 0) frequency[number]!++;
  const order = Int32Array.from(forms.keys())
    .filter((number) => frequency[number]! >= LEAST_COUNT)
    .sort((a, b) => frequency[b]! - frequency[a]! || (forms[a]! < forms[b]! ? -1 : 1));
  const rank = new Int32Array(forms.length).fill(-1);
  order.forEach((number, i) => {
    rank[number] = i;
  });
  const ranks = stream.map((number) => (number < 0 ? -1 : rank[number] === -1 ? -2 : rank[number]!));
  return { words: Array.from(order, (number) => forms[number]!), counts: countPairs(ranks, order.length) };
}

function countPairs(ranks: Int32Array, words: number): NeighbourCounts {
  // Neighbour 0 is the sentence boundary, word r is neighbour r + 1; unclustered words are none.
  const perSide = Math.min(NEIGHBOUR_WORDS, words) + 1;
  const neighbours = perSide * 2;
  const pairs: Float64Array[] = [-1, 1].map((step, side) => {
    const found = new Float64Array(ranks.length);
    let size = 0;
    for (let i = 1; i + 1 < ranks.length; i++) {
      const beside = ranks[i + step]! + 1;
      if (ranks[i]! >= 0 && beside >= 0 && beside < perSide)
        found[size++] = ranks[i]! * neighbours + side * perSide + beside;
    }
    return found.subarray(0, size);
  });
  const all = new Float64Array(pairs[0]!.length + pairs[1]!.length);
  all.set(pairs[0]!);
  all.set(pairs[1]!, pairs[0]!.length);
  return { words, neighbours, rightFrom: perSide, ...packPairs(all.sort(), words, neighbours) };
}

/** Runs of equal numbers in a sorted list become one entry with a count. */
function packPairs(sorted: Float64Array, words: number, neighbours: number) {
  const starts = new Int32Array(words + 1);
  const neighbour: number[] = [];
  const count: number[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && sorted[end] === sorted[i]) end++;
    starts[Math.floor(sorted[i]! / neighbours) + 1]!++;
    neighbour.push(sorted[i]! % neighbours);
    count.push(end - i);
    i = end;
  }
  for (let word = 0; word < words; word++) starts[word + 1]! += starts[word]!;
  return { starts, neighbour: Int32Array.from(neighbour), count: Int32Array.from(count) };
}
