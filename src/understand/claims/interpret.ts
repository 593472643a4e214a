/**
 * The one interpreter of frames: walks a tree, and for every trigger whose frame's roles and needs are filled gives
 * a draft. What a frame cannot say (labels of agreements, figures, joint parties of "the two sides") has its own file.
 */

import type { Plover } from '../../model/claim.ts';
import type { Published } from '../../model/document.ts';
import { dateOf, dateValueOf, sideOfDate } from './attach-date.ts';
import { decideStage } from './decide-stage.ts';
import { type Draft, type DraftParty, powersOfParties } from './draft.ts';
import { evidenceSpan } from './evidence-span.ts';
import { type Frame, loadFrames } from './frame.ts';
import {
  childrenOf,
  dependents,
  headOf,
  lemmaOf,
  objectsOf,
  prepositional,
  prepositionOf,
  relation,
  subtree,
} from './grammar.ts';
import {
  type EntityIndex,
  isOfficial,
  isOfficialNoun,
  isPerson,
  isState,
  partiesOf,
  powersOfMention,
} from './parties.ts';
import { clausePowers, tokensAt } from './places.ts';
import type { Scene } from './scene.ts';
import { statusOfNoun, statusOfVerb } from './status.ts';
import { isCapability, subjects } from './subject.ts';

export interface Interpretation {
  readonly scene: Scene;
  readonly entities: EntityIndex;
  readonly published: Published;
}

/** Roles under which a frame's auxiliary slots become parties. */
const ROLE_OF_SLOT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  meeting: { with: 'participant' },
  agreement: { with: 'party' },
  programme: { with: 'participant' },
};

/** Roles that take in a whole noun phrase ("Israeli drones" for Israel); the others want a party that acts. */
const LOOSE_ROLES = new Set(['source', 'target', 'provider', 'recipient', 'party', 'participant']);

/** "backed away", "back down": with them the verb says something else. */
const PARTICLES = new Set(['away', 'off', 'down', 'out']);

function fits(frame: Frame, scene: Scene, trigger: number): boolean {
  const { tree } = scene;
  // "globally recognised technology" recognises nobody
  if (frame.form === 'verb' && relation(tree, trigger) === 'amod') return false;
  if (frame.unless === 'clause' && dependents(tree, trigger, 'ccomp', 'xcomp').length > 0) return false;
  if (
    frame.unless === 'particle' &&
    dependents(tree, trigger, 'compound:prt', 'advmod').some((t) => PARTICLES.has(lemmaOf(tree, t)))
  )
    return false;
  if (frame.complement === 'clause' && dependents(tree, trigger, 'ccomp', 'xcomp').length === 0) return false;
  if (frame.objects !== null) {
    const objects = objectsOf(tree, trigger).flatMap((object) => [
      ...prepositional(tree, object, ['in', 'of', 'worth']),
      object,
      ...dependents(tree, object, 'conj', 'compound'),
    ]);
    // "pledged a million in aid"
    objects.push(...prepositional(tree, trigger, ['in']));
    if (!objects.some((object) => frame.objects!.has(lemmaOf(tree, object)))) return false;
  }
  if (frame.kind === 'meeting' && isDomestic(scene, trigger)) return false;
  if (frame.modifiers !== null) {
    const words = dependents(tree, trigger, 'amod', 'compound', 'nmod', 'nmod:poss');
    if (!words.some((word) => frame.modifiers!.has(lemmaOf(tree, word)))) return false;
  }
  if (frame.prepositions !== null) {
    const all = childrenOf(tree, trigger);
    const has = all.some(
      (child) =>
        (relation(tree, child).startsWith('obl') &&
          !scene.dates.some((date) => date.first <= child && child < date.last) &&
          frame.prepositions!.includes(prepositionOf(tree, child))) ||
        (relation(tree, child) === 'compound:prt' && frame.prepositions!.includes(lemmaOf(tree, child))) ||
        (relation(tree, child) === 'advcl' &&
          frame.prepositions!.includes('for') &&
          dependents(tree, child, 'mark').some((m) => lemmaOf(tree, m) === 'for')),
    );
    if (!has) return false;
  }
  return true;
}

/** "a press conference", "the party congress", "a cabinet meeting": gatherings of one state's own. */
function isDomestic({ tree }: Scene, trigger: number): boolean {
  if (tree.upos[trigger] === 'VERB') return false;
  const own = dependents(tree, trigger, 'amod', 'compound', 'nmod', 'nmod:poss').map((t) => lemmaOf(tree, t));
  return (
    own.some((word) => subjects().domestic.has(word)) ||
    (own.includes('joint') && lemmaOf(tree, trigger) === 'session')
  );
}

/** The first of the slot's places that gives parties. */
function fillSlot(
  { scene, entities }: Interpretation,
  frame: Frame,
  trigger: number,
  slot: string,
): DraftParty[] {
  const role = ROLE_OF_SLOT[frame.kind]?.[slot] ?? slot;
  const need = frame.needs[slot];
  for (const place of frame.roles[slot] ?? []) {
    let tokens = tokensAt(scene, trigger, place).filter((token) => token !== trigger);
    if (need === 'person' || need === 'person?')
      tokens = tokens.filter((token) => isPerson(scene, token, entities));
    else if (need === 'state') tokens = tokens.filter((token) => isState(scene, token, entities));
    const parties = partiesOf(
      scene,
      tokens,
      role,
      entities,
      LOOSE_ROLES.has(role),
      frame.kind === 'programme',
    );
    if (parties.length > 0) return parties;
  }
  return [];
}

function fillRoles(interpretation: Interpretation, frame: Frame, trigger: number): DraftParty[] {
  const out: DraftParty[] = [];
  for (const slot of Object.keys(frame.roles)) {
    if (slot === 'thing') continue;
    for (const party of fillSlot(interpretation, frame, trigger, slot)) {
      if (!out.some((other) => other.entity === party.entity)) out.push(party);
    }
  }
  return out;
}

/** The one other power of an event's clause, where one end of the event is named and the other is not. */
function partyOfClause(
  { scene, entities }: Interpretation,
  frame: Frame,
  trigger: number,
  parties: readonly DraftParty[],
): DraftParty[] {
  if (frame.strict) return [];
  const ends = ['source', 'target'].filter((role) =>
    parties.some((party) => party.role === role && party.powers.length > 0),
  );
  if (ends.length !== 1) return [];
  const missing = ends[0] === 'source' ? 'target' : 'source';
  if (missing === 'source' && frame.form === 'verb') return [];
  const known = powersOfParties(parties);
  const others = partiesOf(
    scene,
    clausePowers(scene, trigger).filter((token) => !isCircumstance(scene, token)),
    missing,
    entities,
    false,
  ).filter((party) => party.powers.length > 0 && !party.powers.some((power) => known.includes(power)));
  if (new Set(others.flatMap((party) => party.powers)).size !== 1) return [];
  return others.slice(0, 1).map((party) => ({ ...party, basis: 'inferred' as const }));
}

/** Prepositions of where, beside whom and on whose word: what they introduce is no end of the event. */
const CIRCUMSTANCE = new Set([
  'in',
  'at',
  'near',
  'across',
  'by',
  'along with',
  'alongside',
  'according to',
  'as',
  'despite',
  'amid',
  'under',
  'like',
]);

function isCircumstance(scene: Scene, token: number): boolean {
  let current = token;
  for (let depth = 0; depth < 4 && current >= 0; depth++) {
    if (CIRCUMSTANCE.has(prepositionOf(scene.tree, current))) return true;
    current = headOf(scene.tree, current);
  }
  return false;
}

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

function satisfies(
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
    } else if (!parties.some((party) => party.role === slot)) return false;
  }
  return true;
}

/** True for parties that the kind can stand on already; the rest is left to what the report says around it. */
function standsAlone(kind: Draft['kind'], parties: readonly DraftParty[]): boolean {
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

function isDefinite(scene: Scene, trigger: number): boolean {
  const { tree } = scene;
  if (tree.upos[trigger] === 'VERB') return false;
  return dependents(tree, trigger, 'det', 'nmod:poss').some(
    (child) =>
      ['the', 'this', 'these', 'that', 'those', 'its', 'his', 'her', 'their'].includes(
        lemmaOf(tree, child),
      ) || tree.upos[child] === 'PRON',
  );
}

/** "Negotiators will meet in Vienna": officials of nobody in particular are those that the report is about. */
function officialsMeet({ scene }: Interpretation, frame: Frame, trigger: number): boolean {
  return (
    frame.kind === 'meeting' &&
    tokensAt(scene, trigger, 'subject').some((token) => isOfficialNoun(scene, token))
  );
}

/** "No president has ever visited": not a visit that somebody denies, but none at all. */
function isOfNobody(scene: Scene, trigger: number): boolean {
  return tokensAt(scene, trigger, 'subject').some((token) =>
    dependents(scene.tree, token, 'det').some((det) => lemmaOf(scene.tree, det) === 'no'),
  );
}

function placeOf(scene: Scene, trigger: number): string | null {
  for (const token of tokensAt(scene, trigger, 'place')) {
    const mention = scene.mentionAt[token];
    if (mention === undefined || mention.via === 'pronoun') continue;
    return scene.sentence.tokens
      .slice(mention.first, mention.last)
      .map((t) => t.text)
      .join(' ')
      .replace(/^the /i, '');
  }
  return null;
}

function draftFrom(interpretation: Interpretation, frame: Frame, trigger: number): Draft | null {
  const { scene } = interpretation;
  if (!fits(frame, scene, trigger)) return null;
  if (
    (frame.kind === 'visit' || frame.kind === 'meeting') &&
    frame.form === 'verb' &&
    isOfNobody(scene, trigger)
  )
    return null;
  const parties = fillRoles(interpretation, frame, trigger);
  if (frame.kind === 'event') parties.push(...partyOfClause(interpretation, frame, trigger, parties));
  if (!satisfies(frame, interpretation, trigger, parties)) return null;
  if (
    frame.form === 'verb' &&
    powersOfParties(parties).length === 0 &&
    !officialsMeet(interpretation, frame, trigger)
  )
    return null;
  const dateMention = dateOf(scene, trigger);
  const date = sideOfDate(dateMention, interpretation.published);
  const status =
    frame.form === 'verb'
      ? statusOfVerb(frame.kind, scene.tree, trigger)
      : statusOfNoun(frame.kind, scene.tree, trigger);
  const { stage, certainty } = decideStage(frame.kind, frame, status, date);
  const plover: Plover | null = frame.plover === null ? null : { event: frame.plover, mode: null };
  const token = scene.sentence.tokens[trigger]!;
  return {
    frame,
    kind: frame.kind,
    sentence: scene.sentence.index,
    trigger,
    type: frame.type,
    label: null,
    topic: [],
    parties,
    stage,
    certainty,
    when: dateValueOf(dateMention),
    date,
    place:
      frame.kind === 'visit' || frame.kind === 'meeting' || frame.kind === 'event'
        ? placeOf(scene, trigger)
        : null,
    areas: [],
    systems: [],
    amount: null,
    superlative: null,
    plover,
    definite: isDefinite(scene, trigger),
    doubted: status.hypothetical || status.negated || status.classes.size > 0,
    evidence: evidenceSpan(scene, trigger),
    focus: { start: token.start, end: token.end },
    group: -1,
    anchor: null,
  };
}

/** Verbs of events whose object or means is a noun of events: "lift sanctions", "threatened with sanctions". */
function isEventOfVerb(scene: Scene, noun: number): boolean {
  const { tree } = scene;
  const verb = headOf(tree, noun);
  if (
    verb < 0 ||
    tree.upos[verb] !== 'VERB' ||
    !['obj', 'obl', 'nsubj:pass', 'ccomp'].includes(relation(tree, noun))
  )
    return false;
  const frames = (loadFrames().verbs.get(lemmaOf(tree, verb)) ?? []).filter(
    (frame) => frame.kind === 'event',
  );
  return frames.some((frame) => frame.objects?.has(lemmaOf(tree, noun)) || frame.plover === 'THREATEN');
}

/** Governors that only name a stage of the noun below them: their own frame would say the same thing twice. */
function consumed(scene: Scene, trigger: number, kind: Draft['kind']): boolean {
  const { tree } = scene;
  if (kind === 'visit' && lemmaOf(tree, trigger) === 'invite') {
    return dependents(tree, trigger, 'xcomp', 'advcl').some((t) =>
      ['visit', 'tour', 'travel', 'come'].includes(lemmaOf(tree, t)),
    );
  }
  if (kind === 'event' && tree.upos[trigger] !== 'VERB') return isEventOfVerb(scene, trigger);
  if (kind === 'meeting' && lemmaOf(tree, trigger) === 'negotiate')
    return dependents(tree, trigger, 'obj').length > 0;
  if (kind === 'agreement' && lemmaOf(tree, trigger) === 'negotiation') {
    // "negotiations on an accord", "under negotiation": the accord's own draft says so
    if (prepositionOf(tree, trigger) === 'under') return true;
    return dependents(tree, trigger, 'nmod').some(
      (t) =>
        ['on', 'for', 'over'].includes(prepositionOf(tree, t)) &&
        loadFrames()
          .nouns.get(lemmaOf(tree, t))
          ?.some((f) => f.kind === 'agreement'),
    );
  }
  if (kind === 'meeting' && tree.upos[trigger] === 'NOUN')
    return relation(tree, trigger) === 'compound' && headOf(tree, trigger) >= 0;
  return false;
}

/** "meetings with the minister and the secretary" are two: a plural whose far side names several persons is told apart by person. */
function distributeMeetings({ scene }: Interpretation, draft: Draft): Draft[] {
  const plural =
    draft.kind === 'meeting' &&
    scene.tree.xpos[draft.trigger] === 'NNS' &&
    lemmaOf(scene.tree, draft.trigger) === 'meeting';
  if (!plural) return [draft];
  const persons = draft.parties.filter((party) => party.entity.startsWith('person:'));
  const sides = new Map<string, DraftParty[]>();
  for (const person of persons) {
    const side = person.powers.join(' ');
    sides.set(side, [...(sides.get(side) ?? []), person]);
  }
  const many = [...sides.values()].filter((side) => side.length > 1);
  if (many.length !== 1 || sides.size > 2) return [draft];
  const rest = draft.parties.filter(
    (party) =>
      !many[0]!.includes(party) &&
      !(party.entity.startsWith('state:') && many[0]![0]!.powers.includes(party.powers[0] ?? '')),
  );
  return many[0]!.map((person) => ({ ...draft, parties: [...rest, person] }));
}

/** All drafts of one sentence, in the order of their triggers. */
export function interpretFrames(interpretation: Interpretation): Draft[] {
  const { scene } = interpretation;
  const { verbs, nouns } = loadFrames();
  const out: Draft[] = [];
  for (let token = 0; token < scene.sentence.tokens.length; token++) {
    const upos = scene.tree.upos[token];
    const table = upos === 'VERB' ? verbs : upos === 'NOUN' || upos === 'PROPN' ? nouns : null;
    const frames = table?.get(lemmaOf(scene.tree, token));
    if (frames === undefined) continue;
    for (const frame of frames) {
      if (consumed(scene, token, frame.kind)) continue;
      const draft = draftFrom(interpretation, frame, token);
      if (draft === null) continue;
      out.push(...distributeMeetings(interpretation, draft));
      if (frame.form === 'verb') break;
    }
  }
  return out;
}

export { standsAlone };
