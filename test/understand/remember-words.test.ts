import { expect, it } from 'vitest';
import { rememberWords } from '../../src/understand/remember-words.ts';

it('works each word out once, whether short or long, and remembers also null', () => {
  const asked: string[] = [];
  const lookUp = rememberWords((word) => {
    asked.push(word);
    return word.length > 3 ? word.toUpperCase() : null;
  });
  const text = 'the internationalisation of “misspellings” the internationalisation of';
  expect(text.split(' ').map(lookUp)).toEqual([
    null,
    'INTERNATIONALISATION',
    null,
    '“MISSPELLINGS”',
    null,
    'INTERNATIONALISATION',
    null,
  ]);
  expect(asked).toEqual(['the', 'internationalisation', 'of', '“misspellings”']);
});

it('forgets at a bound and is right all the same', () => {
  let worked = 0;
  const length = rememberWords((word) => {
    worked++;
    return word.length;
  });
  for (let i = 0; i < 60_000; i++) length(`w${i}`);
  expect(length('w0')).toBe(2);
  expect(worked).toBe(60_001);
});

it('takes words that are not well-formed Unicode', () => {
  const same = rememberWords((word) => word);
  const torn = `${'x'.repeat(20)}\ud83d`;
  expect(same(torn)).toBe(torn);
  expect(same(torn)).toBe(torn);
});
