/**
 * What one party does to another in a sentence, where both are given as spans: the question that event data sets ask.
 * The spans take the place of the powers that a report names; everything else is the reading of any report. All
 * frames are tried, and the one that gives both ends their roles wins, the outermost where several do: who refuses to
 * send aid has refused.
 */
import type { PloverEvent } from '../../model/claim.ts';
import type { Published } from '../../model/document.ts';
import type { Entity } from '../../model/entity.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Mention, Sentence, Tree } from '../analysis.ts';
import { findAttributions } from '../speech/find-attributions.ts';
import { blamingWords } from './blaming-words.ts';
import { consumed } from './consumed.ts';
import type { Draft, DraftParty, Interpretation } from './draft.ts';
import { fillRoles, partyOfClause } from './fill-roles.ts';
import { fits } from './fits.ts';
import { type Frame, loadFrames } from './frame.ts';
import {
  dependents,
  headOf,
  isVerbTakenForNoun,
  lemmaOf,
  objectsOf,
  prepositional,
  relation,
  subjectsOf,
  subtree,
} from './grammar.ts';
import { draftOf } from './interpret.ts';
import { satisfies } from './needs.ts';
import { ploverOf } from './plover-of.ts';
import { buildScene, type Scene } from './scene.ts';
import { findSpeechActs } from './speech-acts.ts';

export interface EventBetween {
  readonly event: PloverEvent;
  /** What the frame calls it more finely ("restriction" of a sanction imposed rather than a tie cut), or null. */
  readonly type: string | null;
  /** The word that tells of it. */
  readonly trigger: Span;
}

const SOURCE = 'state:source';
const TARGET = 'state:target';

/** Roles of who acts and of who is acted upon; the rest of the roles stand side by side. */
const ACTS = new Set(['source', 'provider', 'visitor']);
const SUFFERS = new Set(['target', 'recipient', 'host']);

/** How well both ends stand in their roles. */
const BOTH = 10;
const SOURCE_ONLY = 6;
const TARGET_ONLY = 5;
const TURNED = 4;
/** What a level of embedding costs. */
const DEEPER = 0.6;

/** Nobody says when these sentences were written. */
const UNDATED: Published = { value: null, basis: null };

function partyEntity(id: string, power: string): Entity {
  return { id, kind: 'state', name: power, aliases: [], state: power, roles: [] };
}

const ENTITIES: ReadonlyMap<string, Entity> = new Map([
  [SOURCE, partyEntity(SOURCE, 'SOURCE')],
  [TARGET, partyEntity(TARGET, 'TARGET')],
]);

/** A span as somebody named: officials for the frames that ask for one. */
function mentionOf(span: Span, id: string, sentence: Sentence, tree: Tree): Mention | null {
  const inside = sentence.tokens.flatMap((token, i) => (overlaps(token, span) ? [i] : []));
  if (inside.length === 0) return null;
  const first = inside[0]!;
  const last = inside[inside.length - 1]! + 1;
  const within = (i: number) => i >= first && i < last;
  const head =
    inside.find((i) => !within(headOf(tree, i)) && tree.upos[i] !== 'ADP' && tree.upos[i] !== 'PUNCT') ??
    first;
  return {
    start: sentence.tokens[first]!.start,
    end: sentence.tokens[last - 1]!.end,
    sentence: sentence.index,
    first,
    last,
    head,
    entities: [id],
    via: 'title',
    basis: 'stated',
  };
}

function depthOf(tree: Tree, token: number): number {
  let depth = 0;
  for (let i = headOf(tree, token); i >= 0 && depth < 12; i = headOf(tree, i)) depth++;
  return depth;
}

/** How far the parties of a reading are those that were asked for; 0 where neither is. */
function link(parties: readonly DraftParty[]): number {
  const roles = (id: string) => parties.filter((party) => party.entity === id).map((party) => party.role);
  const source = roles(SOURCE);
  const target = roles(TARGET);
  const turned = source.some((role) => SUFFERS.has(role)) || target.some((role) => ACTS.has(role));
  if (source.length > 0 && target.length > 0) return turned ? TURNED : BOTH;
  if (source.length > 0) return turned ? TURNED : SOURCE_ONLY;
  return target.length > 0 ? (turned ? 0 : TARGET_ONLY) : 0;
}

function isOneSided(parties: readonly DraftParty[]): boolean {
  return !parties.some((party) => party.entity === TARGET && !SUFFERS.has(party.role));
}

/** Verbs and nouns of trade and of sharing. */
const MUTUAL = new Set([
  'share',
  'sharing',
  'exchange',
  'swap',
  'sell',
  'export',
  'sale',
  'lease',
  'buy',
  'purchase',
  'acquire',
  'procure',
  'order',
  'import',
]);

interface Candidate {
  readonly event: PloverEvent;
  readonly type: string | null;
  readonly trigger: number;
  readonly score: number;
}

function candidateOf(scene: Scene, draft: Draft, score: number): Candidate | null {
  const event = ploverOf({
    ...draft,
    plover: draft.plover?.event ?? null,
    oneSided: isOneSided(draft.parties),
    mutual: MUTUAL.has(lemmaOf(scene.tree, draft.trigger)),
  });
  return event === null
    ? null
    : {
        event,
        type: draft.frame?.type ?? draft.type,
        trigger: draft.trigger,
        score: score - DEEPER * depthOf(scene.tree, draft.trigger),
      };
}

/** A frame whose roles the tree does not fill: the source does what governs it, the target stands below it. */
function looseLink(scene: Scene, trigger: number): number {
  const at = (tokens: readonly number[], id: string) =>
    tokens.some((token) => scene.mentionAt[token]?.entities.includes(id));
  const verb = scene.tree.upos[trigger] === 'VERB' ? trigger : headOf(scene.tree, trigger);
  if (verb < 0) return 0;
  const acts = at(subjectsOf(scene.tree, verb), SOURCE);
  const below = objectsOf(scene.tree, verb).concat(subtree(scene.tree, trigger));
  return (acts ? 2 : 0) + (at(below, TARGET) ? 1.5 : 0);
}

function readFrame(interpretation: Interpretation, frame: Frame, trigger: number): Candidate | null {
  const { scene } = interpretation;
  if (consumed(scene, trigger, frame.kind) || !fits(frame, interpretation, trigger)) return null;
  const parties = fillRoles(interpretation, frame, trigger);
  if (frame.kind === 'event') parties.push(...partyOfClause(interpretation, frame, trigger, parties));
  const full = satisfies(frame, interpretation, trigger, parties) ? link(parties) : 0;
  const score = full > 0 ? full : frame.kind === 'event' ? looseLink(scene, trigger) : 0;
  return score === 0 ? null : candidateOf(scene, draftOf(interpretation, frame, trigger, parties), score);
}

function candidates(interpretation: Interpretation, text: string): Candidate[] {
  const { scene } = interpretation;
  const { verbs, nouns } = loadFrames();
  const out: (Candidate | null)[] = [];
  scene.sentence.tokens.forEach((_, token) => {
    const upos = scene.tree.upos[token];
    const isVerb = upos === 'VERB' || isVerbTakenForNoun(scene.tree, token);
    const table = isVerb ? verbs : upos === 'NOUN' || upos === 'PROPN' ? nouns : null;
    for (const frame of table?.get(lemmaOf(scene.tree, token)) ?? [])
      out.push(readFrame(interpretation, frame, token));
  });
  const attributions = findAttributions(text, [scene.sentence], [scene.tree], scene.mentions);
  for (const draft of findSpeechActs(scene, attributions, interpretation.entities, interpretation.published))
    out.push(candidateOf(scene, draft, link(draft.parties)));
  out.push(...commitments(scene));
  return out.filter((candidate) => candidate !== null);
}

/** "agreed to", "is willing to": to what the source binds itself need not be in any frame. */
function commitments(scene: Scene): Candidate[] {
  const { tree } = scene;
  return scene.sentence.tokens.flatMap((_, token): Candidate[] => {
    if (!blamingWords().committing.has(lemmaOf(tree, token))) return [];
    const goal = dependents(tree, token, 'xcomp', 'ccomp', 'advcl').length > 0;
    if (!goal && prepositional(tree, token, ['to', 'on']).length === 0) return [];
    const negated = dependents(tree, token, 'advmod').some((t) => lemmaOf(tree, t) === 'not');
    const own = subjectsOf(tree, token).some((t) => scene.mentionAt[t]?.entities.includes(SOURCE));
    if (!own || negated) return [];
    return [
      { event: 'AGREE', type: null, trigger: token, score: SOURCE_ONLY - DEEPER * depthOf(tree, token) },
    ];
  });
}

/** Pronouns of clauses below one whose subject is the source: "Kabul said that it had freed them". */
function pronounsOf(source: Mention, { sentence, tree }: Parsed): Mention[] {
  return sentence.tokens.flatMap((token, i): Mention[] => {
    if (tree.xpos[i] !== 'PRP' || !relation(tree, i).startsWith('nsubj')) return [];
    for (let verb = headOf(tree, headOf(tree, i)); verb >= 0; verb = headOf(tree, verb)) {
      const subjects = dependents(tree, verb, 'nsubj', 'nsubj:pass');
      if (subjects.length === 0) continue;
      if (!subjects.some((t) => source.first <= t && t < source.last)) return [];
      const { start, end } = token;
      return [{ ...source, start, end, first: i, last: i + 1, head: i, basis: 'inferred' }];
    }
    return [];
  });
}

/** A sentence with its tree. */
export interface Parsed {
  readonly sentence: Sentence;
  readonly tree: Tree;
}

function mentionsOf(parsed: Parsed, source: Span | null, target: Span | null): Mention[] {
  const { sentence, tree } = parsed;
  const acting = source === null ? null : mentionOf(source, SOURCE, sentence, tree);
  const suffering = target === null ? null : mentionOf(target, TARGET, sentence, tree);
  return [acting, ...(acting === null ? [] : pronounsOf(acting, parsed)), suffering].filter(
    (mention) => mention !== null,
  );
}

/**
 * The PLOVER type of what `source` does to `target` (spans of the text, null for a party that the text does not name);
 * null where no frame of any of the sentences speaks of either.
 */
export function eventBetween(
  text: string,
  sentences: readonly Parsed[],
  source: Span | null,
  target: Span | null,
): EventBetween | null {
  let best: (Candidate & Parsed) | null = null;
  for (const parsed of sentences) {
    const scene = buildScene(parsed.sentence, parsed.tree, mentionsOf(parsed, source, target), []);
    for (const candidate of candidates({ scene, entities: ENTITIES, published: UNDATED }, text))
      if (best === null || candidate.score > best.score) best = { ...candidate, ...parsed };
  }
  if (best === null) return null;
  const { start, end } = best.sentence.tokens[best.trigger]!;
  return { event: best.event, type: best.type, trigger: { start, end } };
}
