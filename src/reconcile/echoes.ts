/**
 * Claims of a copy that repeat a claim of its root. They join the root's entry as one more document and decide
 * nothing: neither stage nor date, nor where reports disagree. (A copy printed a week later would otherwise move
 * "on Thursday" by a week.)
 */
import type { Claim } from '../model/claim.ts';
import { foldText } from './order.ts';
import type { Placed, Telling } from './tellings.ts';

/** Claim id in the copy → claim id in the root. Tellings of which no claim finds a pair are not in it. */
export type Echoes = ReadonlyMap<string, string>;

/** Least part of the words that two pieces of evidence share to be the same sentence, lightly edited. */
const SAME_SENTENCE = 0.5;

/**
 * Pairs the claims of copies with those of their roots. A claim without a pair follows the claim before or after it
 * in its telling; a telling without any pair is the copy's own.
 */
export function findEchoes(
  copied: readonly Telling[],
  tellingsOfRoot: (telling: Telling) => readonly Telling[],
): Echoes {
  const echoes = new Map<string, string>();
  for (const telling of copied) {
    const candidates = tellingsOfRoot(telling)
      .filter(({ kind }) => kind === telling.kind)
      .flatMap(({ claims }) => claims);
    const twins = telling.claims.map(({ claim }) => closest(claim, candidates));
    let twin = twins.find((one) => one !== null);
    if (twin === undefined) continue;
    telling.claims.forEach(({ claim }, i) => {
      twin = twins[i] ?? twin;
      echoes.set(claim.id, twin!);
    });
  }
  return echoes;
}

/** The id of the claim that says the same in nearly the same words. */
function closest(claim: Claim, candidates: readonly Placed[]): string | null {
  let found: string | null = null;
  let most = 0;
  for (const { claim: candidate } of candidates) {
    const score = likeness(claim, candidate);
    if (score > most) [found, most] = [candidate.id, score];
  }
  return found;
}

/** 0 when the words or the powers differ; among equal words the same parties and stage decide. */
function likeness(a: Claim, b: Claim): number {
  if (a.powers.join('+') !== b.powers.join('+')) return 0;
  const words = sameWords(a.evidence[0]?.exact ?? '', b.evidence[0]?.exact ?? '');
  if (words < SAME_SENTENCE) return 0;
  const parties = ({ parties: all }: Claim) =>
    all
      .map(({ entity, role }) => `${role} ${entity}`)
      .sort()
      .join();
  return (
    words +
    (parties(a) === parties(b) ? 1 : 0) +
    (a.stage === b.stage && a.certainty === b.certainty ? 0.1 : 0)
  );
}

function sameWords(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return x.size + y.size === 0 ? 0 : shared / (x.size + y.size - shared);
}

function wordsOf(text: string): Set<string> {
  return new Set(foldText(text).match(/[\p{L}\p{N}]+/gu));
}
