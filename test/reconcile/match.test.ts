import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { type ClaimSpec, entity, person, report, state } from './build.ts';

const [PERU, NORWAY, KENYA] = [state('PER'), state('NOR'), state('KEN')];
const QUISPE = person('Ana Quispe', 'PER');
const ROJAS = person('Luis Rojas', 'PER');
const LUND = person('Kari Lund', 'NOR');
const BERG = person('Nils Berg', 'NOR');
const DELEGATION = entity('body:per-congress', 'body', 'Congress of Peru', 'PER');

/** One claim a report; the reports that end in one entry bear the same letter. */
function lettersOf(...reports: (ClaimSpec & { on: string | null })[]): string {
  const readings = reports.map(({ on, ...claim }, i) =>
    report({ published: on, text: `Report ${i} stands for itself.`, claims: [claim] }),
  );
  const { claims } = reconcile(readings, { asOf: '2031-12-31', unread: [] });
  const entries = readings.map(
    ({ document }) => claims.find((claim) => claim.document === document.id)!.entry,
  );
  const seen = [...new Set(entries)];
  return entries.map((entry) => 'abcdef'[seen.indexOf(entry)]).join('');
}

describe('visits', () => {
  const by = (visitor: Entity, host: Entity, more: ClaimSpec): ClaimSpec => ({
    kind: 'visit',
    who: { visitor: [visitor], host: [host] },
    ...more,
  });
  const done = (when?: string): ClaimSpec =>
    by(QUISPE, NORWAY, { stage: 'concluded', ...(when && { when }) });
  const due = (when?: string): ClaimSpec => by(QUISPE, NORWAY, { stage: 'scheduled', ...(when && { when }) });

  test.each([
    [
      'a month, then its days',
      { ...due('2031-05'), on: '2031-04-01' },
      { ...due('2031-05-12'), on: '2031-04-20' },
    ],
    [
      'announced and made',
      { ...due('2031-05-12'), on: '2031-04-01' },
      { ...done('2031-05-12'), on: '2031-05-13' },
    ],
    ['undated and next', { ...due(), on: '2031-04-01' }, { ...due('2031-05-12'), on: '2031-04-20' }],
    ['undated and last', { ...done(), on: '2031-05-20' }, { ...done('2031-05-12'), on: '2031-05-13' }],
    ['undated both, of one week', { ...due(), on: '2031-04-01' }, { ...due(), on: '2031-04-06' }],
    [
      'moved by a week before it was due',
      { ...due('2031-05-12'), on: '2031-04-01' },
      { ...due('2031-05-19'), on: '2031-05-02' },
    ],
    [
      'told a day apart',
      { ...done('2031-05-12'), on: '2031-05-14' },
      { ...done('2031-05-13'), on: '2031-05-14' },
    ],
    ['year and day', { ...done('2019'), on: '2031-05-14' }, { ...done('2019-06-02'), on: '2031-05-20' }],
    [
      'a delegation and its head on the same days',
      { ...done('2031-05-12'), on: '2031-05-14' },
      { ...by(DELEGATION, NORWAY, { stage: 'concluded', when: '2031-05-12' }), on: '2031-05-13' },
    ],
  ])('%s: one', (_, a, b) => {
    expect(lettersOf(a, b)).toBe('aa');
    expect(lettersOf(b, a)).toBe('aa');
  });

  test.each([
    ['past and upcoming', { ...done('2019'), on: '2031-04-01' }, { ...due(), on: '2031-04-01' }],
    ['years apart', { ...done('2019'), on: '2031-04-01' }, { ...done('2021'), on: '2031-04-01' }],
    [
      'the other way',
      { ...due('2031-05-12'), on: '2031-04-01' },
      { ...by(LUND, PERU, { stage: 'scheduled', when: '2031-05-12' }), on: '2031-04-01' },
    ],
    [
      'another host',
      { ...due('2031-05-12'), on: '2031-04-01' },
      { ...by(QUISPE, KENYA, { stage: 'scheduled', when: '2031-05-12' }), on: '2031-04-01' },
    ],
    [
      'another visitor',
      { ...due('2031-05-12'), on: '2031-04-01' },
      { ...by(ROJAS, NORWAY, { stage: 'scheduled', when: '2031-05-12' }), on: '2031-04-01' },
    ],
    [
      'a second trip after the first',
      { ...due('2031-05-12'), on: '2031-04-01' },
      { ...due('2031-05-29'), on: '2031-05-20' },
    ],
    [
      'two past trips in a month',
      { ...done('2031-05-02'), on: '2031-05-05' },
      { ...done('2031-05-20'), on: '2031-05-22' },
    ],
    ['undated, years before', { ...due(), on: '2028-04-01' }, { ...due('2031-05-12'), on: '2031-04-20' }],
  ])('%s: two', (_, a, b) => {
    expect(lettersOf(a, b)).toBe('ab');
    expect(lettersOf(b, a)).toBe('ab');
  });

  test('an undated visit joins the next one, not the one after', () => {
    expect(
      lettersOf(
        { ...due(), on: '2031-04-01' },
        { ...due('2031-09-12'), on: '2031-04-20' },
        { ...due('2031-05-12'), on: '2031-04-20' },
      ),
    ).toBe('aba');
  });

  test('a report without any date joins only where one visit fits', () => {
    expect(lettersOf({ ...due(), on: null }, { ...due('2031-05-12'), on: '2031-04-20' })).toBe('aa');
    expect(
      lettersOf(
        { ...due(), on: null },
        { ...due('2031-05-12'), on: '2031-04-20' },
        { ...due('2030-09-12'), on: '2030-08-20' },
      ),
    ).toBe('abc');
  });
});

describe('meetings', () => {
  const met = (who: readonly Entity[], on: string, more: ClaimSpec = {}): ClaimSpec & { on: string } => ({
    kind: 'meeting',
    who: { participant: who },
    stage: 'held',
    on,
    ...more,
  });

  test.each([
    [
      'the same two on one day',
      met([QUISPE, LUND], '2031-05-02', { when: '2031-05-01' }),
      met([LUND, QUISPE], '2031-05-02', { when: '2031-05-01' }),
    ],
    [
      'a day apart, over midnight',
      met([QUISPE, LUND], '2031-05-02', { when: '2031-05-01' }),
      met([LUND, QUISPE], '2031-05-02', { when: '2031-05-02' }),
    ],
    [
      'undated, in reports of the same days',
      met([QUISPE, LUND], '2031-05-02'),
      met([LUND, QUISPE], '2031-05-03'),
    ],
    [
      'undated, after the dated one',
      met([QUISPE, LUND], '2031-05-04'),
      met([LUND, QUISPE], '2031-05-02', { when: '2031-05-01' }),
    ],
    [
      'powers alone, the same day',
      met([PERU, NORWAY], '2031-05-02', { when: '2031-05-01' }),
      met([NORWAY, PERU], '2031-05-02', { when: '2031-05-01' }),
    ],
  ])('%s: one', (_, a, b) => {
    expect(lettersOf(a, b)).toBe('aa');
  });

  test.each([
    [
      'another counterpart on the same day',
      met([QUISPE, LUND], '2031-05-02', { when: '2031-05-01' }),
      met([QUISPE, BERG], '2031-05-02', { when: '2031-05-01' }),
    ],
    [
      'a call and a meeting',
      met([QUISPE, LUND], '2031-05-02', { when: '2031-05-01', type: 'call' }),
      met([QUISPE, LUND], '2031-05-02', { when: '2031-05-01' }),
    ],
    [
      'a call and a summit',
      met([QUISPE, LUND], '2031-05-02', { when: '2031-05-01', type: 'call' }),
      met([QUISPE, LUND], '2031-05-02', { when: '2031-05-01', type: 'summit' }),
    ],
    [
      'weeks apart',
      met([QUISPE, LUND], '2031-05-02', { when: '2031-05-01' }),
      met([QUISPE, LUND], '2031-05-21', { when: '2031-05-20' }),
    ],
    [
      'undated, weeks after',
      met([QUISPE, LUND], '2031-05-02', { when: '2031-05-01' }),
      met([QUISPE, LUND], '2031-05-21'),
    ],
    [
      'held and to come',
      met([QUISPE, LUND], '2031-05-02'),
      met([QUISPE, LUND], '2031-05-02', { stage: 'planned' }),
    ],
    [
      'two working groups',
      met([PERU, NORWAY], '2031-05-02', { when: '2031-05', label: 'Harbour Group' }),
      met([PERU, NORWAY], '2031-05-02', { when: '2031-05', label: 'Glacier Forum' }),
    ],
  ])('%s: two', (_, a, b) => {
    expect(lettersOf(a, b)).toBe('ab');
  });
});

describe('agreements', () => {
  const pact = (
    type: string | null,
    label: string,
    on: string | null,
    more: ClaimSpec = {},
  ): ClaimSpec & { on: string | null } => ({
    kind: 'agreement',
    type,
    label,
    who: { party: [PERU, NORWAY] },
    on,
    ...more,
  });

  test.each([
    [
      'negotiated, then signed',
      pact('free-trade-agreement', 'trade pact', '2031-01-01', { stage: 'negotiating' }),
      pact('free-trade-agreement', 'FTA', '2031-06-01', { stage: 'signed', when: '2031-05-30' }),
    ],
    [
      'a proper name',
      pact(null, 'Bergen Accord', '2031-01-01', { stage: 'signed', when: '2030' }),
      pact('ceasefire', 'the Bergen Accord', '2031-06-01', { stage: 'breached' }),
    ],
    [
      'a proper name and fewer parties',
      pact(null, 'Bergen Accord', '2031-01-01', { who: { party: [PERU, NORWAY, KENYA] } }),
      pact(null, 'Bergen Accord', '2031-01-09'),
    ],
    [
      'memoranda on one subject',
      pact('memorandum', 'memorandum', '2031-01-01', { stage: 'signed', topic: ['port', 'fishery'] }),
      pact('memorandum', 'MoU', '2031-01-03', { stage: 'signed', topic: ['fishery', 'port', 'inspection'] }),
    ],
    [
      'an unspecific deal on one subject',
      pact(null, 'lithium deal', '2031-01-01', { topic: ['lithium'] }),
      pact('agreement', 'deal', '2031-01-20', { topic: ['lithium'] }),
    ],
  ])('%s: one', (_, a, b) => {
    expect(lettersOf(a, b)).toBe('aa');
  });

  test.each([
    [
      'a trade agreement and a memorandum',
      pact('free-trade-agreement', 'FTA', '2031-01-01', { topic: ['fishery'] }),
      pact('memorandum', 'MoU', '2031-01-01', { topic: ['fishery'] }),
    ],
    [
      'other parties',
      pact('free-trade-agreement', 'FTA', '2031-01-01'),
      pact('free-trade-agreement', 'FTA', '2031-01-01', { who: { party: [PERU, KENYA] } }),
    ],
    [
      'memoranda on two subjects',
      pact('memorandum', 'MoU', '2031-01-01', { topic: ['port', 'fishery'] }),
      pact('memorandum', 'MoU', '2031-01-01', { topic: ['glacier', 'climate'] }),
    ],
    [
      'signed last year and still to be signed',
      pact('memorandum', 'MoU', '2031-05-01', { stage: 'signed', when: '2030', topic: ['port'] }),
      pact('memorandum', 'MoU', '2031-05-01', { stage: 'signed', certainty: 'likely', topic: ['port'] }),
    ],
    ['just "the deal"', pact(null, 'deal', '2031-05-01'), pact(null, 'deal', '2031-05-01')],
    [
      'words that any two share',
      pact('memorandum', 'MoU', '2031-05-01', { topic: ['cooperation', 'bilateral'] }),
      pact('memorandum', 'MoU', '2031-05-01', { topic: ['cooperation', 'bilateral', 'tie'] }),
    ],
  ])('%s: two', (_, a, b) => {
    expect(lettersOf(a, b)).toBe('ab');
    expect(lettersOf(b, a)).toBe('ab');
  });
});

describe('programmes, figures, events', () => {
  const at = (on: string, spec: ClaimSpec): ClaimSpec & { on: string } => ({ on, ...spec });
  const supply = (from: Entity, to: Entity, more: ClaimSpec): ClaimSpec => ({
    kind: 'programme',
    who: { provider: [from], recipient: [to] },
    ...more,
  });
  const trade = (more: ClaimSpec): ClaimSpec => ({
    kind: 'figure',
    stage: 'reported',
    topic: ['trade'],
    who: { party: [PERU, NORWAY] },
    ...more,
  });
  const usd = (value: number) => ({
    value,
    currency: 'USD',
    approximate: false,
    per: 'year' as const,
    text: `$${value}`,
  });
  const protest = (more: ClaimSpec): ClaimSpec => ({
    kind: 'event',
    who: { source: [PERU], target: [NORWAY] },
    stage: 'done',
    plover: { event: 'PROTEST', mode: null },
    ...more,
  });

  test.each([
    [
      'a system',
      at('2031-01-01', supply(NORWAY, PERU, { systems: ['system:x'] })),
      at('2033-01-01', supply(NORWAY, PERU, { systems: ['system:x', 'system:y'] })),
    ],
    [
      'a field in like words',
      at('2031-01-01', supply(NORWAY, PERU, { topic: ['radar', 'coast'] })),
      at('2031-09-01', supply(NORWAY, PERU, { topic: ['coast', 'radar', 'train'] })),
    ],
    [
      'a figure of one year',
      at('2031-03-01', trade({ when: '2030', amount: usd(2e9) })),
      at('2031-09-01', trade({ when: '2030', amount: usd(3e9) })),
    ],
    [
      'a figure without a year',
      at('2031-03-01', trade({ amount: usd(2e9) })),
      at('2031-05-01', trade({ amount: usd(2e9) })),
    ],
    [
      'an event a day apart',
      at('2031-03-02', protest({ when: '2031-03-01', topic: ['trawler'] })),
      at('2031-03-02', protest({ when: '2031-03-02', topic: ['trawler'] })),
    ],
    [
      'an event without a day, of the same story',
      at('2031-03-02', protest({ when: '2031-03-01', topic: ['trawler', 'seizure'] })),
      at('2031-03-03', protest({ topic: ['trawler', 'seizure', 'crew'] })),
    ],
  ])('%s: one', (_, a, b) => {
    expect(lettersOf(a, b)).toBe('aa');
  });

  test.each([
    [
      'supplied one way and the other',
      at('2031-01-01', supply(NORWAY, PERU, { systems: ['system:x'] })),
      at('2031-01-01', supply(PERU, NORWAY, { systems: ['system:x'] })),
    ],
    [
      'other systems',
      at('2031-01-01', supply(NORWAY, PERU, { systems: ['system:x'], topic: ['radar', 'coast'] })),
      at('2031-01-01', supply(NORWAY, PERU, { systems: ['system:z'], topic: ['radar', 'coast'] })),
    ],
    [
      'trade of two years',
      at('2031-03-01', trade({ when: '2029', amount: usd(2e9) })),
      at('2031-03-01', trade({ when: '2030', amount: usd(2e9) })),
    ],
    [
      'trade and aid',
      at('2031-03-01', trade({ amount: usd(2e9) })),
      at('2031-03-01', trade({ topic: ['aid'], amount: usd(2e9) })),
    ],
    [
      'two currencies',
      at('2031-03-01', trade({ amount: usd(2e9) })),
      at('2031-03-01', trade({ amount: { ...usd(2e9), currency: 'NOK' } })),
    ],
    [
      'an event of the other side',
      at('2031-03-02', protest({ when: '2031-03-01' })),
      at('2031-03-02', protest({ when: '2031-03-01', who: { source: [NORWAY], target: [PERU] } })),
    ],
    [
      'another event',
      at('2031-03-02', protest({ when: '2031-03-01' })),
      at('2031-03-02', protest({ when: '2031-03-01', plover: { event: 'ACCUSE', mode: null } })),
    ],
    [
      'an event of other words',
      at('2031-03-02', protest({ when: '2031-03-01', topic: ['trawler'] })),
      at('2031-03-02', protest({ when: '2031-03-01', topic: ['visa'] })),
    ],
    [
      'an event days later',
      at('2031-03-02', protest({ when: '2031-03-01', topic: ['trawler'] })),
      at('2031-03-09', protest({ when: '2031-03-08', topic: ['trawler'] })),
    ],
  ])('%s: two', (_, a, b) => {
    expect(lettersOf(a, b)).toBe('ab');
  });
});
