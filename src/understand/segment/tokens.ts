/**
 * Tokens after the conventions of the English treebanks of Universal Dependencies: clitics ("Israel | 's",
 * "could | n't"), hyphens ("US | - | led"), currency ("$ | 10 | bn"), ranges ("25 | - | 26") and slashes
 * apart; prefixes ("anti-war"), abbreviations ("Gen."), dates ("9/11"), times, addresses and file names whole.
 */
import type { Token } from '../analysis.ts';
import { ABBREVIATIONS, PREFIXES, TITLES, UNSURE_ABBREVIATIONS } from './abbreviations.ts';

/** Longer runs without white space are cut here: they are no words, and patterns stay cheap on them. */
const LONGEST_RUN = 400;

/** White space, and the control and format characters that stand in for it in scraped text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const GAP = /[\s\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e]+/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const RUN = /[^\s\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e]+/y;

const PREFIX = PREFIXES.map((p) => `[${p[0]!.toUpperCase()}${p[0]}]${p.slice(1)}`).join('|');
const LETTERS = '[\\p{L}\\p{M}\\u00ad\\u200c\\u200d]';

/**
 * In order of trial: what has punctuation inside comes before what would stop at it.
 * Each alternative starts at a fixed place and holds no nested repetition over the same characters.
 */
const TOKEN = new RegExp(
  [
    '(?<address>[Hh]ttps?://[^\\s<>"”]+|www\\.[^\\s<>"”]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)',
    '(?<domain>\\w[\\w-]*(?:\\.[\\w-]+)*\\.(?:com|org|net|gov|edu|co\\.uk|ca|info|doc|docx|pdf|xls|htm|html)(?![\\w]))',
    '(?<mention>[@#]\\w+)',
    '(?<phone>(?:\\d-)?\\d{3}-(?:\\d{3}-)?\\d{4}(?!\\w|-\\d))',
    '(?<date>\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?(?![\\w/])|\\d{4}-\\d{2}-\\d{2}(?!\\w)|\\d{1,2}-\\d{1,2}-\\d{2,4}(?!\\w))',
    '(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d))',
    '(?<ordinal>\\d+(?:st|nd|rd|th)(?!\\w))',
    "(?<decade>['’]?\\d{1,3}0s(?!\\w)|['’]\\d{2}(?!\\w))",
    '(?<number>(?:\\d+(?:[.,]\\d+)*|\\.\\d+)(?=(?:bn|mn|tn|mm|m|k?g|[kcm]m|[ap]m|[AP]M|lbs?|ft|mph|a\\.m|p\\.m)?(?![\\p{L}\\d])))',
    '(?<currency>(?:US|U|A|AU|C|CA|NZ|HK|S)[$](?=\\d)|[$]{2,}|[$€£¥₹₪₩₽])',
    '(?<acronym>(?:\\p{L}\\.){2,}|Ph\\.D\\.)',
    `(?<prefixed>(?:${PREFIX})-(?=\\p{L}))`,
    '(?<ampersand>\\p{Lu}{1,4}&\\p{Lu}{1,4}(?!\\p{L}))',
    `(?<word>[\\p{L}\\p{N}](?:${LETTERS}|\\p{N}|_)*(?:['’\`](?=\\p{L})(?:${LETTERS}|\\p{N})*)*)`,
    '(?<face>[:;]-?[()DP](?!\\w)|<3)',
    "(?<pair>''|``|<<|>>|\\.{2,}|-{2,}|[!?]{2,}|[*=_~#+<>|]{2,})",
  ].join('|'),
  'uy',
);

/** "n't" and what follows an apostrophe. */
const CLITIC = /^(.+?)(n['’`]t|['’`](?:s|m|d|re|ve|ll))$/i;
const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['dont', 2],
  ['wont', 2],
  ['cant', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
]);

/** Tokens of `text` between two offsets, in order. */
export function findTokens(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    GAP.lastIndex = at;
    if (GAP.test(text)) at = GAP.lastIndex;
    if (at >= end) break;
    RUN.lastIndex = at;
    RUN.test(text);
    const stop = Math.min(end, RUN.lastIndex);
    for (; at < stop; ) {
      const cut = Math.min(stop, at + LONGEST_RUN);
      // A whole run keeps its surrogate pairs; a cut one may fall between two halves, one unit further does not.
      const whole = cut < stop && isLowSurrogate(text, cut) ? cut + 1 : cut;
      cutRun(text, at, whole, tokens);
      at = whole;
    }
  }
  return tokens;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function push(text: string, start: number, end: number, tokens: Token[]): void {
  if (start < end) tokens.push({ start, end, text: text.slice(start, end) });
}

/** Cuts one run of characters without white space. */
function cutRun(text: string, start: number, end: number, tokens: Token[]): void {
  const run = text.slice(start, end);
  let at = 0;
  while (at < run.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(run);
    if (match === null) {
      const width = run.codePointAt(at)! > 0xffff ? 2 : 1;
      push(text, start + at, start + at + width, tokens);
      at += width;
      continue;
    }
    at = cutMatch(text, start, run, match, tokens);
  }
}

/** Emits the token or tokens of one match; gives the place in the run where to go on. */
function cutMatch(text: string, start: number, run: string, match: RegExpExecArray, tokens: Token[]): number {
  const { groups = {}, index } = match;
  const found = match[0];
  let end = index + found.length;
  if (groups.address !== undefined || groups.acronym !== undefined) {
    if (groups.address !== undefined) end -= found.length - found.replace(/[.,;:!?)\]'’]+$/, '').length;
    push(text, start + index, start + end, tokens);
    return end;
  }
  if (groups.prefixed !== undefined) return cutPrefixed(text, start, run, index, end, tokens);
  if (groups.word === undefined) {
    push(text, start + index, start + end, tokens);
    return end;
  }
  if (run[end] === '.' && keepsStop(text, start, run, found, end, tokens)) end++;
  cutWord(text, start + index, start + end, tokens);
  return end;
}

/** "anti-war", also before an acronym: "anti-U.S." */
function cutPrefixed(
  text: string,
  start: number,
  run: string,
  from: number,
  end: number,
  tokens: Token[],
): number {
  TOKEN.lastIndex = end;
  const rest = TOKEN.exec(run);
  const whole = rest?.groups?.word ?? rest?.groups?.acronym;
  if (whole === undefined) {
    push(text, start + from, start + end - 1, tokens);
    push(text, start + end - 1, start + end, tokens);
    return end;
  }
  cutWord(text, start + from, start + end + whole.length, tokens);
  return end + whole.length;
}

/** Cuts clitics off a word. */
function cutWord(text: string, start: number, end: number, tokens: Token[]): void {
  const word = text.slice(start, end);
  const clitic = CLITIC.exec(word);
  if (clitic !== null) {
    push(text, start, start + clitic[1]!.length, tokens);
    push(text, start + clitic[1]!.length, end, tokens);
    return;
  }
  const cut = FUSED.get(word.toLowerCase());
  if (cut !== undefined) {
    push(text, start, start + cut, tokens);
    push(text, start + cut, end, tokens);
    return;
  }
  push(text, start, end, tokens);
}

/** Whether the full stop behind a word belongs to it. `at` is the stop's place in the run. */
function keepsStop(
  text: string,
  start: number,
  run: string,
  word: string,
  at: number,
  tokens: readonly Token[],
) {
  if (run[at + 1] === '.') return false;
  if (TITLES.has(word)) return true;
  const next = text.slice(start + at + 1, start + at + 40).match(/^[ \t\u00a0\n\r]*([^\s]?)(\S*)/u);
  const opening = next?.[1] ?? '';
  if (ABBREVIATIONS.has(word)) return true;
  if (UNSURE_ABBREVIATIONS.has(word))
    return /^[\d,;\p{Ll}]$/u.test(opening) || (/^no$/i.test(word) && opening === '#');
  if (!/^\p{Lu}$/u.test(word)) return false;
  return isInitial(word, opening, next?.[2] ?? '', tokens[tokens.length - 1]);
}

const OPENING_WORDS =
  /^(?:The|A|An|He|She|It|They|We|You|But|And|In|On|At|This|That|These|Those|There|If|When|As|For|So)$/;

/** "J. P. Smith" and "George W. Bush", not "Plan B. The" nor "You and I." */
function isInitial(letter: string, opening: string, rest: string, before: Token | undefined): boolean {
  if (/^[,;\p{Ll}]$/u.test(opening)) return true;
  if (!/^\p{Lu}$/u.test(opening)) return false;
  if (OPENING_WORDS.test((opening + rest).replace(/\P{L}.*$/u, ''))) return false;
  if (letter === 'I') return before !== undefined && /^\p{Lu}/u.test(before.text);
  return (
    before === undefined ||
    !/^(?:[Vv]itamin|[Pp]lan|[Gg]roup|[Ss]ection|[Cc]lass|[Pp]art|[Hh]epatitis)$/.test(before.text)
  );
}
