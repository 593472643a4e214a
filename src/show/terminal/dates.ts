/** EDTF values as people write dates: "25–26 Feb 2026", "by 28 Jan 2026", "about Mar 2026". */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

interface Part {
  /** "about", "perhaps" or "". */
  readonly qualifier: string;
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
}

function qualifierOf(marks: string): string {
  if (marks.includes('%') || (marks.includes('~') && marks.includes('?'))) return 'perhaps about ';
  if (marks.includes('~')) return 'about ';
  return marks.includes('?') ? 'perhaps ' : '';
}

/** A year with X for unknown digits reads as a decade or century: "202X" is "2020s". */
function yearText(year: string): string | null {
  if (/^\d{4}$/.test(year)) return year;
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
  return /^\d\dXX$/.test(year) ? `${year.slice(0, 2)}00s` : null;
}

function monthText(month: string): string | null {
  return SEASONS[month] ?? MONTHS[Number(month) - 1] ?? null;
}

function parsePart(value: string): Part | null {
  const marks = value.replace(/[^?~%]/g, '');
  const bare = value.replace(/[?~%]/g, '').replace(/T.*$/, '');
  const found = /^(\d{2}[\dX]{2})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/.exec(bare);
  if (found === null) return null;
  const year = yearText(found[1] ?? '');
  if (year === null) return null;
  const named = found[2] !== undefined && found[2] !== 'XX';
  const month = named ? monthText(found[2] ?? '') : null;
  if (named && month === null) return null;
  const day = month === null || found[3] === undefined || found[3] === 'XX' ? null : String(Number(found[3]));
  return { qualifier: qualifierOf(marks), year, month, day };
}

function partText(part: Part, omitYear: string | null): string {
  const year = part.year === omitYear && part.month !== null ? null : part.year;
  return part.qualifier + [part.day, part.month, year].filter((word) => word !== null).join(' ');
}

/** Says once what the two ends share: "25–26 Feb 2026", "25 Feb – 2 Mar 2026", "Jul 2025 – Feb 2026". */
function rangeText(from: Part, to: Part, omitYear: string | null): string {
  const plain = from.qualifier === '' && to.qualifier === '';
  const end = partText(to, omitYear);
  if (!plain || from.year !== to.year) return `${partText(from, null)} – ${end}`;
  if (from.month === to.month && from.day === to.day) return end;
  if (from.month === to.month && from.day !== null && to.day !== null) return `${from.day}–${end}`;
  return from.month === null ? `${from.year} – ${end}` : `${partText(from, from.year)} – ${end}`;
}

/**
 * Words for an EDTF value; a value that has none is given back as it is.
 * `omitYear`: a year that goes without saying.
 */
export function formatDate(value: string, omitYear: string | null = null): string {
  const [start, end, ...more] = value.split('/');
  if (start === undefined || more.length > 0) return value;
  if (end === undefined) {
    const part = parsePart(start);
    return part === null ? value : partText(part, omitYear);
  }
  const from = start === '..' || start === '' ? null : parsePart(start);
  const to = end === '..' || end === '' ? null : parsePart(end);
  if (from !== null && to !== null) return rangeText(from, to, omitYear);
  if (from !== null && (end === '..' || end === '')) return `from ${partText(from, omitYear)}`;
  return to !== null && (start === '..' || start === '') ? `by ${partText(to, omitYear)}` : value;
}

/** Month and year of an ISO day: "Feb 2026". */
export function formatMonth(isoDay: string): string {
  return formatDate(isoDay.slice(0, 7));
}
