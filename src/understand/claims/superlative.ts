/**
 * "the first by an Indian prime minister in decades", "becoming the first Indian Prime Minister to do so": a rank that
 * a report gives a visit or a meeting. Not "his first working visit" (a rank among the visitor's own is not disputed
 * by another visitor's) and not "first of all".
 */
import type { Superlative } from '../../model/claim.ts';
import type { Draft } from './draft.ts';
import { loadFrames } from './frame.ts';
import { childrenOf, dependents, headOf, lemmaOf, relation, subtree } from './grammar.ts';
import type { Scene } from './scene.ts';

const RANKS = new Set(['first', 'last', 'largest', 'biggest', 'second', 'third']);
const OWNER_RELATIONS = new Set([
  'nmod',
  'acl',
  'acl:relcl',
  'amod',
  'compound',
  'advmod',
  'obl',
  'obl:agent',
  'nmod:unmarked',
]);

function isRank(scene: Scene, token: number): boolean {
  return RANKS.has(lemmaOf(scene.tree, token)) && scene.tree.upos[token] !== 'VERB';
}

/** The phrase of a rank: the noun that it modifies, or the rank itself where it stands alone, with what hangs on it. */
function phraseOf(scene: Scene, rank: number): number {
  const rel = relation(scene.tree, rank);
  return rel === 'amod' || rel === 'nummod' || rel === 'advmod' ? headOf(scene.tree, rank) : rank;
}

/** True when the rank is said of what someone else did too: it names a class ("Indian prime minister") or a span. */
function ranksAClass(scene: Scene, phrase: number): boolean {
  return (
    childrenOf(scene.tree, phrase).some(
      (child) => OWNER_RELATIONS.has(relation(scene.tree, child)) && !isRank(scene, child),
    ) && dependents(scene.tree, phrase, 'nmod:poss').length === 0
  );
}

/** Farther than any word of a sentence: the phrase's own noun only where there is no other. */
const PHRASE_PENALTY = 1000;

/** The visit or meeting word nearest to the rank, before it rather than behind: whose rank it is. */
function nearestJourney(scene: Scene, rank: number, phrase: readonly number[]): number {
  const { verbs, nouns } = loadFrames();
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  scene.sentence.tokens.forEach((_, token) => {
    // "…, the first visit by a Peruvian president": the phrase ranks the visit before it
    const outside = phrase.includes(token) ? PHRASE_PENALTY : 0;
    const table = scene.tree.upos[token] === 'VERB' ? verbs : nouns;
    const kinds = table.get(lemmaOf(scene.tree, token))?.map((frame) => frame.kind) ?? [];
    const distance = outside + (token < rank ? rank - token : (token - rank) * 2);
    if ((kinds.includes('visit') || kinds.includes('meeting')) && distance < least) {
      least = distance;
      best = token;
    }
  });
  return best;
}

export function superlativeOf(scene: Scene, draft: Draft, text: string): Superlative | null {
  for (let token = 0; token < scene.sentence.tokens.length; token++) {
    if (!isRank(scene, token)) continue;
    const definite =
      scene.sentence.tokens[token - 1]?.text.toLowerCase() === 'the' ||
      scene.sentence.tokens[token - 1]?.text.toLowerCase() === 'a';
    const phrase = phraseOf(scene, token);
    if (!definite || !ranksAClass(scene, phrase)) continue;
    const words = subtree(scene.tree, phrase, (child) =>
      ['nsubj', 'cop', 'conj', 'cc', 'punct', 'parataxis', 'nsubj:pass', 'advcl'].includes(
        relation(scene.tree, child),
      ),
    ).filter((t) => t >= token);
    const run = words.filter((t, i) => t - (words[0] ?? t) === i);
    const first = scene.sentence.tokens[run[0] ?? token]!;
    const last = scene.sentence.tokens[run[run.length - 1] ?? token]!;
    if (nearestJourney(scene, token, run) !== draft.trigger) continue;
    if (run.length < 3 || Math.abs(token - draft.trigger) > 25) continue;
    return {
      text: text.slice(first.start, last.end),
      scope: /\b(in|since|for|over)\b.*\b(decades?|years?|\d{4}|century|centuries|months)\b/i.test(
        text.slice(first.start, last.end),
      )
        ? 'bounded'
        : 'ever',
    };
  }
  return null;
}
