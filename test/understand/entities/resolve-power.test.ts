import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/model/errors.ts';
import { powerName, resolvePower, resolveRelation } from '../../../src/understand/entities/resolve-power.ts';

test.each([
  ['India', 'IND'],
  ['isr', 'ISR'],
  ['the United States', 'USA'],
  ['U.S.', 'USA'],
  ['EU', 'EU'],
  ["Côte d'Ivoire", 'CIV'],
  ['cote d’ivoire', 'CIV'],
  ['NATO', 'NATO'],
  ['Atlantis', null],
  ['', null],
])('%s is %s', (name, power) => {
  expect(resolvePower(name)).toBe(power);
});

test.each([
  ['India-Israel', 'IND-ISR'],
  ['Israel-India', 'IND-ISR'],
  ['IND-ISR', 'IND-ISR'],
  ['EU-IRN', 'EU-IRN'],
  ['US – North Korea', 'PRK-USA'],
  ['Bosnia and Herzegovina-Guinea-Bissau', 'BIH-GNB'],
  ['Guinea-Bissau-Timor-Leste', 'GNB-TLS'],
  ['India and Israel', 'IND-ISR'],
])('%s names %s', (text, relation) => {
  expect(resolveRelation(text)).toBe(relation);
});

describe('what names no relation', () => {
  test.each([
    ['India', /two powers/],
    ['India-India', /one power twice/],
    ['India-Isreal', /did you mean Israel/],
    ['Xyzzy-Plugh', /"Xyzzy"/],
    ['', /two powers/],
  ])('%s', (text, message) => {
    expect(() => resolveRelation(text)).toThrow(UsageError);
    expect(() => resolveRelation(text)).toThrow(message);
  });
});

test('a power has a name to print', () => {
  expect(powerName('ISR')).toBe('Israel');
  expect(powerName('EU')).toBe('European Union');
  expect(powerName('ZZZ')).toBe('ZZZ');
});
