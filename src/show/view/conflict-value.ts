/** What one position of a conflict holds, in words. */
import type { DateStyle } from '../../model/format-date.ts';
import type { Conflict } from '../../model/ledger.ts';
import { dateWords } from './dates.ts';
import { safeText } from './safe-text.ts';
import type { View } from './view.ts';
import { entityName } from './words.ts';

type Position = Conflict['positions'][number];

export function conflictValue(
  field: Conflict['field'],
  { value }: Position,
  view: View,
  style: DateStyle = 'short',
): string {
  switch (field) {
    case 'date':
      return dateWords(value, style);
    case 'party':
      return entityName(view.entities.get(value), value);
    case 'superlative':
      return `“${safeText(value)}”`;
    default:
      return safeText(value);
  }
}
