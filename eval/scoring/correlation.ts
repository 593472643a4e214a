/** How well numbers agree with numbers: Pearson's r and the mean absolute error. */

export interface NumberPair {
  readonly predicted: number;
  readonly gold: number;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / numbers.length;
}

/** Null where one side does not vary, or there is nothing to compare. */
export function pearson(pairs: readonly NumberPair[]): number | null {
  const x = mean(pairs.map(({ predicted }) => predicted));
  const y = mean(pairs.map(({ gold }) => gold));
  let together = 0;
  let ofX = 0;
  let ofY = 0;
  for (const { predicted, gold } of pairs) {
    together += (predicted - x) * (gold - y);
    ofX += (predicted - x) ** 2;
    ofY += (gold - y) ** 2;
  }
  return ofX > 0 && ofY > 0 ? together / Math.sqrt(ofX * ofY) : null;
}

export function meanAbsoluteError(pairs: readonly NumberPair[]): number | null {
  return pairs.length === 0 ? null : mean(pairs.map(({ predicted, gold }) => Math.abs(predicted - gold)));
}
