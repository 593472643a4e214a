/**
 * Who and what a report speaks of. The steps, in this order because each needs the ones before it:
 * bodies widen names ("Israel's Ministry of Defence"), titles contain bodies and names, people without a title are
 * what is left in capitals, other names become mentions where no person holds them, and only then is it known what
 * surnames, descriptions and pronouns can refer to.
 */

import type { Published } from '../../model/document.ts';
import type { Entity } from '../../model/entity.ts';
import type { Mention, Sentence, Tree } from '../analysis.ts';
import { type Bodies, findBodies } from './bodies.ts';
import { resolveReferences } from './coreference/resolve-references.ts';
import { makeDrafts } from './drafts.ts';
import { findPeople } from './find-people.ts';
import { finishEntities } from './finish-entities.ts';
import type { NameMatch } from './match-names.ts';
import { addNames } from './name-mentions.ts';
import { findQuoted } from './quotations.ts';
import { type Reading, readSentence } from './reading.ts';

export interface Entities {
  readonly entities: readonly Entity[];
  /** In the order of reading; none overlaps another. */
  readonly mentions: readonly Mention[];
}

/** `trees` has an element a sentence, null where it was not parsed; `names` come from `matchNames`. */
export function analyseEntities(
  text: string,
  sentences: readonly Sentence[],
  trees: readonly (Tree | null)[],
  names: readonly NameMatch[],
  published: Published,
): Entities {
  const bySentence: NameMatch[][] = sentences.map(() => []);
  for (const name of names) bySentence[name.sentence]!.push(name);
  const quotations = findQuoted(sentences);
  const readings: Reading[] = [];
  const bodies: Bodies[] = [];
  for (const sentence of sentences) {
    const found = bySentence[sentence.index]!;
    const tree = trees[sentence.index] ?? null;
    const quotation = quotations[sentence.index]!;
    const plain = readSentence(sentence, tree, found, quotation);
    const inIt = findBodies(plain);
    bodies.push(inIt);
    readings.push(
      inIt.named.length === 0 ? plain : readSentence(sentence, tree, widen(found, inIt.named), quotation),
    );
  }
  const drafts = makeDrafts(readings);
  const { people, bare } = findPeople(readings, drafts, published.value);
  addNames(readings, bodies, drafts);
  resolveReferences({ readings, drafts, people, offices: bare, bodies });
  return finishEntities(text, readings, drafts.all(), people);
}

/** Names with the wider bodies in the place of what they cover. */
function widen(names: readonly NameMatch[], bodies: readonly NameMatch[]): NameMatch[] {
  const apart = names.filter(
    (name) => !bodies.some((body) => name.first < body.last && body.first < name.last),
  );
  return [...apart, ...bodies].sort((a, b) => a.first - b.first);
}
