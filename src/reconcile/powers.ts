/** What an entity's id and description say of it: whether it is a person, and which power it belongs to. */
import type { Entity, Power } from '../model/entity.ts';

export function isPerson(entity: string): boolean {
  return entity.startsWith('person:');
}

/** The power that an entity belongs to; the code in the id of a state or organisation that no report describes. */
export function powerOf(entity: string, entities: ReadonlyMap<string, Entity>): Power | null {
  return entities.get(entity)?.state ?? /^(?:state|org):(.+)$/.exec(entity)?.[1] ?? null;
}
