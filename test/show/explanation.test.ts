import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExplainedWord, Explanation, SentenceExplanation } from '../../src/model/explanation.ts';
import { drawTree } from '../../src/show/terminal/explain/draw-tree.ts';
import { renderExplanation } from '../../src/show/terminal/explain/explanation.ts';
import { printLine } from '../../src/show/terminal/layout.ts';
import { widthOf } from '../../src/show/view/measure.ts';
import { claim, report } from './build-ledger.ts';
import { ruritania } from './ruritania.ts';

/** Words of a tree from "word:head:relation"; the head is an index, -1 for the root. */
function treeOf(...nodes: readonly string[]): ExplainedWord[] {
  let at = 0;
  return nodes.map((node) => {
    const [text = '', head = '-1', relation = 'root', upos = 'NOUN'] = node.split(':');
    const start = at;
    at += text.length + 1;
    return {
      text,
      lemma: text,
      upos,
      xpos: '',
      head: Number(head),
      relation,
      start,
      end: start + text.length,
    };
  });
}

const WORDS = treeOf(
  'Rudolf:2:nsubj:PROPN',
  'will:2:aux:AUX',
  'visit:-1:root:VERB',
  'Zenda:2:obj:PROPN',
  '.:2:punct:PUNCT',
);

const SENTENCE: SentenceExplanation = {
  start: 0,
  end: 24,
  text: 'Rudolf will visit Zenda .',
  gate: null,
  words: WORDS,
  names: [
    {
      start: 0,
      end: 6,
      text: 'Rudolf',
      names: ['Rudolf Elphberg'],
      via: 'surname',
      basis: 'inferred',
      antecedent: { start: 0, end: 4, text: 'King Rudolf' },
    },
  ],
  dates: [],
  claims: [
    {
      claim: 'claim:visit:king.3',
      trigger: 2,
      frame: { kind: 'visit', form: 'verb', type: null, plover: null, stage: null },
      roles: [
        { role: 'visitor', name: 'Rudolf Elphberg', basis: 'stated', place: 'subject', words: 'Rudolf' },
        { role: 'host', name: 'Graustark', basis: 'inferred', place: null, words: null },
      ],
      judged: { stage: 'planned', certainty: 'stated' },
      stage: 'scheduled',
      certainty: 'stated',
      signs: ['planned', 'time future'],
      cues: [{ word: 1, text: 'will', by: 'word', without: { stage: 'under-way', certainty: 'stated' } }],
      date: null,
      when: null,
      attribution: { speaker: 'she', name: 'Yetive Ganlook', verb: 'say', basis: 'inferred' },
      sameAs: null,
    },
  ],
  attempts: [],
};

const [, courier] = ruritania.documents;
const member = {
  claim: {
    ...claim('visit:king.3', 'visit', 'courier', 'Rudolf will visit Zenda'),
    link: 'inferred' as const,
  },
  document: courier!,
  entry: 'Rudolf Elphberg to Graustark',
  step: {
    claims: ['claim:visit:king.3'],
    joined: 'claim:visit:king.1',
    link: 'inferred' as const,
    why: 'the dates overlap',
    score: 1000,
    blocks: ['GRA person:rudolf'],
    others: 1,
  },
  original: null,
  joined: ruritania.documents[0]!,
};

const explanation = (sentence: SentenceExplanation): Explanation => ({
  asked: 'visit:king',
  entry: ruritania.entries[0]!,
  members: [member],
  passages: [{ document: courier!, sentences: [sentence] }],
});

const draw = (words: readonly ExplainedWord[], width: number) =>
  drawTree(words, new Map(), width).map((line) => printLine(line, false));

describe('a tree', () => {
  test('has each word below its head, with tag and relation, and no signs of punctuation', () => {
    expect(draw(WORDS, 60)).toEqual(
      [
        'visit       VERB  root',
        '├╴Rudolf    PROPN nsubj',
        '├╴will      AUX   aux',
        '└╴Zenda     PROPN obj',
      ].map((line) => expect.stringMatching(new RegExp(`^${line.replace(/ +/g, ' +')}$`))),
    );
  });

  test('deeper than the column, is cut at the left and keeps its words', () => {
    const deep = treeOf(...Array.from({ length: 60 }, (_, at) => `word${at}:${at - 1}:dep`));
    const lines = draw(deep, 50);
    expect(lines).toHaveLength(60);
    expect(lines.filter((line) => widthOf(line) > 50)).toEqual([]);
    expect(lines.every((line, at) => line.includes(`word${at} `))).toBe(true);
  });

  test('of any shape draws every word once, and no line is too wide', () => {
    const shape = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(shape, fc.integer({ min: 27, max: 120 }), (heads, width) => {
        const words = treeOf(
          ...heads.map((head, at) => `莫${at}:${at === 0 ? -1 : head % at}:nmod:unmarked`),
        );
        const lines = draw(words, width);
        expect(lines).toHaveLength(words.length);
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a claim', () => {
  const text = renderExplanation(explanation(SENTENCE), { width: 120, color: false });

  test.each([
    'Frame      visit: verb “visit”',
    'visitor      Rudolf Elphberg ← subject, “Rudolf”',
    'host         Graustark ← not in this sentence: from the report around it (inferred)',
    'the sentence alone says planned, stated; the report around it settled it',
    'read as planned, time future',
    '“will” counts: without it under-way, stated',
    'none in this sentence',
    '“she”, who is Yetive Ganlook, by “say” (inferred)',
    'joined Strelsau Gazette, 28 Jan 1994: the dates overlap; 1 other entry would have done (inferred)',
    'both are filed under GRA person:rudolf',
    '“Rudolf” is Rudolf Elphberg by its surname, named before as “King Rudolf” (inferred)',
    'Rudolf Elphberg to Graustark, 25–26 February 1994',
  ])('%s', (words) => {
    expect(text).toContain(words);
  });
});

test.each([40, 63, 80, 120])(
  'no line is wider than %i columns; colour comes only when asked for',
  (width) => {
    const options = { width, color: false };
    const text = renderExplanation(explanation(SENTENCE), options);
    expect(text.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
    expect(text).not.toContain('\u001b');
    expect(renderExplanation(explanation(SENTENCE), { width, color: true })).toContain('\u001b[');
  },
);

test('a sentence that gave nothing says why, and what came nearest', () => {
  const nothing: SentenceExplanation = {
    ...SENTENCE,
    gate: 'alone',
    claims: [],
    attempts: [
      {
        trigger: 2,
        frame: { kind: 'visit', form: 'verb', type: null, plover: null, stage: null },
        outcome: 'parties',
        lacks: ['no host'],
        roles: [],
      },
    ],
  };
  const text = renderExplanation(
    { ...explanation(nothing), entry: null, members: [] },
    { width: 80, color: false },
  );
  expect(text).toContain('not parsed: it names one power');
  expect(text).toContain('too few parties: no host');
});

test('nothing of a report can move the cursor', () => {
  const evil = '\u001b[2J\u202eevil\u0007';
  const bad: SentenceExplanation = {
    ...SENTENCE,
    text: evil,
    words: WORDS.map((word) => ({ ...word, text: evil })),
    names: SENTENCE.names.map((name) => ({
      ...name,
      text: evil,
      names: [evil],
      antecedent: { start: 0, end: 1, text: evil },
    })),
    claims: SENTENCE.claims.map((one) => ({
      ...one,
      roles: one.roles.map((role) => ({ ...role, name: evil, words: evil })),
      cues: one.cues.map((cue) => ({ ...cue, text: evil })),
      attribution: { speaker: evil, name: evil, verb: evil, basis: 'stated' },
    })),
  };
  const hostile: Explanation = {
    ...explanation(bad),
    members: [{ ...member, document: report('x', evil, null, { path: evil }), entry: evil }],
  };
  const text = renderExplanation(hostile, { width: 80, color: false });
  expect(text).toContain('evil');
  for (const sign of ['\u001b', '\u0007', '\u202e']) expect(text).not.toContain(sign);
});
