/**
 * "two days later", "a year earlier", "three months before" (at the end), counted from the date named last; "two
 * weeks from now" from the publication. Not "a day after the visit", which names the visit and only measures.
 */

import type { Period } from '../calendar.ts';
import { type Context, type Found, foundDate, fromAnchor, lowAt } from '../context.ts';
import { stepBack } from './ago.ts';
import { readLength } from './length.ts';

const BACK = new Set(['earlier', 'before', 'previously']);
const ON = new Set(['later', 'afterwards', 'afterward', 'hence', 'on']);

export function matchLater(c: Context, at: number): Found | null {
  const length = readLength(c, at);
  if (length === null || length.joined || length.count === null) return null;
  const { first, last, count, unit } = length;
  const next = lowAt(c, last);
  if (next === 'from' && /^(?:now|today)$/.test(lowAt(c, last + 1))) {
    const period = fromAnchor(c.anchor, (day) => stepBack(day, unit, -count));
    return foundDate(first, last + 2, period, { anchored: true, unknown: 'FUTURE_REF' });
  }
  const back = BACK.has(next);
  if (!back && !ON.has(next)) return null;
  if ((next === 'before' || next === 'on') && !endsHere(c, last + 1)) return null;
  const period = count === 0 ? null : fromReference(c, unit, back ? count : -count);
  const found = foundDate(first, last + 1, period, {
    anchored: true,
    unknown: back ? 'PAST_REF' : 'FUTURE_REF',
  });
  return back ? { ...found, aside: true } : found;
}

function endsHere(c: Context, at: number): boolean {
  const next = c.sentence.tokens[at]?.text;
  return next === undefined || /^[.,;:)"'”’\n]/.test(next);
}

function fromReference(c: Context, unit: Parameters<typeof stepBack>[1], count: number): Period | null {
  const { reference } = c;
  if (reference === null) {
    // Sums are compared with those of a year before without naming the present year.
    return unit === 'year' && count === 1 ? fromAnchor(c.anchor, (day) => stepBack(day, unit, count)) : null;
  }
  if (unit === 'year') {
    const grain = reference.grain === 'span' ? 'year' : reference.grain;
    return stepBack(reference.first, unit, count, grain === 'week' || grain === 'weekend' ? 'month' : grain);
  }
  // A day has no place in a year: what counts must be as coarse as the reference.
  if (unit === 'day' || unit === 'week' || unit === 'hour') {
    if (reference.grain !== 'day') return null;
    return stepBack(count < 0 ? reference.last : reference.first, unit, count, 'day');
  }
  return reference.last - reference.first > 92 ? null : stepBack(reference.first, unit, count);
}
