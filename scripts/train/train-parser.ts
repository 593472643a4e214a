/** Trains the two perceptrons of the parser: one chooses actions, the other names arcs. */
import type { Written } from '../../src/understand/spelling.ts';
import { type Columns, fillColumns, makeColumns } from '../../src/understand/syntax/columns.ts';
import { hashTemplates } from '../../src/understand/syntax/hash.ts';
import { fillLabelAtoms, LABEL_ATOMS, LABEL_TEMPLATES } from '../../src/understand/syntax/label-features.ts';
import type { Lexicon } from '../../src/understand/syntax/lexicon.ts';
import { bestAction, onlyAction } from '../../src/understand/syntax/parser.ts';
import {
  fillContext,
  makeParserContext,
  type ParserContext,
  type TagKinds,
} from '../../src/understand/syntax/parser-context.ts';
import {
  ACTION_ATOMS,
  ACTION_TEMPLATES,
  fillActionAtoms,
} from '../../src/understand/syntax/parser-features.ts';
import {
  ACTIONS,
  attach,
  headOf,
  isFinal,
  LEFT,
  makeParserState,
  mayLeft,
  mayRight,
  mayShift,
  type ParserState,
  RIGHT,
  resetParserState,
  SHIFT,
  shift,
} from '../../src/understand/syntax/parser-state.ts';
import { countLostArcs } from './oracle.ts';
import { makePerceptron, type Perceptron } from './perceptron.ts';
import { makeRandom, shuffle } from './random.ts';

export interface ParserExample {
  readonly tokens: readonly Written[];
  /** Joint tags as the tagger gives them. */
  readonly tags: Int32Array;
  /** Row of each token's head, `size + 1` for the root; element 0 is unused. */
  readonly heads: Int32Array;
  /** Relation of each token by row. */
  readonly labels: Int32Array;
}

export interface ParserSettings {
  readonly actionBits: number;
  readonly labelBits: number;
  readonly epochs: number;
  readonly leastUpdates: number;
  /** Chance that the parser goes where the model leads, after the first epoch. */
  readonly following: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

export interface TrainedParser {
  readonly actions: Float32Array;
  readonly labels: Float32Array;
}

export function trainParser(
  examples: readonly ParserExample[],
  lexicon: Lexicon,
  kinds: TagKinds,
  labels: readonly string[],
  settings: ParserSettings,
): TrainedParser {
  const actions = makePerceptron(settings.actionBits, ACTIONS, settings.leastUpdates);
  const names = makePerceptron(settings.labelBits, labels.length, settings.leastUpdates);
  const random = makeRandom(settings.seed);
  const order = [...examples];
  const capacity = order.reduce((most, { tags }) => Math.max(most, tags.length), 0);
  const columns = makeColumns(capacity);
  const context = makeParserContext(capacity);
  const state = makeParserState(capacity);
  const learn = makeLearner(actions, names, labels.indexOf('root'), random);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    const seen = { arcs: 0, heads: 0, labels: 0 };
    for (const example of order) {
      fillColumns(columns, example.tokens, lexicon);
      fillContext(context, example.tags, example.tags.length, kinds);
      learn(columns, context, state, example, epoch === 0 ? 0 : settings.following);
      for (let row = 1; row <= columns.size; row++) {
        seen.arcs++;
        if (state.heads[row] !== example.heads[row]) continue;
        seen.heads++;
        if (state.labels[row] === example.labels[row]) seen.labels++;
      }
    }
    settings.report(
      `parser epoch ${epoch + 1} of ${settings.epochs}: on its way ${percent(seen.heads, seen.arcs)} of heads right, ` +
        `${percent(seen.labels, seen.arcs)} with relation`,
    );
  }
  return { actions: actions.average(), labels: names.average() };
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function makeLearner(actions: Perceptron, names: Perceptron, root: number, random: () => number) {
  const chooseAction = makeActionLearner(actions, random);
  const chooseLabel = makeLabelLearner(names);
  return (
    columns: Columns,
    context: ParserContext,
    state: ParserState,
    example: ParserExample,
    following: number,
  ) => {
    resetParserState(state, columns.size);
    while (!isFinal(state)) {
      const forced = onlyAction(state);
      const action = forced >= 0 ? forced : chooseAction(columns, context, state, example.heads, following);
      if (action === SHIFT) shift(state);
      else if (headOf(state, action) > state.size) attach(state, action, root);
      else attach(state, action, chooseLabel(columns, context, state, action, example));
    }
  };
}

/** Learns from one state and gives the action to take. */
function makeActionLearner(perceptron: Perceptron, random: () => number) {
  const atoms = new Int32Array(ACTION_ATOMS);
  const buckets = new Int32Array(ACTION_TEMPLATES.count);
  const scores = new Float32Array(ACTIONS);
  return (
    columns: Columns,
    context: ParserContext,
    state: ParserState,
    gold: Int32Array,
    following: number,
  ) => {
    fillActionAtoms(columns, context, state, atoms);
    hashTemplates(ACTION_TEMPLATES, atoms, perceptron.bits, buckets);
    perceptron.score(buckets, ACTION_TEMPLATES.count, scores);
    const predicted = bestAction(state, scores);
    const right = bestHarmless(state, gold, scores);
    if (right.loss < countLostArcs(state, gold, predicted)) {
      perceptron.update(buckets, ACTION_TEMPLATES.count, right.action, predicted);
    }
    perceptron.tick();
    return random() < following ? predicted : right.action;
  };
}

/** Of the actions that lose least, the one with the highest score. */
function bestHarmless(
  state: ParserState,
  gold: Int32Array,
  scores: Float32Array,
): { action: number; loss: number } {
  let best = { action: -1, loss: Number.POSITIVE_INFINITY };
  for (let action = 0; action < ACTIONS; action++) {
    const allowed =
      (action === SHIFT && mayShift(state)) ||
      (action === LEFT && mayLeft(state)) ||
      (action === RIGHT && mayRight(state));
    if (!allowed) continue;
    const loss = countLostArcs(state, gold, action);
    if (loss < best.loss || (loss === best.loss && scores[action]! > scores[best.action]!))
      best = { action, loss };
  }
  return best;
}

/** Learns from arcs whose head is right alone; gives the relation the model chose. */
function makeLabelLearner(perceptron: Perceptron) {
  const atoms = new Int32Array(LABEL_ATOMS);
  const buckets = new Int32Array(LABEL_TEMPLATES.count);
  const scores = new Float32Array(perceptron.classes);
  return (
    columns: Columns,
    context: ParserContext,
    state: ParserState,
    action: number,
    example: ParserExample,
  ) => {
    const dependent = state.stack[state.depth]!;
    fillLabelAtoms(columns, context, state, action, atoms);
    hashTemplates(LABEL_TEMPLATES, atoms, perceptron.bits, buckets);
    perceptron.score(buckets, LABEL_TEMPLATES.count, scores);
    let predicted = 0;
    for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[predicted]!) predicted = c;
    if (headOf(state, action) === example.heads[dependent]) {
      const right = example.labels[dependent]!;
      if (predicted !== right) perceptron.update(buckets, LABEL_TEMPLATES.count, right, predicted);
      perceptron.tick();
    }
    return predicted;
  };
}
