/**
 * Visits: the same person to the same power at one time. "The foreign minister's trip" to one capital is not a visit
 * of that capital's minister, and a visit told as past is never the one that lies ahead.
 */
import type { Telling } from '../tellings.ts';
import { type Draft, type Fit, foremost, type Matcher } from './draft.ts';
import { fitDated, fitUndated, type Reach, sameTimeInReport, tierByDate, widthOf } from './when.ts';

/** A visit is announced up to a year ahead; "his recent visit" is spoken of for some months. */
const REACH: Reach = { ahead: 366, past: 200, report: 45 };
/** A journey told as news, not as history, is one of these days before its report. */
const NEWS: Reach = { ...REACH, past: 45 };
/** Days within which the days themselves can speak for one visit where no name does. */
const NARROW = 7;
/** Two reports on a past visit may differ by a day or two; the difference is a conflict, not another visit. */
const SLACK = 2;

export const visit: Matcher = {
  tier: tierByDate,
  blocks: ({ persons, from, to }) =>
    to.flatMap((host) => [
      ...[...persons].map((person) => `${host} ${person}`),
      // A delegation without a name can be met by any visitor of its power, and the other way about.
      ...from.map((power) => `${host} < ${power}`),
    ]),
  reach: { before: REACH.past, after: REACH.ahead },
  fit,
  together: (a, b) => sameTimeInReport(a, b) && samePersons(a, b),
};

const NAMED_APART = 'the same days; one report names the visitor, the other the power';

function fit(telling: Telling, draft: Draft): Fit | null {
  const known = foremost(draft).filter(({ persons }) => persons.size > 0);
  const named = telling.persons.size > 0;
  if (named && known.length > 0 && !known.some((other) => sharePerson(telling, other))) return null;
  if (telling.days !== null) {
    const found = fitDated(telling, draft, SLACK);
    // Without a shared name only the days themselves speak for one visit.
    if (found === null || (named && known.length > 0) || (!named && known.length === 0)) return found;
    const narrow = [telling.days, draft.core!].every((days) => widthOf(days) <= NARROW);
    return found.score > 900 && narrow ? { ...found, link: 'inferred', why: NAMED_APART } : null;
  }
  return named === known.length > 0
    ? fitUndated(telling, draft, telling.isNews && telling.phase === 'past' ? NEWS : REACH)
    : null;
}

function sharePerson(a: Telling, b: Telling): boolean {
  for (const person of a.persons) if (b.persons.has(person)) return true;
  return false;
}

function samePersons(a: Telling, b: Telling): boolean {
  return a.persons.size === b.persons.size && [...a.persons].every((person) => b.persons.has(person));
}
