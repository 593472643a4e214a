import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import type { Reading } from '../../src/model/reading.ts';
import { OpenShelf, PackedShelf } from '../../src/reconcile/shelf.ts';

/** A reading of a text of its own, with spans that tell it from the others. */
function readingOf(id: string, text: string): Reading {
  const document: Document = {
    id,
    path: `${id}.txt`,
    url: null,
    externalId: null,
    publisher: null,
    title: null,
    language: 'en',
    published: { value: null, basis: 'metadata' },
    credit: null,
    text,
  };
  const span = { start: 0, end: text.length, exact: text };
  return {
    document,
    published: document.published,
    entities: [],
    claims: [],
    statements: [],
    unmatched: [span],
  };
}

const LONG = 'Zwölf Worte – “quoted” \u{1f6f0}\n'.repeat(60_000);

describe.each([
  ['open', () => new OpenShelf()],
  ['packed', () => new PackedShelf()],
])('the %s shelf', (_, makeShelf) => {
  it('gives back what was put on it, in order, whatever the length of the texts', () => {
    const shelf = makeShelf();
    const readings = ['', 'short', LONG, 'after a long one', `${LONG}and longer`].map((text, i) =>
      readingOf(`doc:${i}`, text),
    );
    for (const reading of readings) shelf.put(reading);
    expect(shelf.size).toBe(5);
    const taken = shelf.takeAll();
    expect(taken.map(({ unmatched }) => unmatched)).toEqual(readings.map(({ unmatched }) => unmatched));
    for (const { document } of readings) expect(shelf.textOf(document.id)).toBe(document.text);
  });

  it('keeps the text and takes the name of another copy of the document', () => {
    const shelf = makeShelf();
    const reading = readingOf('doc:a', 'A text.');
    shelf.put(reading);
    shelf.rename({ ...reading.document, path: 'a/first.txt' });
    expect(shelf.documentOf('doc:a')?.path).toBe('a/first.txt');
    expect(shelf.textOf('doc:a')).toBe('A text.');
    expect(shelf.takeAll()[0]?.unmatched).toEqual(reading.unmatched);
  });

  it('has no text for a document that it does not know', () => {
    expect(makeShelf().textOf('doc:none')).toBe('');
  });
});
