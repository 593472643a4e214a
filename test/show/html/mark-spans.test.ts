import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupSpans, type MarkedNode, markSpans } from '../../../src/show/html/mark-spans.ts';

const span = (start: number, end: number) => ({ start, end });

/** "[0 …]" for a span in one piece; "[0 …~" is continued, "~…]" continues. */
function print(nodes: readonly MarkedNode[]): string {
  return nodes
    .map((node) =>
      typeof node === 'string'
        ? node
        : `${node.first ? `[${node.span}:` : `~${node.span}:`}${print(node.children)}${node.last ? ']' : '~'}`,
    )
    .join('');
}

test.each([
  ['none', [], 'abcdef'],
  ['one', [span(1, 3)], 'a[0:bc]def'],
  ['the whole', [span(0, 6)], '[0:abcdef]'],
  ['side by side', [span(0, 2), span(2, 4)], '[0:ab][1:cd]ef'],
  ['one in the other', [span(2, 3), span(1, 5)], 'a[1:b[0:c]de]f'],
  ['beginning together', [span(0, 2), span(0, 4)], '[1:[0:ab]cd]ef'],
  ['ending together', [span(0, 4), span(2, 4)], '[0:ab[1:cd]]ef'],
  ['overlapping', [span(0, 3), span(2, 5)], '[0:ab[1:c~]~1:de]f'],
  ['a chain', [span(0, 3), span(2, 5), span(4, 6)], '[0:ab[1:c~]~1:d[2:e~]~2:f]'],
  ['cut twice', [span(0, 4), span(1, 3), span(2, 6)], '[0:a[1:b[2:c~]~2:d~]~2:ef]'],
])('%s', (_, spans, marked) => {
  expect(print(markSpans('abcdef', spans))).toBe(marked);
});

test('all text is there, in order, and each span holds its own words, whatever overlaps', () => {
  const text = 'The minister said that talks would begin in May.';
  const spans = fc.uniqueArray(
    fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => span(start, Math.min(text.length, start + length))),
    { selector: ({ start, end }) => `${start}-${end}`, maxLength: 12 },
  );
  fc.assert(
    fc.property(spans, (some) => {
      const words = some.map(() => '');
      const ends = some.map(() => ({ first: 0, last: 0 }));
      const walk = (nodes: readonly MarkedNode[], open: readonly number[]): string =>
        nodes
          .map((node) => {
            if (typeof node === 'string') {
              for (const one of open) words[one] += node;
              return node;
            }
            const seen = ends[node.span]!;
            if (node.first) seen.first++;
            if (node.last) seen.last++;
            return walk(node.children, [...open, node.span]);
          })
          .join('');
      expect(walk(markSpans(text, some), [])).toBe(text);
      expect(words).toEqual(some.map(({ start, end }) => text.slice(start, end)));
      expect(ends).toEqual(some.map(() => ({ first: 1, last: 1 })));
    }),
  );
});

test('the same words quoted twice are one mark', () => {
  const marks = [
    { span: span(4, 6), of: 'a' },
    { span: span(0, 2), of: 'b' },
    { span: span(4, 6), of: 'c' },
  ];
  expect(groupSpans(marks)).toEqual([
    { span: span(0, 2), of: ['b'] },
    { span: span(4, 6), of: ['a', 'c'] },
  ]);
});
