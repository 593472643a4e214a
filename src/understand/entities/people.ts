/**
 * The persons of one report. Two names are one person when the words of one are found in the other with the same
 * surname and nothing speaks against it: another state, or another given name ("JP Singh", "Rajesh Kumar Singh").
 */
import type { Power, Role } from '../../model/entity.ts';
import type { TitleClass } from '../knowledge.ts';
import { foldWord, isHandle, namesAgree, sameWord } from './name-agreement.ts';
import { isHyphen } from './words.ts';

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
