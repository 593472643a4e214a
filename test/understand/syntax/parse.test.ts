import { describe, expect, test } from 'vitest';
import type { Tree } from '../../../src/understand/analysis.ts';
import { segmentText } from '../../../src/understand/segment.ts';
import { written } from '../../../src/understand/spelling.ts';
import { loadSyntax } from '../../../src/understand/syntax/load-syntax.ts';

const syntax = loadSyntax();

interface Parsed {
  readonly words: readonly string[];
  readonly tree: Tree;
}

function parse(text: string): Parsed {
  const { tokens } = segmentText(text)[0]!;
  return { words: tokens.map((token) => token.text), tree: syntax.parse(tokens) };
}

/** "dependent relation head" for every arc. */
function arcsOf({ words, tree }: Parsed): string[] {
  return words.map((word, i) => `${word} ${tree.deprels[i]} ${words[tree.heads[i]!] ?? 'ROOT'}`);
}

describe('arcs of the shipped model', () => {
  test.each([
    ['The minister visited Israel.', ['visited root ROOT', 'minister nsubj visited', 'Israel obj visited']],
    // Passive, with its agent
    [
      'Modi was received at the airport by the prime minister.',
      [
        'Modi nsubj:pass received',
        'was aux:pass received',
        'minister obl:agent received',
        'airport obl received',
      ],
    ],
    // Relative clause
    [
      'The president, who signed the treaty, will visit Moscow.',
      [
        'signed acl:relcl president',
        'who nsubj signed',
        'treaty obj signed',
        'president nsubj visit',
        'Moscow obj visit',
      ],
    ],
    // Coordination of names and of verbs
    [
      'India and Israel signed an agreement.',
      ['India nsubj signed', 'Israel conj India', 'agreement obj signed'],
    ],
    ['He met the king and left the country.', ['left conj met', 'king obj met', 'country obj left']],
    // Noun phrases for a deed
    ["Putin's visit to Turkey ended.", ['Putin nmod:poss visit', 'Turkey nmod visit', 'visit nsubj ended']],
    ['the signing of the agreement', ['agreement nmod signing']],
    // Control and raising
    [
      'The countries agreed to sign a treaty.',
      ['sign xcomp agreed', 'countries nsubj agreed', 'treaty obj sign'],
    ],
    [
      'Kerry is expected to visit Cairo.',
      ['Kerry nsubj:pass expected', 'visit xcomp expected', 'Cairo obj visit'],
    ],
    // Reported speech
    ['He said that the talks had failed.', ['failed ccomp said', 'talks nsubj failed', 'that mark failed']],
    // Apposition and title
    ['The government did not sign the deal.', ['not advmod sign', 'did aux sign', 'deal obj sign']],
    ['They met on Tuesday in Geneva.', ['Tuesday obl met', 'Geneva obl met']],
    ['The two sides held talks last week.', ['talks obj held', 'week obl:unmarked held']],
  ])('%s', (text, expected) => {
    expect(arcsOf(parse(text))).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    // An adverbial is no object; a possessor is no subject; the passive's subject is no plain one.
    ['They met on Tuesday in Geneva.', 'Tuesday obj met'],
    ["Putin's visit to Turkey ended.", 'Putin nsubj ended'],
    ['Modi was received at the airport by the prime minister.', 'Modi nsubj received'],
    ['Kerry is expected to visit Cairo.', 'visit ccomp expected'],
  ])('%s: not %s', (text, unwanted) => {
    expect(arcsOf(parse(text))).not.toContain(unwanted);
  });
});

describe('lemmas and tags', () => {
  test.each([
    ['The ministers were visiting cities.', 'the minister be visit city .', 'DET NOUN AUX VERB NOUN PUNCT'],
    [
      "Israel's envoy couldn't come.",
      "Israel 's envoy could not come .",
      'PROPN PART NOUN AUX PART VERB PUNCT',
    ],
    ['He went and met women.', 'he go and meet woman .', 'PRON VERB CCONJ VERB NOUN PUNCT'],
    ['They signed bigger deals.', 'they sign big deal .', 'PRON VERB ADJ NOUN PUNCT'],
    ['Three Israeli leaders', 'three Israeli leader', 'NUM ADJ NOUN'],
    // bases that news writes, where the learnt endings give words that nobody does
    ['They freed and rebuked him.', 'they free and rebuke he .', 'PRON VERB CCONJ VERB PRON PUNCT'],
    ['Supplies were downgraded.', 'supply be downgrade .', 'NOUN AUX VERB PUNCT'],
  ])('%s', (text, lemmas, tags) => {
    const { tree } = parse(text);
    expect(tree.lemmas.join(' ')).toBe(lemmas);
    expect(tree.upos.join(' ')).toBe(tags);
  });
});

describe('every tree', () => {
  const texts = [
    'Yes',
    '. . .',
    'a b c d e f g h',
    'THE PRESIDENT OF THE UNITED STATES VISITS CUBA',
    '\ud800 東京 😀 ’s',
    'and '.repeat(300),
  ];

  test.each(texts)('has one root, no cycle, and children in order: %s', (text) => {
    const { words, tree } = parse(text);
    expect(tree.heads.filter((head) => head === -1)).toHaveLength(1);
    words.forEach((_, i) => {
      let at = i;
      for (let steps = 0; at !== -1; steps++) {
        expect(steps).toBeLessThanOrEqual(words.length);
        at = tree.heads[at]!;
      }
      for (const child of tree.children[i]!) expect(tree.heads[child]).toBe(i);
      expect([...tree.children[i]!].sort((a, b) => a - b)).toEqual(tree.children[i]);
    });
    expect(tree.children.flat()).toHaveLength(words.length - 1);
  });

  test('is the same the second time, whatever was parsed in between', () => {
    const before = texts.map((text) => parse(text));
    parse('Something else entirely, to fill the working memory.');
    expect(texts.map((text) => parse(text))).toEqual(before);
  });

  test('of no tokens is empty', () => {
    expect(syntax.parse([]).heads).toHaveLength(0);
  });

  test('of too many tokens is refused in plain words', () => {
    const tokens = Array.from({ length: 40_000 }, () => written('a'));
    expect(() => syntax.parse(tokens)).toThrow(/40000 tokens; 32766 is the most/);
  });
});
