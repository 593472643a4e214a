/** Who fills a frame's roles: the first of each slot's places that gives parties, then the clause's one other power. */
import { isEnclave } from './destination.ts';
import type { Interpretation } from './draft.ts';
import { type DraftParty, powersOfParties } from './draft.ts';
import type { Frame } from './frame.ts';
import { dependents, headOf, lemmaOf, objectsOf, prepositional, prepositionOf } from './grammar.ts';
import { isBody, isPerson, isState, partiesOf } from './parties.ts';
import { clausePowers, tokensAt } from './places.ts';
import type { Scene } from './scene.ts';

/** Roles under which a frame's auxiliary slots become parties. */
export const ROLE_OF_SLOT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  visit: { company: 'visitor', received: 'host' },
  meeting: { with: 'participant' },
  agreement: { with: 'party' },
  programme: { with: 'participant' },
};

/** Roles that take in a whole noun phrase ("Israeli drones" for Israel); the others want a party that acts. */
const LOOSE_ROLES = new Set(['source', 'target', 'provider', 'recipient', 'party', 'participant']);

/** "to Oslo Friday": the tree may take the place for a part of the day's name. */
function besideDate(scene: Scene, token: number): number {
  if (!scene.dates.some(({ first, last }) => first <= token && token < last)) return token;
  const named = dependents(scene.tree, token, 'compound').filter((t) => scene.mentionAt[t] !== undefined);
  return named.at(-1) ?? token;
}

/** What is done to somebody: who is named behind "of" or "on" has suffered it. */
const HARMS = new Set([
  'killing',
  'attack',
  'murder',
  'bombing',
  'assassination',
  'abduction',
  'kidnapping',
  'strike',
  'airstrike',
  'raid',
  'shooting',
  'shelling',
  'beheading',
  'execution',
  'invasion',
  'occupation',
  'annexation',
  'massacre',
  'assault',
  'arrest',
  'detention',
  'persecution',
  'torture',
]);

/** "condemned the killing of Chadian soldiers": not Chad is blamed, but whoever did it, where the words say who. */
function doersOf(scene: Scene, token: number): number[] {
  if (!HARMS.has(lemmaOf(scene.tree, token))) return [token];
  // "the attack of Chad on Niger": with both told, the first has done it
  const both = [token, headOf(scene.tree, token)].some(
    (head) => prepositional(scene.tree, head, ['on', 'against']).length > 0,
  );
  return ['possessive', 'modifier', 'by', ...(both ? ['of'] : [])].flatMap((place) =>
    tokensAt(scene, token, place),
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
    if (frame.plover === 'ACCUSE' && role === 'target')
      tokens = tokens.flatMap((token) => doersOf(scene, token));
    if (role === 'host')
      tokens = tokens.map((token) => besideDate(scene, token)).filter((token) => !isEnclave(scene, token));
    if (need === 'person' || need === 'person?')
      tokens = tokens.filter((token) => isPerson(scene, token, entities));
    else if (need === 'body') tokens = tokens.filter((token) => isBody(scene, token, entities));
    else if (need === 'state') tokens = tokens.filter((token) => isState(scene, token, entities));
    const parties = partiesOf(
      scene,
      tokens,
      role,
      entities,
      LOOSE_ROLES.has(role),
      frame.kind === 'programme',
    );
    if (parties.length > 0)
      return slot === 'with' ? parties.map((party) => ({ ...party, side: 'far' as const })) : parties;
  }
  return [];
}

/** "travelled with the defence minister" of one's own state, "for talks with the premier" of the host's: people alone. */
function isOneOf(party: DraftParty, role: 'visitor' | 'host', parties: readonly DraftParty[]): boolean {
  return (
    party.entity.startsWith('person:') &&
    parties.some(
      (other) =>
        other.role === role &&
        (party.powers.length === 0 || other.powers.some((power) => party.powers.includes(power))),
    )
  );
}

export function fillRoles(interpretation: Interpretation, frame: Frame, trigger: number): DraftParty[] {
  const out: DraftParty[] = [];
  // whom one met is a host only where the host is known
  const slots = Object.keys(frame.roles).sort((a, b) => Number(a === 'received') - Number(b === 'received'));
  for (const slot of slots) {
    if (slot === 'thing') continue;
    for (const party of fillSlot(interpretation, frame, trigger, slot)) {
      if (slot === 'company' && !isOneOf(party, 'visitor', out)) continue;
      if (slot === 'received' && !isOneOf(party, 'host', out)) continue;
      const twin = out.findIndex((other) => other.entity === party.entity);
      // "each accused the other": both act and both suffer
      if (twin < 0 || (frame.kind === 'event' && party.side === 'both')) out.push(party);
      else if (party.side !== out[twin]!.side) out[twin] = { ...out[twin]!, side: 'both' };
    }
  }
  return frame.kind === 'visit' ? out.filter((party) => !isAtHome(party, out)) : out;
}

/** "the president, back from his trip to the coast, the White House said": nobody visits his own state. */
function isAtHome({ role, powers }: DraftParty, parties: readonly DraftParty[]): boolean {
  if (role !== 'host' || powers.length === 0) return false;
  const visiting = parties.filter((party) => party.role === 'visitor').flatMap((party) => party.powers);
  return powers.every((power) => visiting.includes(power));
}

/** The one other power of an event's clause, where one end of the event is named and the other is not. */
export function partyOfClause(
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
  const shared = ['agent', ...(frame.roles[ends[0]!] ?? [])];
  // "pressure on the firm": the end is told, and is of no power
  const told =
    frame.form === 'noun' ? (frame.roles[missing] ?? []).filter((place) => !shared.includes(place)) : [];
  if (told.some((place) => tokensAt(scene, trigger, place).length > 0)) return [];
  if (
    frame.plover === 'ACCUSE' &&
    objectsOf(scene.tree, trigger).some((t) => HARMS.has(lemmaOf(scene.tree, t)))
  )
    return [];
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
  'during',
  'after',
  'before',
  'since',
  'until',
  'without',
  'ahead of',
]);

function isCircumstance(scene: Scene, token: number): boolean {
  let current = token;
  for (let depth = 0; depth < 4 && current >= 0; depth++) {
    if (CIRCUMSTANCE.has(prepositionOf(scene.tree, current))) return true;
    current = headOf(scene.tree, current);
  }
  return false;
}
