/** Attachment scores and accuracies of a model on gold sentences. */
import type { GoldSentence } from '../../scripts/train/conllu.ts';
import type { Syntax } from '../../src/understand/syntax/load-syntax.ts';

/** All figures are shares between 0 and 1. */
export interface ParseScores {
  readonly las: number;
  readonly uas: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  /** F1 of each relation: right when head and relation are both right. */
  readonly f1: ReadonlyMap<string, number>;
}

export function measureParses(sentences: readonly GoldSentence[], syntax: Syntax): ParseScores {
  const counts = { tokens: 0, upos: 0, xpos: 0, lemma: 0, arcs: 0, heads: 0, both: 0 };
  const wanted = new Map<string, number>();
  const given = new Map<string, number>();
  const right = new Map<string, number>();
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
  for (const gold of sentences) {
    const tree = syntax.parse(gold.tokens);
    for (let i = 0; i < gold.tokens.length; i++) {
      counts.tokens++;
      if (tree.upos[i] === gold.upos[i]) counts.upos++;
      if (tree.xpos[i] === gold.xpos[i]) counts.xpos++;
      if (tree.lemmas[i] === gold.lemmas[i]) counts.lemma++;
      if (gold.upos[i] === 'PUNCT') continue;
      counts.arcs++;
      add(wanted, gold.labels[i]!);
      add(given, tree.deprels[i]!);
      if (tree.heads[i] !== gold.heads[i]) continue;
      counts.heads++;
      if (tree.deprels[i] !== gold.labels[i]) continue;
      counts.both++;
      add(right, gold.labels[i]!);
    }
  }
  const f1 = new Map<string, number>();
  for (const [label, n] of wanted)
    f1.set(label, (2 * (right.get(label) ?? 0)) / (n + (given.get(label) ?? 0)));
  return {
    las: counts.both / counts.arcs,
    uas: counts.heads / counts.arcs,
    upos: counts.upos / counts.tokens,
    xpos: counts.xpos / counts.tokens,
    lemma: counts.lemma / counts.tokens,
    f1,
  };
}
