/** EDTF dates as people write them: "25–26 February 2026", "before 25 Feb 2026", "about 2010", "spring 2024". */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** EDTF level 1: months 21 to 24 are the seasons, whichever hemisphere. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

export type DateStyle = 'long' | 'short';

/** One side of an interval, taken apart: only what the value gives. */
interface Parts {
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
  readonly hedge: string;
}

const HEDGES: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

function partsOf(value: string, style: DateStyle): Parts | null {
  const match = /^(-?\d{2,4}X{0,2})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T[^~?%]*)?([~?%]?)$/.exec(value);
  if (match === null) return null;
  const [, year = '', month, day, hedge = ''] = match;
  const known = month !== undefined && month !== 'XX';
  if (known && nameOfMonth(month, style) === null) return null;
  return {
    year: nameOfYear(year),
    month: known ? nameOfMonth(month, style) : null,
    day: known && day !== undefined && day !== 'XX' ? String(Number(day)) : null,
    hedge: HEDGES[hedge] ?? '',
  };
}

function nameOfYear(year: string): string {
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
  if (/^\d\dXX$/.test(year)) return `${year.slice(0, 2)}00s`;
  return year;
}

function nameOfMonth(month: string, style: DateStyle): string | null {
  const number = Number(month);
  const name = number >= 21 ? SEASONS[number - 21] : MONTHS[number - 1];
  if (name === undefined) return null;
  return style === 'short' && number <= 12 ? name.slice(0, 3) : name;
}

function write({ day, month, year, hedge }: Parts): string {
  return hedge + [day, month, year].filter((part) => part !== null).join(' ');
}

/** "25–26 February 2026", "28 February – 3 March 2026": what both ends share is said once. */
function writeInterval(from: Parts, to: Parts): string {
  if (from.hedge === '' && to.hedge === '' && from.year === to.year && from.month && to.month) {
    if (from.month === to.month && from.day && to.day)
      return from.day === to.day ? write(to) : `${from.day}–${to.day} ${to.month} ${to.year}`;
    if (from.day === null && to.day === null)
      return from.month === to.month ? write(to) : `${from.month}–${to.month} ${to.year}`;
    if (from.day && to.day) return `${from.day} ${from.month} – ${to.day} ${to.month} ${to.year}`;
  }
  const bare = from.month === null && to.month === null && from.hedge === '' && to.hedge === '';
  if (bare) return from.year === to.year ? from.year : `${from.year}–${to.year}`;
  return `${write(from)} – ${write(to)}`;
}

/**
 * Writes an EDTF value for people; `short` uses three-letter months. An open start reads "before …", an open end
 * "from …". A value that is not a date or interval of EDTF level 0 or 1 comes back as it is.
 */
export function formatDate(edtf: string, style: DateStyle = 'long'): string {
  const [start = '', end, ...more] = edtf.split('/');
  if (more.length > 0) return edtf;
  if (end === undefined) {
    const parts = partsOf(start, style);
    return parts === null ? edtf : write(parts);
  }
  const open = (side: string) => side === '..' || side === '';
  if (open(start) && open(end)) return 'at an unknown date';
  const from = open(start) ? null : partsOf(start, style);
  const to = open(end) ? null : partsOf(end, style);
  if ((from === null && !open(start)) || (to === null && !open(end))) return edtf;
  if (from === null) return to === null ? edtf : `before ${write(to)}`;
  return to === null ? `from ${write(from)}` : writeInterval(from, to);
}
