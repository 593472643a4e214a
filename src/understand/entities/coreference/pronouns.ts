/**
 * "he", "her", "they", "its": the nearest prominent mention that fits. Nothing is resolved across more than three
 * sentences, nor to a subject of the same verb ("Modi met him" is another man), nor from inside a quotation to the
 * person who is speaking it.
 */
import type { Draft } from '../drafts.ts';
import type { Context } from './context.ts';
import { findPerson } from './personal-pronouns.ts';
import { findMany, findThing } from './things-and-groups.ts';

const PERSON = /^(?:he|him|his|she|her|hers|himself|herself)$/i;
const THING = /^(?:it|its|itself)$/i;
const MANY = /^(?:they|them|their|theirs|themselves)$/i;
export function isPronoun(word: string): boolean {
  return PERSON.test(word) || THING.test(word) || MANY.test(word);
}

/** The mention that the pronoun at a token makes, or null. */
export function resolvePronoun(context: Context, at: number): Draft | null {
  const { reading } = context;
  const word = reading.tokens[at]!.text;
  const found = PERSON.test(word)
    ? findPerson(context, at)
    : THING.test(word)
      ? findThing(context, at)
      : findMany(context, at);
  if (found === null) return null;
  return {
    reading,
    first: at,
    last: at + 1,
    persons: found.persons,
    ids: found.ids,
    via: 'pronoun',
    basis: 'inferred',
  };
}
