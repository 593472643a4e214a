/**
 * Sentence ends between the tokens of one paragraph. A doubtful end is left out: a reader of claims loses
 * less by one long sentence than by a name torn in two.
 */
import type { Token } from '../analysis.ts';
import { remember } from '../spelling.ts';
import { TITLES } from './abbreviations.ts';

/** Longer sentences are tables and junk: they are cut, which keeps every later step's work bounded. */
const MOST_TOKENS = 600;
/** More marks in a row than this close nothing. */
const MOST_CLOSING = 8;

const STOP = /^(?:\.|[!?]+|\.?\?|…|\.{2,}|\?!)$/;
const ABBREVIATION = /^(?:\p{L}[\p{L}.-]*\.)$/u;
const CLOSING = /^(?:["”’')\]»]|'')$/;
const OPENING = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"“‘'([«$€£#@*•–—-]/u;
const NEVER_FINAL =
  /^(?:vs|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|cf|approx|al|pp?|v|Fig|Vol|ca)\.$/;
/** Words that open a sentence and do not stand in a name: the only ones trusted after "U.S." or "Inc." */
const OPENING_WORDS =
  /^(?:The|An?|He|She|It|They|We|You|I|But|And|In|On|At|This|That|These|Those|There|If|When|While|As|After|Before|However|His|Her|Its|Their|Our|My|For|So|Since|Such|Some|Many|Most|Under|With|By|From|To|What|Who|Why|How|Although|Though|Yet|Now|Then|Both|Not|No|According|Asked|Also|Meanwhile|Earlier|Last|One|Two|Other|Another|Each|During|Despite)$/;

/** Ascending token indices, each one past the last token of a sentence; the last is `tokens.length`. */
export function findSentenceEnds(text: string, tokens: readonly Token[]): number[] {
  const ends: number[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; ) {
    const stops = mayEnd(tokens[i]!.spelling);
    const after = stops ? skipClosing(text, tokens, i + 1) : i + 1;
    const ended = stops && after < tokens.length && endsHere(text, tokens, i, after);
    if (ended || after - first >= MOST_TOKENS) {
      first = after;
      ends.push(first);
    }
    i = after;
  }
  if (ends[ends.length - 1] !== tokens.length) ends.push(tokens.length);
  return ends;
}

const mayEnd = remember(
  ({ text }) => STOP.test(text) || (text.length > 1 && text.endsWith('.') && ABBREVIATION.test(text)),
);

/** Quotes and brackets that touch the stop close the sentence; further stops ("... .") do too. */
function skipClosing(text: string, tokens: readonly Token[], from: number): number {
  let after = from;
  while (after < tokens.length && after - from < MOST_CLOSING) {
    const token = tokens[after]!;
    const touches = token.start === tokens[after - 1]!.end;
    const closes = touches
      ? CLOSING.test(token.text) || STOP.test(token.text)
      : /^(?:[”»)\]]|'')$/.test(token.text);
    // A straight quote that touches both neighbours opens the next sentence as often as not: "yes."No.
    const glued = touches && after + 1 < tokens.length && tokens[after + 1]!.start === token.end;
    if (
      !closes ||
      (glued && /^["']$/.test(token.text) && /^\p{Lu}/u.test(text.slice(token.end, token.end + 1)))
    )
      break;
    after++;
  }
  return after;
}

function endsHere(text: string, tokens: readonly Token[], at: number, after: number): boolean {
  const stop = tokens[at]!;
  const next = tokens[after]!;
  // "U.S.-led", "a.m.)", "example.Com": no white space, no end, but for a missing space after a full word.
  if (next.start === tokens[after - 1]!.end && !(stop.text === '.' && isMissingSpace(tokens, at, next)))
    return false;
  if (!OPENING.test(next.text)) return false;
  if (stop.text !== '.' && stop.text.endsWith('.') && !STOP.test(stop.text)) {
    return after > at + 1 || endsAfterAbbreviation(stop.text, next.text, tokens[after + 1]?.text);
  }
  if (/^(?:…|\.{2,})$/.test(stop.text)) return /^[\p{Lu}"“‘]/u.test(next.text);
  // "Yahoo! Inc." aside, [!?] before a capital ends; before a dash or a bracket that goes on it does not.
  if (/^[–—-]+$/.test(next.text)) return text.slice(next.end, next.end + 1) !== '' && stop.text === '.';
  return true;
}

/** "…the deal.The minister…" */
function isMissingSpace(tokens: readonly Token[], at: number, next: Token): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return /^\p{Ll}{3,}$/u.test(before) && /^\p{Lu}\p{Ll}+$/u.test(next.text);
}

function endsAfterAbbreviation(stop: string, next: string, second: string | undefined): boolean {
  if (NEVER_FINAL.test(stop) || TITLES.has(stop.slice(0, -1)) || /^\p{Lu}\.$/u.test(stop)) return false;
  if (/^["“‘]$/.test(next)) return second !== undefined && OPENING_WORDS.test(second);
  return OPENING_WORDS.test(next);
}
