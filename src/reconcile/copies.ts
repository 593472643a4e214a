/**
 * Which reports are copies of which: verbatim, trimmed, under another headline, lightly edited, wrapped in a few own
 * words. Not copies: two reports of one event, or two that share one long quotation.
 *
 * Every report is compared with the roots found so far, never with copies, so that a chain of small changes cannot
 * join two texts that have little in common, and a report reprinted a thousand times costs one comparison each.
 */
import { push, slugOf } from './order.ts';
import { compareReports, filingDay, type Report } from './reports.ts';
import { RootIndex } from './root-index.ts';
import { containment, overlapOf, type Shingles, shinglesOf } from './shingles.ts';

export interface Copy {
  /** Document id of the root. */
  readonly root: string;
  readonly reason: string;
}

/**
 * The part of a report's own words that must stand in the root. On edited copies (a word in fifteen changed) 0.65 to
 * 0.75 of the runs survive; two outlets on one event share under 0.1, two wire stories of successive days up to 0.4.
 */
const COPIED = 0.6;
/** Enough where one credits the other's agency, or both the same: the credit says the rest. */
const COPIED_WITH_CREDIT = 0.45;
/**
 * A root that stands wholly in a longer report was cut from it, if the longer one may be as old (it bears no date, or
 * the same). A later and longer report is none of a copy's roots: outlets print an agency's text and add their own.
 */
const TRIMMED = 0.85;
/**
 * Of a report that has the whole of another in it, the greater part, and then its quotations too: they came with the
 * words around them. An agency's report with a piece of one's own, or of a second agency's.
 */
const WHOLLY_TAKEN = 0.85;
const GREATER_PART = 0.5;
/** A trimmed report is at least this part of the whole: a paragraph quoted from a brief makes no copy of the brief. */
const LEAST_TRIMMED_PART = 0.2;
/**
 * Days after which nobody edits a report for print any more: what is taken later is taken whole or is the site's own
 * furniture (galleries, captions, boxes of background), which alone can be most of a short text.
 */
const NEWS_DAYS = 30;
const COPIED_LATE = 0.9;
/** Shorter texts (briefs, tables, notices in set phrases) count as copies only when they are the same. */
const SHORTEST = 40;

interface Sheet {
  readonly report: Report;
  readonly shingles: Shingles;
  readonly publisher: string;
  readonly credit: string;
}

/** Finds the copies among the reports: document id → its root. Roots are not in the map. */
export function findCopies(
  reports: readonly Report[],
  textOf: (document: string) => string,
): Map<string, Copy> {
  const sheets = reports.map((report) => sheetOf(report, textOf(report.id))).sort(compareSheets);
  const index = new RootIndex<Sheet>();
  const rootOf = new Map<Sheet, Sheet>();
  const trimmed = new Map<Sheet, Sheet>();
  for (const sheet of sheets) {
    const candidates = index.candidates(sheet.shingles).sort(compareSheets);
    const root = best(candidates, (candidate) => partCopied(sheet, candidate));
    if (root !== null) {
      rootOf.set(sheet, root);
      continue;
    }
    const cut = best(
      candidates.filter((candidate) => !trimmed.has(candidate)),
      (candidate) => partTrimmed(candidate, sheet),
    );
    if (cut !== null) trimmed.set(cut, sheet);
    index.add(sheet);
  }
  return nameRoots(sheets, rootOf, trimmed);
}

function sheetOf(report: Report, text: string): Sheet {
  return {
    report,
    shingles: shinglesOf(text),
    publisher: slugOf(report.publisher ?? ''),
    credit: slugOf(report.credit ?? ''),
  };
}

/** The earliest first, then the longest, then by id: the order in which a report may become a root. */
function compareSheets(a: Sheet, b: Sheet): number {
  const [x, y] = [filingDay(a.report.days), filingDay(b.report.days)];
  if (x !== y) return x < y ? -1 : 1;
  return b.shingles.words - a.shingles.words || compareReports(a.report, b.report);
}

function best(candidates: readonly Sheet[], part: (candidate: Sheet) => number): Sheet | null {
  let chosen: Sheet | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const value = part(candidate);
    if (value > most) [chosen, most] = [candidate, value];
  }
  return chosen;
}

function sameText(a: Sheet, b: Sheet): boolean {
  return a.shingles.words === b.shingles.words && a.shingles.whole === b.shingles.whole;
}

function creditTies(a: Sheet, b: Sheet): boolean {
  return (
    (a.credit !== '' && (a.credit === b.publisher || a.credit === b.credit)) ||
    (b.credit !== '' && b.credit === a.publisher)
  );
}

/** How much of `sheet` was taken from `root`; 0 when too little to be a copy. */
function partCopied(sheet: Sheet, root: Sheet): number {
  if (sameText(sheet, root)) return 2;
  if (sheet.shingles.words < SHORTEST || root.shingles.words < SHORTEST) return 0;
  const overlap = overlapOf(sheet.shingles, root.shingles);
  const part = containment(sheet.shingles, overlap);
  if (daysBetween(sheet.report, root.report) > NEWS_DAYS) return part >= COPIED_LATE ? part : 0;
  if (part >= (creditTies(sheet, root) ? COPIED_WITH_CREDIT : COPIED)) return part;
  const withQuotations = overlap.shared / sheet.shingles.hashes.length;
  return withQuotations > GREATER_PART && containment(root.shingles, overlap) >= WHOLLY_TAKEN
    ? withQuotations
    : 0;
}

/** How much of the earlier `short` stands in `long`; 0 when it was not cut from it. */
function partTrimmed(short: Sheet, long: Sheet): number {
  if (short.shingles.words < SHORTEST || !maybeSameDay(short.report, long.report)) return 0;
  if (short.shingles.words < LEAST_TRIMMED_PART * long.shingles.words) return 0;
  const part = containment(short.shingles, overlapOf(short.shingles, long.shingles));
  return part >= TRIMMED ? part : 0;
}

/** The least that can lie between them; 0 where either may be of any day. */
function daysBetween(a: Report, b: Report): number {
  return Math.max(0, a.days.first - b.days.last, b.days.first - a.days.last);
}

function maybeSameDay(a: Report, b: Report): boolean {
  return a.days.first <= b.days.last && b.days.first <= a.days.last;
}

/** Puts the final root on every family: the fuller report for a trimmed root, the agency's own where one is credited. */
function nameRoots(
  sheets: readonly Sheet[],
  rootOf: ReadonlyMap<Sheet, Sheet>,
  trimmed: ReadonlyMap<Sheet, Sheet>,
): Map<string, Copy> {
  const families = new Map<Sheet, Sheet[]>();
  for (const sheet of sheets) {
    let root = rootOf.get(sheet) ?? sheet;
    for (let next = trimmed.get(root); next !== undefined; next = trimmed.get(root)) root = next;
    push(families, root, sheet);
  }
  const copies = new Map<string, Copy>();
  for (const [first, family] of families) {
    const root = family.find((sheet) => creditedBy(sheet, family)) ?? first;
    for (const sheet of family)
      if (sheet !== root)
        copies.set(sheet.report.id, { root: root.report.id, reason: reasonFor(sheet, root) });
  }
  return copies;
}

function creditedBy(agency: Sheet, family: readonly Sheet[]): boolean {
  return (
    agency.publisher !== '' &&
    family.some((sheet) => sheet.publisher !== agency.publisher && sheet.credit === agency.publisher)
  );
}

function reasonFor(copy: Sheet, root: Sheet): string {
  const percent = Math.round(100 * containment(copy.shingles, overlapOf(copy.shingles, root.shingles)));
  const shares = sameText(copy, root) ? 'same text' : `shares ${percent} % of its text`;
  const credited = copy.credit !== '' && (copy.credit === root.publisher || copy.credit === root.credit);
  if (!credited) return shares;
  const verb = sameText(copy, root) ? 'has the same text' : shares;
  return `credits ${copy.report.credit} and ${verb}`;
}
