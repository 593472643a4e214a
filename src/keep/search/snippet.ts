/** Words in context: PostgreSQL chooses and marks them, with marks that no searched text holds. */
import { type SQL, sql } from 'drizzle-orm';
import type { Snippet } from '../../model/library.ts';
import { type Database, rowsOf } from '../sql/database.ts';
import { texts } from '../sql/lists.ts';
import { searchable } from '../sql/text-values.ts';

const [OPEN, CLOSE] = ['\u0001', '\u0002'];
const OPTIONS = `StartSel=${OPEN}, StopSel=${CLOSE}, MaxWords=32, MinWords=16, MaxFragments=1`;
/** Code units of a text in which words are looked for; a hit further on is shown by the beginning. */
const LOOKED_THROUGH = 60_000;

function cut(marked: string): Snippet {
  return marked
    .replaceAll(CLOSE + OPEN, '')
    .split(OPEN)
    .flatMap((part, index) => {
      const end = part.indexOf(CLOSE);
      if (index === 0 || end < 0) return [{ text: part, hit: false }];
      return [
        { text: part.slice(0, end), hit: true },
        { text: part.slice(end + 1), hit: false },
      ];
    })
    .map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }))
    .filter(({ text }) => text !== '');
}

/** A snippet for each text; without a query, how each begins. */
export async function makeSnippets(
  database: Database,
  query: SQL | null,
  wholes: readonly string[],
): Promise<readonly Snippet[]> {
  const plain = wholes.map((text) =>
    searchable(text.slice(0, LOOKED_THROUGH)).replaceAll(OPEN, ' ').replaceAll(CLOSE, ' '),
  );
  if (query === null || plain.length === 0) return plain.map((text) => cut(beginning(text)));
  const rows = await rowsOf<{ marked: string }>(
    database,
    sql`select ts_headline('pg_catalog.english', given.text, ${query}, ${OPTIONS}) as marked
        from unnest(${texts(plain)}) with ordinality as given(text, position) order by position`,
  );
  return rows.map(({ marked }) => cut(marked));
}

const BEGINNING = 200;

function beginning(text: string): string {
  const line = text.trim();
  return line.length <= BEGINNING ? line : line.slice(0, line.lastIndexOf(' ', BEGINNING) + 1 || BEGINNING);
}
