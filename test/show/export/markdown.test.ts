import fc from 'fast-check';
import { lexer, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import type { Entry, Ledger } from '../../../src/model/ledger.ts';
import { escapeMarkdown } from '../../../src/show/export/markdown/escape.ts';
import { renderBrief } from '../../../src/show/export/markdown/markdown.ts';
import { safeText } from '../../../src/show/view/safe-text.ts';
import { claim, emptyLedger, entry, on, report, state } from '../build-ledger.ts';
import { ruritania } from '../ruritania.ts';

/** All tokens below these, in the order of the text. */
function* descend(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    if (token.type === 'list') for (const item of (token as Tokens.List).items) yield* descend(item.tokens);
    else if ('tokens' in token && token.tokens !== undefined) yield* descend(token.tokens);
  }
}

/** What a reader sees: the leaves, with their escapes undone. */
function seen(tokens: readonly Token[]): string {
  return [...descend(tokens)]
    .filter((token) => !('tokens' in token && token.tokens !== undefined) && token.type !== 'list')
    .map((token) => ('text' in token ? token.text : ''))
    .join('');
}

const tokensOf = (markdown: string) => [...descend(lexer(markdown))];

/** marked knows no footnotes: it leaves the marks as they stand, and so they can be counted. */
function footnotesOf(markdown: string) {
  const marks = (pattern: RegExp) => [...markdown.matchAll(pattern)].map(([, number]) => Number(number));
  return { used: marks(/(?<!^|\\)\[\^(\d+)\]/gm), given: marks(/^\[\^(\d+)\]: \S/gm) };
}

describe('text of reports stays text', () => {
  test.each([
    '*bold* _it_ ~~gone~~ `code`',
    '[words](http://x.example) ![picture](y.png) [ref] [^1]',
    '<script>alert(1)</script> <b> <http://x.example> <!-- -->',
    'http://x.example www.x.example WWW.x.example a@b.example mailto:a@b.example',
    '| a | b |',
    '&lt;b&gt; &amp; &#60;',
    'a \\* b \\',
    '$x$ :tada: {#id} # heading',
  ])('%s', (text) => {
    const tokens = lexer(`Words ${escapeMarkdown(text)} end`);
    expect(new Set([...descend(tokens)].map(({ type }) => type))).toEqual(
      new Set(['paragraph', 'text', 'escape']),
    );
    expect(seen(tokens)).toBe(`Words ${text} end`);
  });

  test('whatever it is', () => {
    const signs = fc.constantFrom(
      ...'*_`[]()<>|~&#$@{}!:/\\^-+=."\'',
      ' ',
      '\n',
      'a',
      'www.',
      'http://',
      '1',
    );
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(signs).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(words, (text) => {
        const tokens = lexer(`Words ${escapeMarkdown(text)} end`);
        const types = [...descend(tokens)].map(({ type }) => type);
        expect(types.filter((type) => !['paragraph', 'text', 'escape'].includes(type))).toEqual([]);
        expect(seen(tokens)).toBe(`Words ${safeText(text)} end`);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the brief of the written ledger', () => {
  const brief = renderBrief(ruritania, 'GRA-RUR');
  const lines = brief.split('\n');
  const line = (words: string) => lines.find((one) => one.includes(words)) ?? '';
  const note = (row: string) => {
    const { used } = footnotesOf(row);
    return lines.filter((one) => used.some((number) => one.startsWith(`[^${number}]:`)));
  };

  test('has its sections in the order of the reader’s questions', () => {
    const headings = lexer(brief).filter((token) => token.type === 'heading') as Tokens.Heading[];
    expect(headings.map(({ text }) => text)).toEqual([
      'Graustark – Ruritania',
      'What lies ahead',
      'Agreements',
      'What changed',
      'Disputed',
    ]);
  });

  test('every footnote is used and given, numbered as they come', () => {
    const { used, given } = footnotesOf(brief);
    expect(given).toEqual(given.map((_, at) => at + 1));
    expect([...new Set(used)]).toEqual(given);
    expect(given.length).toBeGreaterThan(6);
  });

  test('a visit: date, stage and origins in words, and the words that say so', () => {
    const row = line('Visit: Rudolf Elphberg to Graustark, scheduled');
    expect(row).toMatch(/^- \*\*25–26 February 1994\*\* – .*\(2 origins\)\.\[\^\d\]$/);
    expect(note(row)).toEqual([
      expect.stringMatching(
        /: Courier, 12 February 1994: “King Rudolf will be in Edelweiss on 25 and 26 February”$/,
      ),
    ]);
  });

  test('what is overdue and what is inferred is marked', () => {
    expect(line('Talks on the border')).toContain('**January 1994 (inferred)**');
    expect(line('Talks on the border')).toContain('overdue, and no report says that it happened');
  });

  test('an agreement: what is stated, then what is expected, with who expects it', () => {
    const row = line('Treaty of commerce');
    expect(row).toContain('under negotiation; likely to be concluded');
    expect(row).toContain('(“in the coming months”)');
    expect(row).toContain('(one origin: Courier itself, in 2 reports)');
    expect(note(row)).toEqual([expect.stringContaining('(Yetive Ganlook)')]);
  });

  test('what changed: when it was reported, and from what', () => {
    expect(line('**Reported 12 February 1994**')).toContain(
      'scheduled, 25–26 February 1994; before that possibly to be scheduled, February 1994',
    );
  });

  test('a dispute: every position with its words', () => {
    const row = line('the reports part on the rank it is given');
    expect(row).toMatch(/“the first ever”\[\^\d+\] against “the first in a century”\.\[\^\d+\]$/);
    expect(note(row).map((one) => one.includes('first'))).toEqual([true, true]);
  });

  test('says how much more there is', () => {
    expect(brief).toContain('The ledger holds 2 more entries and 2 statements on this relation.');
  });
});

describe('a ledger of hostile reports', () => {
  const evil =
    '</li><script>alert(1)</script> [x](javascript:alert(1)) `a|b` ![i](http://i.example) [^99] www.w.example';
  const ledger: Ledger = {
    ...emptyLedger('1994-02-20'),
    documents: [
      report('a', evil, '1994-01-28', { url: 'javascript:alert(1)' }),
      report('b', 'B\n\n# Heading', '1994-01-29', { url: 'https://b.example/<script>?q="><img>' }),
    ],
    entities: [state('RUR', `Ruritania ${evil}`), state('GRA', '# Graustark')],
    entries: [
      entry('visit:x', 'visit', evil, ['visit:x.1'], { 'doc:a': ['a'] }, { date: on('1994-03-01') }),
      entry('agreement:y', 'agreement', `- ${evil}`, ['agreement:y.1'], { [`outlet:${evil}`]: ['b'] }),
    ],
    claims: [
      claim('visit:x.1', 'visit', 'a', evil),
      claim('agreement:y.1', 'agreement', 'b', evil, {
        attribution: {
          speaker: { entity: null, text: evil, basis: 'inferred' },
          verb: 'say',
          listener: null,
        },
      }),
    ],
  };
  const brief = renderBrief(ledger, 'GRA-RUR');

  test('holds no HTML, code, picture or table of theirs, and no heading of theirs', () => {
    const types = tokensOf(brief).map(({ type }) => type);
    for (const type of ['html', 'codespan', 'code', 'image', 'table', 'def'])
      expect(types).not.toContain(type);
    expect(types.filter((type) => type === 'heading')).toHaveLength(3);
  });

  test('links only to http and https addresses that reports were read under', () => {
    const links = tokensOf(brief).filter((token) => token.type === 'link') as Tokens.Link[];
    expect(links.map(({ href }) => href)).toEqual(['https://b.example/%3Cscript%3E?q=%22%3E%3Cimg%3E']);
  });

  test('shows the words as they stand, and their marks are no footnotes', () => {
    expect(seen(lexer(brief)).split(evil).length - 1).toBeGreaterThanOrEqual(5);
    expect(footnotesOf(brief).used.every((number) => number < 99)).toBe(true);
  });
});

test('a long ledger keeps to a page, by rank, and says what it left out', () => {
  const count = 40;
  const numbers = Array.from({ length: count }, (_, at) => at);
  const long = 'a sentence of some length that stands for what a report says, '.repeat(4);
  const visit = (at: number): Entry =>
    entry(
      `visit:${at}`,
      'visit',
      `Visitor ${at}`,
      [`visit:${at}.1`],
      { 'doc:a': ['a'] },
      {
        stage: 'scheduled',
        date: on(`1994-03-${String((at % 28) + 1).padStart(2, '0')}`),
      },
    );
  const ledger: Ledger = {
    ...emptyLedger('1994-02-20'),
    documents: [report('a', 'Gazette', '1994-01-28')],
    entries: numbers.map(visit),
    claims: numbers.map((at) => claim(`visit:${at}.1`, 'visit', 'a', `${long}${at}`)),
  };
  const brief = renderBrief(ledger, 'GRA-RUR');
  expect(brief.match(/^- \*\*1 March/gm)).toHaveLength(2);
  expect(brief.match(/^- /gm)).toHaveLength(6);
  expect(brief).toContain('The ledger holds 34 more entries and 0 statements');
  expect(seen(lexer(brief)).length).toBeLessThan(5000);
});

test('a relation of which nothing is known', () => {
  expect(renderBrief(emptyLedger('1994-02-20'), 'GRA-RUR')).toContain(
    'Nothing is reported on this relation.',
  );
});
