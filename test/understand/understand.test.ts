import { expect, test } from 'vitest';
import { understand } from '../../src/understand/understand.ts';
import { makeReport } from '../flow/generate-reports.ts';

const read = (text: string, published: string | null = '2031-03-10') =>
  understand(makeReport(text, { published }));

const SIGNED = 'Kenya and Norway signed a fisheries agreement in Oslo on Friday, both governments said.';

test('a report says what its sentences say, with its own date and names', () => {
  const { claims, entities, published } = read(SIGNED);
  expect(published).toEqual({ value: '2031-03-10', basis: 'metadata' });
  expect(claims.map(({ kind, stage, certainty, powers }) => ({ kind, stage, certainty, powers }))).toEqual([
    { kind: 'agreement', stage: 'signed', certainty: 'stated', powers: ['KEN', 'NOR'] },
  ]);
  expect(entities.map(({ id }) => id)).toEqual(expect.arrayContaining(['state:KEN', 'state:NOR']));
});

test.each([
  ['nothing', ''],
  ['white space', ' \r\n\u0085\ufeff '],
  ['one power alone', 'Norway signed a contract with its own shipyards in Bergen on Friday.'],
  ['two powers far apart', `Norway is cold. ${'The sea is wide. '.repeat(6)}Kenya is warm.`],
  ['no word of English', '挪威 肯尼亚 签署 协议'],
])('%s gives an empty reading', (_, text) => {
  expect(read(text)).toMatchObject({ claims: [], statements: [], unmatched: [] });
});

test('every power that a claim stands between is an entity, though no words name the state itself', () => {
  const { claims, entities } = read('British President Ilse Brandvik will visit South Korea on Monday.');
  const ids = entities.map(({ id }) => id);
  expect(claims.length).toBeGreaterThan(0);
  for (const power of claims.flatMap(({ powers }) => powers)) expect(ids).toContain(`state:${power}`);
  expect(ids).toEqual(ids.toSorted());
});

test('the date at the head of a report says when it was written, not when a thing happens', () => {
  const text = `OSLO, March 10, 2031 – Kenya and Norway are negotiating a fisheries agreement.`;
  const { claims } = understand({ ...makeReport(text), published: { value: '2031-03-10', basis: 'stated' } });
  expect(claims.map(({ when }) => when.value)).toEqual([null]);
});

test('what it says is a function of the report: once more gives the same, other reports between change nothing', () => {
  const first = read(SIGNED);
  read('President Tomás Quispe of Peru arrived in Hanoi, Vietnam, on Monday. He will sign a treaty.');
  expect(read(SIGNED)).toEqual(first);
});
