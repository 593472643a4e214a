/**
 * Gathers the persons of a report from titles and names: first all names of two words or more, in the order of
 * reading, then those known by title and surname alone, so that "President Obama" in a headline finds "Barack Obama".
 */
import type { Power, Role } from '../../model/entity.ts';
import type { Draft, Drafts } from './drafts.ts';
import { powerInTable, powerOfSurname, surnameInTable } from './known-people.ts';
import { addKnownSurnames } from './known-surnames.ts';
import type { Office } from './offices.ts';
import { makePeople, type People, type Person, type PersonFacts } from './people.ts';
import { type Reading, textBetween } from './reading.ts';
import { type PersonPhrase, readTitles, type Titles } from './title-grammar.ts';
import { findUntitled } from './untitled.ts';
import { isHyphen, isNameWord } from './words.ts';

const NO_FACTS: PersonFacts = { state: null, roles: [], classes: [], gender: null };

export interface FoundPeople {
  readonly people: People;
  /** Offices without a name, for coreference. */
  readonly bare: readonly { readonly reading: Reading; readonly office: Office }[];
}

export function findPeople(
  readings: readonly Reading[],
  drafts: Drafts,
  published: string | null,
): FoundPeople {
  const people = makePeople(surnameInTable);
  const bare: { reading: Reading; office: Office }[] = [];
  const titled: PersonPhrase[] = [];
  for (const reading of readings) {
    const titles: Titles = readTitles(reading);
    titled.push(...titles.people);
    for (const office of titles.bare) bare.push({ reading, office });
  }
  addPhrases(titled, people, drafts, published);
  addPhrases(findUntitled(readings, drafts), people, drafts, published);
  addKnownSurnames(readings, drafts, people, published);
  return { people, bare };
}

function addPhrases(
  phrases: readonly PersonPhrase[],
  people: People,
  drafts: Drafts,
  published: string | null,
): void {
  const rank = (phrase: PersonPhrase) =>
    (wordsOfName(phrase).length > 1 ? 0 : 2) + (phrase.reading.heading ? 1 : 0);
  const ordered = phrases.map((phrase, i) => ({ phrase, i, rank: rank(phrase) }));
  ordered.sort((a, b) => a.rank - b.rank || a.i - b.i);
  for (const { phrase } of ordered) {
    const words = wordsOfName(phrase);
    const person = people.add(words, nameText(phrase), factsOf(phrase));
    if (person.state === null && isOfCongress(phrase)) person.state = 'USA';
    completeFromTables(person, published);
    person.aliases.add(nameText(phrase));
    drafts.add(makeDraft(phrase, person));
  }
  for (const phrase of phrases)
    if (phrase.offices.some(isCounterpart)) inheritOffice(phrase, people, drafts, published);
}

/** "Sen. Bob Corker (R-Tenn.)", "John Boehner, R-Ohio": only members of the United States' Congress are so marked. */
function isOfCongress({ reading, nameLast }: PersonPhrase): boolean {
  const [open, party, hyphen, place] = reading.tokens
    .slice(nameLast, nameLast + 4)
    .map((token) => token.text);
  return (
    /^[(,]$/.test(open ?? '') &&
    /^[RDI]$/.test(party ?? '') &&
    isHyphen(hyphen) &&
    /^\p{Lu}/u.test(place ?? '')
  );
}

function isCounterpart(office: Office): boolean {
  return office.word.class === 'counterpart';
}

/** "Sergei Lavrov met his Chinese counterpart, Wang Yi": Wang Yi is foreign minister too, of China. */
function inheritOffice(phrase: PersonPhrase, people: People, drafts: Drafts, published: string | null): void {
  const person = people.add(wordsOfName(phrase), nameText(phrase), NO_FACTS);
  const other = personBefore(phrase.reading, phrase.first, people, drafts);
  if (other === null || other === person || person.classes.size > 0) return;
  const of = phrase.offices.find(isCounterpart)!.of;
  for (const { title } of other.roles.slice(0, 1)) person.roles.push({ title, of, to: null });
  for (const found of other.classes) person.classes.add(found);
  completeFromTables(person, published);
}

/** The nearest person named in the sentence before a token, in full or by surname. */
export function personBefore(reading: Reading, at: number, people: People, drafts: Drafts): Person | null {
  for (let i = at - 1; i >= 0; i--) {
    const draft = drafts.at(reading, i);
    if (draft?.persons.length === 1) return draft.persons[0]!;
    if (draft !== undefined) continue;
    const named = isNameWord(reading.tokens[i]!.text) ? people.byHandle([reading.tokens[i]!.text]) : [];
    if (named.length === 1) return named[0]!;
  }
  return null;
}

function makeDraft(phrase: PersonPhrase, person: Person): Draft {
  const via = phrase.offices.length > 0 ? 'title' : 'name';
  const { reading, first, last } = phrase;
  return { reading, first, last, persons: [person], ids: [], via, basis: 'stated' };
}

export function nameText({ reading, nameFirst, nameLast }: PersonPhrase): string {
  return textBetween(reading, nameFirst, nameLast);
}

export function wordsOfName(phrase: PersonPhrase): string[] {
  return nameText(phrase)
    .split(/[\s\-‑]+/)
    .filter((word) => word !== '');
}

function factsOf(phrase: PersonPhrase): PersonFacts {
  const roles: Role[] = [];
  let state: Power | null = null;
  for (const office of phrase.offices) {
    if (office.word.class === 'counterpart') {
      state ??= office.of;
      continue;
    }
    const title = titleText(phrase.reading, office);
    if (office.word.class !== 'royal' || office.of !== null)
      roles.push({ title, of: office.of, to: office.to });
    // A foreign minister who mediates for the Union is his country's all the same.
    if (state === null || office.owner?.name.kind === 'state') state = office.of ?? state;
  }
  const classes = phrase.offices.flatMap(({ past, word }) =>
    past || word.class === 'counterpart' ? [] : [word.class],
  );
  return { state, roles, classes, gender: genderOf(phrase) };
}

const HE =
  /^(?:Mr|Mr\.|Sir|Lord|Sheikh|Sheik|king|prince|emperor|emir|sultan|spokesman|chairman|congressman|businessman)$/i;
const SHE =
  /^(?:Mrs|Mrs\.|Ms|Ms\.|Miss|Dame|Lady|Baroness|Smt|Smt\.|queen|princess|empress|spokeswoman|chairwoman|congresswoman|businesswoman)$/i;

/** Only where a title or form of address tells; a first name never does. */
function genderOf({ reading, first, last, nameFirst, nameLast }: PersonPhrase): 'm' | 'f' | null {
  for (let i = first; i < last; i++) {
    if (i >= nameFirst && i < nameLast) continue;
    const word = reading.tokens[i]!.text;
    if (HE.test(word)) return 'm';
    if (SHE.test(word)) return 'f';
  }
  return null;
}

/** The office with its complement, without the state that owns it: "Ambassador to India". */
function titleText(reading: Reading, office: Office): string {
  let first = office.owner !== null && office.owner.first === office.first ? office.owner.last : office.first;
  if (/^['’]s?$/.test(reading.tokens[first]?.text ?? '')) first++;
  const title = textBetween(reading, Math.min(first, office.wordFirst), office.last);
  // "Presidents Obama and Putin": each is one president.
  return office.word.plural ? title.replace(/s$/, '') : title;
}

/** What the text leaves open about a person, from the table of office holders; an inference, and marked as one. */
function completeFromTables(person: Person, published: string | null): void {
  if (person.state !== null) return;
  const bare = person.words.length === 1 && person.classes.size === 0;
  const state = bare ? powerOfSurname(person.name, published) : powerInTable(person, published);
  if (state !== null) {
    person.state = state;
    person.stateStated = false;
  }
}
