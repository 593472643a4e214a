/**
 * Tokens: the words of each run of characters without white space (cut-run.ts), with their places. Texts repeat their
 * runs, and most are cut alike wherever they stand, so the cut is kept.
 */
import type { Token } from '../analysis.ts';
import { ownCopy, type Spelling, spellingOf } from '../spelling.ts';
import { cutRun } from './cut-run.ts';

/** Longer runs without white space are cut here: they are no words, and patterns stay cheap on them. */
const LONGEST_RUN = 400;

/** Longer runs are not kept. */
const LONGEST_KEPT = 32;

/** Then all are forgotten at once, as spellings are. */
const MOST_KEPT = 50_000;

const kept = new Map<string, readonly Spelling[]>();

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
    let stop = at + 1;
    while (stop < end && !isGap(text.charCodeAt(stop))) stop++;
    while (at < stop) {
      const cut = Math.min(stop, at + LONGEST_RUN);
      // A whole run keeps its surrogate pairs; a cut one may fall between two halves, one unit further does not.
      const whole = cut < stop && isLowSurrogate(text, cut) ? cut + 1 : cut;
      for (const spelling of wordsBetween(text, at, whole, tokens[tokens.length - 1])) {
        const next = at + spelling.text.length;
        tokens.push({ start: at, end: next, text: spelling.text, spelling });
        at = next;
      }
    }
  }
  return tokens;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function wordsBetween(
  text: string,
  start: number,
  end: number,
  before: Token | undefined,
): readonly Spelling[] {
  const run = text.slice(start, end);
  const known = kept.get(run);
  if (known !== undefined) return known;
  const cut = cutRun(run, { text, end, before: before?.text });
  const words = cut.words.map(spellingOf);
  if (cut.alike && run.length <= LONGEST_KEPT) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(ownCopy(run), words);
  }
  return words;
}
