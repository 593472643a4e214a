/** Classification: F1 of each label, and their plain mean. */

export interface Labelled<L extends string> {
  readonly gold: L;
  /** Null where nothing was found: wrong for its gold label, and of no label itself. */
  readonly found: L | null;
}

export interface LabelScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many have the label in the gold. */
  readonly gold: number;
}

/** Scores of every label that the gold has, sorted by label. */
export function labelScores<L extends string>(items: readonly Labelled<L>[]): Map<L, LabelScore> {
  const labels = [...new Set(items.map((item) => item.gold))].sort();
  return new Map(
    labels.map((label) => {
      const gold = items.filter((item) => item.gold === label).length;
      const found = items.filter((item) => item.found === label).length;
      const right = items.filter((item) => item.gold === label && item.found === label).length;
      const precision = found === 0 ? 0 : right / found;
      const recall = right / gold;
      const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
      return [label, { precision, recall, f1, gold }];
    }),
  );
}

/** Mean of the labels' F1, each label counting once; 0 for no items. */
export function macroF1(items: readonly Labelled<string>[]): number {
  const scores = [...labelScores(items).values()];
  return scores.length === 0 ? 0 : scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
}
