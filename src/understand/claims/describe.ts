/** Fills in what a draft is called and is about: label, type, topic, areas, systems. */
import type { Draft } from './draft.ts';
import { dependents, headOf, lemmaOf, objectsOf, prepositionOf, relation, subtree } from './grammar.ts';
import type { EntityIndex } from './parties.ts';
import { tokensAt } from './places.ts';
import type { Scene } from './scene.ts';
import { areasOf, subjects, systemsOf, topicOf, typeOfWords } from './subject.ts';

const NAME_PREPOSITIONS = new Set(['of', 'on', 'for', 'over', 'about', 'in', 'concerning', 'regarding']);
const NAME_RELATIONS = new Set(['cc', 'amod', 'compound', 'flat', 'nummod', 'goeswith', 'punct', 'fixed']);

/** Tokens of the noun's name: its modifiers and "of/on/for …", not its parties, determiners or clauses. */
function nameTokens(scene: Scene, noun: number): number[] {
  const { tree } = scene;
  return subtree(tree, noun, (child) => {
    const rel = relation(tree, child);
    if (NAME_RELATIONS.has(rel) || rel === 'case') return false;
    if (scene.dates.some((date) => date.first <= child && child < date.last)) return true;
    if (rel === 'nmod') {
      const preposition = prepositionOf(tree, child);
      return (
        !NAME_PREPOSITIONS.has(preposition) && !(preposition === 'to' && lemmaOf(tree, noun) === 'access')
      );
    }
    if (rel === 'conj') return tree.upos[child] === 'VERB' || Math.abs(child - noun) > 8;
    return rel !== 'appos' || child - noun > 4;
  });
}

/** The longest run of name tokens around the noun that has no gap, as written, without a leading power or determiner. */
function isNominal(scene: Scene, token: number): boolean {
  const upos = scene.tree.upos[token];
  return (
    (upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN' || upos === 'NUM') &&
    !GENERIC_FIRST.has(lemmaOf(scene.tree, token))
  );
}

function isProper(scene: Scene, token: number): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(scene.sentence.tokens[token]?.text ?? '') && scene.mentionAt[token] === undefined
  );
}

/** Words that open a name without belonging to it. */
const GENERIC_FIRST = new Set([
  'several',
  'such',
  'other',
  'many',
  'further',
  'more',
  'own',
  'next',
  'last',
  'two',
  'key',
  'ongoing',
  'existing',
]);

/** Longest label, in UTF-16 code units. */
const LONGEST_LABEL = 72;

/** Cut at the last comma, or else the last space, that leaves room. */
function shorten(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  const head = label.slice(0, LONGEST_LABEL);
  const comma = head.lastIndexOf(',');
  return head.slice(0, comma > 20 ? comma : Math.max(head.lastIndexOf(' '), 1));
}

function labelOf(scene: Scene, noun: number, tokens: readonly number[], text: string): string {
  let first = noun;
  let last = noun;
  while (tokens.includes(first - 1)) first--;
  while (tokens.includes(last + 1)) last++;
  // capitalised words in front belong to a proper name even where the tree lost them: "Joint Working Group meeting"
  while (first > 1 && isProper(scene, first - 1) && (first < noun || isProper(scene, noun))) first--;
  const isName = (i: number) =>
    scene.mentionAt[i] !== undefined || /^[\p{P}\s]+$/u.test(scene.sentence.tokens[i]?.text ?? '');
  while (first < noun && (isName(first) || !isNominal(scene, first))) first++;
  while (last > noun && !isNominal(scene, last) && scene.sentence.tokens[last]?.text !== ')') last--;
  while (
    last > noun &&
    (/^[,;–—-]$/u.test(scene.sentence.tokens[last]?.text ?? '') ||
      (dependents(scene.tree, last, 'nmod').length > 0 && relation(scene.tree, last) === 'case'))
  )
    last--;
  const a = scene.sentence.tokens[first]!;
  const b = scene.sentence.tokens[last]!;
  return shorten(text.slice(a.start, b.end).replace(/\s+/g, ' ').trim());
}

/** "sign a memorandum on security": a phrase that follows the name at once may hang on the verb, yet belongs to it. */
function trailingPhrase(scene: Scene, noun: number, tokens: readonly number[]): number[] {
  const { tree } = scene;
  const verb = headOf(tree, noun);
  const after = Math.max(...tokens) + 1;
  if (verb < 0 || verb > noun) return [];
  const phrase = dependents(tree, verb, 'obl').find(
    (token) =>
      ['on', 'for', 'about', 'over', 'concerning'].includes(prepositionOf(tree, token)) &&
      subtree(tree, token)[0] === after,
  );
  return phrase === undefined || scene.dates.some((date) => date.first <= phrase && phrase < date.last)
    ? []
    : subtree(tree, phrase);
}

function aboutTokens(scene: Scene, draft: Draft): number[] {
  const { tree } = scene;
  if (tree.upos[draft.trigger] !== 'VERB') {
    const name = nameTokens(scene, draft.trigger);
    return [...name, ...trailingPhrase(scene, draft.trigger, name)];
  }
  const things = [
    ...(draft.frame?.roles.thing ?? []).flatMap((place) => tokensAt(scene, draft.trigger, place)),
    ...objectsOf(tree, draft.trigger),
  ];
  return [
    ...new Set(
      things.flatMap((token) => subtree(tree, token, (child) => relation(tree, child).startsWith('acl'))),
    ),
  ];
}

export function describeDraft(draft: Draft, scene: Scene, entities: EntityIndex, text: string): void {
  const tokens = aboutTokens(scene, draft);
  const lemmas = tokens.map((token) => lemmaOf(scene.tree, token));
  draft.topic = topicOf(scene, tokens, entities);
  const things = draft.kind === 'programme' ? programmeTokens(scene, draft, tokens) : tokens;
  draft.areas = areasOf(scene, things);
  draft.systems = systemsOf(scene, things, entities);
  if (draft.kind === 'agreement') {
    draft.label = labelOf(scene, draft.trigger, tokens, text);
    draft.type ??= typeOfWords(lemmas, subjects().types);
  } else if (draft.kind === 'meeting') {
    if (scene.tree.upos[draft.trigger] !== 'VERB') draft.label = labelOf(scene, draft.trigger, tokens, text);
    draft.type ??= typeOfWords(lemmas, subjects().meetings);
  } else if (draft.kind === 'programme') {
    draft.label = programmeLabel(scene, draft, text);
    if (draft.topic.length === 0) draft.topic = topicOf(scene, things, entities);
  }
}

/** A programme is about its thing and what is listed under it: "systems, including Arrow and Iron Dome". */
function programmeTokens(scene: Scene, draft: Draft, tokens: readonly number[]): number[] {
  const things = (draft.frame?.roles.thing ?? []).flatMap((place) => tokensAt(scene, draft.trigger, place));
  const below = things.flatMap((token) => subtree(scene.tree, token));
  return [...new Set([...tokens, ...below])].sort((a, b) => a - b);
}

function programmeLabel(scene: Scene, draft: Draft, text: string): string {
  if (draft.type === 'cooperation')
    return labelOf(scene, draft.trigger, nameTokens(scene, draft.trigger), text);
  const thing = (draft.frame?.roles.thing ?? [])
    .flatMap((place) => tokensAt(scene, draft.trigger, place))
    .find((token) => scene.tree.upos[token] === 'NOUN' || scene.tree.upos[token] === 'PROPN');
  const head = thing ?? draft.trigger;
  return labelOf(scene, head, nameTokens(scene, head), text);
}
