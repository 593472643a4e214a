/** Whose presence abroad is a visit: the holders of offices that take them there and back. */
import type { Entity, Power } from '../../model/entity.ts';
import { loadKnowledge } from '../knowledge.ts';
import { presenceWords } from './presence-words.ts';

let states: ReadonlySet<Power> | null = null;

function isState(power: Power | null): boolean {
  states ??= new Set(loadKnowledge().states.map(({ code }) => code));
  return power !== null && states.has(power);
}

/** "Foreign Minister", "Sen."; not "Ambassador", "General Secretary", "embassy spokesman", "former President". */
function takesAbroad(title: string): boolean {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  const { offices, posted } = presenceWords();
  const some = (list: readonly string[]) =>
    words.some((word) => list.some((start) => word.startsWith(start)));
  return some(offices) && !some(posted);
}

/** An official of a state who travels; whom the table of office holders alone knows, with no title in the report, is one. */
export function isTraveller(entity: Entity | undefined): boolean {
  if (entity?.kind !== 'person' || !isState(entity.state)) return false;
  const { roles } = entity;
  return roles.length === 0 || roles.some(({ title }) => takesAbroad(title));
}
