/**
 * People without a title: two to four capitalised words that act or speak like a person, or whose surname the report
 * uses alone. It must not make a person of a company, a headline or a place ("Silicon Valley").
 */
import { loadKnowledge } from '../knowledge.ts';
import type { Drafts } from './drafts.ts';
import { readPersonName } from './person-name.ts';
import { headOf, type Reading } from './reading.ts';
import type { PersonPhrase } from './title-grammar.ts';
import { skipHonorifics } from './title-words.ts';
import { CAPITALISED, HONORIFIC, NAME_WORD } from './word-flags.ts';
import { isCapitalised, isInitial, isNameWord } from './words.ts';

/** Verbs whose subject is a person more often than an institution with a two-word name. */
const PERSON_VERBS =
  /^(?:say|tell|add|note|argue|write|recall|explain|insist|believe|think|speak|smile|joke|fly|travel|arrive|meet|visit|walk|know|want|hope|feel|warn|stress|acknowledge|remark|state|suggest|describe|ask|reply|respond|tweet|quip|lament|live|die|resign|serve|grow|marry|graduate|study|born)$/;

/** "the newspaper Le Figaro". */
const OUTLET =
  /^(?:newspaper|daily|weekly|magazine|agency|network|channel|broadcaster|website|site|company|firm|group|movie|film|ship|vessel)$/;

let given: ReadonlySet<string> | undefined;

/** First names of the people that the tables know. */
function givenNames(): ReadonlySet<string> {
  given ??= new Set(
    loadKnowledge().people.flatMap(({ name }) => (name.includes(' ') ? [name.split(' ')[0]!] : [])),
  );
  return given;
}

export function findUntitled(readings: readonly Reading[], drafts: Drafts): PersonPhrase[] {
  const alone = surnamesAlone(readings, drafts);
  const people: PersonPhrase[] = [];
  for (const reading of readings) {
    if (reading.heading) continue;
    for (let i = 0; i < reading.tokens.length; i++) {
      if ((reading.flags[i]! & CAPITALISED) === 0 || drafts.at(reading, i) !== undefined) continue;
      const start = skipHonorifics(reading.tokens, i);
      const end = readPersonName(reading, start, 5);
      if (end === start) continue;
      if (isFree(reading, drafts, start, end) && isPerson(reading, start, end, start > i, alone))
        people.push({ reading, first: i, last: end, nameFirst: start, nameLast: end, offices: [] });
      i = end - 1;
    }
  }
  return people;
}

function isFree(reading: Reading, drafts: Drafts, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (drafts.at(reading, i) !== undefined) return false;
  return true;
}

function isPerson(
  reading: Reading,
  first: number,
  last: number,
  honoured: boolean,
  alone: ReadonlySet<string>,
): boolean {
  const { tokens, tree, nameAt } = reading;
  if (nameAt[first]?.name.kind === 'person' && nameAt[first]!.last === last) return true;
  if (honoured) return true;
  if (OUTLET.test(tokens[first - 1]?.text ?? '')) return false;
  const words = tokens.slice(first, last).filter((token) => isNameWord(token.text));
  if (words.length < 2 && !(words.length === 1 && isInitial(tokens[first]!.text))) return false;
  if (tree !== null)
    for (let i = first; i < last; i++)
      if (isCapitalised(tokens[i]!.text) && tree.upos[i] !== 'PROPN') return false;
  // More capitals right behind: a longer name that is no person's.
  if (
    isCapitalised(tokens[last]?.text ?? '') &&
    tree !== null &&
    tree.heads[first] !== undefined &&
    tree.heads[first]! >= last
  )
    return false;
  // A middle initial: "David E. Kendall".
  if (words.length === 2 && hasMiddleInitial(reading, first, last)) return true;
  if (givenNames().has(tokens[first]!.text)) return true;
  if (alone.has(tokens[last - 1]!.text)) return true;
  return tree !== null && actsAsPerson(reading, first, last);
}

function hasMiddleInitial({ tokens }: Reading, first: number, last: number): boolean {
  return last - first === 3 && /^\p{Lu}\.$/u.test(tokens[first + 1]!.text);
}

function actsAsPerson({ tree }: Reading, first: number, last: number): boolean {
  const head = headOf(tree, first, last);
  const relation = tree!.deprels[head]!;
  const governor = tree!.heads[head]!;
  if (governor < 0) return false;
  if (relation.startsWith('nsubj')) return PERSON_VERBS.test(tree!.lemmas[governor]!);
  return relation === 'obj' && /^(?:tell|meet|interview|arrest|appoint|elect)$/.test(tree!.lemmas[governor]!);
}

/** Capitalised words that stand alone as the subject of a verb of saying, or before "'s" after being so. */
function surnamesAlone(readings: readonly Reading[], drafts: Drafts): Set<string> {
  const alone = new Set<string>();
  for (const reading of readings) {
    const { tokens, tree } = reading;
    if (tree === null) continue;
    tokens.forEach((token, i) => {
      const honoured = (reading.flags[i]! & HONORIFIC) === 0 ? i : skipHonorifics(tokens, i);
      if (honoured > i && isNameWord(tokens[honoured]?.text ?? '')) alone.add(tokens[honoured]!.text);
      if (
        (reading.flags[i]! & NAME_WORD) === 0 ||
        drafts.at(reading, i) !== undefined ||
        reading.nameAt[i] !== undefined
      )
        return;
      if (isCapitalised(tokens[i + 1]?.text ?? '') || isCapitalised(tokens[i - 1]?.text ?? '')) return;
      if (tree.upos[i] === 'PROPN' && actsAsPerson(reading, i, i + 1)) alone.add(token.text);
    });
  }
  return alone;
}
