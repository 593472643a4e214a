import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { SCHEMA_FILE, schemaText } from '../scripts/write-schema.ts';
import { renderJson } from '../src/show/export/json.ts';
import { ruritania } from './show/ruritania.ts';

const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schemaText()));

test('the shipped schema is that of the types (else: npm run schema)', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
});

test('a ledger with and without texts is valid', () => {
  validate(JSON.parse(renderJson(ruritania)));
  expect(validate.errors).toBeNull();
  const texts = new Map([['doc:letter', 'signed a memorandum on mines']]);
  validate(JSON.parse(renderJson(ruritania, { texts })));
  expect(validate.errors).toBeNull();
});

test.each([
  ['an unknown field', { ...ruritania, weather: 'fine' }],
  ['another format', { ...ruritania, format: 'entente.ledger/0' }],
  ['a claim without evidence', { ...ruritania, claims: [{ ...ruritania.claims[0], evidence: [] }] }],
  ['a stage of no kind', { ...ruritania, entries: [{ ...ruritania.entries[0], stage: 'rumoured' }] }],
])('%s is not', (_, ledger) => {
  expect(validate(JSON.parse(JSON.stringify(ledger)))).toBe(false);
});
