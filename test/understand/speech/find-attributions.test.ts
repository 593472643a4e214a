import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentText } from '../../../src/understand/segment.ts';
import { findAttributions } from '../../../src/understand/speech/find-attributions.ts';
import { hasCue } from '../../../src/understand/speech/has-cue.ts';
import { loadSyntax } from '../../../src/understand/syntax/load-syntax.ts';
import { readAttributions } from './read.ts';

/** [text, source, verb, content] of the one attribution that the text holds with that verb. */
function check(
  text: string,
  source: string,
  verb: string,
  content: string,
): ReturnType<typeof readAttributions>[number] {
  const row = readAttributions(text).find((one) => one.verb === verb);
  expect(row).toMatchObject({ source, verb, content });
  return row!;
}

describe('direct speech', () => {
  test.each([
    ['"We will sign the treaty," Berg said.', 'Berg', 'say', '"We will sign the treaty,"'],
    ['Berg said: "We will sign the treaty."', 'Berg', 'say', '"We will sign the treaty."'],
    [
      '“We will sign,” said Berg, “before the summer ends.”',
      'Berg',
      'say',
      '“We will sign,” … “before the summer ends.”',
    ],
    [
      '"We agree. We will sign soon," the minister added.',
      'the minister',
      'add',
      '"We agree. We will sign soon,"',
    ],
    [
      "'We don't fear the allies' plans,' Berg told reporters.",
      'Berg',
      'tell',
      "'We don't fear the allies' plans,'",
    ],
    ['"We agree," Berg said. "It is a good day."', 'Berg', 'say', '"We agree," … "It is a good day."'],
    [
      'Berg was blunt and continued:\n\n"There is no deal yet."',
      'Berg',
      'continue',
      '"There is no deal yet."',
    ],
    [
      '"We agree," Berg said.\n\n"There is more to come."',
      'Berg',
      'say',
      '"We agree," … "There is more to come."',
    ],
    ['“We agree. \n\n“We are glad,” Berg said.', 'Berg', 'say', '“We are glad,”'],
    [
      '"The talks have failed," Berg was quoted as saying.',
      'Berg',
      'quote as saying',
      '"The talks have failed,"',
    ],
  ])('%s', (text, source, verb, content) => {
    expect(check(text, source, verb, content).manner).toBe('direct');
  });
});

describe('indirect speech', () => {
  test.each([
    ['Berg said that the talks had failed.', 'Berg', 'say', 'the talks had failed'],
    ['Berg said the talks had failed.', 'Berg', 'say', 'the talks had failed'],
    ['The talks have failed, Berg said.', 'Berg', 'say', 'The talks have failed'],
    ['The talks, Berg said, have failed.', 'Berg', 'say', 'The talks … have failed'],
    [
      'In a statement on Monday, the ministry said that the talks had failed.',
      'the ministry',
      'say',
      'the talks had failed',
    ],
    [
      'The ministry said in a statement that the talks had failed.',
      'The ministry',
      'say',
      'the talks had failed',
    ],
    [
      'The talks have failed, according to the ministry.',
      'the ministry',
      'according to',
      'The talks have failed',
    ],
    [
      'According to the ministry, the talks have failed.',
      'the ministry',
      'according to',
      'the talks have failed',
    ],
    ['Berg confirmed that talks had begun and said a treaty was near.', 'Berg', 'say', 'a treaty was near'],
    ['Berg confirmed that talks had begun and said a treaty was near.', 'Berg', 'confirm', 'talks had begun'],
    ['Berg welcomed the treaty, adding that more would follow.', 'Berg', 'add', 'more would follow'],
    ['Berg, who said that the talks had failed, left on Monday.', 'Berg', 'say', 'the talks had failed'],
    [
      'Foreign Minister Anna Berg has warned that the talks may fail.',
      'Foreign Minister Anna Berg',
      'warn',
      'the talks may fail',
    ],
    ['The report says that exports fell.', 'The report', 'say', 'exports fell'],
    ['Polls suggest that the government will lose.', 'Polls', 'suggest', 'the government will lose'],
    ['The ministry denied that it had sent troops.', 'The ministry', 'deny', 'it had sent troops'],
    [
      'Berg was quoted as saying that the talks had failed.',
      'Berg',
      'quote as saying',
      'the talks had failed',
    ],
  ])('%s', (text, source, verb, content) => {
    expect(check(text, source, verb, content).manner).toBe('indirect');
  });

  test('a clause with a quoted part is one mixed piece', () => {
    const row = check(
      'Berg said the visit would take ties "to a new level."',
      'Berg',
      'say',
      'the visit would take ties "to a new level."',
    );
    expect(row.manner).toBe('mixed');
    const before = check(
      'The treaty is "a historic step," Berg said.',
      'Berg',
      'say',
      'The treaty is "a historic step,"',
    );
    expect(before.manner).toBe('mixed');
  });

  test('a title in quotation marks is no quoted speech', () => {
    expect(
      check("Berg said the 'Open Skies' plan was ready.", 'Berg', 'say', "the 'Open Skies' plan was ready")
        .manner,
    ).toBe('indirect');
  });
});

describe('phrases instead of clauses', () => {
  test.each([
    ['Berg described the visit as a historic step.', 'Berg', 'describe', 'the visit as a historic step'],
    [
      'Berg described the visit as a historic step, building on earlier talks.',
      'Berg',
      'describe',
      'the visit as a historic step',
    ],
    ['Berg revealed plans for a trade agreement.', 'Berg', 'reveal', 'plans for a trade agreement'],
    ['Berg alluded to discussions about missiles.', 'Berg', 'allude', 'discussions about missiles'],
    ['Berg stressed the need for peace.', 'Berg', 'stress', 'the need for peace'],
    ['Berg expressed delight at the treaty.', 'Berg', 'express', 'delight at the treaty'],
    ['Berg urged Iran to halt the programme.', 'Berg', 'urge', 'Iran to halt the programme'],
    ['Berg called for restraint.', 'Berg', 'call', 'restraint'],
    ['Berg promised to visit Kyiv.', 'Berg', 'promise', 'to visit Kyiv'],
    ['Berg accused Russia of lying.', 'Berg', 'accuse', 'Russia of lying'],
  ])('%s', (text, source, verb, content) => {
    check(text, source, verb, content);
  });
});

test.each([
  ['Berg told Radio Nord that the talks had failed.', 'Radio Nord'],
  ['Berg told reporters: "The talks have failed."', 'reporters'],
  ['Speaking to Radio Nord in Oslo, Berg said that the talks had failed.', 'Radio Nord'],
  ['Berg said in an interview with Radio Nord on Monday that the talks had failed.', 'Radio Nord'],
  ['Berg said that the talks had failed.', null],
])('the listener: %s', (text, listener) => {
  expect(readAttributions(text)[0]?.listener).toBe(listener);
});

test.each([
  ['The deal is being described as historic.', 'describe', 'historic'],
  ['Russia is said to have agreed to a truce.', 'say', 'Russia … to have agreed to a truce'],
])('words without a speaker: %s', (text, verb, content) => {
  check(text, '', verb, content);
});

test.each([
  ['negated', 'Berg did not say that the talks had failed.'],
  ['conditional', 'If Berg says that the talks have failed, markets will fall.'],
  ['still to come', 'Berg will announce that the talks have failed.'],
  ['only expected', 'Berg is expected to confirm that the talks have failed.'],
  ['a refusal', 'The refusal to say that the talks had failed surprised Oslo.'],
  ['deeds', 'The talks highlighted synergies.'],
  ['deeds of a participle', 'The two states opened the border, signalling a new start.'],
  ['no speaker', 'The visit said a lot.'],
  ['an event as speaker', 'The summit declared that peace was near.'],
  ['going on', 'Tension – protesters continue to gather.'],
  ['nobody', 'No official has said that the talks failed.'],
  ['no words', 'Berg met the envoy and said nothing more.'],
  ['by plan', 'The work went on according to plan.'],
  ['a rate', 'Exports grew by two percent per year.'],
  ['a label', 'Exclusive: minister to visit Oslo in May'],
  ['a name in marks', "Under the 'Open Skies' plan, many firms take part."],
])('is no attribution: %s', (_, text) => {
  expect(readAttributions(text).filter(({ content }) => content !== 'nothing more')).toEqual([]);
});

describe('the speaker behind the words', () => {
  const names = { 'Anna Berg': 'person:berg', 'Defence Ministry': 'body:ministry', Norway: 'state:NOR' };

  test('a mention widens the phrase and is linked', () => {
    const [row] = readAttributions('Anna Berg said that the talks had failed.', names);
    expect(row).toMatchObject({ source: 'Anna Berg', linked: 'person:berg stated' });
  });

  test('the statement speaks for the body that issued it, inferred', () => {
    const text =
      'The Defence Ministry said in a statement that the visit went well. The talks will go on, the statement added.';
    expect(readAttributions(text, names).map(({ source, linked }) => [source, linked])).toEqual([
      ['The Defence Ministry', 'body:ministry stated'],
      ['the statement', 'body:ministry inferred'],
    ]);
  });

  test('a statement from a body, then "it"', () => {
    const text =
      'A statement from the Defence Ministry mentioned the treaty. The talks will go on, it added.';
    expect(readAttributions(text, names).map(({ linked }) => linked)).toEqual([
      'body:ministry stated',
      'body:ministry inferred',
    ]);
  });

  test('"it" is never a person', () => {
    const text = 'Anna Berg said that the visit went well. The talks will go on, it added.';
    expect(readAttributions(text, names).at(-1)).toMatchObject({ source: 'it', linked: null });
  });

  test('a statement that nobody issued is linked to nobody', () => {
    const [row] = readAttributions('The statement said that the talks would go on.', names);
    expect(row).toMatchObject({ source: 'The statement', linked: null });
  });

  test('a heading with a known name before the colon', () => {
    expect(readAttributions('Anna Berg: the talks will go on in May', names)[0]).toMatchObject({
      verb: 'say',
      linked: 'person:berg stated',
    });
    expect(readAttributions('Mailbag: the talks will go on in Norway', names)).toEqual([]);
  });
});

test('unparsed sentences give no cue and do no harm', () => {
  const text = '"We agree," Berg said. "It is done."';
  const sentences = segmentText(text);
  expect(
    findAttributions(
      text,
      sentences,
      sentences.map(() => null),
      [],
    ),
  ).toEqual([]);
});

test('hasCue tells before parsing which sentences report', () => {
  const cued = (text: string): boolean => segmentText(text).some(hasCue);
  for (const text of [
    'Berg said no.',
    'Berg, signalling calm, left.',
    'He wrote it.',
    'All is well, per Reuters.',
  ])
    expect(cued(text)).toBe(true);
  for (const text of ['The sun rose over Oslo.', 'Two ships sank.']) expect(cued(text)).toBe(false);
});

const syntax = loadSyntax();
const word = fc.constantFrom(
  'Berg',
  'said',
  'that',
  '"',
  '“',
  '”',
  "'",
  ',',
  '.',
  ':',
  'told',
  'reporters',
  'as',
  'described',
  'according',
  'to',
  'the',
  'statement',
  'added',
  'it',
  '\n',
  'is',
  'by',
  'and',
  'quoted',
  'saying',
  'plans',
);

test('never throws; spans lie in the text, in order, and never hold the cue', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      const sentences = segmentText(text);
      const trees = sentences.map((sentence) => syntax.parse(sentence.tokens));
      for (const one of findAttributions(text, sentences, trees, [])) {
        expect(one.content.length).toBeGreaterThan(0);
        let last = 0;
        for (const { start, end } of one.content) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        expect(one.cueSpan.end).toBeGreaterThan(one.cueSpan.start);
        if (one.sourceSpan !== null)
          expect(text.slice(one.sourceSpan.start, one.sourceSpan.end)).toBe(one.sourceText);
      }
    }),
    { numRuns: 300 },
  );
});
