/** Which grammatical place filled each role: the frame is read again with one role and one place at a time. */
import type { ExplainedRole } from '../../model/explanation.ts';
import type { Mention } from '../analysis.ts';
import type { DraftParty, Interpretation } from '../claims/draft.ts';
import { fillRoles } from '../claims/fill-roles.ts';
import type { Frame } from '../claims/frame.ts';
import { tokensAt } from '../claims/places.ts';

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

/** The words that stand for an entity: those at the place that it fills, else the first of the sentence. */
function wordsFor(
  { scene }: Interpretation,
  trigger: number,
  entity: string,
  place: string | null,
  text: string,
): string | null {
  const stands = (mention: Mention | undefined) => mention?.entities.includes(entity) === true;
  const tokens = place === null ? [] : tokensAt(scene, trigger, place);
  const own = tokens.map((token) => scene.mentionAt[token]).find(stands) ?? scene.mentions.find(stands);
  return own === undefined ? null : text.slice(own.start, own.end);
}

/** Named in the sentence, yet in none of the frame's places: another rule took it. */
const OTHERWISE = 'sentence';

export function explainRoles(
  interpretation: Interpretation,
  frame: Frame,
  trigger: number,
  parties: readonly DraftParty[],
  text: string,
): ExplainedRole[] {
  const fillings = fillingsOf(interpretation, frame, trigger);
  return parties.map(({ entity, role, basis }) => {
    const filling = fillings.find(({ party }) => party.entity === entity && party.role === role);
    const words = wordsFor(interpretation, trigger, entity, filling?.place ?? null, text);
    return {
      role,
      name: interpretation.entities.get(entity)?.name ?? entity,
      basis,
      place: filling?.place ?? (words === null ? null : OTHERWISE),
      words,
    };
  });
}
