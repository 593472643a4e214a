/**
 * Claims of a copy that repeat a claim of its root. They join the root's entry as one more document and decide
 * nothing: neither stage nor date, nor where reports disagree. (A copy printed a week later would otherwise move
 * "on Thursday" by a week.)
 */
import type { Claim } from '../model/claim.ts';
import { foldText, push } from './order.ts';
import type { Placed, Told } from './tellings.ts';

/** Claim id in the copy → claim id in the root, or in the earlier copy that said it first. */
export type Echoes = ReadonlyMap<string, string>;

/** Least part of the words that two pieces of evidence share to be the same sentence, lightly edited. */
const SAME_SENTENCE = 0.5;

export interface Heard {
  readonly echoes: Echoes;
  /** What copies say in words of their own, the first to say it. */
  readonly own: readonly Told[];
}

/** The root of a copy: its id, its text, and what it says. */
export interface Root {
  readonly id: string;
  readonly text: string;
  readonly tellings: readonly Told[];
}

/**
 * Hears copies, in the order of their reports. What pairs with the root repeats it. Of the rest, what stands in the
 * root's text as well was read there: a copy's other day or its missing paragraphs may make something else of the
 * same sentence, but nobody has said it. What remains is the copy's own, unless an earlier copy of the same root has
 * it: a headline that travels with the text.
 */
export function hearCopies(copied: readonly Told[], rootOf: (telling: Told) => Root): Heard {
  const echoes = new Map<string, string>();
  const own: Told[] = [];
  const ownByRoot = new Map<string, Told[]>();
  const runsByRoot = new Map<string, ReadonlySet<string>>();
  for (const telling of copied) {
    const root = rootOf(telling);
    if (pair(telling, root.tellings, echoes)) continue;
    const runs = runsByRoot.get(root.id) ?? new Set(runsOf(root.text));
    runsByRoot.set(root.id, runs);
    if (!hasOwnWords(telling, runs)) continue;
    const others = (ownByRoot.get(root.id) ?? []).filter(({ report }) => report.id !== telling.report.id);
    if (pair(telling, others, echoes)) continue;
    own.push(telling);
    push(ownByRoot, root.id, telling);
  }
  return { echoes, own };
}

/**
 * Pairs the claims of a telling with those of others; a claim without a pair follows the claim before or after it.
 * False when none finds a pair.
 */
function pair(telling: Told, others: readonly Told[], echoes: Map<string, string>): boolean {
  const candidates = others.filter(({ kind }) => kind === telling.kind).flatMap(({ placed }) => placed);
  const twins = telling.placed.map(({ claim }) => closest(claim, candidates));
  let twin = twins.find((one) => one !== null);
  if (twin === undefined) return false;
  telling.placed.forEach(({ claim }, i) => {
    twin = twins[i] ?? twin;
    echoes.set(claim.id, twin!);
  });
  return true;
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

/** Whether more than a few of its words are not those of the root, whose runs are given. */
function hasOwnWords(telling: Told, root: ReadonlySet<string>): boolean {
  return telling.placed.some(({ claim }) => {
    const own = runsOf(claim.evidence[0]?.exact ?? '');
    return own.filter((run) => root.has(run)).length <= SAME_SENTENCE * own.length;
  });
}

/** All runs of three words; of fewer words, the one run that they are. */
function runsOf(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 3) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`);
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
