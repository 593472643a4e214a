/**
 * Whether a sentence is worth a tree: does it hold a word that, in some inflection, evokes a frame or a quantity?
 * Tested on word forms before anything is parsed, so it may say yes too often, never no to a regular form.
 */
import type { Sentence } from '../analysis.ts';
import { inflections } from '../inflections.ts';
import { loadFrames } from './frame.ts';
import { subjects } from './subject.ts';

let forms: ReadonlySet<string> | null = null;

function triggerForms(): ReadonlySet<string> {
  if (forms === null) {
    const { verbs, nouns } = loadFrames();
    const all = [...verbs.keys(), ...nouns.keys(), ...subjects().measures];
    forms = new Set(all.flatMap(inflections));
  }
  return forms;
}

export function hasTrigger(sentence: Sentence): boolean {
  const known = triggerForms();
  return sentence.tokens.some((token) => known.has(token.text) || known.has(token.text.toLowerCase()));
}
