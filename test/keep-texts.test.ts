import { expect, test } from 'vitest';
import type { Document } from '../src/model/document.ts';
import { buildLedger } from '../src/pipeline.ts';

const TEXT = `India’s Prime Minister Narendra Modi visited Israel on 4 July 2017 and met Prime Minister Benjamin Netanyahu in
Jerusalem. “India and Israel signed seven agreements on water, farming and space today,” Netanyahu told reporters. Modi
said that the two countries would set up a fund for research of 40 million dollars, and left for Hamburg on 6 July.`;

function documentOf(id: string, text: string): Document {
  return {
    id: `doc:${id}`,
    path: `${id}.txt`,
    url: null,
    externalId: null,
    publisher: null,
    title: null,
    language: 'en',
    published: { value: '2017-07-06', basis: 'metadata' },
    credit: null,
    text,
  };
}

test('the ledger is the same whether texts are kept or not', async () => {
  const documents = [documentOf('a', TEXT), documentOf('b', `${TEXT} It was the first such visit.`)];
  const kept = await buildLedger(documents, { asOf: '2017-08-01' });
  const bare = await buildLedger(documents, { asOf: '2017-08-01', keepTexts: false });
  expect(kept.ledger.entries.length).toBeGreaterThan(0);
  expect(bare.ledger).toEqual(kept.ledger);
  expect(bare.unmatched).toEqual(kept.unmatched);
  expect(kept.texts.get('doc:a')).toBe(TEXT);
  expect(bare.texts.size).toBe(0);
});
