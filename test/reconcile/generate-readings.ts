/** Readings for property tests: few states, people and days, so that reports often speak of the same. */
import fc from 'fast-check';
import type { Entity } from '../../src/model/entity.ts';
import { ENTRY_KINDS, type EntryKind, stagesOf } from '../../src/model/kinds/kinds.ts';
import type { Reading } from '../../src/model/reading.ts';
import { type ClaimSpec, person, type ReportSpec, report, state } from './build.ts';

const STATES = ['PER', 'NOR', 'KEN'].map(state);
const PEOPLE = [
  person('Ana Quispe', 'PER', 'President'),
  person('A. Quispe', 'PER', 'President'),
  person('Quispe', 'PER'),
  person('Kari Lund', 'NOR', 'Foreign Minister'),
  person('Kari Anne Lund', 'NOR', 'Foreign Minister'),
  person('Lund', null),
];
const ROLES: Readonly<Record<EntryKind, readonly [string, string]>> = {
  visit: ['visitor', 'host'],
  meeting: ['participant', 'participant'],
  agreement: ['party', 'party'],
  programme: ['provider', 'recipient'],
  figure: ['party', 'party'],
  event: ['source', 'target'],
};

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2031-05-${String(n).padStart(2, '0')}`);
const when = fc.option(fc.oneof(day, fc.constantFrom('2031-05', '2031', '../2031-05-09')), { nil: null });
const topic = fc.subarray(['port', 'fishery', 'radar', 'trade', 'glacier'], { maxLength: 3 });

const claim: fc.Arbitrary<ClaimSpec> = fc.constantFrom(...ENTRY_KINDS).chain((kind) => {
  const [first, second] = ROLES[kind];
  const actor: fc.Arbitrary<Entity> = fc.constantFrom(...PEOPLE, ...STATES);
  return fc
    .tuple(
      actor,
      fc.constantFrom(...STATES),
      when,
      topic,
      fc.constantFrom(...stagesOf(kind), null),
      fc.nat(9),
    )
    .chain(([a, b, date, words, stage, odd]) =>
      fc.record({
        kind: fc.constant(kind),
        who: fc.constant(first === second ? { [first]: [a, b] } : { [first]: [a], [second]: [b] }),
        when: fc.constant(date),
        topic: fc.constant(words),
        stage: fc.constant(stage),
        certainty: fc.constantFrom(
          'stated' as const,
          'stated' as const,
          'likely' as const,
          'denied' as const,
        ),
        type: fc.constantFrom(null, 'memorandum', 'free-trade-agreement', 'call'),
        label: fc.constantFrom('deal', 'memorandum', 'Bergen Accord'),
        ...(odd < 3
          ? { by: fc.constantFrom<Entity | string>(...PEOPLE, 'sources'), told: fc.constant('The Herald') }
          : {}),
      }),
    );
});

export const spec: fc.Arbitrary<ReportSpec> = fc.record({
  published: fc.option(day, { nil: null }),
  publisher: fc.constantFrom(null, 'Herald', 'Wire Nine'),
  credit: fc.constantFrom(null, null, 'Wire Nine'),
  claims: fc.array(claim, { maxLength: 4 }),
});

/** Long enough, and different enough, that no two reports are copies by chance. */
const WORDS =
  'harbour winter letter market engine river window garden ladder copper basket lantern meadow'.split(' ');
export function filler(seed: number): string {
  const words: string[] = [];
  for (let i = 0, x = seed * 7919 + 1; i < 60; i++) {
    x = (x * 48271 + 11) % 2147483647;
    words.push(WORDS[x % WORDS.length]!);
  }
  return `Report ${seed} ${words.join(' ')}.`;
}

export const reports: fc.Arbitrary<Reading[]> = fc
  .array(spec, { minLength: 1, maxLength: 7 })
  .map((specs) => specs.map((one, i) => report({ ...one, text: filler(i) })));

/** The same report in another paper on a later day, a word of its filler changed. */
export function reprint(reading: Reading, day = '2031-06-02'): Reading {
  const id = `${reading.document.id}-reprint`;
  const rename = (claimId: string) => `${claimId}-reprint`;
  const published = { value: day, basis: 'metadata' as const };
  return {
    ...reading,
    document: { ...reading.document, id, publisher: 'Morning Copy', published, credit: null },
    published,
    claims: reading.claims.map((one) => ({
      ...one,
      id: rename(one.id),
      document: id,
      said: day,
      sameAs: one.sameAs === null ? null : rename(one.sameAs),
    })),
    statements: [],
  };
}
