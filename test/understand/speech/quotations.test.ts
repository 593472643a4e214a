import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../../src/model/span.ts';
import { findQuotations } from '../../../src/understand/speech/quotations.ts';

function linesOf(text: string): Span[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

const quote = (text: string): string[] =>
  findQuotations(text, linesOf(text)).map(
    ({ start, end, depth }) => `${'>'.repeat(depth)}${text.slice(start, end)}`,
  );

test.each([
  ['straight', '"We agree," she said. "It is done."', ['"We agree,"', '"It is done."']],
  ['curly', '“We agree,” she said.', ['“We agree,”']],
  ['low', 'Er sagte: „Wir sind uns einig“ und ging.', ['„Wir sind uns einig“']],
  ['angled', 'He said: «We agree» and left.', ['«We agree»']],
  ['doubled', "''It's fine,'' he said. ''Yes.''", ["''It's fine,''", "''Yes.''"]],
  ['backticks', "``It's fine,'' he said.", ["``It's fine,''"]],
  ['plain single', "'We don't know the states' plans,' he said.", ["'We don't know the states' plans,'"]],
  ['curly single', '‘We don’t know the states’ plans,’ he said.', ['‘We don’t know the states’ plans,’']],
  ['one word', "a 'key' ally", ["'key'"]],
  ['nested', '“A ‘new’ one,” she said.', ['“A ‘new’ one,”', '>‘new’']],
  ['nested, straight', `"They said 'no' to us," he said.`, [`"They said 'no' to us,"`, ">'no'"]],
  ['ellipsis at the start', 'It is "...and a new start," he said.', ['"...and a new start,"']],
  ['after a dash', 'One word –"peace"– was missing.', ['"peace"']],
  ['plural at the end', "the 'friends of the allies' met", ["'friends of the allies'"]],
])('finds a quotation: %s', (_, text, expected) => {
  expect(quote(text)).toEqual(expected);
});

test.each([
  ['possessive', "Israel's plan and the ministers' talks and the states’ plans"],
  ['years', "In the '90s and the ‘80s it was 'em or us."],
  ['years before a plural', "In the '90s leaders' talks were rare."],
  ['stray opening mark', '“The ministry met the envoy, the statement said.'],
  ['stray closing mark', 'The ministry met the envoy,” the statement said.'],
  ['inches', `He is 5'10" tall.`],
  ['nothing inside', 'He said "" twice.'],
])('takes no mark for a quotation: %s', (_, text) => {
  expect(quote(text)).toEqual([]);
});

test('a quotation that runs over paragraphs opens anew in each and closes once', () => {
  const text = '“One.\n“Two.\n“Three,” he said.\n“Four.”';
  const found = findQuotations(text, linesOf(text));
  expect(found.map(({ resumed, closed }) => [resumed, closed])).toEqual([
    [false, false],
    [true, false],
    [true, true],
    [false, true],
  ]);
});

const marked = fc.string({
  unit: fc.constantFrom('"', "'", '“', '”', '‘', '’', '„', '`', '\n', ' ', 'a', 's', '.', ','),
});

test('spans lie in the text, in order, and nest properly', () => {
  fc.assert(
    fc.property(marked, (text) => {
      let last = 0;
      const open: number[] = [];
      for (const { start, end, inner, depth } of findQuotations(text, linesOf(text))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(inner.start).toBeGreaterThan(start);
        expect(inner.end).toBeGreaterThanOrEqual(inner.start);
        expect(end).toBeGreaterThanOrEqual(inner.end);
        expect(end).toBeLessThanOrEqual(text.length);
        while (open.length > 0 && open.at(-1)! <= start) open.pop();
        expect(depth).toBe(open.length);
        if (open.length > 0) expect(end).toBeLessThanOrEqual(open.at(-1)!);
        open.push(end);
        last = start;
      }
    }),
  );
});
