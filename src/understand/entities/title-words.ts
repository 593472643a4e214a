/** The office words of `knowledge/titles.yaml` as one trie, with portfolios filled into their patterns. */
import type { Token } from '../analysis.ts';
import { loadKnowledge, type TitleClass } from '../knowledge.ts';
import type { Spelling } from '../spelling.ts';
import { buildTrie, type Found, type NameTrie, plainWord, wordsOf } from './name-trie.ts';

export interface OfficeWord {
  /** A counterpart holds whatever office the other one holds. */
  readonly class: TitleClass | 'counterpart';
  readonly official: boolean;
  /** What may follow "of", "for" or "to". */
  readonly of: string;
  readonly ambiguous: boolean;
  readonly plural: boolean;
}

interface TitleWords {
  readonly offices: NameTrie<OfficeWord>;
  readonly honorifics: NameTrie<true>;
  readonly suffixes: NameTrie<true>;
  readonly keep: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
}

const fold = (word: string) => plainWord(word).toLowerCase();
let words: TitleWords | undefined;

function titleWords(): TitleWords {
  words ??= buildTitleWords();
  return words;
}

function buildTitleWords(): TitleWords {
  const { titles, portfolios, patterns, modifiers, honorifics, suffixes } = loadKnowledge().titles;
  const entries: (readonly [string[], OfficeWord])[] = [];
  for (const title of titles) {
    const forms = new Set(title.forms.map(fold));
    for (const form of title.forms) {
      const office = {
        class: title.class,
        official: title.official ?? false,
        of: title.of ?? 'none',
        ambiguous: title.ambiguous ?? false,
        plural: isPlural(fold(form), forms),
      };
      entries.push([wordsOf(form), office]);
    }
  }
  for (const form of ['counterpart', 'counterparts', 'opposite number'])
    entries.push([
      wordsOf(form),
      { class: 'counterpart', official: true, of: 'power', ambiguous: false, plural: form.endsWith('s') },
    ]);
  for (const pattern of patterns)
    for (const portfolio of portfolios)
      for (const spelling of new Set([portfolio, portfolio.replaceAll(' and ', ' & ')]))
        entries.push([wordsOf(pattern.replace('{p}', spelling)), officeOfPattern(pattern)]);
  const phrases = (list: readonly string[]) => list.map((form) => [wordsOf(form), true] as const);
  return {
    offices: buildTrie(entries, fold),
    honorifics: buildTrie(phrases(honorifics)),
    suffixes: buildTrie(phrases(suffixes)),
    keep: new Set(modifiers.keep.map(fold)),
    past: new Set(modifiers.past.map((word) => fold(word).replace(/-$/, ''))),
  };
}

/** "ministers", "heads of state": the row also has the form without the ending. */
function isPlural(form: string, forms: ReadonlySet<string>): boolean {
  const singular = [
    form.replace(/s$/, ''),
    form.replace(/ies$/, 'y'),
    form.replace(/men$/, 'man'),
    form.replace(/^(\w+)s /, '$1 '),
    form.replace(/^(\w+)ies /, '$1y '),
    form.replace(/s$/, '').replace(/^(\w+)s /, '$1 '),
  ];
  return singular.some((word) => word !== form && forms.has(word));
}

function officeOfPattern(pattern: string): OfficeWord {
  const minister = pattern.includes('minister');
  return {
    class: minister ? 'minister' : 'official',
    official: true,
    of: 'state',
    ambiguous: false,
    plural: pattern.includes('ministers'),
  };
}

export function officeAt(tokens: readonly Token[], at: number): Found<OfficeWord> | null {
  return titleWords().offices.longest(tokens, at);
}

/** One past the honorifics at `at` ("Maj Gen (Res)" is an office with a bracket; "Dr", "Sheikh" are honorifics). */
export function skipHonorifics(tokens: readonly Token[], at: number): number {
  let i = at;
  for (let found = titleWords().honorifics.longest(tokens, i); found !== null; ) {
    i = found.last;
    found = titleWords().honorifics.longest(tokens, i);
  }
  return i;
}

/** One past a suffix ("Jr.", "(Retd)") at `at`. */
export function skipSuffix(tokens: readonly Token[], at: number): number {
  return titleWords().suffixes.longest(tokens, at)?.last ?? at;
}

export function isTitleModifier(word: string): boolean {
  return titleWords().keep.has(fold(word));
}

/** "former", "late", "ex": the office is no longer held. */
export function endsOffice(word: string): boolean {
  return titleWords().past.has(fold(word));
}

export function canBeginOffice(spelling: Spelling): boolean {
  return titleWords().offices.canBegin(spelling);
}

export function canBeginHonorific(spelling: Spelling): boolean {
  return titleWords().honorifics.canBegin(spelling);
}
