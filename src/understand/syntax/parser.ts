/** Greedy arc-hybrid parsing: one action after the other, each arc named at the moment it is made. */
import type { Columns } from './columns.ts';
import { hashTemplates } from './hash.ts';
import { fillLabelAtoms, LABEL_ATOMS, LABEL_TEMPLATES } from './label-features.ts';
import type { ParserContext } from './parser-context.ts';
import { ACTION_ATOMS, ACTION_TEMPLATES, fillActionAtoms } from './parser-features.ts';
import {
  ACTIONS,
  attach,
  isFinal,
  LEFT,
  mayLeft,
  mayRight,
  mayShift,
  type ParserState,
  RIGHT,
  resetParserState,
  SHIFT,
  shift,
} from './parser-state.ts';
import { type ActionWeights, addRows, bestClass, type RowWeights, scoreActions } from './weights.ts';

export interface Parser {
  /** Leaves heads and relations in `state`. */
  readonly parse: (columns: Columns, context: ParserContext, state: ParserState) => void;
}

export interface ParserWeights {
  readonly actions: ActionWeights;
  readonly labels: RowWeights;
  readonly labelCount: number;
  /** Number of the relation `root`, the only one to the artificial root. */
  readonly root: number;
}

export function makeParser(weights: ParserWeights): Parser {
  const actionAtoms = new Int32Array(ACTION_ATOMS);
  const actionBuckets = new Int32Array(ACTION_TEMPLATES.count);
  const actionScores = new Int32Array(ACTIONS);
  const labelAtoms = new Int32Array(LABEL_ATOMS);
  const labelBuckets = new Int32Array(LABEL_TEMPLATES.count);
  const labelScores = new Int32Array(weights.labelCount);

  function chooseAction(columns: Columns, context: ParserContext, state: ParserState): number {
    const forced = onlyAction(state);
    if (forced >= 0) return forced;
    fillActionAtoms(columns, context, state, actionAtoms);
    hashTemplates(ACTION_TEMPLATES, actionAtoms, weights.actions.bits, actionBuckets);
    scoreActions(weights.actions, actionBuckets, ACTION_TEMPLATES.count, actionScores);
    return bestAction(state, actionScores);
  }

  function chooseLabel(columns: Columns, context: ParserContext, state: ParserState, action: number): number {
    if (action === LEFT && state.next > state.size) return weights.root;
    fillLabelAtoms(columns, context, state, action, labelAtoms);
    hashTemplates(LABEL_TEMPLATES, labelAtoms, weights.labels.bits, labelBuckets);
    labelScores.fill(0);
    addRows(weights.labels, labelBuckets, LABEL_TEMPLATES.count, labelScores);
    return bestClass(labelScores);
  }

  return {
    parse(columns, context, state) {
      resetParserState(state, columns.size);
      while (!isFinal(state)) {
        const action = chooseAction(columns, context, state);
        if (action === SHIFT) shift(state);
        else attach(state, action, chooseLabel(columns, context, state, action));
      }
    },
  };
}

/** The action when there is no choice, or -1. */
export function onlyAction(state: ParserState): number {
  if (state.depth === 0) return SHIFT;
  if (state.next <= state.size) return -1;
  return state.depth === 1 ? LEFT : RIGHT;
}

/** The allowed action with the highest score. */
export function bestAction(state: ParserState, scores: ArrayLike<number>): number {
  let best = -1;
  if (mayShift(state)) best = SHIFT;
  if (mayLeft(state) && (best < 0 || scores[LEFT]! > scores[best]!)) best = LEFT;
  if (mayRight(state) && (best < 0 || scores[RIGHT]! > scores[best]!)) best = RIGHT;
  return best;
}
