import { describe, expect, test } from 'vitest';
import { readEnglish } from '../../../src/understand/claims/frame.ts';
import { factualityOf } from '../../../src/understand/factuality/factuality.ts';
import { factualityWords } from '../../../src/understand/factuality/lexicon.ts';
import { segmentText } from '../../../src/understand/segment.ts';
import { loadSyntax } from '../../../src/understand/syntax/load-syntax.ts';

const syntax = loadSyntax();

function factualityIn(text: string, word: string) {
  const [sentence] = segmentText(text);
  const token = sentence!.tokens.findIndex((t) => t.text === word);
  return factualityOf(syntax.parse(sentence!.tokens), token);
}

/** Sentence, word, least and most that a reader would give it from −3 to 3. */
const ROWS: readonly (readonly [string, string, number, number])[] = [
  ['The baker left the village.', 'left', 2.8, 3],
  ['The baker did not leave the village.', 'leave', -3, -2],
  ['The baker managed to leave.', 'leave', 2.7, 3],
  ['The baker did not manage to leave.', 'leave', -3, -2],
  ['The baker failed to leave.', 'leave', -3, -2],
  ['The baker did not fail to leave.', 'leave', 1.5, 3],
  ['The baker knew that the miller had left.', 'left', 2.5, 3],
  ['The baker did not know that the miller had left.', 'left', 2, 3],
  ['The baker may leave.', 'leave', 0.5, 1.6],
  ['The baker cannot leave.', 'leave', -3, -1.8],
  ['The baker wants to leave.', 'leave', 0.5, 1.8],
  ['The baker will leave.', 'leave', 2, 2.8],
  ['The baker doubts that the miller left.', 'left', -1.8, -0.5],
  ['The baker denied that the miller left.', 'left', -2.5, -1.2],
  ['If the baker leaves, the shop will close.', 'leaves', 0.3, 1.5],
  ['After the baker left, the shop closed.', 'left', 2.5, 3],
  ['The baker, who left in May, sold the shop.', 'left', 2.5, 3],
  ['The shop closed without selling a loaf.', 'selling', -2.5, -1],
  ['There was no fire.', 'fire', -2.5, -1],
  ['The mayor prevented a fire.', 'fire', -2.5, -0.5],
  ['The mayor reported a fire.', 'fire', 1.8, 3],
];

describe('factuality', () => {
  test.each(ROWS)('%s (%s)', (text, word, least, most) => {
    const { value } = factualityIn(text, word);
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  });

  test.each([
    ['The baker will leave.', 'leave'],
    ['The baker plans to leave.', 'leave'],
    ['The baker promised to leave.', 'leave'],
  ])('an intention is no doubt: %s', (text, word) => {
    const { value, sure } = factualityIn(text, word);
    expect(sure).toBe(3);
    expect(value).toBeLessThan(3);
  });

  test('says what it met on the way', () => {
    expect(factualityIn('The baker said that he may fail to leave.', 'leave').because).toEqual([
      'said',
      'may',
      'failed',
    ]);
  });
});

test('a word has one signature in each table', () => {
  const raw = readEnglish<Record<string, Record<string, { words: string[] }>>>('factuality.yaml');
  for (const section of Object.values(raw)) {
    const words = Object.values(section).flatMap((group) => group.words);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  }
});

test('every number lies between certainly not and certainly so', () => {
  const { clauses, things, nouns } = factualityWords();
  for (const { holds, denied } of [clauses, things, nouns].flatMap((table) => [...table.values()])) {
    expect(Math.abs(holds)).toBeLessThanOrEqual(1);
    expect(Math.abs(denied)).toBeLessThanOrEqual(1);
  }
});
