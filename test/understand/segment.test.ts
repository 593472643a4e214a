import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentText } from '../../src/understand/segment.ts';

const tokensOf = (text: string) => segmentText(text).flatMap((s) => s.tokens.map((token) => token.text));
const sentencesOf = (text: string) => segmentText(text).map((s) => text.slice(s.start, s.end));

describe('tokens', () => {
  test.each([
    ['Israel’s envoy', 'Israel | ’s | envoy'],
    ["Israel's envoy couldn't come", "Israel | 's | envoy | could | n't | come"],
    ['they don’t, we’ll see', 'they | do | n’t | , | we | ’ll | see'],
    ["the ministers' talks", "the | ministers | ' | talks"],
    ['cannot', 'can | not'],
    ['a US-led force', 'a | US | - | led | force'],
    ['the U.S.-led force', 'the | U.S. | - | led | force'],
    ['high-level talks', 'high | - | level | talks'],
    ['anti-war and re-elected', 'anti-war | and | re-elected'],
    ['February 25-26', 'February | 25 | - | 26'],
    ['2012–2013', '2012 | – | 2013'],
    ['worth $10bn', 'worth | $ | 10 | bn'],
    ['worth US$1.2 billion', 'worth | US$ | 1.2 | billion'],
    ['€5m or 3.5%', '€ | 5 | m | or | 3.5 | %'],
    ['1,000 men', '1,000 | men'],
    ['at 10:30am on 9/11', 'at | 10:30 | am | on | 9/11'],
    ['the 12th, in the 1990s', 'the | 12th | , | in | the | 1990s'],
    ['wait… well...', 'wait | … | well | ...'],
    ['talks -- and more', 'talks | -- | and | more'],
    ['talks—and more', 'talks | — | and | more'],
    ['NATO/EU', 'NATO | / | EU'],
    ['AT&T', 'AT&T'],
    ['O’Rourke of Qa’ida', 'O’Rourke | of | Qa’ida'],
    ['Gen. J. P. Smith, Jr.', 'Gen. | J. | P. | Smith | , | Jr.'],
    ['U.S., U.K. and a.m.', 'U.S. | , | U.K. | and | a.m.'],
    ['said “no.”', 'said | “ | no | . | ”'],
    ['said "no."', 'said | " | no | . | "'],
    ['No. 10', 'No. | 10'],
    ['see www.state.gov/visits, please', 'see | www.state.gov/visits | , | please'],
    ['(AP) —', '( | AP | ) | —'],
    ['Łódź, Córdoba, 東京', 'Łódź | , | Córdoba | , | 東京'],
  ])('%s', (text, expected) => {
    expect(tokensOf(text).join(' | ')).toBe(expected);
  });
});

describe('sentences', () => {
  test.each([
    ['He came. She left.', ['He came.', 'She left.']],
    ['Maj. Gen. J. P. Smith came.', ['Maj. Gen. J. P. Smith came.']],
    ['Mr. Modi met Dr. Singh.', ['Mr. Modi met Dr. Singh.']],
    ['He left the U.S. The rest stayed.', ['He left the U.S.', 'The rest stayed.']],
    // Two readings: no cut where the capital may belong to a name.
    ['We left the U.S. President Obama stayed.', ['We left the U.S. President Obama stayed.']],
    ['The U.S. Senate met.', ['The U.S. Senate met.']],
    ['“We agreed.” He left.', ['“We agreed.”', 'He left.']],
    ['"We agreed." He left.', ['"We agreed."', 'He left.']],
    ['He asked: "Why?" and left.', ['He asked: "Why?" and left.']],
    ['(He left.) She stayed.', ['(He left.)', 'She stayed.']],
    ['WASHINGTON, Feb. 3 (AP) — The envoy left.', ['WASHINGTON, Feb. 3 (AP) — The envoy left.']],
    ['They met on Sept. 11 in St. Petersburg.', ['They met on Sept. 11 in St. Petersburg.']],
    ['It cost $3.5 million. It works.', ['It cost $3.5 million.', 'It works.']],
    ['Really?! Yes!', ['Really?!', 'Yes!']],
    ['He waited... Then he left.', ['He waited...', 'Then he left.']],
    ['They struck a deal.The minister left.', ['They struck a deal.', 'The minister left.']],
    ['It is on Plan B. The plan works.', ['It is on Plan B.', 'The plan works.']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe('paragraphs', () => {
  const paragraphsOf = (text: string) =>
    segmentText(text).map((s) => [s.paragraph, text.slice(s.start, s.end)]);

  test('a heading on a line of its own is a paragraph and a sentence', () => {
    expect(paragraphsOf('Modi to visit Israel\nHe leaves today.\r\n\r\nHe returns.')).toEqual([
      [0, 'Modi to visit Israel'],
      [1, 'He leaves today.'],
      [2, 'He returns.'],
    ]);
  });

  test('hard-wrapped lines are one paragraph', () => {
    const text =
      'The prime minister of India arrived in Tel Aviv on Tuesday for\n' +
      'talks on trade, water and defence, the first visit of a leader of\n' +
      'India in several years. He was met at the airport by the prime\n' +
      'minister of Israel.';
    expect(segmentText(text).map((s) => s.paragraph)).toEqual([0, 0]);
    expect(segmentText(text)[0]!.tokens.map((t) => t.text)).toContain('talks');
  });

  test('lines that could have taken the next word are not joined', () => {
    const text =
      'Prime minister visits Israel for talks on trade and defence\n' +
      'Modi in Tel Aviv\n' +
      'foreign office denies report of a deal';
    expect(segmentText(text).length).toBe(3);
  });
});

describe('spans', () => {
  const junk = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '\0',
        '\ud800',
        '\udc00',
        '\ufeff',
        '\u0085',
        '\u2028',
        '\r\n',
        '’s',
        'U.S.',
        '...',
        '"',
        '$10bn',
      ),
      fc.constantFrom(
        'Mr.',
        'The',
        'n’t',
        '😀',
        '-',
        '/',
        ' ',
        '\n',
        '25-26',
        'http://a.b/c.',
        'anti-',
        '@x',
        'a@b.c',
      ),
    ),
    { maxLength: 40 },
  );

  test('slice back to the token, in order, without gaps but white space', () => {
    fc.assert(
      fc.property(junk, (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const sentence of segmentText(text)) {
          expect(sentence.start).toBe(sentence.tokens[0]!.start);
          expect(sentence.end).toBe(sentence.tokens.at(-1)!.end);
          for (const token of sentence.tokens) {
            expect(token.end).toBeGreaterThan(token.start);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.start).toBeGreaterThanOrEqual(at);
            expect(text.slice(at, token.start)).toMatch(SKIPPED);
            at = token.end;
          }
        }
        expect(text.slice(at)).toMatch(SKIPPED);
      }),
      { numRuns: 500 },
    );
  });

  test('every sentence has its place', () => {
    fc.assert(
      fc.property(junk, (parts) => {
        const sentences = segmentText(parts.join('\n\n'));
        let paragraph = 0;
        sentences.forEach((sentence, i) => {
          expect(sentence.index).toBe(i);
          expect(sentence.paragraph === paragraph || sentence.paragraph === paragraph + 1).toBe(true);
          paragraph = sentence.paragraph;
        });
      }),
    );
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters belong to no token
const SKIPPED = /^[\s\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e]*$/;

describe('junk', () => {
  test.each([
    ['one giant word', 'a'.repeat(2_000_000)],
    ['NUL and half characters', '\0\ud800'.repeat(200_000)],
    ['full stops', '. '.repeat(300_000)],
    ['closing brackets', ')'.repeat(300_000)],
    ['empty lines', '\r\n'.repeat(300_000)],
    ['short lines', 'a\n'.repeat(200_000)],
    ['acronyms', 'A.'.repeat(300_000)],
    ['dots and dashes', '.-'.repeat(200_000)],
    ['white space', ' '.repeat(1_000_000)],
  ])('%s is cut in bounded pieces', (_name, text) => {
    for (const sentence of segmentText(text)) expect(sentence.tokens.length).toBeLessThanOrEqual(610);
  });

  test('a giant word is cut without loss, and not inside a character', () => {
    const text = `${'a'.repeat(399)}${'😀'.repeat(1000)}`;
    const tokens = segmentText(text).flatMap((s) => s.tokens.map((token) => token.text));
    expect(tokens.join('')).toBe(text);
    expect(new Set(tokens.slice(1))).toEqual(new Set(['😀']));
  });

  test('the time grows with the length, not with its square', () => {
    const text = 'A. B-c ". (Mr. d\'e) 25-26/x@y re-\u0000'.repeat(4000);
    segmentText(text);
    const time = (input: string) => {
      // Processor time: how busy the machine is otherwise does not count.
      const started = process.cpuUsage();
      segmentText(input);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    const once = Math.min(time(text), time(text), time(text));
    const eightTimes = time(text.repeat(8));
    // Quadratic work would take 64 times as long.
    expect(eightTimes).toBeLessThan(once * 32 + 200);
  });
});
