import { expect, it } from 'vitest';
import { segmentText } from '../../src/understand/segment.ts';
import { remember, spellingOf } from '../../src/understand/spelling.ts';

it('works each spelling out once, whether short or long, and remembers also null', () => {
  const asked: string[] = [];
  const lookUp = remember(({ text }) => {
    asked.push(text);
    return text.length > 3 ? text.toUpperCase() : null;
  });
  const text = 'the internationalisation of “misspellings” the internationalisation of';
  expect(text.split(' ').map((word) => lookUp(spellingOf(word)))).toEqual([
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

it('keeps the answers to several questions apart', () => {
  const length = remember(({ text }) => text.length);
  const first = remember(({ lower }) => lower[0] ?? null);
  const spelling = spellingOf('Ruritania');
  expect([length(spelling), first(spelling), length(spelling), first(spelling)]).toEqual([9, 'r', 9, 'r']);
});

it('forgets at a bound and is right all the same', () => {
  let worked = 0;
  const length = remember(({ text }) => {
    worked++;
    return text.length;
  });
  for (let i = 0; i < 60_000; i++) length(spellingOf(`w${i}`));
  expect(length(spellingOf('w0'))).toBe(2);
  expect(worked).toBe(60_001);
});

it('takes words that are not well-formed Unicode', () => {
  const torn = `${'x'.repeat(20)}\ud83d`;
  expect(spellingOf(torn).text).toBe(torn);
  expect(spellingOf(torn).text).toBe(torn);
});

it('cuts a run by what stands around it although it was met before', () => {
  const words = (text: string) => segmentText(text).map(({ tokens }) => tokens.map((token) => token.text));
  expect(words('It was his Plan B. The rest failed.')[0]).toEqual(['It', 'was', 'his', 'Plan', 'B', '.']);
  expect(words('Thomas B. Reed failed.')[0]).toEqual(['Thomas', 'B.', 'Reed', 'failed', '.']);
  expect(words('It was his Plan B. The rest failed.')[0]).toEqual(['It', 'was', 'his', 'Plan', 'B', '.']);
});
