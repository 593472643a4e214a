/** Reports by their names: outlet and date. */

import type { DateStyle } from '../../model/format-date.ts';
import type { LedgerDocument } from '../../model/ledger.ts';
import { dateWords } from './dates.ts';
import { publisherName } from './words.ts';

type Published = LedgerDocument['published'];

/** "28 Jan 2026"; what Entente worked out is marked; bounds where that is all there is. */
export function publishedText(published: Published, style: DateStyle = 'short'): string {
  const { value, basis, earliest, latest } = published;
  const inferred = basis === 'inferred' ? ' (inferred)' : '';
  if (value !== null) return `${dateWords(value, style)}${inferred}`;
  if (earliest === undefined && latest === undefined) return 'no date';
  return `${dateWords(`${earliest ?? '..'}/${latest ?? '..'}`, style)} (inferred)`;
}

/** "NDTV, 28 Jan 2026". */
export function documentName(document: LedgerDocument, style: DateStyle = 'short'): string {
  return `${publisherName(document)}, ${publishedText(document.published, style)}`;
}
