/**
 * A sentence as columns of 32-bit numbers, one row a token. Row 0 stands for "no such token", rows 1 to n are
 * the tokens, row n + 1 is the artificial root, and the rows behind it are again "no such token".
 */
import type { Written } from '../spelling.ts';
import { scramble } from './hash.ts';
import type { Lexeme, Lexicon } from './lexicon.ts';

const FIELDS = [
  'form',
  'word',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix2',
  'prefix3',
  'shape',
  'coarse',
  'middle',
  'fine',
] as const satisfies readonly (keyof Lexeme)[];

type Field = (typeof FIELDS)[number];

export type Columns = { readonly [field in Field]: Int32Array } & {
  /** The tag a word always has, or -1. */
  readonly only: Int32Array;
  /** Rows in use: tokens only. */
  size: number;
  readonly capacity: number;
};

const NOTHING = scramble(-1);
const ROOT = scramble(-2);
/** Rows kept free behind the root for look-ahead. */
export const LOOK_AHEAD = 4;

export function makeColumns(capacity: number): Columns {
  const column = () => new Int32Array(capacity + 2 + LOOK_AHEAD);
  const columns = Object.fromEntries(FIELDS.map((field) => [field, column()])) as Record<Field, Int32Array>;
  return { ...columns, only: column(), size: 0, capacity };
}

/** Fills the columns; they must have the capacity. */
export function fillColumns(columns: Columns, tokens: readonly Written[], lexicon: Lexicon): void {
  const size = tokens.length;
  columns.size = size;
  for (let i = 0; i < size; i++) {
    const lexeme = lexicon.look(tokens[i]!.spelling);
    fillRow(columns, i + 1, lexeme);
  }
  for (const field of FIELDS) {
    columns[field][0] = NOTHING;
    columns[field][size + 1] = ROOT;
    columns[field].fill(NOTHING, size + 2, size + 2 + LOOK_AHEAD);
  }
}

/** Field by field: a loop over their names takes several times as long. */
function fillRow(columns: Columns, row: number, lexeme: Lexeme): void {
  columns.form[row] = lexeme.form;
  columns.word[row] = lexeme.word;
  columns.suffix1[row] = lexeme.suffix1;
  columns.suffix2[row] = lexeme.suffix2;
  columns.suffix3[row] = lexeme.suffix3;
  columns.suffix4[row] = lexeme.suffix4;
  columns.prefix2[row] = lexeme.prefix2;
  columns.prefix3[row] = lexeme.prefix3;
  columns.shape[row] = lexeme.shape;
  columns.coarse[row] = lexeme.coarse;
  columns.middle[row] = lexeme.middle;
  columns.fine[row] = lexeme.fine;
  columns.only[row] = lexeme.tag;
}
