import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntities } from './read-entities.ts';

const PIECES = [
  'India',
  'Israeli',
  'Prime Minister',
  'JP',
  'Singh',
  'Ban',
  'Ki-moon',
  "'s",
  '’s',
  ',',
  '.',
  '\n\n',
  'the',
  'his',
  'counterpart',
  'ambassador',
  'to',
  'of',
  'and',
  'both sides',
  'he',
  'said',
  '"',
  '“',
  '”',
  '(',
  ')',
  '-',
  '–',
  'New Delhi',
  'Moscow',
  'in',
  'Ministry',
  'Defence',
  'officials',
  'former',
  'al-',
  'bin',
  'van der',
  'U.S.',
  'US',
  'President',
  'the two leaders',
  'Ltd',
  'Systems',
  '😀',
  'É',
  '\u200b',
  '5',
];

const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 40 })
  .map((parts) => parts.join(' '));

test('mentions lie inside their sentences, in order, and name entities of the report', () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (text, parsed) => {
      const { entities, mentions } = readEntities(text, null, parsed);
      const ids = new Set(entities.map(({ id }) => id));
      let end = 0;
      for (const mention of mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(mention.end).toBeLessThanOrEqual(text.length);
        expect(mention.head).toBeGreaterThanOrEqual(mention.first);
        expect(mention.head).toBeLessThan(mention.last);
        expect(mention.entities.length).toBeGreaterThan(0);
        for (const id of mention.entities) expect(ids).toContain(id);
        end = mention.end;
      }
      expect(ids.size).toBe(entities.length);
    }),
    { numRuns: 300 },
  );
});

test('the same text gives the same entities', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(readEntities(text)).toEqual(readEntities(text));
    }),
    { numRuns: 50 },
  );
});
