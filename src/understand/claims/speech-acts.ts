/**
 * Acts that are done by speaking: an official of one power says that another "must" do something (REQUEST), or says
 * of it what blames it (ACCUSE). Only inside words that the report puts in that official's mouth; not the reporter's
 * own words, not what is said of oneself, not what is denied.
 */
import type { Published } from '../../model/document.ts';
import { type DateValue, NO_DATE } from '../../model/edtf.ts';
import type { Attribution, Mention } from '../analysis.ts';
import { blamingWords } from './blaming-words.ts';
import { dayOfNews } from './date-of-news.ts';
import type { Draft, DraftParty } from './draft.ts';
import { evidenceSpan } from './evidence-span.ts';
import { plainFrame } from './frame.ts';
import { childrenOf, dependents, headOf, lemmaOf, prepositionOf, relation } from './grammar.ts';
import { type EntityIndex, powersOfMention } from './parties.ts';
import type { Scene } from './scene.ts';

const FRAMES = { ACCUSE: plainFrame('event', 'ACCUSE'), REQUEST: plainFrame('event', 'REQUEST') } as const;

/** The nearest predicate above the token: whose clause it stands in. */
function clauseOf(scene: Scene, token: number): number {
  let current = token;
  for (let depth = 0; depth < 8; depth++) {
    const head = headOf(scene.tree, current);
    if (head < 0 || scene.tree.upos[current] === 'VERB') return current;
    if (['nsubj', 'nsubj:pass', 'ccomp', 'advcl', 'parataxis'].includes(relation(scene.tree, current)))
      return head;
    current = head;
  }
  return current;
}

function isNegated(scene: Scene, predicate: number): boolean {
  return childrenOf(scene.tree, predicate).some((child) =>
    ['not', "n't", 'never', 'no'].includes(lemmaOf(scene.tree, child)),
  );
}

/** "Iran must halt", "they need to withdraw": the power is the subject of a demand. */
function isDemanded(scene: Scene, mention: Mention): number {
  if (relation(scene.tree, mention.head) !== 'nsubj' && relation(scene.tree, mention.head) !== 'nsubj:pass')
    return -1;
  const predicate = headOf(scene.tree, mention.head);
  if (predicate < 0) return -1;
  const auxiliaries = dependents(scene.tree, predicate, 'aux').map((aux) => lemmaOf(scene.tree, aux));
  if (auxiliaries.some((aux) => blamingWords().demanding.has(aux))) return predicate;
  const complement = dependents(scene.tree, predicate, 'xcomp').length > 0;
  return complement && blamingWords().demandingVerbs.has(lemmaOf(scene.tree, predicate)) ? predicate : -1;
}

/** The word is said of the mention as subject, or is its own act ("Iran's aggression", "violations by Iran"). */
function blames(scene: Scene, word: number, mention: Mention, clause: number): boolean {
  const { tree } = scene;
  const rel = relation(tree, mention.head);
  if (rel === 'nsubj' || rel === 'nsubj:pass')
    return word === headOf(tree, mention.head) || clauseOf(scene, word) === clause;
  const owned = headOf(tree, mention.head);
  // "Bolivia's behaviour was reckless"
  if (
    ['nmod:poss', 'amod', 'compound'].includes(rel) &&
    owned >= 0 &&
    relation(tree, owned).startsWith('nsubj') &&
    headOf(tree, owned) === word
  )
    return true;
  // "acts of theirs that are hostile", "their illegal acts"
  const owner = rel === 'nmod:poss' || rel === 'amod' || rel === 'compound';
  if (owner && headOf(tree, word) === owned && ['acl:relcl', 'amod'].includes(relation(tree, word)))
    return true;
  if (owned !== word) return false;
  return (
    rel === 'nmod:poss' ||
    rel === 'amod' ||
    rel === 'compound' ||
    ['of', 'by', 'from'].includes(prepositionOf(tree, mention.head))
  );
}

/** An accusing word in the mention's clause, or -1. */
function accusation(scene: Scene, mention: Mention, from: number, to: number): number {
  const clause = clauseOf(scene, mention.head);
  for (let token = from; token < to; token++) {
    if (!blamingWords().accusing.has(lemmaOf(scene.tree, token))) continue;
    if (token >= mention.first && token < mention.last) continue;
    if (blames(scene, token, mention, clause) && !isNegated(scene, clause) && !isNegated(scene, token))
      return token;
  }
  return -1;
}

/** The one who speaks, as the source of what he does by it. */
export function speakerParties(attribution: Attribution, entities: EntityIndex): DraftParty[] {
  const source = attribution.source;
  if (source === null) return [];
  return source.entities.flatMap((id) => {
    const state = entities.get(id)?.state;
    return state ? [{ entity: id, role: 'source', basis: source.basis, powers: [state] }] : [];
  });
}

/** "said": the act is news of the day; null where the cue stands elsewhere or in another tense. */
export function whenSaid(scene: Scene, { cueSpan }: Attribution, published: Published): DateValue {
  const cue = scene.sentence.tokens.findIndex(({ start }) => start === cueSpan.start);
  const past =
    cue >= 0 &&
    scene.tree.xpos[cue] === 'VBD' &&
    !dependents(scene.tree, cue, 'aux').some((aux) => lemmaOf(scene.tree, aux) === 'have');
  return (past ? dayOfNews(scene, published) : null) ?? NO_DATE;
}

/** An act done by saying so. */
export function spokenAct(
  scene: Scene,
  act: 'ACCUSE' | 'REQUEST',
  trigger: number,
  parties: DraftParty[],
  when: DateValue = NO_DATE,
): Draft {
  const token = scene.sentence.tokens[trigger]!;
  return {
    frame: FRAMES[act],
    kind: 'event',
    sentence: scene.sentence.index,
    trigger,
    type: null,
    label: null,
    topic: [],
    parties,
    stage: 'done',
    certainty: 'stated',
    when,
    date: { side: null, exact: false },
    place: null,
    areas: [],
    systems: [],
    amount: null,
    superlative: null,
    plover: { event: act, mode: null },
    definite: false,
    doubted: false,
    embedded: false,
    withStranger: false,
    evidence: evidenceSpan(scene, trigger),
    focus: { start: token.start, end: token.end },
    group: -1,
    generic: false,
    named: [],
    presumed: false,
    anchor: null,
  };
}

/** Demands and accusations in the words of officials, one of each kind at most a target and sentence. */
export function findSpeechActs(
  scene: Scene,
  attributions: readonly Attribution[],
  entities: EntityIndex,
  published: Published,
): Draft[] {
  const out: Draft[] = [];
  const { tokens } = scene.sentence;
  for (const attribution of attributions) {
    const speakers = speakerParties(attribution, entities);
    const own = speakers.flatMap((party) => party.powers);
    if (own.length !== 1) continue;
    for (const content of attribution.content) {
      const from = tokens.findIndex((token) => token.start >= content.start);
      let to = tokens.findIndex((token) => token.start >= content.end);
      if (to < 0) to = tokens.length;
      if (from < 0 || from >= to) continue;
      for (const mention of scene.mentions) {
        if (mention.first < from || mention.last > to || mention.place !== undefined) continue;
        const powers = powersOfMention(mention, entities).filter((power) => !own.includes(power));
        if (powers.length !== 1 || mention.entities.length !== 1) continue;
        const target: DraftParty = {
          entity: mention.entities[0]!,
          role: 'target',
          basis: mention.basis,
          powers,
        };
        const demand = isDemanded(scene, mention);
        const blame = demand >= 0 ? -1 : accusation(scene, mention, from, to);
        const act = demand >= 0 ? 'REQUEST' : 'ACCUSE';
        const trigger = demand >= 0 ? demand : blame;
        if (trigger < 0 || out.some((d) => d.parties.some((p) => p.entity === target.entity))) continue;
        const parties = [...speakers.map((party) => ({ ...party })), target];
        out.push(spokenAct(scene, act, trigger, parties, whenSaid(scene, attribution, published)));
      }
    }
  }
  return out;
}
