/**
 * "The foreign minister will be in Seoul on 12 April", "was in Tehran last week": a visit told as where somebody is.
 * Not a resident envoy, not one's own capital, not "is in trouble in Seoul".
 */
import type { Entity } from '../../model/entity.ts';
import { dependents, headOf, lemmaOf, prepositionOf, relation } from './grammar.ts';
import { type EntityIndex, isOfficialLemma } from './parties.ts';
import type { Scene } from './scene.ts';

const RESIDENT = /ambassador|high commissioner|consul|chargé|attach/i;

function isTraveller(entity: Entity | undefined): boolean {
  return (
    entity?.kind === 'person' &&
    entity.state !== null &&
    !entity.roles.some((role) => RESIDENT.test(role.title))
  );
}

/** The subject; in a tree that makes it the head ("the minister will be in Rome"), the name before the copula. */
function bearers({ tree }: Scene, token: number): number[] {
  const own = dependents(tree, token, 'nsubj');
  const head = headOf(tree, token);
  const copula = dependents(tree, token, 'cop')[0] ?? -1;
  return own.length > 0 || head < 0 || head > copula || relation(tree, token) !== 'nmod' ? own : [head];
}

/** The place's token and its subjects where the token says that officials are in another power's place; else null. */
export function stayAt(scene: Scene, token: number, entities: EntityIndex): readonly number[] | null {
  const { tree } = scene;
  const mention = scene.mentionAt[token];
  if (mention === undefined || mention.head !== token) return null;
  const host = entities.get(mention.entities[0] ?? '');
  if (host?.kind !== 'state') return null;
  if (!['in', 'at', 'due'].includes(prepositionOf(tree, token))) return null;
  // "is back in Oslo": where the adverb is the predicate
  const head = headOf(tree, token);
  const predicate = head >= 0 && lemmaOf(tree, head) === 'back' ? head : token;
  if (dependents(tree, predicate, 'cop').length === 0) return null;
  if (dependents(tree, predicate, 'advmod').some((t) => lemmaOf(tree, t) === 'not')) return null;
  const subjects = bearers(scene, predicate).filter((subject) => {
    const person = scene.mentionAt[subject];
    const ids = person?.entities ?? [];
    if (person?.via === 'description') {
      const lemma = lemmaOf(tree, person.head);
      const foreign = ids.every((id) => id !== host.id && entities.get(id)?.kind === 'state');
      return foreign && isOfficialLemma(lemma) && !RESIDENT.test(lemma);
    }
    const traveller = entities.get(ids[0] ?? '');
    return ids.length === 1 && isTraveller(traveller) && traveller?.state !== host.state;
  });
  return subjects.length > 0 ? subjects : null;
}
