/** Whether a sentence may put words in someone's mouth, tested on word forms before anything is parsed. */
import type { Sentence } from '../analysis.ts';
import { inflections } from '../inflections.ts';
import { loadLexicon } from './lexicon.ts';

const QUOTE = /["“”«»]/;
let forms: ReadonlySet<string> | null = null;

function cueForms(): ReadonlySet<string> {
  if (forms === null) {
    const { verbs, phrases, nouns } = loadLexicon();
    forms = new Set([
      ...[...verbs.keys()].flatMap(inflections),
      ...[...nouns].flatMap(inflections),
      ...phrases.flatMap(({ words }) => words.slice(0, 1)),
    ]);
  }
  return forms;
}

/** True for a quotation mark or any form of a cue; so it may say yes too often. */
export function hasCue(sentence: Sentence): boolean {
  const known = cueForms();
  return sentence.tokens.some(
    ({ text }) => known.has(text) || known.has(text.toLowerCase()) || QUOTE.test(text),
  );
}
