/**
 * Whether a sentence is worth a tree: does it hold a word that, in some inflection, evokes a frame or a quantity?
 * Tested on word forms before anything is parsed, so it may say yes too often, never no to a regular form.
 */
import type { Sentence } from '../analysis.ts';
import { inflections } from '../inflections.ts';
import { remember } from '../spelling.ts';
import { loadFrames } from './frame.ts';
import { subjects } from './subject.ts';

/**
 * `thing`: a noun that may stand for a visit, talks, an agreement or sanctions without naming anyone ("the accord was signed");
 * `journey`: a verb that tells of one with no more than a pronoun ("he will travel there in May");
 * `act`: a verb or another noun, which says nothing without somebody named.
 */
export type Trigger = 'thing' | 'journey' | 'act';

const JOURNEYS = ['visit', 'tour', 'travel', 'fly', 'arrive', 'invite', 'meet', 'negotiate'];

let forms: ReadonlyMap<string, Trigger> | null = null;

function triggerForms(): ReadonlyMap<string, Trigger> {
  if (forms === null) {
    const { verbs, nouns } = loadFrames();
    const out = new Map<string, Trigger>();
    const add = (lemma: string, trigger: Trigger) => {
      for (const form of inflections(lemma)) out.set(form, trigger);
    };
    for (const lemma of verbs.keys()) add(lemma, 'act');
    for (const lemma of subjects().measures) add(lemma, 'act');
    for (const lemma of JOURNEYS) add(lemma, 'journey');
    for (const [lemma, frames] of nouns) {
      const thing = frames.some(({ kind, ongoing }) => ongoing || (kind !== 'event' && kind !== 'programme'));
      add(lemma, thing ? 'thing' : 'act');
    }
    forms = out;
  }
  return forms;
}

const triggerOfWord = remember(({ text, lower }): Trigger | null => {
  const known = triggerForms();
  return known.get(text) ?? known.get(lower) ?? null;
});

/** The strongest trigger of the sentence, or null. */
export function triggerOf(sentence: Sentence): Trigger | null {
  let found: Trigger | null = null;
  for (const { spelling } of sentence.tokens) {
    const trigger = triggerOfWord(spelling);
    if (trigger === 'thing') return trigger;
    if (found === null || trigger === 'journey') found = trigger ?? found;
  }
  return found;
}
