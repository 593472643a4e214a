/** Whether what fills a frame's roles is of the kind that the frame needs, and whether a draft has all its parties. */
import { type Draft, type DraftParty, type Interpretation, powersOfParties } from './draft.ts';
import { ROLE_OF_SLOT } from './fill-roles.ts';
import type { Frame } from './frame.ts';
import { dependents, lemmaOf, prepositionOf, relation, subtree } from './grammar.ts';
import { isOfficial, powersOfMention } from './parties.ts';
import { tokensAt } from './places.ts';
import type { Scene } from './scene.ts';
import { isCapability } from './subject.ts';

function thingTokens(frame: Frame, scene: Scene, trigger: number): number[] {
  return (frame.roles.thing ?? []).flatMap((place) => tokensAt(scene, trigger, place));
}

/** The noun with what names it: modifiers, conjuncts, "of …"; not what it is for. */
function nameOf(scene: Scene, token: number): number[] {
  return subtree(scene.tree, token, (child) => {
    const rel = relation(scene.tree, child);
    if (rel === 'nmod') return !['of', 'like', 'to'].includes(prepositionOf(scene.tree, child));
    return !['amod', 'compound', 'conj', 'flat', 'appos'].includes(rel);
  });
}

export function satisfies(
  frame: Frame,
  interpretation: Interpretation,
  trigger: number,
  parties: readonly DraftParty[],
): boolean {
  for (const [slot, need] of Object.entries(frame.needs)) {
    if (need === 'person?') continue;
    if (need === 'capability') {
      const tokens = thingTokens(frame, interpretation.scene, trigger).flatMap((t) =>
        nameOf(interpretation.scene, t),
      );
      const own = dependents(interpretation.scene.tree, trigger, 'amod', 'compound');
      if (![...tokens, ...own].some((token) => isCapability(interpretation.scene, token))) return false;
    } else if (need === 'jointwork') {
      const words = thingTokens(frame, interpretation.scene, trigger).flatMap((t) =>
        subtree(interpretation.scene.tree, t),
      );
      if (
        !words.some((t) =>
          ['joint', 'cooperation', 'production', 'co-production', 'exercise'].includes(
            lemmaOf(interpretation.scene.tree, t),
          ),
        )
      )
        return false;
    } else if (need === 'power') {
      const role = ROLE_OF_SLOT[frame.kind]?.[slot] ?? slot;
      if (!parties.some((party) => party.role === role && party.powers.length > 0)) return false;
    } else if (need === 'leader') {
      const tokens = (frame.roles[slot] ?? []).flatMap((place) =>
        tokensAt(interpretation.scene, trigger, place),
      );
      const found = tokens.some((token) => {
        const mention = interpretation.scene.mentionAt[token];
        return (
          mention !== undefined &&
          isOfficial(interpretation.scene, token, interpretation.entities) &&
          powersOfMention(mention, interpretation.entities).length > 0
        );
      });
      if (!found) return false;
    } else if (
      slot === 'with'
        ? !parties.some(({ side }) => side !== undefined)
        : !parties.some(({ role }) => role === slot)
    )
      return false;
  }
  return true;
}

/** True for parties that the kind can stand on already; the rest is left to what the report says around it. */
export function standsAlone(kind: Draft['kind'], parties: readonly DraftParty[]): boolean {
  const of = (role: string) =>
    new Set(parties.filter((party) => party.role === role).flatMap((party) => party.powers));
  switch (kind) {
    case 'visit': {
      const visitor = of('visitor');
      const host = of('host');
      return visitor.size > 0 && [...host].some((power) => !visitor.has(power));
    }
    case 'event': {
      const source = of('source');
      const target = of('target');
      return source.size > 0 && [...target].some((power) => !source.has(power) || source.size > 1);
    }
    default:
      return powersOfParties(parties).length >= 2;
  }
}
