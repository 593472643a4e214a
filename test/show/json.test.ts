import { expect, test } from 'vitest';
import { renderJson } from '../../src/show/export/json.ts';
import { ruritania } from './ruritania.ts';

test('prints the ledger as it is, two spaces deep, with a final line feed', () => {
  const json = renderJson(ruritania);
  expect(json.startsWith('{\n  "format": "entente.ledger/1",\n')).toBe(true);
  expect(json.endsWith('\n}\n')).toBe(true);
  expect(JSON.parse(json)).toEqual(ruritania);
});

test('texts stand in the documents that they belong to, and in no other', () => {
  const texts = new Map([['doc:letter', 'Text of\nthe letter']]);
  const { documents } = JSON.parse(renderJson(ruritania, { texts }));
  expect(documents.map(({ text }: { text?: string }) => text)).toEqual([
    undefined,
    undefined,
    undefined,
    'Text of\nthe letter',
  ]);
});
