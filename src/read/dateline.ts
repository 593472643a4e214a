/**
 * The dateline: "NEW DELHI, July 24 (Reuters) –", "JERUSALEM (AP) —", "New Delhi [India], January 28 (ANI):",
 * "WASHINGTON, July 24, 2025 /PRNewswire/ --". Read by its grammar, with no list of agencies: a bracketed name
 * between a place or nothing and a dash or colon, and then the first sentence.
 * Not: "The Indian Space Research Organisation (ISRO) — which …", "Sen. Jane Roe (R-Texas) – She …".
 */
import { FULL_DATE, parseDay, SHORT_DATE } from './day.ts';

export interface Dateline {
  /** The agency as written; null for a dateline without one. */
  readonly credit: string | null;
  /** ISO day; null where the dateline gives no year. */
  readonly day: string | null;
}

/** Title, byline, "Updated …" and the like may stand before it. */
const HEAD_LINES = 10;
const HEAD_CHARACTERS = 3000;
const LONGEST_DATELINE = 140;

const DASH = '\\s*(?:\\.?--?|[–—:])\\s*';
const SENTENCE = '(?=["“‘\'(]?[\\p{Lu}\\p{N}])';
const withAgency = new RegExp(
  `^([^()\\n]{0,90}?)\\s*(?:\\(([^()\\n]{2,30})\\)|/([^()/\\n]{2,30})/)${DASH}${SENTENCE}`,
  'u',
);
const withoutAgency = new RegExp(`^([^()\\n]{3,90}?)\\s*(?:--|[–—:])\\s*${SENTENCE}`, 'u');

const fullDateAtEnd = new RegExp(`[,\\s]*\\b(${FULL_DATE})$`, 'i');
const shortDateAtEnd = new RegExp(`[,\\s]*\\b${SHORT_DATE}$`, 'i');

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const WORDS = `${WORD}(?:[ /](?:${WORD}|d[aeou]|of|el|al)){0,3}`;
const PART = `${WORDS}(?:\\s*\\[${WORDS}\\])?`;
const placeName = new RegExp(`^(?!The\\b)${PART}(?:,\\s*${PART})?$`, 'u');
/** Up to four capitalised words, or three small letters (dpa); a letter and a hyphen is a party and a seat. */
const agencyName =
  /^(?!\p{Lu}-)(?:\p{Lu}[\p{L}\p{N}.&'’-]*(?: (?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|and|&)){0,3}|\p{Ll}{3})$/u;

function splitDate(text: string): { place: string; day: string | null; dated: boolean } {
  const full = fullDateAtEnd.exec(text);
  if (full !== null) return { place: text.slice(0, full.index), day: parseDay(full[1] ?? ''), dated: true };
  const short = shortDateAtEnd.exec(text);
  return { place: short === null ? text : text.slice(0, short.index), day: null, dated: short !== null };
}

function readLine(line: string): Dateline | null {
  const named = withAgency.exec(line);
  if (named !== null) {
    const credit = (named[2] ?? named[3] ?? '').trim();
    const { place, day, dated } = splitDate((named[1] ?? '').trim().replace(/,$/, ''));
    if (agencyName.test(credit) && (place === '' ? !dated : placeName.test(place))) return { credit, day };
  }
  const plain = withoutAgency.exec(line);
  if (plain === null) return null;
  const { place, day } = splitDate((plain[1] ?? '').trim());
  return day !== null && placeName.test(place) ? { credit: null, day } : null;
}

/** The dateline of a report, or null. */
export function findDateline(text: string): Dateline | null {
  const lines = text.trimStart().slice(0, HEAD_CHARACTERS).split('\n');
  for (const line of lines.filter((line) => line.trim() !== '').slice(0, HEAD_LINES)) {
    const dateline = readLine(line.trim().slice(0, LONGEST_DATELINE));
    if (dateline !== null) return dateline;
  }
  return null;
}
