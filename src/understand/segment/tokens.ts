/**
 * Tokens: the words of each run of characters without white space (cut-run.ts), with their places. Texts repeat their
 * runs, and most are cut alike wherever they stand, so the cut is kept.
 */
import type { Token } from '../analysis.ts';
import { type Spelling, spellingOf } from '../spelling.ts';
import { cutRun } from './cut-run.ts';
import { EMPTY_HASH, growHash, keepRun, recallRun } from './run-memory.ts';

/** Longer runs without white space are cut into pieces: they are no words, and patterns stay cheap on them. */
const LONGEST_PIECE = 400;

/** Longer runs are not kept. */
const LONGEST_KEPT = 32;

/** White space, and the control and format characters that stand in for it in scraped text. */
function isGap(code: number): boolean {
  if (code < 0x7f) return code <= 0x20;
  if (code <= 0xa0) return true;
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Tokens of `text` between two offsets, in order. */
export function findTokens(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    if (isGap(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let stop = at;
    let hash = EMPTY_HASH;
    for (; stop < end; stop++) {
      const code = text.charCodeAt(stop);
      if (isGap(code)) break;
      hash = growHash(hash, code);
    }
    const before = tokens[tokens.length - 1]?.text;
    const words =
      stop - at <= LONGEST_KEPT
        ? wordsOfRun(text, at, stop, hash, before)
        : wordsOfLongRun(text, at, stop, before);
    for (const spelling of words) {
      const next = at + spelling.text.length;
      tokens.push({ start: at, end: next, text: spelling.text, spelling });
      at = next;
    }
  }
  return tokens;
}

function wordsOfLongRun(text: string, start: number, stop: number, before: string | undefined): Spelling[] {
  const words: string[] = [];
  for (let at = start; at < stop; ) {
    const cut = Math.min(stop, at + LONGEST_PIECE);
    // A whole run keeps its surrogate pairs; a cut one may fall between two halves, one unit further does not.
    const end = cut < stop && isLowSurrogate(text, cut) ? cut + 1 : cut;
    const around = { text, end, before: words[words.length - 1] ?? before };
    words.push(...cutRun(text.slice(at, end), around).words);
    at = end;
  }
  return words.map(spellingOf);
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function wordsOfRun(
  text: string,
  start: number,
  end: number,
  hash: number,
  before: string | undefined,
): readonly Spelling[] {
  const known = recallRun(text, start, end, hash);
  if (known !== null) return known;
  const run = text.slice(start, end);
  const cut = cutRun(run, { text, end, before });
  const words = cut.words.map(spellingOf);
  if (cut.alike) keepRun(run, hash, words);
  return words;
}
