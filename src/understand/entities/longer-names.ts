/**
 * Tells where a place's name is only part of a longer name: a person ("Michael Jordan", "Chad Smith", "Paris Hilton"),
 * an institution ("Georgia Tech", "Bank of China"), a water ("South China Sea"). A state's own name before a
 * capitalised noun is kept ("Iran Nuclear Deal"), and so is a city before an office ("London Mayor").
 */
import type { Token } from '../analysis.ts';
import { genericNounAt } from './generic-nouns.ts';
import type { Candidate } from './match-names.ts';
import { officeAt } from './title-words.ts';
import { isCapitalised, isDateWord, isInitial, isNameWord } from './words.ts';

const AFTER_ANY =
  /^(?:Ocean|Sea|Airlines|Airways|Express|Daily|Times|Post|Herald|Tribune|Today|Tech|University|Hotel|Samoa|Idol|Jones|Gate)$/;
const BEFORE_OF =
  /^(?:Bank|Times|University|Voice|Radio|Gulf|Sea|Strait|Straits|Bay|Isle|Duke|Duchess|Museum|Church|Merchant|Institute|College)$/;
/** Capitalised before a place's name without making a person of it. */
const BEFORE_PLACE =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Greater|Inner|Downtown|Old|Communist|Nazi|Soviet|Imperial|Ancient|Modern|Occupied|Mainland|Post|Pre|Anti|Pro)$/;
/** Words with which a sentence begins, none of them a first name. */
const OPENS =
  /^(?:\p{Lu}\p{Ll}{0,4}|\p{Lu}\p{L}*(?:ing|ed|ly|ver|ough|fore|fter|ause|ile|ther|cent|tween))$/u;

/** Null where the name stands for itself. */
export function partOfLongerName(
  candidate: Candidate,
  previous: Candidate | undefined,
  following: Candidate | undefined,
): 'person' | 'other' | null {
  const { sentence, first, last, names } = candidate;
  const name = names[0]!;
  if (name.kind !== 'state') return null;
  const { tokens } = sentence;
  const next = tokens[last]?.text ?? '';
  const nextIsName = following !== undefined && following.sentence === sentence && following.first === last;
  const before = tokens[first - 1]?.text ?? '';
  if (!nextIsName && AFTER_ANY.test(next)) return 'other';
  if (before === 'of' && BEFORE_OF.test(tokens[first - 2]?.text ?? '')) return 'other';
  const isPlace = name.form === 'capital' || name.form === 'city' || name.form === 'territory';
  // An adjective stands before capitals by nature: "Dutch Prime Minister".
  if (!isPlace && (!name.ambiguous || name.form !== 'name' || isAcronym(candidate))) return null;
  // "ambassador to Washington Michael Oren": the office ends with the place, and the name begins.
  if (/^(?:to|of|in)$/.test(before) && officeEndsAt(sentence.tokens, first - 1)) return null;
  if (
    !nextIsName &&
    isCapitalised(next) &&
    !isDateWord(next) &&
    last - first === 1 &&
    officeAt(tokens, last) === null &&
    genericNounAt(tokens, last) === null
  ) {
    if (isNameWord(next) && !isHeadline(candidate)) return isPlace && !name.ambiguous ? 'other' : 'person';
    if (isPlace && next.length > 2 && !isHeadline(candidate)) return 'other';
  }
  const afterName = previous !== undefined && previous.sentence === sentence && previous.last === first;
  if (afterName || first === 0) return null;
  return followsFirstName(candidate, before) ? 'person' : null;
}

function followsFirstName(candidate: Candidate, before: string): boolean {
  const { sentence, first } = candidate;
  if (!isNameWord(before) && !(isInitial(before) && before.endsWith('.'))) return false;
  if (BEFORE_PLACE.test(before) || isHeadline(candidate)) return false;
  if (officeEndsAt(sentence.tokens, first)) return false;
  const opens = first === 1 || /^[“"':(\-–—]$/.test(sentence.tokens[first - 2]?.text ?? '');
  return !opens || !OPENS.test(before) || KNOWN_SHORT.test(before);
}

/** "US", "UAE": too short to be anybody's surname. */
export function isAcronym({ sentence, first, last }: Candidate): boolean {
  return last - first === 1 && /^[\p{Lu}.]{2,}$/u.test(sentence.tokens[first]!.text);
}

/** First names that the shape of opening words would swallow. */
const KNOWN_SHORT =
  /^(?:Jimmy|John|James|Mike|Jack|Chad|Anna|Mary|Tom|Bob|Jim|Tim|Sam|Ben|Dan|Joe|Paul|Mark|David|Peter)$/;

function officeEndsAt(tokens: readonly Token[], end: number): boolean {
  for (let i = Math.max(0, end - 4); i < end; i++) if (officeAt(tokens, i)?.last === end) return true;
  return false;
}

/** Where every word has a capital, a capital beside the name says nothing. */
function isHeadline({ sentence, first, last }: Candidate): boolean {
  let lower = 0;
  let upper = 0;
  sentence.tokens.forEach((token, i) => {
    if (i >= first && i < last) return;
    if (token.text.length < 4) return;
    if (isCapitalised(token.text)) upper++;
    else lower++;
  });
  return upper >= 3 && upper > lower * 3;
}
