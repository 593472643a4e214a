/**
 * Lemmas from endings: rules and exceptions learnt from the treebanks' lemma column. An edit cuts characters
 * off the end and adds others; the longest ending that is known for the tag decides.
 */
import { irregularBase } from '../inflections.ts';
import { type Classes, normalise } from './lexicon.ts';

export interface LemmaEdit {
  readonly cut: number;
  readonly add: string;
}

export interface LemmaRules {
  /** Keys are `tag ending`, the ending in lower case and possibly empty. */
  readonly endings: ReadonlyMap<string, LemmaEdit>;
  /** Keys are `tag form`, the form in lower case; values are lemmas. */
  readonly exceptions: ReadonlyMap<string, string>;
}

export const LONGEST_ENDING = 6;
/** Tags of the verb forms that may be irregular. */
const PAST = /^VB[DN]$/;
const NAMES = /^NNPS?$/;
/** Tags whose words are written with a capital only because they are derived from names: "Israeli". */
const MAYBE_CAPITAL = /^(?:JJ|NNS?)$/;

/** Lemmas are remembered up to this many a tag, then forgotten all at once. */
const MOST_REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 12;

export interface Lemmatiser {
  /** `tag` is language-specific (Penn Treebank). */
  readonly lemmatise: (form: string, tag: string) => string;
}

/**
 * `classes` tells which spellings are usual: "Tajik" keeps its capital because news never writes "tajik", and "blasted"
 * comes from "blast" because nobody writes "blaste".
 */
export function makeLemmatiser(rules: LemmaRules, classes: ReadonlyMap<string, Classes>): Lemmatiser {
  const workOut = (form: string, tag: string): string => {
    const lower = form.toLowerCase().replace(/[’‘`]/g, "'");
    const irregular = PAST.test(tag) ? irregularBase(lower) : null;
    if (irregular !== null) return irregular;
    const exception = rules.exceptions.get(`${tag} ${lower}`);
    if (exception !== undefined) return asWritten(exception, lower, tag, classes);
    const keepsCase =
      NAMES.test(tag) || (MAYBE_CAPITAL.test(tag) && form !== lower && isCapitalised(form, classes));
    const lemma = applyEdit(keepsCase ? form : lower, findEdit(rules.endings, lower, tag));
    return keepsCase ? lemma : asWritten(lemma, lower, tag, classes);
  };
  const remembered = new Map<string, Map<string, string>>();
  return {
    lemmatise(form, tag) {
      // Long forms are rare, and slices of their text, which they would keep in memory.
      if (form.length > LONGEST_REMEMBERED) return workOut(form, tag);
      let ofTag = remembered.get(tag);
      if (ofTag === undefined) {
        ofTag = new Map();
        remembered.set(tag, ofTag);
      }
      let lemma = ofTag.get(form);
      if (lemma === undefined) {
        if (ofTag.size >= MOST_REMEMBERED) ofTag.clear();
        lemma = workOut(form, tag);
        ofTag.set(form, lemma);
      }
      return lemma;
    },
  };
}

function isCapitalised(form: string, classes: ReadonlyMap<string, Classes>): boolean {
  return classes.has(normalise(form)) && !classes.has(normalise(form).toLowerCase());
}

/** The words from which the regular endings of the tag could have made the form, the likelier first. */
function regularBases(lower: string, tag: string): string[] {
  const undoubled = (stem: string) => (/([bdgklmnprtv])\1$/.test(stem) ? [stem.slice(0, -1)] : []);
  const match =
    tag === 'VBD' || tag === 'VBN'
      ? /^(.+?)(ied|ed)$/.exec(lower)
      : tag === 'VBG'
        ? /^(.+)(ing)$/.exec(lower)
        : tag === 'VBZ' || tag === 'NNS'
          ? /^(.+?)(ies|es|s)$/.exec(lower)
          : null;
  if (match === null) return [];
  const [, stem = '', ending = ''] = match;
  if (ending === 'ied' || ending === 'ies') return [`${stem}y`];
  if (ending === 's') return [stem];
  return [...undoubled(stem), `${stem}e`, stem];
}

/** The lemma, or where no news writes it, the regular base that news does write. */
function asWritten(lemma: string, lower: string, tag: string, classes: ReadonlyMap<string, Classes>): string {
  // "supplies": plural only in some treebanks, yet the plural of a word that is written
  const plural = tag === 'NNS' && lemma === lower && lemma.endsWith('ies');
  if (!plural && classes.has(lemma)) return lemma;
  return regularBases(lower, tag).find((base) => classes.has(base)) ?? lemma;
}

const NO_EDIT: LemmaEdit = { cut: 0, add: '' };

export function findEdit(endings: ReadonlyMap<string, LemmaEdit>, lower: string, tag: string): LemmaEdit {
  for (let length = Math.min(LONGEST_ENDING, lower.length); length >= 0; length--) {
    const edit = endings.get(`${tag} ${lower.slice(lower.length - length)}`);
    if (edit !== undefined) return edit;
  }
  return NO_EDIT;
}

/** Never leaves an empty lemma. */
export function applyEdit(form: string, edit: LemmaEdit): string {
  if (edit.cut > form.length) return form;
  const lemma = form.slice(0, form.length - edit.cut) + edit.add;
  return lemma === '' ? form : lemma;
}
