/** The powers behind what was read: "British officials met Mr Ito" names no state, and its claims stand between two. */
import type { Entity, Power } from '../../model/entity.ts';
import { loadKnowledge } from '../knowledge.ts';
import { makePower } from './finish-entities.ts';

let organisations: ReadonlySet<Power> | undefined;

/** The entities, and one for each of the powers that has none among them, in the order of their ids. */
export function addPowers(entities: readonly Entity[], powers: readonly Power[]): readonly Entity[] {
  organisations ??= new Set(loadKnowledge().organisations.map(({ code }) => code));
  const known = new Set(entities.map(({ id }) => id));
  const absent = [...new Set(powers)].filter(
    (power) => !known.has(`state:${power}`) && !known.has(`org:${power}`),
  );
  if (absent.length === 0) return entities;
  const added = absent.map((power) => makePower(`${organisations!.has(power) ? 'org' : 'state'}:${power}`));
  return [...entities, ...added].sort((a, b) => (a.id < b.id ? -1 : 1));
}
