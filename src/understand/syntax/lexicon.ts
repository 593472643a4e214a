/**
 * What the tagger and the parser know of a word form: hashes of the form, of its affixes and shape, and the
 * classes it was put in by its neighbours in news text (see models/README.md).
 */
import { remember, type Spelling } from '../spelling.ts';
import { hashString, scramble } from './hash.ts';

/** Class numbers of a word in the coarse, middle and fine clustering. */
export type Classes = readonly [number, number, number];

export interface Lexeme {
  /** The form as written. */
  readonly form: number;
  /** The form in lower case. */
  readonly word: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly shape: number;
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  /** The only tag the word occurs with, or -1. */
  readonly tag: number;
  /** The tag with which the word was met last, and its lemma then; -1 before that. */
  lemmaTag: number;
  lemma: string;
}

/** What one lexicon says of a spelling. */
interface Described {
  lexicon: number;
  lexeme: Lexeme | null;
}

export interface Lexicon {
  readonly look: (spelling: Spelling) => Lexeme;
}

/** Longer forms are junk: only their first part counts. */
const LONGEST_FORM = 64;

const describedOf = remember((): Described => ({ lexicon: 0, lexeme: null }));
let made = 0;

export function makeLexicon(
  classes: ReadonlyMap<string, Classes>,
  onlyTags: ReadonlyMap<string, number>,
): Lexicon {
  const lexicon = ++made;
  return {
    look(spelling) {
      const known = describedOf(spelling);
      if (known.lexeme === null || known.lexicon !== lexicon) {
        known.lexicon = lexicon;
        known.lexeme = describe(spelling.text.slice(0, LONGEST_FORM), classes, onlyTags);
      }
      return known.lexeme;
    },
  };
}

function describe(
  form: string,
  classes: ReadonlyMap<string, Classes>,
  onlyTags: ReadonlyMap<string, number>,
): Lexeme {
  const plain = normalise(form);
  const lower = plain.toLowerCase();
  const [coarse, middle, fine] = findClasses(plain, lower, classes);
  const suffix = (length: number) => hashString(lower, Math.max(0, lower.length - length));
  return {
    form: hashString(plain),
    word: hashString(lower),
    suffix1: suffix(1),
    suffix2: suffix(2),
    suffix3: suffix(3),
    suffix4: suffix(4),
    prefix2: hashString(lower, 0, 2),
    prefix3: hashString(lower, 0, 3),
    shape: hashString(describeShape(form)),
    coarse: scramble(coarse + 1),
    middle: scramble(middle + 1001),
    fine: scramble(fine + 3001),
    tag: onlyTags.get(plain) ?? -1,
    lemmaTag: -1,
    lemma: '',
  };
}

/** Digits to 0, typographic quotes and dashes to plain ones. */
export function normalise(form: string): string {
  if (/^[a-z]+$/i.test(form)) return form;
  return form
    .replace(/\p{Nd}/gu, '0')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„«»]|''|``/g, '"')
    .replace(/^(?:[–—−]|--+)$/, '-');
}

const UNKNOWN: Classes = [-1, -1, -1];

/** "PRESIDENT" and a sentence's first "Talks" fall back on the forms that were seen. */
function findClasses(plain: string, lower: string, classes: ReadonlyMap<string, Classes>): Classes {
  const title = lower.charAt(0).toUpperCase() + lower.slice(1);
  return classes.get(plain) ?? classes.get(lower) ?? classes.get(title) ?? UNKNOWN;
}

/** "McDonald's" → "XxXx'x": kinds of characters, runs of one kind once. */
function describeShape(form: string): string {
  return form
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{Nd}+/gu, '0')
    .replace(/\p{L}+/gu, (run) => (/[Xx]/.test(run) ? run : 'y'));
}
