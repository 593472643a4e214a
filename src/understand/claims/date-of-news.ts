/**
 * "Peru condemned the raid": an act told in the simple past without a date is news, of the day that the sentence names
 * for something else ("the ministry said on Monday") or of the days before the report. Always inferred.
 */
import type { Published } from '../../model/document.ts';
import { type DateValue, daysOf, isoDay } from '../../model/edtf.ts';
import type { DateMention } from '../analysis.ts';
import type { Frame } from './frame.ts';
import type { Scene } from './scene.ts';
import type { Status } from './status.ts';

/** News is at most this many days old when nothing else is said. */
const FRESH = 3;
/** A weekday that a report names without more lies within the last week. */
const WEEK = 7;

/** Days back of a weekday that is also tomorrow's. */
const NEARLY_A_WEEK = 6;

/**
 * Hardly anybody calls a day of six days ago by its bare name. A page is dated by its first version, or by the clock of
 * another continent: "landed on Monday" on a page of a Sunday is news of the morrow.
 */
export function dayAfterPage(date: DateMention | null, published: Published): DateMention | null {
  if (date === null || published.basis !== 'metadata' || !WEEKDAY.test(date.text)) return date;
  const [day, page] = [daysOf(date.value), daysOf(published.value)];
  if (day === null || page === null || page.first !== page.last || day.first !== page.first - NEARLY_A_WEEK)
    return date;
  return { ...date, value: isoDay(page.first + 1), basis: 'inferred' };
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** The inferred date of a past act without a date of its own; null where it may as well be history. */
export function dateOfNews(
  frame: Frame,
  status: Status,
  scene: Scene,
  published: Published,
): DateValue | null {
  const days = daysOf(published.value);
  if (frame.kind !== 'event' || frame.form !== 'verb' || days === null || days.first !== days.last)
    return null;
  if (status.time !== 'past' || status.perfect || status.hypothetical || status.classes.size > 0) return null;
  const today = days.first;
  const dated = scene.dates.filter(({ type, value }) => type !== 'duration' && value !== null);
  const recent = dated.filter(({ value }) => {
    const own = daysOf(value);
    return own !== null && own.first === own.last && own.first <= today && own.first > today - WEEK;
  });
  if (recent.length < dated.length) return null;
  const [day] = recent;
  if (day !== undefined && recent.every(({ value }) => value === day.value))
    return { value: day.value, basis: 'inferred', text: day.text };
  if (dated.length > 0) return null;
  return { value: `${isoDay(today - FRESH)}/${isoDay(today)}`, basis: 'inferred', text: null };
}
