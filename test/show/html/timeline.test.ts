import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber } from '../../../src/model/edtf.ts';
import { ticksOf, timeScale } from '../../../src/show/html/time-scale.ts';
import { timelineItems } from '../../../src/show/html/timeline-items.ts';
import { layOutTimeline } from '../../../src/show/html/timeline-layout.ts';
import { viewRelation } from '../../../src/show/view/view.ts';
import { ledgers } from '../any-ledger.ts';
import { ruritania } from '../ruritania.ts';

const items = timelineItems(viewRelation(ruritania, 'GRA-RUR'));

test('what happens, with what is known of the day', () => {
  const shown = items.happened.map(({ label, date, vague, done, certainty }) => [
    label,
    date,
    vague,
    done,
    certainty,
  ]);
  expect(shown).toEqual([
    ['Rudolf Elphberg to Graustark', '1987', true, true, 'stated'],
    ['Memorandum on mines', '1993', true, true, 'stated'],
    ['Talks on the border', '1994-01', true, false, 'stated'],
    ['Rudolf Elphberg to Graustark', '1994-02-25/1994-02-26', false, false, 'stated'],
  ]);
});

test('what was announced, and how surely; reports by day', () => {
  expect(items.announced.map(({ label, date, certainty }) => [label, date, certainty])).toEqual([
    ['invited: Rudolf Elphberg to Graustark', '1994-01-28', 'stated'],
    ['scheduled (possible): Rudolf Elphberg to Graustark', '1994-01-28', 'possible'],
    ['scheduled: Rudolf Elphberg to Graustark', '1994-02-12', 'stated'],
  ]);
  expect(items.published).toEqual(['1994-01-28', '1994-02-12', '1994-02-13'].map(dayNumber));
});

test('time runs from left to right, widest at the focus', () => {
  const scale = timeScale([0, 1000], 900, 10, 510);
  expect([scale.x(0), scale.x(1000)]).toEqual([10, 510]);
  const days = Array.from({ length: 101 }, (_, at) => scale.x(at * 10));
  expect(days.toSorted((a, b) => a - b)).toEqual(days);
  expect(scale.x(901) - scale.x(900)).toBeGreaterThan(5 * (scale.x(101) - scale.x(100)));
});

test('ticks do not touch and stand in order', () => {
  const scale = timeScale(
    [dayNumber('1950-06-01'), dayNumber('2026-03-01')],
    dayNumber('2026-02-20'),
    0,
    800,
  );
  const ticks = ticksOf(scale, (label) => label.length * 7);
  expect(ticks.length).toBeGreaterThan(8);
  for (const [at, tick] of ticks.entries()) {
    const next = ticks[at + 1];
    if (next !== undefined)
      expect(next.x - tick.x).toBeGreaterThanOrEqual(((next.label.length + tick.label.length) * 7) / 2);
  }
});

test('nothing lies outside the drawing, and no two things on one another, but in the row for what has no room', () => {
  fc.assert(
    fc.property(ledgers, fc.constantFrom(360, 1080), (ledger, width) => {
      const layout = layOutTimeline(timelineItems(viewRelation(ledger, 'GRA-RUR')), width);
      for (const { items: placed } of [layout.happened, layout.announced]) {
        const taken = placed
          .filter(({ label }) => label !== null)
          .map(({ from, to, row, label }) => ({
            from: Math.min(from, label!.x),
            to: Math.max(to, label!.x),
            row,
          }));
        for (const { from, to } of placed)
          expect([from >= 0, to <= width, from <= to]).toEqual([true, true, true]);
        for (const [at, a] of taken.entries())
          for (const b of taken.slice(at + 1))
            expect(a.row !== b.row || a.to < b.from || b.to < a.from).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
