/**
 * Cuts a run of characters without white space into words, after the conventions of the English treebanks of Universal
 * Dependencies: clitics ("Israel | 's", "could | n't"), hyphens ("US | - | led"), currency ("$ | 10 | bn"), ranges
 * ("25 | - | 26") and slashes apart; prefixes ("anti-war"), abbreviations ("Gen."), dates ("9/11"), times, addresses and
 * file names whole.
 */
import { ABBREVIATIONS, PREFIXES, TITLES, UNSURE_ABBREVIATIONS } from './abbreviations.ts';

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

/** What stands around a run: a stop behind "No" or "J" belongs to the word or not by what follows and comes before. */
export interface Surroundings {
  readonly text: string;
  /** Where the run ends in the text. */
  readonly end: number;
  /** The word before the run. */
  readonly before: string | undefined;
}

export interface Cut {
  /** They make up the run without a gap. */
  readonly words: string[];
  /** The run is cut so wherever it stands. */
  alike: boolean;
}

/** Cuts one run of characters without white space. */
export function cutRun(run: string, around: Surroundings): Cut {
  const cut: Cut = { words: [], alike: true };
  let at = 0;
  while (at < run.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(run);
    if (match === null) {
      const width = run.codePointAt(at)! > 0xffff ? 2 : 1;
      cut.words.push(run.slice(at, at + width));
      at += width;
      continue;
    }
    at = cutMatch(run, around, match, cut);
  }
  return cut;
}

/** Adds the word or words of one match; gives the place in the run where to go on. */
function cutMatch(run: string, around: Surroundings, match: RegExpExecArray, cut: Cut): number {
  const { words } = cut;
  const { groups = {}, index } = match;
  const found = match[0];
  let end = index + found.length;
  if (groups.address !== undefined || groups.acronym !== undefined) {
    if (groups.address !== undefined) end -= found.length - found.replace(/[.,;:!?)\]'’]+$/, '').length;
    if (end > index) words.push(run.slice(index, end));
    return end;
  }
  if (groups.prefixed !== undefined) return cutPrefixed(run, index, end, words);
  if (groups.word === undefined) {
    words.push(found);
    return end;
  }
  if (run[end] === '.' && keepsStop(run, around, found, end, cut)) end++;
  cutWord(run.slice(index, end), words);
  return end;
}

/** "anti-war", also before an acronym: "anti-U.S." */
function cutPrefixed(run: string, from: number, end: number, words: string[]): number {
  TOKEN.lastIndex = end;
  const rest = TOKEN.exec(run);
  const whole = rest?.groups?.word ?? rest?.groups?.acronym;
  if (whole === undefined) {
    words.push(run.slice(from, end - 1), run.slice(end - 1, end));
    return end;
  }
  cutWord(run.slice(from, end + whole.length), words);
  return end + whole.length;
}

/** Cuts clitics off a word. */
function cutWord(word: string, words: string[]): void {
  const cut = CLITIC.exec(word)?.[1]?.length ?? FUSED.get(word.toLowerCase());
  if (cut === undefined) words.push(word);
  else words.push(word.slice(0, cut), word.slice(cut));
}

/** Whether the full stop behind a word belongs to it. `at` is the stop's place in the run. */
function keepsStop(run: string, around: Surroundings, word: string, at: number, cut: Cut): boolean {
  if (run[at + 1] === '.') return false;
  if (TITLES.has(word) || ABBREVIATIONS.has(word)) return true;
  const unsure = UNSURE_ABBREVIATIONS.has(word);
  if (!unsure && !/^\p{Lu}$/u.test(word)) return false;
  cut.alike = false;
  const stop = around.end - run.length + at;
  const next = around.text.slice(stop + 1, stop + 40).match(/^[ \t\u00a0\n\r]*([^\s]?)(\S*)/u);
  const opening = next?.[1] ?? '';
  if (unsure) return /^[\d,;\p{Ll}]$/u.test(opening) || (/^no$/i.test(word) && opening === '#');
  return isInitial(word, opening, next?.[2] ?? '', cut.words[cut.words.length - 1] ?? around.before);
}

const OPENING_WORDS =
  /^(?:The|A|An|He|She|It|They|We|You|But|And|In|On|At|This|That|These|Those|There|If|When|As|For|So)$/;

/** "J. P. Smith" and "George W. Bush", not "Plan B. The" nor "You and I." */
function isInitial(letter: string, opening: string, rest: string, before: string | undefined): boolean {
  if (/^[,;\p{Ll}]$/u.test(opening)) return true;
  if (!/^\p{Lu}$/u.test(opening)) return false;
  if (OPENING_WORDS.test((opening + rest).replace(/\P{L}.*$/u, ''))) return false;
  if (letter === 'I') return before !== undefined && /^\p{Lu}/u.test(before);
  return (
    before === undefined ||
    !/^(?:[Vv]itamin|[Pp]lan|[Gg]roup|[Ss]ection|[Cc]lass|[Pp]art|[Hh]epatitis)$/.test(before)
  );
}
