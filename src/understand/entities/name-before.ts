/**
 * An office behind a name: "Fumio Kishida, Japan's prime minister,". It must not take the office of "Without Kerry,
 * the minister said" for Kerry's.
 */
import type { Office } from './offices.ts';
import { readPersonName } from './person-name.ts';
import { headOf, type Reading } from './reading.ts';
import type { PersonPhrase } from './title-grammar.ts';
import { isInitial } from './words.ts';

/** "Fumio Kishida, Japan's prime minister,": puts the person (or the further office of one found) into `people`. */
export function attachToNameBefore(reading: Reading, office: Office, people: PersonPhrase[]): boolean {
  const { tokens, tree } = reading;
  const comma = office.determiner === null ? office.first - 1 : office.first - 2;
  if (comma < 1 || !/^[,(]$/.test(tokens[comma]!.text)) return false;
  const known = people[people.length - 1];
  const sameName = known !== undefined && known.reading === reading && known.last === comma;
  const start = sameName ? known.nameFirst : nameStartBefore(reading, comma, office);
  if (start === comma) return false;
  const closed =
    tokens[office.last] === undefined || /^(?:[,.;:)—–]|who|whose|and)$/.test(tokens[office.last]!.text);
  if (!closed && !isApposition(reading, office, start, comma)) return false;
  if (
    tree !== null &&
    closed &&
    start > 0 &&
    tree.upos[start - 1] === 'ADP' &&
    isPredicateOf(reading, office)
  )
    return false;
  if (sameName) {
    people[people.length - 1] = { ...known, last: office.last, offices: [...known.offices, office] };
    return true;
  }
  people.push({
    reading,
    first: start,
    last: office.last,
    nameFirst: start,
    nameLast: comma,
    offices: [office],
  });
  return true;
}

function isApposition({ tree }: Reading, office: Office, start: number, end: number): boolean {
  if (tree === null) return false;
  const head = headOf(tree, office.first, office.last);
  return tree.deprels[head] === 'appos' && tree.heads[head]! >= start && tree.heads[head]! < end;
}

/** "Without Kerry, the minister, …": an office that is some verb's subject stands for itself. */
function isPredicateOf({ tree }: Reading, office: Office): boolean {
  const relation = tree!.deprels[headOf(tree, office.first, office.last)]!;
  return relation.startsWith('nsubj') || relation === 'root';
}

/** Where the name that ends at `end` begins; `end` where none does. */
function nameStartBefore(reading: Reading, end: number, office: Office): number {
  for (let start = Math.max(0, end - 6); start < end; start++) {
    if (readPersonName(reading, start) !== end) continue;
    const single = end - start === 1;
    if (single && isInitial(reading.tokens[start]!.text)) continue;
    // "Today, the minister said": one word at the start must be tied to the office by the parser.
    if (single && start === 0 && !isApposition(reading, office, start, end)) continue;
    return start;
  }
  return end;
}
