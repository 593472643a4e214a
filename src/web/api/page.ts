/** Pages of a list: a cursor holds where the page before ended, so that what comes or goes meanwhile shifts nothing. */
import { compareText } from '../../show/view/view.ts';
import { ProblemError } from '../problem.ts';

export interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

function readCursor(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString();
  if (Buffer.from(key).toString('base64url') !== cursor)
    throw new ProblemError(400, 'This cursor is none.', {
      errors: [{ parameter: 'cursor', detail: 'Give the `next` of an earlier page, unaltered.' }],
    });
  return key;
}

/** `keyOf`: by which the list is in order; no two items share one. */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { limit, cursor }: Paging,
): Page<T> {
  const ordered = items
    .map((item) => ({ item, key: keyOf(item) }))
    .toSorted((a, b) => compareText(a.key, b.key));
  const after = cursor === undefined ? null : readCursor(cursor);
  const rest = after === null ? ordered : ordered.filter(({ key }) => key > after);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ item }) => item),
    total: items.length,
    next:
      last !== undefined && rest.length > shown.length ? Buffer.from(last.key).toString('base64url') : null,
  };
}
