/**
 * The persons of one report. Two names are one person when the words of one are found in the other with the same
 * surname and nothing speaks against it: another state, or another given name ("JP Singh", "Rajesh Kumar Singh").
 */
import type { Power, Role } from '../../model/entity.ts';
import type { TitleClass } from '../knowledge.ts';
import { plainWord } from './name-trie.ts';
import { isHyphen, isParticle } from './words.ts';

export interface PersonFacts {
  readonly state: Power | null;
  readonly roles: readonly Role[];
  readonly classes: readonly TitleClass[];
  readonly gender: 'm' | 'f' | null;
}

/** A person while the report is being read. */
export interface Person {
  /** Name words of the fullest form so far, as written. */
  words: readonly string[];
  name: string;
  state: Power | null;
  /** Whether the text gives the state, or reference data do. */
  stateStated: boolean;
  readonly names: Set<string>;
  readonly aliases: Set<string>;
  readonly roles: Role[];
  readonly classes: Set<TitleClass>;
  /** From titles and forms of address alone. */
  gender: 'm' | 'f' | null;
  /** Surname first: Chinese, Korean, Vietnamese names. */
  surnameFirst: boolean;
}

export interface People {
  readonly all: readonly Person[];
  /** The person of a name of two words or more, or of a title and surname; made where there is none yet. */
  readonly add: (words: readonly string[], name: string, facts: PersonFacts) => Person;
  /** Those whom one name alone ("Singh", "bin Salman", "Xi") can mean. */
  readonly byHandle: (words: readonly string[]) => readonly Person[];
}

/** States whose people are named surname first in English reports. */
const SURNAME_FIRST = new Set(['CHN', 'KOR', 'PRK', 'TWN', 'VNM', 'KHM', 'SGP', 'MAC', 'HKG']);

export function makePeople(surnameOf: (name: string) => string | null): People {
  const all: Person[] = [];
  let index: Map<string, Person[]> | null = null;
  return {
    all,
    add(words, name, facts) {
      index = null;
      const found = findPerson(all, words, facts.state);
      const person = found ?? newPerson(words, name);
      if (found === null) all.push(person);
      learn(person, words, name, facts, surnameOf);
      return person;
    },
    byHandle(words) {
      index ??= indexByWord(all);
      const word = words.findLast((one) => !isHyphen(one)) ?? '';
      return (index.get(foldWord(word)) ?? []).filter((person) => isHandle(words, person));
    },
  };
}

/** Every word of every name, because a handle is made of a name's own words. */
function indexByWord(all: readonly Person[]): Map<string, Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of all)
    for (const word of new Set(person.words.map(foldWord))) {
      const others = index.get(word);
      if (others === undefined) index.set(word, [person]);
      else others.push(person);
    }
  return index;
}

function newPerson(words: readonly string[], name: string): Person {
  return {
    words,
    name,
    state: null,
    stateStated: false,
    names: new Set(),
    aliases: new Set(),
    roles: [],
    classes: new Set(),
    gender: null,
    surnameFirst: false,
  };
}

function learn(
  person: Person,
  words: readonly string[],
  name: string,
  facts: PersonFacts,
  surnameOf: (name: string) => string | null,
): void {
  if (words.length > person.words.length) {
    person.words = words;
    person.name = name;
  }
  person.names.add(name);
  if (facts.state !== null && person.state === null) {
    person.state = facts.state;
    person.stateStated = true;
  }
  for (const role of facts.roles) addRole(person.roles, role);
  person.gender ??= facts.gender;
  for (const found of facts.classes) person.classes.add(found);
  const surname = surnameOf(person.name);
  person.surnameFirst =
    surname !== null
      ? sameWord(person.words[0]!, surname) && person.words.length > 1
      : person.state !== null && SURNAME_FIRST.has(person.state) && person.words.length <= 4;
}

/** "Prime Minister" of nobody's says no more than "Prime Minister" of Israel's. */
export function addRole(roles: Role[], role: Role): void {
  const same = roles.findIndex(
    (other) => other.title === role.title && (other.of === role.of || other.of === null || role.of === null),
  );
  const known = roles[same];
  if (known === undefined) roles.push(role);
  else if (known.of === null && role.of !== null) roles[same] = role;
}

/** The latest person with whom the name agrees. */
function findPerson(all: readonly Person[], words: readonly string[], state: Power | null): Person | null {
  for (let i = all.length - 1; i >= 0; i--) {
    const person = all[i]!;
    if (state !== null && person.state !== null && state !== person.state) continue;
    if (namesAgree(words, person)) return person;
  }
  return null;
}

function namesAgree(words: readonly string[], person: Person): boolean {
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

function sameWord(a: string, b: string): boolean {
  return foldWord(a) === foldWord(b);
}

const folded = new Map<string, string>();

/** Without diacritics, case and apostrophes: "Erdoğan" and "Erdogan" are one. */
function foldWord(word: string): string {
  let form = folded.get(word);
  if (form === undefined) {
    form = plainWord(word)
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'.]/g, '')
      .replaceAll('ı', 'i')
      .toLowerCase();
    if (folded.size > 20_000) folded.clear();
    folded.set(word, form);
  }
  return form;
}

/** Whether these words are a surname of the person, or what reports use as one. */
function isHandle(words: readonly string[], person: Person): boolean {
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
