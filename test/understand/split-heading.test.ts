import { describe, expect, test } from 'vitest';
import { segmentText } from '../../src/understand/segment.ts';
import { splitHeading } from '../../src/understand/split-heading.ts';

function headingOf(text: string): string | null {
  const before = segmentText(text);
  const after = splitHeading(text, before);
  if (after.length === before.length) return null;
  expect(after.map(({ index }) => index)).toEqual(after.map((_, i) => i));
  for (const { tokens } of after) for (const t of tokens) expect(text.slice(t.start, t.end)).toBe(t.text);
  return text.slice(after[0]!.start, after[0]!.end);
}

describe('what heads a report is cut off its first sentence', () => {
  test.each([
    ['date 2019-03-04 The president of Peru visited Chile on Monday.', 'date 2019-03-04'],
    ['2019-03-04 - The president of Peru visited Chile.', '2019-03-04 -'],
    ['LIMA, March 4 (Harbour Wire) – The president of Peru visited Chile.', 'LIMA, March 4 (Harbour Wire) –'],
    ['Lima (HW) - The president of Peru visited Chile.', 'Lima (HW) -'],
    ['The president of Peru (left) visited Chile.', null],
    ['Peru (population 33 million) borders Chile.', null],
    ['In 2019-03-04 style dates Peru is written about.', null],
    ['', null],
  ])('%s', (text, heading) => {
    expect(headingOf(text)).toBe(heading);
  });
});
