/** Instants as people read them. The zone is named: a library may be used in several. */
import { shortDate } from '../../view/dates.ts';
import { safeText } from '../../view/safe-text.ts';

/** "20 Feb 2026, 12:05 UTC" for an ISO instant; anything else as it is. */
export function instantText(instant: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(instant) ?? [];
  return day === undefined || time === undefined ? safeText(instant) : `${shortDate(day)}, ${time} UTC`;
}
