import { expect, test } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import { identify } from '../../src/reconcile/identities.ts';
import { orderReports } from '../../src/reconcile/reports.ts';
import { entity, person, report } from './build.ts';

/** The ledger's ids of the first person of each report; one report for each. */
function idsOf(...people: Entity[]) {
  const readings = people.map((one, i) =>
    report({
      published: `2024-03-0${i + 1}`,
      claims: [{ who: { visitor: [one] }, quote: `Report number ${i}.` }],
    }),
  );
  const found = identify(orderReports(readings), (id) => id);
  const resolved = readings.map(({ document }, i) => found.resolve(document.id, people[i]!.id));
  return {
    ids: resolved.map(({ id }) => id),
    bases: resolved.map(({ basis }) => basis),
    entities: found.entities,
  };
}

test.each([
  ['the same name', person('Ana Quispe', 'PER'), person('Ana Quispe', 'PER')],
  ['accents', person('José Núñez', 'PER'), person('Jose Nunez', 'PER')],
  ['hyphens', person('Jean-Marie Vidal', 'PER'), person('Jean Marie Vidal', 'PER')],
  ['initials without dots', person('J.P. Solberg', 'NOR'), person('JP Solberg', 'NOR')],
  ['initials apart', person('J. P. Solberg', 'NOR'), person('JP Solberg', 'NOR')],
  ['an honorific', person('Dr Kari Lund', 'NOR'), person('Kari Lund', 'NOR')],
  ['a report that gives no state', person('Kari Lund', 'NOR'), person('Kari Lund', null)],
])('%s: one person', (_, a, b) => {
  const { ids } = idsOf(a, b);
  expect(ids[0]).toBe(ids[1]);
});

test.each([
  [
    'an initial',
    person('K. Lund', 'NOR', 'Foreign Minister'),
    person('Kari Lund', 'NOR', 'Minister of Foreign Affairs'),
  ],
  [
    'a middle name',
    person('Kari Lund', 'NOR', 'Defence Secretary'),
    person('Kari Anne Lund', 'NOR', 'Defence Secretary'),
  ],
  [
    'a longer family name',
    person('Omar bin Khalid', 'KEN', 'King'),
    person('Omar bin Khalid Al Nuri', 'KEN', 'King'),
  ],
])('%s, with the same state and office: one person, inferred', (_, short, long) => {
  const { ids, bases } = idsOf(short, long);
  expect(ids[0]).toBe(ids[1]);
  expect(bases).toEqual(['inferred', 'stated']);
});

test.each([
  ['a lone surname', person('Lund', 'NOR', 'Minister'), person('Lund', 'NOR', 'Minister')],
  [
    'a lone surname and a full name',
    person('Lund', 'NOR', 'Minister'),
    person('Kari Lund', 'NOR', 'Minister'),
  ],
  ['another state', person('Kari Lund', 'NOR'), person('Kari Lund', 'FIN')],
  [
    'an initial in another office',
    person('K. Lund', 'NOR', 'Ambassador'),
    person('Kari Lund', 'NOR', 'Prime Minister'),
  ],
  ['an initial without office', person('K. Lund', 'NOR'), person('Kari Lund', 'NOR', 'Prime Minister')],
  ['another initial', person('P. Lund', 'NOR', 'Envoy'), person('Kari Lund', 'NOR', 'Envoy')],
  ['another middle name', person('Kari Else Lund', 'NOR', 'Envoy'), person('Kari Anne Lund', 'NOR', 'Envoy')],
  [
    'a deputy',
    person('K. Lund', 'NOR', 'Deputy Foreign Minister'),
    person('Kari Lund', 'NOR', 'Foreign Minister'),
  ],
])('%s: two people', (_, a, b) => {
  const { ids } = idsOf(a, b);
  expect(ids[0]).not.toBe(ids[1]);
});

test('a short form that fits two people joins neither', () => {
  const { ids } = idsOf(
    person('K. Lund', 'NOR', 'Envoy'),
    person('Kari Lund', 'NOR', 'Envoy'),
    person('Knut Lund', 'NOR', 'Envoy'),
  );
  expect(new Set(ids).size).toBe(3);
});

test('people of one name in two states carry their states', () => {
  expect(idsOf(person('Kari Lund', 'NOR'), person('Kari Lund', 'FIN')).ids).toEqual([
    'person:kari-lund-nor',
    'person:kari-lund-fin',
  ]);
});

test('what reports know of a person comes together under the fullest name', () => {
  const { entities } = idsOf(
    person('K. Lund', 'NOR', 'Foreign Minister'),
    person('Kari Lund', 'NOR', 'Minister of Foreign Affairs'),
  );
  expect(entities.get('person:kari-lund')).toMatchObject({
    name: 'Kari Lund',
    aliases: ['K. Lund'],
    roles: [{ title: 'Foreign Minister' }, { title: 'Minister of Foreign Affairs' }],
  });
});

test('bodies and systems keep their ids', () => {
  const navy = entity('body:per-navy', 'body', 'Peruvian Navy', 'PER');
  expect(idsOf(navy, navy).ids).toEqual(['body:per-navy', 'body:per-navy']);
});
