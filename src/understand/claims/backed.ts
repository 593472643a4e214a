/**
 * "Iran-backed rebels", "the US-supported government of Chad": help that goes on, told by the way. Read off the words,
 * for a name, a hyphen and a participle are three tokens.
 */
import type { DraftParty } from './draft.ts';
import { type Frame, plainFrame } from './frame.ts';
import { headOf, lemmaOf, prepositional, relation } from './grammar.ts';
import { type EntityIndex, isOfficialLemma, partiesOf } from './parties.ts';
import type { Scene } from './scene.ts';

const HELPED = new Set([
  'backed',
  'supported',
  'funded',
  'armed',
  'financed',
  'sponsored',
  'trained',
  'supplied',
]);

export const BACKING: Frame = { ...plainFrame('event', 'AID'), form: 'noun', ongoing: true };

/** Those who may be backed; a conference, a war or a project is not. */
const BACKABLE = new Set([
  'rebel',
  'militia',
  'militiaman',
  'group',
  'fighter',
  'separatist',
  'militant',
  'faction',
  'party',
  'insurgent',
  'coalition',
  'opposition',
  'movement',
  'army',
]);

/** Who backs whom by the participle at the token, or null. */
export function backedAt(scene: Scene, token: number, entities: EntityIndex): DraftParty[] | null {
  const { tree, sentence } = scene;
  const words = sentence.tokens;
  if (!HELPED.has(words[token]?.text.toLowerCase() ?? '') || words[token - 1]?.text !== '-') return null;
  const backer = scene.mentionAt[token - 2];
  if (backer === undefined || backer.last !== token - 1) return null;
  const noun = headOf(tree, token);
  if (noun <= token || relation(tree, token) !== 'amod') return null;
  const lemma = lemmaOf(tree, noun);
  if (!BACKABLE.has(lemma) && !isOfficialLemma(lemma) && scene.mentionAt[noun]?.via !== 'name') return null;
  const sources = partiesOf(scene, [token - 2], 'source', entities, true);
  const own = partiesOf(scene, [noun], 'target', entities, true, true).filter(
    ({ entity }) => !sources.some((source) => source.entity === entity),
  );
  // "Iran-backed rebels in Yemen"
  const targets =
    own.length > 0
      ? own
      : partiesOf(scene, prepositional(tree, noun, ['in', 'of', 'from']), 'target', entities, true);
  const powers = sources.flatMap((source) => source.powers);
  const others = targets.filter((target) => !target.powers.some((power) => powers.includes(power)));
  return powers.length === 0 || others.length === 0 ? null : [...sources, ...others];
}
