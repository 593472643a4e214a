/** Which grammatical place filled each role: the frame is read again with one role and one place at a time. */
import type { ExplainedRole } from '../../model/explanation.ts';
import type { DraftParty, Interpretation } from '../claims/draft.ts';
import { fillRoles } from '../claims/fill-roles.ts';
import type { Frame } from '../claims/frame.ts';
import type { EntityIndex } from '../claims/parties.ts';

interface Filling {
  readonly party: DraftParty;
  readonly place: string;
}

/** The parties that the frame's places give, each with the first place that gives it. */
export function fillingsOf(
  interpretation: Interpretation,
  frame: Frame,
  trigger: number,
): readonly Filling[] {
  const found = new Map<string, Filling>();
  for (const [slot, places] of Object.entries(frame.roles)) {
    if (slot === 'thing') continue;
    for (const place of places) {
      const parties = fillRoles(interpretation, { ...frame, roles: { [slot]: [place] } }, trigger);
      for (const party of parties) if (!found.has(party.entity)) found.set(party.entity, { party, place });
      if (parties.length > 0) break;
    }
  }
  return [...found.values()];
}

/** The words of the sentence that stand for an entity, the longest. */
function wordsFor({ scene }: Interpretation, entity: string): string | null {
  const own = scene.mentions
    .filter(({ entities }) => entities.includes(entity))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (own === undefined) return null;
  return scene.sentence.tokens
    .slice(own.first, own.last)
    .map(({ text }) => text)
    .join(' ');
}

export function explainRoles(
  interpretation: Interpretation,
  frame: Frame,
  trigger: number,
  parties: readonly DraftParty[],
  entities: EntityIndex,
): ExplainedRole[] {
  const fillings = fillingsOf(interpretation, frame, trigger);
  return parties.map(({ entity, role, basis }) => {
    const filling = fillings.find(({ party }) => party.entity === entity && party.role === role);
    const words = wordsFor(interpretation, entity);
    return {
      role,
      name: entities.get(entity)?.name ?? entity,
      basis,
      // Named in the sentence, yet in none of the frame's places: the rule for the clause's other power took it.
      place: filling?.place ?? (words !== null ? 'clause' : null),
      words,
    };
  });
}
