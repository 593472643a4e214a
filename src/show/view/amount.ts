/** Sums as people say them: "about USD 10 billion a year". */
import type { Entry } from '../../model/ledger.ts';
import { safeText } from './safe-text.ts';

type Amount = NonNullable<Entry['amount']>;

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** At most three decimals, without a separator that differs from country to country. */
function numberText(value: number): string {
  const scale = SCALES.find(([size]) => Math.abs(value) >= size);
  if (scale === undefined) return String(Number(value.toFixed(3)));
  return `${Number((value / scale[0]).toFixed(3))} ${scale[1]}`;
}

/** The number where the words give one, else the words. */
export function amountText(amount: Amount): string {
  if (amount.value === null) return `“${safeText(amount.text)}”`;
  const currency = amount.currency === null ? '' : `${safeText(amount.currency)} `;
  const per = amount.per === null ? '' : ` a ${amount.per}`;
  return `${amount.approximate ? 'about ' : ''}${currency}${numberText(amount.value)}${per}`;
}
