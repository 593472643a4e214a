/** What a word is and can begin, kept per spelling: the tries and patterns are asked only where they can answer. */
import { remember } from '../spelling.ts';
import { canBeginGenericNoun } from './generic-nouns.ts';
import { isKnownSurname } from './known-people.ts';
import { canBeginHonorific, canBeginOffice } from './title-words.ts';
import { isCapitalised, isNameWord, isWord } from './words.ts';

export const OFFICE = 1;
export const BODY = 2;
export const HONORIFIC = 4;
export const REFERENCE = 8;
export const CAPITALISED = 16;
export const NAME_WORD = 32;
export const KNOWN_SURNAME = 64;
/** Of four letters or more. */
export const LONG_WORD = 128;

const REFERS =
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|the|both|two|these|our|bilateral|bilaterally)$/i;

export const flagsOf = remember(
  (spelling) =>
    (canBeginOffice(spelling) ? OFFICE : 0) |
    (canBeginGenericNoun(spelling) ? BODY : 0) |
    (canBeginHonorific(spelling) ? HONORIFIC : 0) |
    (REFERS.test(spelling.text) ? REFERENCE : 0) |
    (isCapitalised(spelling.text) ? CAPITALISED : 0) |
    (isNameWord(spelling.text) ? NAME_WORD : 0) |
    (isKnownSurname(spelling.text) ? KNOWN_SURNAME : 0) |
    (spelling.text.length >= 4 && isWord(spelling.text) ? LONG_WORD : 0),
);
