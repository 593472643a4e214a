/** What nobody dates is dated from the reports, and that is inferred. */
import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { understand } from '../../src/understand/understand.ts';

function dateOf(text: string, position?: Claim['position']) {
  const published = { value: '2019-06-12', basis: 'metadata' } as const;
  const places = { path: null, url: null, externalId: null, publisher: null, title: null, credit: null };
  const reading = understand({ id: 'doc:a', ...places, language: 'en', published, text });
  const claims = reading.claims.map((claim) => ({ ...claim, position: position ?? claim.position }));
  const { entries } = reconcile([{ ...reading, claims }], { asOf: '2019-07-01', unread: [] });
  return entries.map(({ date }) => `${date.value} ${date.basis}`);
}

test.each([
  ['news', 'Polish President Andrzej Duda arrived in Mongolia.', '2019-06-09/2019-06-12'],
  ['in the perfect', 'Polish President Andrzej Duda has visited Mongolia twice.', '../2019-06-12'],
  [
    'beside a date long past',
    'The party, founded in 2011, was in power when Polish President Andrzej Duda visited Mongolia.',
    '../2019-06-12',
  ],
  ['an earlier trip', 'Polish President Andrzej Duda spoke of his recent trip to Mongolia.', '../2019-06-12'],
])('%s', (_, text, value) => {
  expect(dateOf(text)).toEqual([`${value} inferred`]);
});

test('history is only known to have been over', () => {
  expect(dateOf('Polish President Andrzej Duda arrived in Mongolia.', 'background')).toEqual([
    '../2019-06-12 inferred',
  ]);
});

test('what goes on now is not of the day when it began long ago', () => {
  const text =
    'Belarus is under sanctions imposed by Canada. Trade fell in 2005 when sanctions on Belarus began to bite.';
  expect(dateOf(text)).toEqual(['null stated']);
});
