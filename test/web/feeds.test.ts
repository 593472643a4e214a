import fc from 'fast-check';
import { Parser, parseFeed } from 'htmlparser2';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { safeText } from '../../src/show/view/safe-text.ts';
import { renderAtom } from '../../src/web/feeds/atom.ts';
import { ledgers } from '../show/any-ledger.ts';
import { BASE, type Served, serveSample } from './serve-sample.ts';

let served: Served;

beforeAll(async () => {
  served = await serveSample();
});

/** By another library than the one that wrote it; elements that nobody closed are none of XML. */
function readAtom(text: string) {
  const unclosed: string[] = [];
  const links: Record<string, string>[] = [];
  const ids: string[] = [];
  let inId = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'link') links.push(attributes);
        inId = name === 'id';
      },
      ontext(words) {
        if (inId) ids.push(words);
      },
      onclosetag(name, implied) {
        inId = false;
        if (implied && !text.includes(`<${name}`)) unclosed.push(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const feed = parseFeed(text);
  return { unclosed, links, ids, feed, items: feed?.items ?? [] };
}

async function feedAt(path: string, headers: Record<string, string> = {}) {
  const response = await served.ask(path, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  return readAtom(await response.text());
}

describe('the feed of changes', () => {
  test('has each change with its words, its entry and when it was', async () => {
    const { feed, items, links, ids } = await feedAt('/changes.atom');
    const changes = await served.library.changes({ limit: 1000 });
    expect(feed?.type).toBe('atom');
    expect(items.length).toBe(Math.min(100, changes.length));
    expect(ids.length).toBe(items.length + 1);
    expect(new Set(ids).size).toBe(ids.length);
    // The latest first.
    const latest = changes.at(-1);
    expect(items[0]?.title).toContain(safeText(latest?.title ?? ''));
    expect(items[0]?.pubDate).toEqual(new Date(latest?.at ?? ''));
    expect(links[0]).toMatchObject({ href: `${BASE}/changes.atom`, rel: 'self' });
    const entries = links
      .slice(2)
      .map(({ href = '' }) => decodeURIComponent(href.replace(`${BASE}/entries/`, '')));
    expect(entries).toEqual(
      changes
        .toReversed()
        .map(({ entry }) => entry)
        .slice(0, 100),
    );
    expect(items.every(({ description = '' }) => /“.+”/.test(description))).toBe(true);
  });

  test('of a view has the changes of its entries alone, under the same filters', async () => {
    const { items, links, feed } = await feedAt('/relations/IND-ISR.atom?kind=visit&origins=2&since=week');
    const ledger = await served.library.ledger({ of: 'relation', relation: 'IND-ISR' }, '2026-02-20');
    const shown = ledger?.entries.filter(
      ({ kind, support }) => kind === 'visit' && support.origins.length >= 2,
    );
    expect(shown?.length).toBeGreaterThan(0);
    expect(items.length).toBe(shown?.length);
    expect(feed?.title).toBe('India – Israel: changes');
    // What is not of the view (here the baseline of a page) is not of its feed.
    expect(links[0]?.href).toBe(`${BASE}/relations/IND-ISR.atom?kind=visit&origins=2`);
    expect(links[1]?.href).toBe(`${BASE}/relations/IND-ISR?kind=visit&origins=2`);
  });

  test('keeps its ids wherever it is served, and when more comes', async () => {
    const other = await serveSample({ library: served.library, isOwnHost: () => true });
    const elsewhere = await other.ask('http://news.example/changes.atom', {
      headers: { host: 'news.example', 'x-forwarded-proto': 'https' },
    });
    const there = readAtom(await elsewhere.text());
    expect(there.links[0]?.href).toBe('https://news.example/changes.atom');
    const here = await feedAt('/changes.atom');
    expect(there.ids).toEqual(here.ids);
    await served.ask('/api/documents', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        text: 'The foreign minister of India, S. Jaishankar, will visit Israel on 3 March 2026, the ministry said.',
        published: '2026-02-19',
      }),
    });
    const after = await feedAt('/changes.atom');
    expect(after.ids.length).toBe(here.ids.length + 1);
    expect(here.ids.filter((id) => !after.ids.includes(id))).toEqual([]);
  });

  test('is XML whatever reports say, and gives back their words', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const changes = ledger.entries.map((entry, at) => ({
          seq: at + 1,
          at: '2026-02-20T08:00:00.000Z',
          entry: entry.id,
          title: entry.title,
          relations: entry.relations,
          what: 'stage' as const,
          before: entry.place,
          after: entry.title,
          documents: ['doc:a'],
        }));
        const place = { base: BASE, self: '/changes.atom', page: '/changes', view: 'all', updated: null };
        const text = renderAtom({ title: 'All', changes, ledger, ...place });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 has no place for.
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
        const { items, unclosed } = readAtom(text);
        expect(unclosed).toEqual([]);
        expect(items.length).toBe(changes.length);
        for (const [at, change] of changes.toReversed().entries()) {
          const title = safeText(change.title).replace(/[\ufffe\uffff]/g, '');
          const found = (items[at]?.title ?? '').replace(/\s+/g, ' ');
          expect(found.startsWith(`${title}:`.trim().replace(/\s+/g, ' '))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

async function calendarAt(path: string) {
  const response = await served.ask(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('the calendar', () => {
  test('of a view has its visits and meetings, under the same filters', async () => {
    const all = await calendarAt('/relations/IND-ISR.ics');
    const visits = await calendarAt('/relations/IND-ISR.ics?kind=visit&stage=scheduled');
    expect(all.length).toBeGreaterThan(visits.length);
    expect(visits.length).toBeGreaterThan(0);
    const ledger = await served.library.ledger({ of: 'relation', relation: 'IND-ISR' }, '2026-02-20');
    for (const { uid, summary } of visits) {
      const entry = ledger?.entries.find(({ id }) => `${id}@entente` === uid);
      expect(entry).toMatchObject({ kind: 'visit', stage: 'scheduled' });
      expect(summary).toContain('(scheduled)');
    }
  });

  test('of the library has what lies ahead or is overdue', async () => {
    const events = await calendarAt('/calendar.ics');
    expect(events.length).toBeGreaterThan(0);
    const starts = events.map(({ endDate }) => endDate.toString());
    expect(starts.filter((day) => day < '2026-02-20' && !day.startsWith('2025'))).toEqual([]);
  });
});

test.each([
  '/relations/IND-ISR.atom?kind=journey',
  '/relations/IND-ISR.ics?from=soon',
  '/calendar.ics?origins=none',
])('%s is refused: a feed that shows more than was meant would mislead', async (path) => {
  const response = await served.ask(path);
  expect(response.status).toBe(400);
  expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1);
});

test.each(['/relations/AAA-BBB.atom', '/relations/AAA-BBB.ics'])('%s is not there', async (path) => {
  expect((await served.ask(path)).status).toBe(404);
});

test.each(['/changes.atom', '/calendar.ics', '/relations/IND-ISR.atom', '/relations/IND-ISR.ics'])(
  '%s is not sent again while it stands',
  async (path) => {
    const etag = (await served.ask(path)).headers.get('etag') ?? '';
    const again = await served.ask(path, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  },
);
