/** Pages asked for as a browser would, without one. */
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/model/ledger.ts';
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

const titles = ({ document }: ReturnType<typeof parseHTML>) =>
  [...document.querySelectorAll('.entry h3')].map((one) => one.textContent?.replace(/^.* · /, ''));

describe('filters stand in the address', () => {
  test.each([
    ['kind=visit', 5],
    ['kind=visit&stage=scheduled', 1],
    ['disputed=1', 3],
    ['person=person:amir-baram', 3],
    ['kind=figure&area=trade', 1],
  ])('?%s: so many entries, and the same view as feed and calendar', async (query, count) => {
    const { document, window } = await open(`/relations/IND-ISR?${query}`);
    expect(titles(window).length).toBe(count);
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
