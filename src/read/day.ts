/**
 * Full dates as headers, datelines and metadata write them → ISO days. The day is the one written, in the
 * publisher's own time zone. A date without a year, and a numeric one whose day and month could be swapped, give
 * nothing: the year is worked out later from the whole report, never guessed here.
 */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const year = '(?:19|20)\\d\\d';
const clock =
  '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s*[ap]\\.?m\\b\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\b\\.?|\\d{4}\\s*(?:hrs|hours)';
const zone = '(?:\\s*\\(?(?:[A-Z]{2,5}\\b|Z\\b|[+-]\\d{2}:?\\d{2})\\)?(?:\\s*[+-]\\d{1,2}(?::?\\d{2})?)?)?';

/** A time of day with its zone, as it follows or precedes a header's date: "10:30 IST", "6:04 p.m. ET". */
export const TIME = `(?:${clock})${zone}`;

/** A date with its year, without capturing groups; to be matched without regard to case. */
export const FULL_DATE =
  `(?:${weekday}${month}\\s+\\d{1,2}(?:st|nd|rd|th)?\\s*,?\\s+${year}` +
  `|${weekday}\\d{1,2}(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${month},?[\\s-]+${year}` +
  `|${year}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?` +
  `|${year}/\\d{2}/\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]${year})(?!\\d)`;

/** A date of day and month, with or without a weekday, as a dateline gives it: "July 24", "Wed 28 Jan". */
export const SHORT_DATE = `(?:${weekday}(?:${month}\\s+\\d{1,2}|\\d{1,2}\\s+${month}))`;

/** The ISO day, or null where the calendar has no such day. */
function isoDayOf(y: number, m: number, d: number): string | null {
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCFullYear() !== y || date.getUTCDate() !== d) return null;
  return date.toISOString().slice(0, 10);
}

const monthNumber = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The ISO day that the first full date in `text` names; null when there is none, or it is ambiguous or impossible. */
export function parseDay(text: string): string | null {
  const iso = /\b(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/.exec(text);
  if (iso !== null) return isoDayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = new RegExp(`\\b(${month})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(${year})\\b`, 'i').exec(
    text,
  );
  if (named !== null) return isoDayOf(Number(named[3]), monthNumber(named[1] ?? ''), Number(named[2]));
  const dayFirst = new RegExp(
    `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(${month}),?[\\s-]+(${year})\\b`,
    'i',
  ).exec(text);
  if (dayFirst !== null)
    return isoDayOf(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const numeric = new RegExp(`\\b(\\d{1,2})[/.](\\d{1,2})[/.](${year})\\b`).exec(text);
  if (numeric === null) return null;
  const [a, b, y] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
  if (a === b || a > 12) return isoDayOf(y, b, a);
  return b > 12 ? isoDayOf(y, a, b) : null;
}

/** A `published` of metadata as EDTF: a day, or a month or year where no more is given; null when unreadable. */
export function parsePublished(value: string): string | null {
  const text = value.trim();
  if (/^\d{4}$/.test(text)) return text;
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{6}Z?)?$/.exec(text);
  if (compact !== null) return isoDayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return parseDay(text);
}
