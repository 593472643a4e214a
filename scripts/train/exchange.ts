/**
 * Word classes by the predictive exchange algorithm (Kneser and Ney 1993; Uszkoreit and Brants 2008): words
 * move to the class that best predicts the words beside them, until hardly any moves.
 */

/** Words by their neighbours: those of word w are the elements `starts[w]` to `starts[w + 1]`. */
export interface NeighbourCounts {
  readonly words: number;
  /** Neighbours are numbered through both sides: left ones from 0, right ones from `rightFrom`. */
  readonly neighbours: number;
  readonly rightFrom: number;
  readonly starts: Int32Array;
  readonly neighbour: Int32Array;
  readonly count: Int32Array;
}

/** Below this, x log x comes from a table. */
const TABLE = 1 << 16;
const X_LOG_X = Float64Array.from({ length: TABLE }, (_, x) => (x < 2 ? 0 : x * Math.log(x)));

function xLogX(x: number): number {
  return x < TABLE ? X_LOG_X[x]! : x * Math.log(x);
}

/** The class of each word. Words are numbered by falling frequency; the first ones start a class each. */
export function clusterWords(counts: NeighbourCounts, classes: number, sweeps: number): Int32Array {
  const state = startClasses(counts, classes);
  const gains = new Float64Array(classes);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = 0;
    for (let word = 0; word < counts.words; word++) {
      const before = state.classOf[word]!;
      addWord(counts, state, word, before, -1);
      const after = findBestClass(counts, state, word, before, gains);
      addWord(counts, state, word, after, 1);
      state.classOf[word] = after;
      if (after !== before) moved++;
    }
    if (moved < counts.words / 500) break;
  }
  return state.classOf;
}

interface ClassState {
  readonly classes: number;
  readonly classOf: Int32Array;
  /** How often a neighbour stands beside a class: rows are neighbours. */
  readonly beside: Int32Array;
  /** Sums over the neighbours of one side. */
  readonly left: Float64Array;
  readonly right: Float64Array;
}

function startClasses(counts: NeighbourCounts, classes: number): ClassState {
  const state = {
    classes,
    classOf: Int32Array.from({ length: counts.words }, (_, word) => word % classes),
    beside: new Int32Array(counts.neighbours * classes),
    left: new Float64Array(classes),
    right: new Float64Array(classes),
  };
  for (let word = 0; word < counts.words; word++) addWord(counts, state, word, state.classOf[word]!, 1);
  return state;
}

/** Adds (sign 1) or takes away (-1) a word's counts. */
function addWord(counts: NeighbourCounts, state: ClassState, word: number, to: number, sign: number): void {
  const { starts, neighbour, count, rightFrom } = counts;
  for (let i = starts[word]!; i < starts[word + 1]!; i++) {
    const n = sign * count[i]!;
    state.beside[neighbour[i]! * state.classes + to]! += n;
    if (neighbour[i]! < rightFrom) state.left[to]! += n;
    else state.right[to]! += n;
  }
}

/** The class in which the word (in none at the moment) adds most to the likelihood; a tie leaves it where it was. */
function findBestClass(
  c: NeighbourCounts,
  state: ClassState,
  word: number,
  before: number,
  gains: Float64Array,
): number {
  const { classes, beside, left, right } = state;
  gains.fill(0);
  let leftSum = 0;
  let rightSum = 0;
  for (let i = c.starts[word]!; i < c.starts[word + 1]!; i++) {
    const n = c.count[i]!;
    const alone = xLogX(n);
    const row = c.neighbour[i]! * classes;
    if (c.neighbour[i]! < c.rightFrom) leftSum += n;
    else rightSum += n;
    // Most cells are empty: gains are counted from what the word would add to an empty class.
    for (let k = 0; k < classes; k++) {
      const x = beside[row + k]!;
      if (x !== 0) gains[k]! += xLogX(x + n) - xLogX(x) - alone;
    }
  }
  let best = before;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < classes; k++) {
    const loss = xLogX(left[k]! + leftSum) - xLogX(left[k]!) + xLogX(right[k]! + rightSum) - xLogX(right[k]!);
    const gain = gains[k]! - loss;
    if (gain > most || (gain === most && k === before)) {
      most = gain;
      best = k;
    }
  }
  return best;
}
