/** From tokens that fill a role to the entities that they stand for. */
import type { Entity, Power } from '../../model/entity.ts';
import type { Mention } from '../analysis.ts';
import type { DraftParty } from './draft.ts';
import { childrenOf, dependents, lemmaOf, prepositionOf, relation, sidesOf } from './grammar.ts';
import { listedAfter, listedWith } from './party-list.ts';
import type { Scene } from './scene.ts';
import { subjects } from './subject.ts';

export type EntityIndex = ReadonlyMap<string, Entity>;

/** Nouns that stand for whoever directs or represents a power, so that "officials from Chad" are Chad's. */
const OFFICIALS = new Set([
  'official',
  'minister',
  'ministry',
  'government',
  'leader',
  'president',
  'diplomat',
  'envoy',
  'ambassador',
  'delegation',
  'negotiator',
  'lawmaker',
  'troop',
  'force',
  'soldier',
  'army',
  'military',
  'representative',
  'authority',
  'administration',
  'team',
  'counterpart',
  'peer',
  'premier',
  'secretary',
  'chief',
  'head',
  'spokesman',
  'spokeswoman',
  'king',
  'regime',
  'foreign',
]);

/** The mention whose head or words hold the token; else the power that the token's noun phrase belongs to. */
export function mentionFor(scene: Scene, token: number, loose: boolean): Mention | null {
  const { tree } = scene;
  const direct = scene.mentionAt[token];
  if (direct !== undefined) return direct;
  const appositive = dependents(tree, token, 'appos', 'flat')
    .map((t) => scene.mentionAt[t])
    .find((m) => m !== undefined);
  if (appositive !== undefined) return appositive;
  const official = OFFICIALS.has(lemmaOf(tree, token));
  // "a lion in Kenya" is not Kenya's
  const owning = official ? ['of', 'from', 'in'] : ['of', 'from'];
  const owners = childrenOf(tree, token).filter((child) => {
    const rel = relation(tree, child);
    if (rel === 'nmod:poss') return true;
    if ((rel === 'amod' || rel === 'compound') && scene.mentionAt[child] !== undefined) return true;
    return rel === 'nmod' && owning.includes(prepositionOf(tree, child));
  });
  if (!official && (!loose || subjects().bystanders.has(lemmaOf(tree, token)))) return null;
  const found = owners.map((owner) => scene.mentionAt[owner]).filter((mention) => mention !== undefined);
  // "his peers from Chad" are Chad's
  return found.find((mention) => mention.via !== 'pronoun') ?? found[0] ?? null;
}

export function powersOfMention(mention: Mention, entities: EntityIndex): Power[] {
  const powers = mention.entities.flatMap((id) => {
    const state = entities.get(id)?.state;
    return state === null || state === undefined ? [] : [state];
  });
  return [...new Set(powers)];
}

/** True for nouns of those who act for a power: minister, envoy, delegation. */
export function isOfficialLemma(lemma: string): boolean {
  return OFFICIALS.has(lemma);
}

/** "negotiators", "ministers": a noun for officials that no power is named with. */
export function isOfficialNoun(scene: Scene, token: number): boolean {
  return (
    scene.mentionAt[token] === undefined &&
    OFFICIALS.has(lemmaOf(scene.tree, token)) &&
    scene.tree.xpos[token] === 'NNS'
  );
}

/** True when the mention stands for one or more persons who act for a power. */
export function isPerson(scene: Scene, token: number, entities: EntityIndex): boolean {
  const mention = scene.mentionAt[token];
  if (mention === undefined) return OFFICIALS.has(lemmaOf(scene.tree, token));
  if (mention.via === 'title') return true;
  if (mention.via === 'description') return !subjects().bystanders.has(lemmaOf(scene.tree, mention.head));
  return mention.entities.some((id) => entities.get(id)?.kind === 'person');
}

/** True when the mention names a body of a power: somewhere to speak, somebody to petition. */
export function isBody(scene: Scene, token: number, entities: EntityIndex): boolean {
  const mention = scene.mentionAt[token];
  return mention?.entities.some((id) => entities.get(id)?.kind === 'body') ?? false;
}

/** True when the mention names a state or a place in one: somewhere to travel to. */
export function isState(scene: Scene, token: number, entities: EntityIndex): boolean {
  const mention = scene.mentionAt[token];
  return mention?.entities.some((id) => entities.get(id)?.kind === 'state') ?? false;
}

/** True when the mention stands for an official or a body, not for a mere state. */
export function isOfficial(scene: Scene, token: number, entities: EntityIndex): boolean {
  const mention = scene.mentionAt[token];
  if (mention === undefined) return OFFICIALS.has(lemmaOf(scene.tree, token));
  if (mention.via === 'description' || mention.via === 'group' || mention.via === 'title') return true;
  return mention.entities.some((id) => {
    const kind = entities.get(id)?.kind;
    return (
      kind === 'person' || kind === 'body' || kind === 'international-organisation' || kind === 'armed-group'
    );
  });
}

/** "Omani officials, including the two ministers": the persons named are of the officials' power. */
function examplesOf(
  scene: Scene,
  token: number,
  role: string,
  entities: EntityIndex,
  powers: readonly Power[],
): DraftParty[] {
  return listedAfter(scene, token).flatMap((mention) => {
    const id = mention?.entities[0];
    const entity = id === undefined ? undefined : entities.get(id);
    if (entity?.kind !== 'person') return [];
    return [
      {
        entity: entity.id,
        role,
        basis: mention.basis,
        powers: entity.state === null ? powers : [entity.state],
      },
    ];
  });
}

/** Roles that a town may fill for its state: a host, or what is shelled; talks in Geneva are not Switzerland's. */
const PLACE_ROLES = new Set(['host', 'target']);

/** "his French, Turkish and Saudi counterparts": those of the powers named before the last. */
function adjectivesBeside(scene: Scene, mention: Mention): Mention[] {
  const described = mention.via === 'description' || mention.via === 'title';
  if (!described || scene.tree.xpos[mention.last - 1] !== 'NNS') return [];
  const out: Mention[] = [];
  for (let at = mention.first - 1; at > 0; at--) {
    const before = scene.mentionAt[at];
    const word = scene.sentence.tokens[at]!.text;
    if (before?.via === 'demonym') {
      out.push(before);
      at = before.first;
    } else if (word !== ',' && word !== 'and') break;
  }
  return out;
}

/** True when the mention stands for somebody who speaks for a power or the power itself, not for a thing of it. */
export function partiesOf(
  scene: Scene,
  tokens: readonly number[],
  role: string,
  entities: EntityIndex,
  loose: boolean,
  bystanders = false,
): DraftParty[] {
  const out: DraftParty[] = [];
  const named = tokens.flatMap((token) => sidesOf(scene.tree, token));
  const mutual = tokens.length > 0 && !named.includes(tokens[0]!);
  for (const token of named) {
    const mention = mentionFor(scene, token, loose);
    if (mention === null) continue;
    if (mention.place !== undefined && !PLACE_ROLES.has(role)) continue;
    if (
      !bystanders &&
      mention.via === 'description' &&
      subjects().bystanders.has(lemmaOf(scene.tree, mention.head))
    )
      continue;
    for (const id of mention.entities) {
      const entity = entities.get(id);
      if (entity === undefined || entity.kind === 'system') continue;
      if (out.some((party) => party.entity === id)) continue;
      out.push({
        entity: id,
        role,
        // that a group stands for the state it is at home in is known from the tables, not from the text
        basis: entity.kind === 'armed-group' ? 'inferred' : mention.basis,
        powers: entity.state === null ? [] : [entity.state],
        ...(mutual ? { side: 'both' as const } : {}),
      });
    }
    for (const other of listedWith(scene, mention)) {
      for (const id of other.entities) {
        const entity = entities.get(id);
        if (entity === undefined || entity.kind === 'system' || out.some((party) => party.entity === id))
          continue;
        out.push({
          entity: id,
          role,
          basis: other.basis,
          powers: entity.state === null ? [] : [entity.state],
          ...(mutual ? { side: 'both' as const } : {}),
        });
      }
    }
    for (const other of adjectivesBeside(scene, mention)) {
      for (const power of powersOfMention(other, entities)) {
        const id = other.entities[0]!;
        if (!out.some((party) => party.entity === id))
          out.push({ entity: id, role, basis: other.basis, powers: [power] });
      }
    }
    out.push(...examplesOf(scene, token, role, entities, powersOfMention(mention, entities)));
  }
  return out;
}
