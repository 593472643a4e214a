/**
 * Surnames and other single names of people whom the report names in full ("Singh", "bin Salman", "Xi"), and pairs
 * of them ("the Singh–Baram meeting"). Where two people share the name, the one named last before it is meant; where
 * neither has been named yet, nobody is.
 */
import type { Draft, Drafts } from '../drafts.ts';
import type { People, Person } from '../people.ts';
import { readPersonName } from '../person-name.ts';
import { type Reading, textBetween } from '../reading.ts';
import { skipHonorifics } from '../title-words.ts';
import { HONORIFIC } from '../word-flags.ts';
import { isCapitalised, isHyphen, isParticle } from '../words.ts';

export function resolveSurnames(readings: readonly Reading[], drafts: Drafts, people: People): void {
  const handles = new Set(people.all.flatMap((person) => person.words.map(foldHandle)));
  const lastOf = new Map<Person, number>();
  let position = 0;
  for (const reading of readings) {
    for (let i = 0; i < reading.tokens.length; i++) {
      position++;
      const covering = drafts.at(reading, i);
      if (covering !== undefined) {
        for (const person of covering.persons) lastOf.set(person, position);
        continue;
      }
      const draft = readHandle(reading, i, drafts, people, handles, lastOf);
      if (draft === null || !drafts.add(draft)) continue;
      for (const person of draft.persons) {
        lastOf.set(person, position);
        if (draft.persons.length === 1)
          person.aliases.add(textBetween(reading, skipHonorifics(reading.tokens, draft.first), draft.last));
      }
    }
  }
}

function foldHandle(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase();
}

function readHandle(
  reading: Reading,
  at: number,
  drafts: Drafts,
  people: People,
  handles: ReadonlySet<string>,
  lastOf: ReadonlyMap<Person, number>,
): Draft | null {
  const { tokens } = reading;
  const start = (reading.flags[at]! & HONORIFIC) === 0 ? at : skipHonorifics(tokens, at);
  const word = tokens[start]?.text ?? '';
  if (!isCapitalised(word) && !isParticle(word)) return null;
  if (!handles.has(foldHandle(word)) && !isParticle(word)) return null;
  const before = tokens[at - 1]?.text ?? '';
  // "Manmohan Singh" when only JP Singh is known: somebody else.
  if (
    start === at &&
    at > 0 &&
    !reading.heading &&
    isCapitalised(before) &&
    drafts.at(reading, at - 1) === undefined &&
    isPartOfName(reading, at - 1)
  )
    return null;
  const longest = readPersonName(reading, start);
  for (const end of candidateEnds(reading, start, longest)) {
    const persons = namedBy(reading, start, end, people, lastOf);
    if (persons !== null)
      return { reading, first: at, last: end, persons, ids: [], via: 'surname', basis: 'stated' };
  }
  return null;
}

/** The whole run of name words; in a heading, where the run goes on into other words, its beginnings too. */
function candidateEnds(reading: Reading, start: number, longest: number): number[] {
  const ends = [longest > start ? longest : start + 1];
  if (reading.heading || followsVerbCapital(reading, longest))
    for (let end = longest - 1; end > start; end--) ends.push(end);
  return ends;
}

function followsVerbCapital({ tree }: Reading, end: number): boolean {
  return tree !== null && tree.upos[end - 1] !== 'PROPN' && tree.upos[end - 1] !== undefined;
}

function isPartOfName({ tree, tokens }: Reading, at: number): boolean {
  if (tree !== null) return tree.upos[at] === 'PROPN';
  return at > 0 && /^\p{Lu}\p{Ll}+$/u.test(tokens[at]!.text);
}

function namedBy(
  reading: Reading,
  start: number,
  end: number,
  people: People,
  lastOf: ReadonlyMap<Person, number>,
): readonly Person[] | null {
  const { tokens } = reading;
  const words = textBetween(reading, start, end).split(/[\s\-‑–]+/);
  const one = nearest(people.byHandle(words), lastOf);
  if (one !== null) return [one];
  if (end - start !== 3 || !isHyphen(tokens[start + 1]!.text)) return null;
  const left = nearest(people.byHandle([tokens[start]!.text]), lastOf);
  const right = nearest(people.byHandle([tokens[start + 2]!.text]), lastOf);
  return left !== null && right !== null && left !== right ? [left, right] : null;
}

function nearest(persons: readonly Person[], lastOf: ReadonlyMap<Person, number>): Person | null {
  if (persons.length === 1) return persons[0]!;
  let best: Person | null = null;
  let latest = 0;
  for (const person of persons) {
    const last = lastOf.get(person) ?? 0;
    if (last > latest) {
      best = person;
      latest = last;
    }
  }
  return best;
}
