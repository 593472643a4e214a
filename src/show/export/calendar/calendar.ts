/**
 * Visits and meetings as a calendar (iCalendar, RFC 5545). The same ledger gives the same file: times of writing come
 * from `asOf`, ids from the entries.
 */
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Ledger } from '../../../model/ledger.ts';
import { indexLedger, relationName } from '../../view/view.ts';
import { datesOf, isRuledOut } from './days.ts';
import { addEvent } from './event.ts';

export interface Calendar {
  /** Lines end with CR LF and are folded at 75 octets. */
  readonly text: string;
  readonly events: number;
  /** Visits and meetings without a date, or with one that is vaguer than a month. */
  readonly undated: number;
  /** Of those with a date: nobody says that they will be, and somebody denies it or calls it unlikely. */
  readonly ruledOut: number;
}

/** `relation`: names the calendar; null for one of all relations. */
export function renderCalendar(ledger: Ledger, relation: string | null): Calendar {
  const index = indexLedger(ledger);
  const name = relation === null ? 'All relations' : relationName(index, relation);
  const calendar = ical({
    prodId: { company: 'entente', product: 'ledger', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: `${name}: visits and meetings`,
  });
  const stamp = new Date(`${ledger.asOf}T00:00:00Z`);
  const counts = { events: 0, undated: 0, ruledOut: 0 };
  for (const entry of ledger.entries) {
    if (entry.kind !== 'visit' && entry.kind !== 'meeting') continue;
    const dates = datesOf(entry);
    if (dates === null) counts.undated++;
    else if (isRuledOut(entry)) counts.ruledOut++;
    else {
      addEvent(calendar, entry, dates, stamp, index);
      counts.events++;
    }
  }
  return { text: `${calendar.toString()}\r\n`, ...counts };
}
