import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Entry, Ledger } from '../../../src/model/ledger.ts';
import { renderCalendar } from '../../../src/show/export/calendar/calendar.ts';
import { claim, emptyLedger, entry, on, report, UNDATED } from '../build-ledger.ts';
import { ruritania } from '../ruritania.ts';

/** By another library than the one that wrote it. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => ({
    event: new ICAL.Event(component),
    value: (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null,
    categories: component.getFirstProperty('categories')?.getValues() ?? [],
  }));
}

/** A ledger with one visit, of one claim of one report. */
function ledgerWith(rest: Partial<Entry>, words = 'will come', url: string | null = null): Ledger {
  return {
    ...emptyLedger('1994-02-20'),
    documents: [report('gazette', 'Strelsau Gazette', '1994-01-28', { url })],
    entries: [
      entry('visit:x', 'visit', 'Rudolf to Graustark', ['visit:x.1'], { 'doc:gazette': ['gazette'] }, rest),
    ],
    claims: [claim('visit:x.1', 'visit', 'gazette', words)],
  };
}

const onlyEvent = (ledger: Ledger) => eventsOf(renderCalendar(ledger, null).text)[0]!;

test('the visit of the sample ledger, whole', () => {
  const { text, events, undated } = renderCalendar(ruritania, 'GRA-RUR');
  const [king, border] = eventsOf(text);
  expect({ events, undated }).toEqual({ events: 2, undated: 1 });
  expect(text).toContain('X-WR-CALNAME:Graustark – Ruritania: visits and meetings\r\n');
  expect(king?.event.uid).toBe('visit:king@entente');
  expect(king?.event.summary).toBe('Visit: Rudolf Elphberg to Graustark (scheduled)');
  expect(king?.event.startDate.toString()).toBe('1994-02-25');
  // The end of an all-day event is the day after its last.
  expect(king?.event.endDate.toString()).toBe('1994-02-27');
  expect(king?.event.startDate.isDate).toBe(true);
  expect(king?.event.sequence).toBe(3);
  expect(king?.value('dtstamp')).toBe('1994-02-20T00:00:00Z');
  expect(king?.value('status')).toBe('CONFIRMED');
  expect(king?.value('transp')).toBe('TRANSPARENT');
  expect(king?.categories).toEqual(['Visit', 'GRA-RUR']);
  expect(king?.event.description).toContain('Stage: scheduled, stated\nDate: 25–26 February 1994\n');
  expect(king?.event.description).toContain(
    '“King Rudolf will be in Edelweiss on 25 and 26 February”\nCourier, 12 February 1994',
  );
  expect(king?.event.description).toContain('(Colonel Sapt)\nStrelsau Gazette, 28 January 1994');
  expect(border?.event.description).toContain('Date: some time in January 1994 (inferred)\nOverdue');
});

test.each<[Entry['stage'], string, string]>([
  ['proposed', '1994-03-01', 'TENTATIVE'],
  ['invited', '1994-03-01', 'TENTATIVE'],
  ['planned', '1994-03-01', 'TENTATIVE'],
  ['postponed', '1994-03-01', 'TENTATIVE'],
  [null, '1994-03-01', 'TENTATIVE'],
  ['scheduled', '1994-03-01', 'CONFIRMED'],
  ['under-way', '1994-02-18/1994-02-21', 'CONFIRMED'],
  ['concluded', '1994-02-01/1994-02-03', 'CONFIRMED'],
  ['scheduled', '1994-03', 'TENTATIVE'],
  ['scheduled', '1994-03-01~', 'TENTATIVE'],
  ['cancelled', '1994-03-01', 'CANCELLED'],
  ['cancelled', '1994-03', 'CANCELLED'],
])('%s on %s is %s', (stage, value, status) => {
  expect(onlyEvent(ledgerWith({ stage, date: on(value) })).value('status')).toBe(status);
});

test.each([
  ['1994-03', '1994-03-01', '1994-04-01'],
  ['1994-02', '1994-02-01', '1994-03-01'],
  ['1996-02-29', '1996-02-29', '1996-03-01'],
  ['1994-12-31/1995-01-01', '1994-12-31', '1995-01-02'],
])('%s runs from %s to %s, exclusive', (value, start, end) => {
  const { event } = onlyEvent(ledgerWith({ stage: 'scheduled', date: on(value) }));
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual([start, end]);
});

test.each<[string, Partial<Entry>, { events: number; undated: number; ruledOut: number }]>([
  ['no date', { date: UNDATED }, { events: 0, undated: 1, ruledOut: 0 }],
  ['a year', { date: on('1994') }, { events: 0, undated: 1, ruledOut: 0 }],
  ['a season', { date: on('1994-21') }, { events: 0, undated: 1, ruledOut: 0 }],
  ['an open end', { date: on('1994-03-01/..') }, { events: 0, undated: 1, ruledOut: 0 }],
  ['two months', { date: on('1994-03-01/1994-04-30') }, { events: 0, undated: 1, ruledOut: 0 }],
  [
    'denied and never stated',
    { date: on('1994-03-01'), certainty: 'denied' },
    { events: 0, undated: 0, ruledOut: 1 },
  ],
  [
    'denied, yet stated by others',
    { date: on('1994-03-01'), stage: 'scheduled' },
    { events: 1, undated: 0, ruledOut: 0 },
  ],
])('%s', (_, rest, counts) => {
  expect(renderCalendar(ledgerWith(rest), null)).toMatchObject(counts);
});

test.each([
  ['https://gazette.example/a?b=1,2;3', 'https://gazette.example/a?b=1%2C2%3B3'],
  ['http://gazette.example', 'http://gazette.example/'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['https://gazette.example/\r\nSTATUS:CANCELLED', 'https://gazette.example/STATUS:CANCELLED'],
])('the address %j becomes %j', (url, expected) => {
  const ledger = ledgerWith({ stage: 'scheduled', date: on('1994-03-01') }, 'will come', url);
  const event = onlyEvent(ledger);
  expect(event.value('url')).toBe(expected);
  expect(event.value('status')).toBe('CONFIRMED');
  if (expected === null) expect(event.event.description).not.toContain(url);
});

describe('lines', () => {
  const words = 'मोदी 莫迪 🕊️ café; comma, back\\slash "quoted" and so on. '.repeat(6).slice(0, 280);
  const hostile = 'Rudolf\r\nEND:VEVENT\r\nBEGIN:VEVENT, to; Graustark';
  const ledger = ledgerWith(
    { stage: 'scheduled', date: on('1994-03-01'), title: hostile, place: 'a, b; c\nLOCATION:d' },
    words,
  );
  const { text } = renderCalendar(ledger, null);

  test('are no longer than 75 octets, whatever their writing, and end with CR LF', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    // The test would say nothing if there were no long lines.
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(5);
    // A character that is cut in two cannot be read as UTF-8 line by line.
    expect(Buffer.from(text).toString()).toBe(text);
    expect(lines.filter((line) => /[\ud800-\udbff]$|^ [\udc00-\udfff]/.test(line))).toEqual([]);
  });

  test('come back as the words they were; nothing of a report becomes a line of its own', () => {
    const found = eventsOf(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.event.description).toContain(words.trim());
    expect(found[0]?.event.summary).toContain('Rudolf END:VEVENT BEGIN:VEVENT, to; Graustark');
    expect(found[0]?.event.location).toBe('a, b; c LOCATION:d');
  });
});

test('the same ledger gives the same calendar; more history a higher sequence', () => {
  expect(renderCalendar(ruritania, null)).toEqual(renderCalendar(ruritania, null));
  const step = {
    asOf: null,
    stage: 'planned',
    certainty: 'stated',
    when: null,
    claims: ['claim:visit:x.1'],
  } as const;
  const sequence = (history: Entry['history']) =>
    onlyEvent(ledgerWith({ stage: 'planned', date: on('1994-03-01'), history })).event.sequence;
  expect([sequence([step]), sequence([step, step])]).toEqual([1, 2]);
});
