/**
 * Whether two names can be one person's: the words of one, or their initials, are found in the other with the same
 * surname. "JP Singh" and "Rajesh Kumar Singh" are two.
 */
import { remember, spellingOf } from '../spelling.ts';
import { plainWord } from './name-trie.ts';
import type { Person } from './people.ts';
import { isHyphen, isParticle } from './words.ts';

export function namesAgree(words: readonly string[], person: Person): boolean {
  if (words.length === 1) return isHandle(words, person);
  if (person.words.length === 1)
    return (
      sameWord(words[words.length - 1]!, person.words[0]!) ||
      (sameWord(words[0]!, person.words[0]!) && person.surnameFirst)
    );
  const [short, long] = words.length <= person.words.length ? [words, person.words] : [person.words, words];
  if (!sameWord(short[short.length - 1]!, long[long.length - 1]!)) return containsRun(long, short);
  return isAbbreviated(short, long);
}

/** "Mohammed bin Salman" within "Mohammed bin Salman Al Saud". */
function containsRun(long: readonly string[], short: readonly string[]): boolean {
  for (let i = 0; i + short.length <= long.length; i++)
    if (short.every((word, k) => sameWord(word, long[i + k]!))) return true;
  return false;
}

/** Every word of the short form, or its initial, occurs in order in the long one. */
function isAbbreviated(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !sameWord(word, long[at]!) && !isInitialOf(word, long[at]!)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

function isInitialOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^\p{Lu}\.?$/u.test(short) && long.startsWith(short[0]!);
}

export function sameWord(a: string, b: string): boolean {
  return foldWord(a) === foldWord(b);
}

/** Without diacritics, case and apostrophes: "Erdoğan" and "Erdogan" are one. */
export function foldWord(word: string): string {
  return folded(spellingOf(word));
}

const folded = remember(({ text }) =>
  plainWord(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'.]/g, '')
    .replaceAll('ı', 'i')
    .toLowerCase(),
);

/** Whether these words are a surname of the person, or what reports use as one. */
export function isHandle(words: readonly string[], person: Person): boolean {
  const own = person.words.filter((word) => !isHyphen(word));
  const asked = words.filter((word) => !isHyphen(word));
  if (asked.length > own.length) return false;
  const tail = own.slice(own.length - asked.length);
  const matches = (part: readonly string[]) => part.every((word, i) => sameWord(word, asked[i]!));
  if (person.surnameFirst) {
    if (matches(own.slice(0, asked.length))) return true;
    return asked.length > 1 && matches(tail);
  }
  if (matches(tail)) return true;
  // "Sisi" for "el-Sisi", "al-Sisi" for "el-Sisi".
  const bare = asked.filter((word) => !isParticle(word));
  return bare.length === 1 && asked.length <= 2 && sameWord(bare[0]!, own[own.length - 1]!);
}
