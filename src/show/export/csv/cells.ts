/** Cells that several tables share: lists, names, dates, sums. */
import type { Entry } from '../../../model/ledger.ts';
import type { LedgerIndex } from '../../view/view.ts';
import type { Column } from './table.ts';

/** One cell for several values; none of the ledger's own terms holds a semicolon. */
export function listOf(values: readonly string[]): string {
  return values.join('; ');
}

/** The names of entities, as the ledger has them; an id where it has none. */
export function namesOf(of: readonly { readonly entity: string }[], { entities }: LedgerIndex): string {
  return listOf([...new Set(of.map(({ entity }) => entities.get(entity)?.name ?? entity))]);
}

export function dateColumns<Row>(name: string, date: (row: Row) => Entry['date']): readonly Column<Row>[] {
  return [
    [name, (row) => date(row).value],
    [
      `${name}.basis`,
      (row) => (date(row).value === null && date(row).text === null ? null : date(row).basis),
    ],
    [`${name}.text`, (row) => date(row).text],
  ];
}

export function amountColumns<Row>(amount: (row: Row) => Entry['amount']): readonly Column<Row>[] {
  return [
    ['amount.value', (row) => amount(row)?.value ?? null],
    ['amount.currency', (row) => amount(row)?.currency ?? null],
    ['amount.approximate', (row) => amount(row)?.approximate ?? null],
    ['amount.per', (row) => amount(row)?.per ?? null],
    ['amount.text', (row) => amount(row)?.text ?? null],
  ];
}
