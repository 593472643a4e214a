/** Reads treebanks in CoNLL-U, gzipped or not, with the relations reduced to those the parser knows. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Written, written } from '../../src/understand/spelling.ts';

export interface GoldSentence {
  readonly tokens: readonly Written[];
  readonly lemmas: readonly string[];
  readonly xpos: readonly string[];
  readonly upos: readonly string[];
  /** Token index, -1 for the root. */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  /** The sentence as written, where the file says so. */
  readonly text: string;
  /** First of its paragraph. */
  readonly opens: boolean;
  /** White space follows the sentence. */
  readonly spaced: boolean;
}

/** Subtypes that change what a claim says; the others are dropped. */
const KEPT_SUBTYPES = new Set([
  'nsubj:pass',
  'csubj:pass',
  'aux:pass',
  'acl:relcl',
  'obl:agent',
  'nmod:poss',
  'compound:prt',
  'obl:unmarked',
  'nmod:unmarked',
]);

export function reduceLabel(label: string): string {
  return KEPT_SUBTYPES.has(label) ? label : label.split(':', 1)[0]!;
}

export function readConllu(path: string): GoldSentence[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const sentences: GoldSentence[] = [];
  for (const block of text.split('\n\n')) {
    const sentence = readBlock(block);
    if (sentence.tokens.length > 0) sentences.push(sentence);
  }
  return sentences;
}

function readBlock(block: string): GoldSentence {
  const rows: string[][] = [];
  let text = '';
  let opens = false;
  for (const line of block.split('\n')) {
    if (line.startsWith('# text = ')) text = line.slice(9);
    else if (line.startsWith('# newpar') || line.startsWith('# newdoc')) opens = true;
    // Ranges ("3-4") and empty nodes ("5.1") are not tokens of the tree.
    else if (/^\d+\t/.test(line)) rows.push(line.split('\t'));
  }
  return {
    tokens: rows.map((row) => written(row[1]!)),
    lemmas: rows.map((row) => row[2]!),
    upos: rows.map((row) => row[3]!),
    xpos: rows.map((row) => row[4]!),
    heads: rows.map((row) => Number(row[6]) - 1),
    labels: rows.map((row) => reduceLabel(row[7]!)),
    text,
    opens,
    spaced: !/SpaceAfter=No/.test(rows[rows.length - 1]?.[9] ?? ''),
  };
}
