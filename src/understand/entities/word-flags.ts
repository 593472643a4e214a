/** What a word can begin, kept per spelling: the tries and patterns are asked only where they can answer. */
import { remember } from '../spelling.ts';
import { canBeginGenericNoun } from './generic-nouns.ts';
import { canBeginHonorific, canBeginOffice } from './title-words.ts';

export const OFFICE = 1;
export const BODY = 2;
export const HONORIFIC = 4;
export const REFERENCE = 8;

const REFERS =
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|the|both|two|these|our|bilateral|bilaterally)$/i;

export const flagsOf = remember(
  (spelling) =>
    (canBeginOffice(spelling) ? OFFICE : 0) |
    (canBeginGenericNoun(spelling) ? BODY : 0) |
    (canBeginHonorific(spelling) ? HONORIFIC : 0) |
    (REFERS.test(spelling.text) ? REFERENCE : 0),
);
