/** Pages asked for as a browser would, without one. */
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry, Ledger } from '../../src/model/ledger.ts';
import { buildLedger } from '../../src/pipeline.ts';
import { createPages } from '../../src/web/pages/pages.tsx';
import { readSample } from '../flow/read-sample.ts';
import { plainLibrary } from './plain-library.ts';

const ASOF = '2026-02-20';

let ledger: Ledger;
let texts: ReadonlyMap<string, string>;

beforeAll(async () => {
  ({ ledger, texts } = await buildLedger(await readSample(), { asOf: ASOF }));
});

function pages(now = '2026-02-20T09:00:00.000Z') {
  return createPages({
    library: plainLibrary(ledger, texts),
    asOf: () => ASOF,
    now: () => now,
    author: 'Ada',
  });
}

async function open(path: string, app = pages(), headers: Record<string, string> = {}) {
  const response = await app.request(path, { headers });
  const window = parseHTML(await response.text());
  return { response, window, document: window.document };
}

const addresses = ({ document }: ReturnType<typeof parseHTML>) =>
  [...document.querySelectorAll('.entry h3 a')].map((one) => one.getAttribute('href')).toSorted();

const isDisputed = (id: string) =>
  [...ledger.conflicts, ...ledger.possibleMatches].some(({ entries }) => entries.includes(id));

describe('filters stand in the address', () => {
  // How many there are is up to understanding: which they are, to these tests.
  const TRADE = (one: Entry) => one.kind === 'figure' && one.areas.includes('trade');
  test.each<[string, (entry: Entry) => boolean]>([
    ['kind=visit', ({ kind }) => kind === 'visit'],
    ['kind=visit&stage=scheduled', ({ kind, stage }) => kind === 'visit' && stage === 'scheduled'],
    ['disputed=1', ({ id }) => isDisputed(id)],
    ['kind=figure&area=trade', TRADE],
  ])('?%s: these entries, and the same view as feed and calendar', async (query, passes) => {
    const wanted = ledger.entries.filter((one) => one.relations.includes('IND-ISR') && passes(one));
    expect(wanted.length).toBeGreaterThan(0);
    const { document, window } = await open(`/relations/IND-ISR?${query}`);
    expect(addresses(window)).toEqual(wanted.map(({ id }) => `/entries/${id}`).toSorted());
    for (const link of document.querySelectorAll('link[rel=alternate], .feeds a')) {
      const address = new URL(link.getAttribute('href') ?? '', 'http://library.example');
      expect(address.pathname).toMatch(/^\/relations\/IND-ISR\.(?:atom|ics)$/);
      expect(address.search).toBe(
        new URL(`?${query}`, 'http://library.example').search.replaceAll(':', '%3A'),
      );
    }
    expect(document.querySelectorAll('link[rel=alternate], .feeds a').length).toBe(4);
    for (const [name, value] of new URLSearchParams(query)) {
      const field = document.querySelector(`.filters [name=${name}]`);
      const chosen = field?.querySelector('option[selected]')?.getAttribute('value');
      expect(chosen ?? field?.getAttribute('value')).toBe(value);
    }
  });
});
