/** The reports as a set: each once, in an order that follows from the reports alone. */

import type { Published } from '../model/document.ts';
import { type Days, dayNumber, daysOf } from '../model/edtf.ts';
import type { Reading } from '../model/reading.ts';
import { compareText } from './order.ts';

export interface Report {
  readonly id: string;
  readonly reading: Reading;
  /** Position in the canonical order: by day of publication, then by id. */
  readonly order: number;
  /** The days on which it can have been published; infinite where nothing bounds it. */
  readonly days: Days;
  /** The same as EDTF, for claims that do not say when they were made; null when nothing is known. */
  readonly dated: string | null;
}

function daysOfPublication({ value, earliest, latest }: Published): Days {
  return (
    daysOf(value) ?? {
      first: earliest === undefined ? Number.NEGATIVE_INFINITY : dayNumber(earliest),
      last: latest === undefined ? Number.POSITIVE_INFINITY : dayNumber(latest),
    }
  );
}

function edtfOfPublication({ value, earliest, latest }: Published): string | null {
  if (value !== null) return value;
  if (earliest === undefined && latest === undefined) return null;
  return earliest === latest ? (earliest ?? null) : `${earliest ?? '..'}/${latest ?? '..'}`;
}

/** The day that a report is filed under: the last that it can be of. Reports that may be of any later day come last. */
export function filingDay({ last }: Days): number {
  return last;
}

/** Takes each document once (of the same document from two paths, the smaller path) in canonical order. */
export function orderReports(readings: readonly Reading[]): Report[] {
  const once = new Map<string, Reading>();
  for (const reading of readings) {
    const seen = once.get(reading.document.id);
    if (seen === undefined || provenance(reading) < provenance(seen)) once.set(reading.document.id, reading);
  }
  return [...once.values()]
    .map((reading) => ({ reading, days: daysOfPublication(reading.published) }))
    .sort((a, b) => {
      const [x, y] = [filingDay(a.days), filingDay(b.days)];
      return x === y ? compareText(a.reading.document.id, b.reading.document.id) : x - y;
    })
    .map(({ reading, days }, order) => ({
      id: reading.document.id,
      reading,
      order,
      days,
      dated: edtfOfPublication(reading.published),
    }));
}

/** The text of a report by its id, as its document holds it. */
export function textsOf(reports: readonly Report[]): (id: string) => string {
  const texts = new Map(reports.map(({ id, reading }) => [id, reading.document.text]));
  return (id) => texts.get(id) ?? '';
}

function provenance({ document }: Reading): string {
  return JSON.stringify([
    document.path ?? '\uffff',
    document.externalId ?? '\uffff',
    document.title ?? '\uffff',
  ]);
}
