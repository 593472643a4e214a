/**
 * The date that a report's own head gives: " date 2026-01-28 …", "Published: 28 January 2026",
 * "January 28, 2026 10:30 IST" alone on a line, "By A. Writer | Jan 28, 2026".
 * Not: "January 2, 2013 -- Date that tax hikes take effect", "Update: On March 13, 2016 I realised".
 */
import { FULL_DATE, parseDay, TIME } from './day.ts';

/** A head is short: later lines are the report. */
const HEAD_LINES = 8;
const HEAD_CHARACTERS = 1500;
const LONGEST_HEADER = 140;
const LONGEST_NEIGHBOUR = 60;

const TIMED = `(?:${TIME}[\\s,|@]*)?(${FULL_DATE})(?:[\\s,|@]*(?:at\\s+)?${TIME})?`;
const PUBLISHED =
  '(?:first\\s+|originally\\s+)?(?:published|posted|released|issued)(?:\\s+on|\\s+at)?|publication\\s+date|release\\s+date|date(?:d)?';
const UPDATED = '(?:last\\s+)?(?:updated|modified)(?:\\s+on|\\s+at)?';

/** "date 2026-01-28 Prime Minister …": a field that ran into the text, so whatever follows the ISO date is allowed. */
const FIELD = /^\s*\(?date\s*:?\s*((?:19|20)\d\d-\d\d-\d\d)(?!\d)/i;
const labelled = (label: string) =>
  new RegExp(
    `(?:^|[|•·(–—-]\\s*)(?:${label})(?:\\s*[:–—-]\\s*|\\s+)${TIMED}\\s*(?:$|[|•·)–—-]|by\\b|,?\\s*updated)`,
    'i',
  );
const publishedLabel = labelled(PUBLISHED);
const updatedLabel = labelled(UPDATED);
const wholeSegment = new RegExp(`^(?:on\\s+)?${TIMED}$`, 'i');

/** A line of which one part, between bars, dots or single dashes, is a date and the others are short. */
function findBareDate(line: string): string | null {
  const segments = line.split(/\s*[|•·]\s*|\s+[–—-]\s+/).map((segment) => segment.trim());
  if (segments.some((segment) => segment.length > LONGEST_NEIGHBOUR)) return null;
  for (const segment of segments) {
    const match = wholeSegment.exec(segment);
    if (match?.[1] !== undefined) return parseDay(match[1]);
  }
  return null;
}

/** The ISO day of the head, or null. A date of publication goes before one of updating. */
export function findHeaderDate(text: string): string | null {
  let updated: string | null = null;
  const lines = text
    .trimStart()
    .slice(0, HEAD_CHARACTERS)
    .split('\n')
    .filter((line) => line.trim() !== '');
  for (const raw of lines.slice(0, HEAD_LINES)) {
    const line = raw.trim();
    const field = FIELD.exec(line);
    if (field?.[1] !== undefined) return parseDay(field[1]);
    if (line.length > LONGEST_HEADER) continue;
    const published = publishedLabel.exec(line);
    if (published?.[1] !== undefined) return parseDay(published[1]);
    const update = updatedLabel.exec(line);
    if (update?.[1] !== undefined) updated ??= parseDay(update[1]);
    else {
      const bare = findBareDate(line);
      if (bare !== null) return bare;
    }
  }
  return updated;
}
