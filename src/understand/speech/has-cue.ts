/**
 * Whether a sentence is worth a tree for the sake of what it reports: does it hold a word that, in some inflection, is a
 * cue? Tested on word forms before anything is parsed, so it may say yes too often, never no to a form it knows.
 */
import type { Sentence } from '../analysis.ts';
import { inflections } from '../inflections.ts';
import { remember } from '../spelling.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';

let forms: ReadonlySet<string> | null = null;

/** Forms of verbs, of papers that a body issues, and the first words of phrases ("according"). */
function cueForms(lexicon: Lexicon): ReadonlySet<string> {
  return new Set([
    ...lexicon.forms.keys(),
    ...[...lexicon.quoted, ...lexicon.nouns].flatMap(inflections),
    ...[...lexicon.issued].flatMap((lemma) => [lemma, `${lemma}s`]),
    // "according", "words", "view": the word that makes the phrase, not its small words.
    ...[...lexicon.phrases.values()]
      .flat()
      .map(({ words }) => words.find((word) => word.length > 3) ?? words[words.length - 1]!),
  ]);
}

const mayCue = remember(({ lower }) => {
  forms ??= cueForms(loadLexicon());
  return forms.has(lower);
});

export function hasCue(sentence: Sentence): boolean {
  if (sentence.index === 0 && sentence.tokens.some((token) => token.text === ':')) return true;
  return sentence.tokens.some((token) => mayCue(token.spelling));
}
