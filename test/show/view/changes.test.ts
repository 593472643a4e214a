import { expect, test } from 'vitest';
import type { Change } from '../../../src/model/change.ts';
import { changeText, groupByEntry } from '../../../src/show/view/changes.ts';

test.each([
  [{ what: 'new', before: null, after: 'planned' }, 'new: planned'],
  [{ what: 'new', before: null, after: null }, 'new'],
  [{ what: 'stage', before: 'planned', after: 'scheduled' }, 'stage: planned ▸ scheduled'],
  [{ what: 'stage', before: null, after: 'invited' }, 'stage: none stated ▸ invited'],
  [{ what: 'date', before: '2026-02', after: '2026-02-25/2026-02-26' }, 'date: Feb 2026 ▸ 25–26 Feb 2026'],
  [{ what: 'date', before: '2026-02', after: null }, 'date: Feb 2026 ▸ not stated'],
  [{ what: 'origin', before: null, after: 'person:a-b' }, 'new origin: A. B.'],
  [{ what: 'origin', before: 'outlet:the-courier', after: null }, 'lost an origin: The Courier'],
  [{ what: 'origin', before: null, after: 'doc:1f0a' }, 'new origin: a report in its own voice'],
  [{ what: 'conflict-found', before: null, after: 'date' }, 'reports disagree: date'],
  [{ what: 'ruling', before: null, after: 'same-entry' }, 'ruling: same entry'],
] as const)('%j is told as "%s"', (change, words) => {
  expect(changeText(change, (id) => (id === 'person:a-b' ? 'A. B.' : null))).toBe(words);
});

test('what a report brings cannot draw on the terminal', () => {
  expect(changeText({ what: 'stage', before: null, after: '\u001b[2J' })).not.toContain('\u001b');
});

test('changes are gathered by entry, the entry that changed last first', () => {
  const change = (seq: number, entry: string): Change => ({
    seq,
    entry,
    at: '2026-02-20T10:00:00Z',
    title: entry,
    relations: [],
    what: 'new',
    before: null,
    after: null,
    documents: [],
  });
  const groups = groupByEntry([change(1, 'a'), change(2, 'b'), change(3, 'a')]);
  expect(groups.map((group) => group.map(({ seq }) => seq))).toEqual([[1, 3], [2]]);
});
