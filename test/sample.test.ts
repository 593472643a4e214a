import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import { DEMO_ARGUMENTS } from '../scripts/demo.ts';
import { outputOf } from '../scripts/write-docs.ts';
import { schemaText } from '../scripts/write-schema.ts';
import type { Ledger } from '../src/model/ledger.ts';
import { widthOf } from '../src/show/view/measure.ts';

let ledger: Ledger;
let dossier: string;

beforeAll(async () => {
  ledger = JSON.parse(await outputOf([...DEMO_ARGUMENTS, '--format', 'json', '--with-text']));
  dossier = await outputOf([...DEMO_ARGUMENTS]);
});

const named = (path: string) => ledger.documents.find((one) => one.path?.startsWith(`sample/${path}`));

test('what the command line prints as JSON is valid by the shipped schema', () => {
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schemaText()));
  validate(ledger);
  expect(validate.errors).toBeNull();
});

test('every piece of evidence slices out of the text of its report', () => {
  const texts = new Map(ledger.documents.map(({ id, text }) => [id, text ?? '']));
  const wrong = [...ledger.claims, ...ledger.statements].flatMap(({ document, evidence }) =>
    evidence.filter(({ start, end, exact }) => texts.get(document)?.slice(start, end) !== exact),
  );
  expect(ledger.claims.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

test('all reports are read; the paper that carries the agency and the teaser are copies and no origins', () => {
  expect(ledger.documents.length).toBe(15);
  expect(ledger.unread).toEqual([]);
  const [agency, paper] = [named('harbour-wire-invitation'), named('laurel-courier')];
  expect(paper?.copyOf).toBe(agency?.id);
  const teaser = ledger.documents.find(({ title }) => title?.startsWith('Defence is what'));
  expect(teaser?.copyOf).toBe(named('harbour-wire-envoy')?.id);
  expect(new Set(ledger.documents.filter(({ copyOf }) => copyOf !== null))).toEqual(new Set([paper, teaser]));
  const origins = ledger.entries.flatMap(({ support }) => support.origins);
  expect(origins.filter(({ id }) => id === paper?.id || id === teaser?.id)).toEqual([]);
});

test('reports are dated by sidecar, header, dateline or JSON; one from its own words, and that is inferred', () => {
  expect(named('mod-release')?.published).toEqual({ value: '2025-07-23', basis: 'metadata' });
  expect(named('carmel-leaf')?.published).toEqual({ value: '2026-02-05', basis: 'stated' });
  expect(named('meridian-tv')?.published).toEqual({ value: '2026-01-29', basis: 'stated' });
  expect(named('bulwark-baram')?.published.basis).toBe('inferred');
});

test('an item of a feed has the outlet that it names; a page in a web archive says itself who wrote it, and when', () => {
  const items = ledger.documents.filter(({ path }) => path === 'sample/indus-digest.xml');
  expect(items.map(({ publisher, published }) => `${publisher}, ${published.value}`).toSorted()).toEqual([
    'Harbour Wire, 2026-02-17',
    'Indus Digest, 2026-02-18',
  ]);
  expect(named('haifa-ledger')).toMatchObject({
    publisher: 'The Haifa Ledger',
    byline: 'Noa Sample',
    url: 'https://haifa-ledger.example/2026/02/19/red-carpet',
    published: { value: '2026-02-19', basis: 'metadata' },
  });
  expect(named('haifa-ledger')?.text).not.toMatch(/Subscribe|About us|Contact/);
});

test('of a page the report is read and nothing around it', () => {
  const page = named('deccan-mirror');
  expect(page).toMatchObject({
    title: 'Water and farms join defence on the agenda in Israel',
    publisher: 'Deccan Mirror',
    byline: 'Mira Sample',
    published: { value: '2026-02-20', basis: 'metadata' },
  });
  expect(page?.text).toMatch(/^Prime Minister Narendra Modi[\s\S]*paraphrased\]$/);
  expect(page?.text?.split('\n\n')).toHaveLength(4);
});

test('two people called Singh stay two', () => {
  const singhs = ledger.entities.filter(({ kind, name }) => kind === 'person' && name.endsWith('Singh'));
  expect(singhs.map(({ name }) => name).toSorted()).toEqual(['JP Singh', 'Rajesh Kumar Singh']);
});

test('the visit of February 2026 is one entry that came from invited to scheduled; that of 2017 is another', () => {
  const visits = ledger.entries.filter(({ kind, title }) => kind === 'visit' && title.includes('Modi'));
  const [coming] = visits.filter(({ date }) => date.value === '2026-02-25/2026-02-26');
  expect(coming?.stage).toBe('scheduled');
  expect(coming?.history.map(({ stage, certainty }) => `${stage} ${certainty}`)).toEqual(
    expect.arrayContaining(['invited stated', 'scheduled possible', 'scheduled stated']),
  );
  expect(visits.some(({ id, date }) => id !== coming?.id && date.value?.startsWith('2017'))).toBe(true);
});

test('the dossier keeps to 80 columns and speaks of India and Israel first', () => {
  expect(dossier.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
  expect(dossier).toMatch(/^RELATIONS\n {2}IND-ISR {2}India – Israel/);
});
