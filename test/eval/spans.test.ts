/** Scoring of spans on cases counted by hand: time expressions and the roles of attributions. */
import { describe, expect, test } from 'vitest';
import { countRoles, keyOfRole } from '../../eval/scoring/roles.ts';
import { countTimes, f1Of, matchTimes, normalizeTimex, type Time } from '../../eval/scoring/timex.ts';

const time = (start: number, end: number, value: string | null): Time => ({ start, end, value, exact: '' });

describe('time expressions', () => {
  test.each([
    ['2000-W7', '2000-W07'],
    ['2000-W07-3', '2000-W07-3'],
    ['198X', '198'],
    ['2000-05', '2000-05'],
    [null, ''],
  ])('%s is written %s', (value, expected) => {
    expect(normalizeTimex(value)).toBe(expected);
  });

  test('the same span wins over one that overlaps first', () => {
    const wide = time(0, 20, null);
    const exact = time(5, 10, null);
    expect(matchTimes([time(5, 10, null)], [wide, exact])).toEqual([exact]);
  });

  test('one found answers one of the gold', () => {
    const wide = time(0, 20, null);
    expect(matchTimes([time(0, 5, null), time(10, 15, null)], [wide])).toEqual([wide, null]);
  });

  test('counts and F1', () => {
    const gold = [time(0, 4, '2019'), time(10, 20, '2019-05'), time(30, 35, '2019-W7'), time(40, 44, '2020')];
    const found = [time(0, 4, '2019'), time(12, 20, '2019-06'), time(30, 35, '2019-W07')];
    const counts = countTimes(gold, found);
    expect(counts).toEqual({ gold: 4, found: 3, strict: 2, relaxed: 3, value: 2 });
    // 2 · 2 / (4 + 3)
    expect(f1Of(counts.strict, counts)).toBeCloseTo(4 / 7);
    expect(countTimes([], [time(0, 1, null)], counts)).toMatchObject({ gold: 4, found: 4, strict: 2 });
  });

  test('touching is not overlapping', () => {
    expect(matchTimes([time(0, 4, null)], [time(4, 8, null)])).toEqual([null]);
  });
});

describe('roles of attributions', () => {
  const text = '“We agree,” the envoy told Suland.';

  test('marks at the edges do not count, words do', () => {
    const withMarks = keyOfRole(text, [[0, 11]]);
    expect(keyOfRole(text, [[1, 9]])).toBe(withMarks);
    expect(keyOfRole(text, [[0, 15]])).not.toBe(withMarks);
    expect(keyOfRole(text, [[9, 11]])).toBe('');
  });

  test('a role in two pieces is the same however the pieces are cut or ordered', () => {
    const whole = keyOfRole(text, [[16, 33]]);
    expect(
      keyOfRole(text, [
        [22, 33],
        [16, 22],
      ]),
    ).toBe(whole);
  });

  test('each gold role answers once, and a role without words is not counted', () => {
    const none = { predicted: 0, gold: 0, matched: 0 };
    expect(countRoles(none, ['1 2', '1 2', '7', ''], ['1 2', '3', ''])).toEqual({
      predicted: 3,
      gold: 2,
      matched: 1,
    });
    expect(countRoles({ predicted: 1, gold: 1, matched: 1 }, [], ['4'])).toEqual({
      predicted: 1,
      gold: 2,
      matched: 1,
    });
  });
});
