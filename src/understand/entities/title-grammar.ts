/**
 * Joins offices and names: "Israeli Prime Minister Benjamin Netanyahu", "India's Ambassador to Israel, JP Singh",
 * "Fumio Kishida, Japan's prime minister,", "Presidents Obama and Putin". It must not join across a comma what only
 * stands side by side: "After meeting the president, John Kerry flew home".
 */
import { attachToNameBefore } from './name-before.ts';
import { findOffices, type Office } from './offices.ts';
import { readPersonName } from './person-name.ts';
import { headOf, type Reading } from './reading.ts';
import { skipHonorifics, skipSuffix } from './title-words.ts';
import { isCapitalised, isInitial } from './words.ts';

/** A person with name, at one place of a sentence. */
export interface PersonPhrase {
  readonly reading: Reading;
  /** Title and name together. */
  readonly first: number;
  readonly last: number;
  /** The name alone, without honorifics. */
  readonly nameFirst: number;
  readonly nameLast: number;
  readonly offices: readonly Office[];
}

export interface Titles {
  readonly people: readonly PersonPhrase[];
  /** Offices without a name beside them: "the prime minister", "Israeli officials". */
  readonly bare: readonly Office[];
}

interface NameAfter {
  readonly offices: readonly Office[];
  readonly nameFirst: number;
  readonly nameLast: number;
}

export function readTitles(reading: Reading): Titles {
  const offices = findOffices(reading);
  const people: PersonPhrase[] = [];
  const bare: Office[] = [];
  for (let i = 0; i < offices.length; i++) {
    const office = offices[i]!;
    const after = nameAfter(reading, offices, i, [office], office.last, false);
    if (after !== null) {
      while (offices[i + 1] !== undefined && offices[i + 1]!.wordFirst < after.nameLast) i++;
      people.push({ reading, first: office.first, last: after.nameLast, ...after });
      if (office.word.plural) people.push(...coordinatedNames(reading, after));
      continue;
    }
    if (office.word.plural || !attachToNameBefore(reading, office, people)) bare.push(office);
  }
  return { people, bare };
}

function nameAfter(
  reading: Reading,
  offices: readonly Office[],
  index: number,
  chain: readonly Office[],
  at: number,
  comma: boolean,
): NameAfter | null {
  const { tokens } = reading;
  const start = skipHonorifics(tokens, skipBracket(reading, at));
  const following = offices[index + 1];
  if (following !== undefined && chain.length < 4) {
    const joined = /^(?:and|&)$/.test(tokens[at]?.text ?? '') ? at + 1 : start;
    const isTitle = joined !== start || !isFirstName(reading, following);
    if (following.first === joined && isTitle && !following.word.plural && !following.past)
      return nameAfter(
        reading,
        offices,
        index + 1,
        [...chain, following],
        following.last,
        comma && joined === start,
      );
  }
  const end = readPersonName(reading, start, reading.heading ? 2 : 6);
  if (end > start) {
    const titled = start > at || chain.length > 1;
    const office = chain[chain.length - 1]!;
    const fits = comma
      ? fitsAfterComma(reading, chain[0]!, start, end, titled)
      : fitsOffice(reading, office, start, end);
    if (!fits) return null;
    return { offices: chain, nameFirst: start, nameLast: skipSuffix(tokens, end) };
  }
  if (!comma && tokens[at]?.text === ',') return nameAfter(reading, offices, index, chain, at + 1, true);
  return null;
}

/** "Maj Gen Amir Baram", "Dr Sultan Al Jaber": office words that are first names too, where a title stands before them. */
function isFirstName({ tokens }: Reading, { first, wordFirst, wordLast }: Office): boolean {
  return (
    first === wordFirst &&
    wordLast === first + 1 &&
    /^(?:Amir|Emir|Sultan|King|Bishop|Judge|Dean)$/.test(tokens[first]!.text)
  );
}

/** "(Res)", "(retired)" between a rank and a name. */
function skipBracket({ tokens }: Reading, at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 1; i <= at + 3; i++) if (tokens[i]?.text === ')') return i + 1;
  return at;
}

/** Classes whose lower-case word stands before one bare surname as readily as before a full name. */
const BEFORE_SURNAME =
  /^(?:head-of-|deputy-head|foreign-|defence-|minister|ambassador|military|security-adviser|royal)/;

function fitsOffice(reading: Reading, { word, wordFirst }: Office, start: number, end: number): boolean {
  const { tokens } = reading;
  const parts = end - start;
  if (word.plural) return tokens[end]?.text === 'and' || tokens[end]?.text === ',';
  // "the official Xinhua agency", "general Motors" and the like need two words.
  if (parts === 1 && !isCapitalised(tokens[wordFirst]!.text)) {
    if (!BEFORE_SURNAME.test(word.class)) return false;
    if (
      word.ambiguous &&
      !/^(?:president|king|queen|premier|chancellor|prince|princess)$/.test(tokens[wordFirst]!.text)
    )
      return false;
  }
  return parts > 1 || !isInitial(tokens[start]!.text);
}

function fitsAfterComma(
  reading: Reading,
  office: Office,
  start: number,
  end: number,
  titled: boolean,
): boolean {
  const { tokens, tree } = reading;
  if (titled) return true;
  if (end - start < 2 || office.word.plural) return false;
  const closed = tokens[end] === undefined || /^[,.;:)—–"”]$/.test(tokens[end]!.text);
  if (closed && (office.hasComplement || office.owner !== null || office.determiner !== null)) return true;
  if (tree === null) return closed;
  const head = headOf(tree, start, end);
  const governor = tree.heads[head]!;
  return (
    governor >= office.first &&
    governor < office.last &&
    /^(?:appos|flat|nmod|dep|compound)/.test(tree.deprels[head]!)
  );
}

/** The second of "Presidents Obama and Putin". */
function coordinatedNames(reading: Reading, before: NameAfter): PersonPhrase[] {
  const people: PersonPhrase[] = [];
  let at = before.nameLast;
  while (reading.tokens[at]?.text === 'and' || reading.tokens[at]?.text === ',') {
    const start = skipHonorifics(reading.tokens, at + 1);
    const end = readPersonName(reading, start);
    if (end === start) break;
    people.push({
      reading,
      first: start,
      last: end,
      nameFirst: start,
      nameLast: end,
      offices: before.offices,
    });
    at = end;
  }
  return people;
}
