import { describe, expect, test } from 'vitest';
import { learnLemmas } from '../../../scripts/train/learn-lemmas.ts';
import { countLostArcs } from '../../../scripts/train/oracle.ts';
import { liftCrossingArcs } from '../../../scripts/train/projective.ts';
import { written } from '../../../src/understand/spelling.ts';
import { makeLemmatiser } from '../../../src/understand/syntax/lemmatiser.ts';
import {
  attach,
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
} from '../../../src/understand/syntax/parser-state.ts';

describe('crossing arcs', () => {
  test.each([
    ['projective already', [1, -1, 1], [1, -1, 1]],
    // 0 hangs on 2 across the root, 3 on 0 across everything: both are lifted to the root.
    ['crossing', [2, -1, 1, 0], [1, -1, 1, 1]],
  ])('%s', (_name, heads, expected) => {
    expect(liftCrossingArcs(heads)).toEqual(expected);
  });
});

/** All projective trees over `size` tokens as rows of heads; the root is `size + 1`. */
function listTrees(size: number): number[][] {
  const trees: number[][] = [];
  const build = (heads: number[]) => {
    if (heads.length < size) {
      for (let head = -1; head < size; head++) if (head !== heads.length) build([...heads, head]);
      return;
    }
    if (heads.filter((head) => head === -1).length !== 1) return;
    const reachesRoot = heads.every((_, i) => {
      let at = i;
      for (let steps = 0; at !== -1; steps++) {
        if (steps > size) return false;
        at = heads[at]!;
      }
      return true;
    });
    if (reachesRoot && liftCrossingArcs(heads).every((head, i) => head === heads[i])) {
      trees.push([0, ...heads.map((head) => (head === -1 ? size + 1 : head + 1))]);
    }
  };
  build([]);
  return trees;
}

function act(state: ParserState, action: number): void {
  if (action === SHIFT) shift(state);
  else attach(state, action, 0);
}

function replay(size: number, actions: readonly number[]): ParserState {
  const state = makeParserState(size);
  resetParserState(state, size);
  for (const action of actions) act(state, action);
  return state;
}

const allowed = (state: ParserState) =>
  [SHIFT, LEFT, RIGHT].filter(
    (action) =>
      (action === SHIFT && mayShift(state)) ||
      (action === LEFT && mayLeft(state)) ||
      (action === RIGHT && mayRight(state)),
  );

describe('dynamic oracle', () => {
  test.each([1, 2, 3, 4])('a way without loss leads to every tree of %i tokens', (size) => {
    for (const tree of listTrees(size)) {
      const gold = Int32Array.from(tree);
      const state = replay(size, []);
      while (!isFinal(state)) {
        const best = allowed(state).find((action) => countLostArcs(state, gold, action) === 0);
        expect(best).toBeDefined();
        act(state, best!);
      }
      expect([...state.heads.slice(1, size + 1)]).toEqual(tree.slice(1));
    }
  });

  test('losses are what exhaustive search finds', () => {
    const size = 4;
    const most = (actions: number[], gold: Int32Array): number => {
      const state = replay(size, actions);
      if (isFinal(state))
        return gold.reduce((sum, head, row) => sum + (row > 0 && state.heads[row] === head ? 1 : 0), 0);
      return Math.max(...allowed(state).map((action) => most([...actions, action], gold)));
    };
    // Every third tree: enough to meet each kind of loss, in a second.
    for (const tree of listTrees(size).filter((_, i) => i % 3 === 0)) {
      const gold = Int32Array.from(tree);
      for (const actions of [
        [SHIFT],
        [SHIFT, SHIFT],
        [SHIFT, SHIFT, RIGHT],
        [SHIFT, LEFT, SHIFT],
        [SHIFT, SHIFT, SHIFT],
      ]) {
        const state = replay(size, actions);
        const reachable = most(actions, gold);
        for (const action of allowed(state)) {
          expect(reachable - most([...actions, action], gold)).toBe(countLostArcs(state, gold, action));
        }
      }
    }
  });
});

describe('lemma rules', () => {
  const words: [string, string, string][] = [
    ['visits', 'NNS', 'visit'],
    ['talks', 'NNS', 'talk'],
    ['cities', 'NNS', 'city'],
    ['treaties', 'NNS', 'treaty'],
    ['men', 'NNS', 'man'],
    ['Israelis', 'NNPS', 'Israelis'],
  ];
  const rules = learnLemmas([
    {
      tokens: words.map(([text]) => written(text)),
      xpos: words.map(([, tag]) => tag),
      lemmas: words.map(([, , lemma]) => lemma),
      upos: [],
      heads: [],
      labels: [],
      text: '',
      opens: true,
      spaced: true,
    },
  ]);
  const { lemmatise } = makeLemmatiser(rules, new Map([['Tajiks', [1, 1, 1]]]));

  test.each([
    ['deals', 'NNS', 'deal'],
    ['parties', 'NNS', 'party'],
    ['Men', 'NNS', 'man'],
    // Known with a capital alone
    ['Tajiks', 'NNS', 'Tajik'],
    ['Deals', 'NNS', 'deal'],
    ['Israelis', 'NNPS', 'Israelis'],
    // No rule for the tag: as it is
    ['visits', 'VBZ', 'visits'],
  ])('%s %s → %s', (form, tag, lemma) => {
    expect(lemmatise(form, tag)).toBe(lemma);
  });
});
