/** The reports as a set: each once, in an order that follows from the reports alone. */

import { daysOfPublication, type Published } from '../model/document.ts';
import type { Days } from '../model/edtf.ts';
import type { Reading } from '../model/reading.ts';
import { compareText } from './order.ts';

/** As much of a report as what it says is judged by. */
export interface Report {
  readonly id: string;
  /** The days on which it can have been published; infinite where nothing bounds it. */
  readonly days: Days;
  /** The same as EDTF, for claims that do not say when they were made; null when nothing is known. */
  readonly dated: string | null;
  readonly publisher: string | null;
  readonly credit: string | null;
}

export interface ReadReport extends Report {
  readonly reading: Reading;
}

export function reportOf(reading: Reading): ReadReport {
  const { id, publisher, credit } = reading.document;
  const { published } = reading;
  return {
    id,
    days: daysOfPublication(published),
    dated: edtfOfPublication(published),
    publisher,
    credit,
    reading,
  };
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

/** The canonical order: by day of publication, then by id. */
export function compareReports(a: Report, b: Report): number {
  const [x, y] = [filingDay(a.days), filingDay(b.days)];
  return x === y ? compareText(a.id, b.id) : x - y;
}

/** Whether `one` rather than `other`, a reading of the same document, tells where the document was read. */
export function isPreferred(one: Reading, other: Reading): boolean {
  return provenance(one) < provenance(other);
}

/** Takes each document once (of the same document from two paths, the smaller path) in canonical order. */
export function orderReports(readings: readonly Reading[]): ReadReport[] {
  const once = new Map<string, Reading>();
  for (const reading of readings) {
    const seen = once.get(reading.document.id);
    if (seen === undefined || isPreferred(reading, seen)) once.set(reading.document.id, reading);
  }
  return [...once.values()].map(reportOf).sort(compareReports);
}

/** The text of a report by its id, as its document holds it. */
export function textsOf(reports: readonly ReadReport[]): (id: string) => string {
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
