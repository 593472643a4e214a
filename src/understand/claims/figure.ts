/**
 * Figures of a relation: an amount said of trade, investment or cooperation between powers. The price of one deal is
 * not a figure of the relation: it is given to that deal's draft.
 */
import type { Published } from '../../model/document.ts';
import { type AmountMention, findAmounts } from './amounts.ts';
import { dateOf, dateValueOf, sideOfDate } from './attach-date.ts';
import type { Draft, DraftParty } from './draft.ts';
import { evidenceSpan } from './evidence-span.ts';
import { childrenOf, headOf, lemmaOf, objectsOf, relation, subjectsOf, subtree } from './grammar.ts';
import { type EntityIndex, partiesOf } from './parties.ts';
import type { Scene } from './scene.ts';
import { areasOf, subjects, topicOf } from './subject.ts';

function isMeasure(scene: Scene, token: number): boolean {
  const upos = scene.tree.upos[token];
  return (upos === 'NOUN' || upos === 'PROPN') && subjects().measures.has(lemmaOf(scene.tree, token));
}

/** The measured noun: among the subjects and objects of the predicates above the amount, nearest first. */
function measuredNoun(scene: Scene, amount: AmountMention): number {
  const { tree } = scene;
  let token = amount.first;
  for (let depth = 0; depth < 6 && token >= 0; depth++) {
    const around = [
      token,
      ...(tree.upos[token] === 'VERB' ? [...subjectsOf(tree, token), ...objectsOf(tree, token)] : []),
      ...childrenOf(tree, token).filter((child) =>
        ['nsubj', 'nsubj:pass', 'nmod'].includes(relation(tree, child)),
      ),
    ];
    const found = around.find((t) => (t < amount.first || t >= amount.last) && isMeasure(scene, t));
    if (found !== undefined) return found;
    const head = headOf(tree, token);
    if (
      depth > 0 &&
      tree.upos[token] === 'VERB' &&
      !['acl', 'acl:relcl', 'xcomp', 'conj', 'advcl'].includes(relation(tree, token))
    )
      return -1;
    token = head;
  }
  return -1;
}

/** The verb that says the amount, or the amount itself where none does. */
function predicateOf(scene: Scene, token: number): number {
  let current = token;
  for (let depth = 0; depth < 5 && current >= 0; depth++) {
    if (scene.tree.upos[current] === 'VERB') return current;
    current = headOf(scene.tree, current);
  }
  return token;
}

/** Gives an amount to the draft whose noun it modifies or whose clause it stands in; true when one took it. */
function givenToDraft(scene: Scene, amount: AmountMention, drafts: readonly Draft[]): boolean {
  const owner = drafts.find((draft) => {
    if (draft.kind !== 'agreement' && draft.kind !== 'programme') return false;
    const below = subtree(scene.tree, draft.trigger);
    return below.includes(amount.first) || below.includes(amount.last - 1);
  });
  if (owner === undefined) return false;
  owner.amount ??= amount.amount;
  return true;
}

export function findFigures(
  text: string,
  scene: Scene,
  drafts: readonly Draft[],
  entities: EntityIndex,
  published: Published,
): Draft[] {
  const out: Draft[] = [];
  for (const mention of findAmounts(text, scene.sentence)) {
    const noun = measuredNoun(scene, mention);
    if (noun < 0) {
      givenToDraft(scene, mention, drafts);
      continue;
    }
    const below = subtree(scene.tree, noun);
    const parties: DraftParty[] = partiesOf(scene, below, 'party', entities, false);
    const date = dateOf(scene, predicateOf(scene, mention.first)) ?? dateOf(scene, noun);
    const tokens = below.filter((token) => Math.abs(token - noun) <= 3 && token <= noun);
    out.push({
      frame: null,
      kind: 'figure',
      sentence: scene.sentence.index,
      trigger: noun,
      type: lemmaOf(scene.tree, noun),
      label: text.slice(scene.sentence.tokens[tokens[0] ?? noun]!.start, scene.sentence.tokens[noun]!.end),
      topic: topicOf(scene, tokens, entities),
      parties,
      stage: 'reported',
      certainty: 'stated',
      when: dateValueOf(date),
      date: sideOfDate(date, published),
      place: null,
      areas: areasOf(scene, tokens),
      systems: [],
      amount: mention.amount,
      superlative: null,
      plover: null,
      definite: false,
      doubted: false,
      embedded: false,
      withStranger: false,
      evidence: evidenceSpan(scene, mention.first),
      focus: {
        start: scene.sentence.tokens[mention.first]!.start,
        end: scene.sentence.tokens[mention.last - 1]!.end,
      },
      group: -1,
      generic: false,
      named: [],
      presumed: false,
      anchor: null,
    });
  }
  return out;
}
