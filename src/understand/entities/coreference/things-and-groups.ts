/** "it" and "its" of powers and bodies, "they" and "their" of several. */
import { type Draft, draftHead, referents } from '../drafts.ts';
import type { Reading } from '../reading.ts';
import { type Context, isCoArgument, prominence, type Referents } from './context.ts';

/** "it" and "its" go back to the subject before them, if that is a power or a body; else to nothing. */
export function findThing(context: Context, at: number): Referents | null {
  const { reading, report } = context;
  const { tree, tokens } = reading;
  if (tree === null) return null;
  if (tree.deprels[at] === 'expl') return null;
  const isIts = tokens[at]!.text.toLowerCase() === 'its';
  const governor = tree.heads[at]!;
  if (!isIts && (governor < 0 || tree.upos[governor] !== 'VERB' || isImpersonal(tree.lemmas[governor]!)))
    return null;
  const here = subjectBefore(reading, at);
  if (here !== null) return thingAt(context, reading, here);
  const previous = report.readings[reading.sentence.index - 1];
  if (previous === undefined || previous.tree === null || previous.heading) return null;
  const subject = mainSubject(previous);
  return subject === null ? null : thingAt(context, previous, subject);
}

function isImpersonal(lemma: string): boolean {
  return /^(?:be|seem|appear|take|happen|matter|rain|turn|follow|emerge|come|mean|make|remain)$/.test(lemma);
}

function thingAt({ report }: Context, reading: Reading, at: number): Referents | null {
  const draft = report.drafts.at(reading, at);
  if (draft === undefined || draft.persons.length > 0 || draft.ids.length !== 1) return null;
  return draft.ids[0]!.startsWith('system:') || draft.via === 'description' ? null : draft;
}

/** The nearest subject before the token that does not govern it. */
function subjectBefore({ tree }: Reading, at: number): number | null {
  for (let i = at - 1; i >= 0; i--)
    if (tree!.deprels[i]!.startsWith('nsubj') && tree!.upos[i] !== 'PRON' && tree!.upos[i] !== 'DET')
      return i;
  return null;
}

function mainSubject({ tree }: Reading): number | null {
  const root = tree!.heads.indexOf(-1);
  return tree!.children[root]?.find((child) => tree!.deprels[child]!.startsWith('nsubj')) ?? null;
}

/** "they", "their": the last coordination or group; a subject before anything else. */
export function findMany(context: Context, at: number): Referents | null {
  const { reading, seen } = context;
  let best: Referents | null = null;
  let most = 3.5;
  for (let i = seen.length - 1; i >= 0; i--) {
    const draft = seen[i]!;
    const group = groupOf(draft, seen.slice(i + 1, i + 6));
    if (group === null || isCoArgument(draft, reading, at)) continue;
    const score = prominence(draft, reading);
    if (score > most) {
      best = group;
      most = score;
    }
  }
  return best;
}

/** A mention of several, or of the first of several that "and" joins. */
function groupOf(draft: Draft, after: readonly Draft[]): Referents | null {
  if (referents(draft).length > 1 || (draft.via === 'description' && isPluralNoun(draft))) return draft;
  if (draft.via === 'demonym' && !isPluralNoun(draft)) return null;
  const { tree } = draft.reading;
  if (tree === null) return null;
  const head = draftHead(draft);
  const joined = after.filter((other) => {
    const otherHead = draftHead(other);
    return (
      other.reading === draft.reading && tree.deprels[otherHead] === 'conj' && tree.heads[otherHead] === head
    );
  });
  const many = joined.filter((other) => other.persons.length > 0 === draft.persons.length > 0);
  if (many.length === 0) return null;
  return {
    persons: [...new Set([draft, ...many].flatMap((part) => part.persons))],
    ids: [...new Set([draft, ...many].flatMap((part) => part.ids))],
  };
}

function isPluralNoun(draft: Draft): boolean {
  return draft.reading.tree !== null && /^NNP?S$/.test(draft.reading.tree.xpos[draftHead(draft)]!);
}
