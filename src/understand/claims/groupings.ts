/**
 * Whether two powers may stand for one another on one side of a thing: "six powers" and one of the six. Members are for
 * telling that two mentions are of one thing; nobody becomes a party for being one.
 */
import type { Power } from '../../model/entity.ts';
import { loadKnowledge } from '../knowledge.ts';

let members: ReadonlyMap<Power, ReadonlySet<Power>> | null = null;

function membersOf(power: Power): ReadonlySet<Power> | undefined {
  members ??= new Map(
    loadKnowledge()
      .organisations.filter(({ kind }) => kind === 'grouping')
      .flatMap(({ code, members: own }) => (own === 'all' ? [] : [[code, new Set(own)] as const])),
  );
  return members.get(power);
}

/** True when one of the powers is this one, a grouping that it is in, or one of its members. */
export function isAmong(power: Power, powers: readonly Power[]): boolean {
  if (powers.includes(power)) return true;
  const own = membersOf(power);
  return powers.some((other) => (membersOf(other)?.has(power) ?? false) || (own?.has(other) ?? false));
}
