/** Ledgers that nobody would write: any words in any field, hostile ones among them. */
import fc from 'fast-check';
import { stagesOf } from '../../src/model/kinds/kinds.ts';
import type { Entry, Ledger } from '../../src/model/ledger.ts';
import { claim, emptyLedger, entry, report, state, statement } from './build-ledger.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
  fc.lorem({ maxCount: 25 }),
  fc.constantFrom('日本語と中国の首脳会談が開かれた'.repeat(4), 'e\u0301'.repeat(90), '👩‍👩‍👧'.repeat(40)),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</style><b>',
    '" onload="x',
    "javascript:alert('x')",
    '&amp;<',
  ),
  fc.constantFrom('\u001b[31mred', 'a\rb', 'x'.repeat(200), ' ', '\u202eabc', 'ﷺ'.repeat(30)),
);
const day = fc.option(
  fc.constantFrom(
    '1994-02-25/1994-03-02',
    '1994-02',
    '../1994-01-28',
    '1993~',
    '1994-02-25',
    'soon or later',
  ),
);
const date = fc.record({
  value: day,
  basis: fc.constantFrom('stated', 'inferred'),
  text: fc.option(text),
});
const certainty = fc.constantFrom('stated', 'likely', 'possible', 'unlikely', 'denied');
const kind = fc.constantFrom('visit', 'meeting', 'agreement', 'programme', 'figure', 'event');
const amount = fc.record({
  value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  currency: fc.option(fc.constantFrom('USD', 'EUR')),
  approximate: fc.boolean(),
  per: fc.option(fc.constantFrom('year', 'month', 'day')),
  text,
});

const entryParts = kind.chain((of) => {
  const stage = fc.constantFrom(...stagesOf(of));
  const step = fc.record({
    asOf: day,
    stage,
    certainty,
    when: fc.option(date),
    claims: fc.constant(['claim:e.1']),
  });
  const outlook = fc.record({ stage, certainty, when: date, claims: fc.constant(['claim:e.1']) });
  return fc.record({
    kind: fc.constant(of),
    title: text,
    type: fc.option(text),
    date,
    stage: fc.option(stage),
    certainty,
    outlook: fc.option(outlook),
    overdue: fc.boolean(),
    history: fc.array(step, { maxLength: 5 }),
    amount: fc.option(amount),
    origins: fc.array(text, { minLength: 1, maxLength: 6 }),
  });
});

export const ledgers: fc.Arbitrary<Ledger> = fc
  .record({
    parts: fc.array(entryParts, { minLength: 1, maxLength: 6 }),
    publisher: fc.option(text),
    title: fc.option(text),
    published: day,
    words: text.map((one) => one.slice(0, 300)),
    speaker: text,
    listener: fc.option(text),
    power: text,
    field: fc.constantFrom('date', 'amount', 'stage', 'party', 'place', 'superlative', 'existence'),
    value: text,
  })
  .map(({ parts, publisher, title, published, words, speaker, listener, power, field, value }) => {
    const by = { entity: null, text: speaker, basis: 'inferred' } as const;
    const entries = parts.map(({ origins, kind: of, title: name, ...rest }, index) =>
      entry(`e${index}`, of, name, ['e.1'], Object.fromEntries(origins.map((one) => [one, ['a', 'b']])), {
        ...(rest as Partial<Entry>),
        relations: index === 1 ? ['DAW-GRA'] : ['GRA-RUR'],
      }),
    );
    const conflict = { id: 'conflict:1', field: field as 'date', entries: ['e0'] };
    return {
      ...emptyLedger('1994-02-20'),
      documents: [
        report('a', publisher, published, { title, credit: speaker }),
        report('b', publisher, published, { copyOf: 'doc:a', copyReason: value, path: value, url: value }),
      ],
      entities: [state('GRA', power), state('RUR', 'Ruritania')],
      entries,
      claims: [claim('e.1', 'event', 'a', words, { attribution: { speaker: by, verb: 'say', listener } })],
      statements: [statement('1', 'a', by, words, { listener, about: ['e0'], said: published })],
      conflicts: [
        { ...conflict, positions: [value, speaker].map((one) => ({ value: one, claims: ['claim:e.1'] })) },
      ],
      possibleMatches: [{ entries: ['e0', 'e1'], reason: value }],
      unread: [{ path: value, reason: words }],
    };
  });
