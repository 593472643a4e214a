/**
 * Amounts of money in a sentence: "about USD 10 billion", "$225 million", "several billion dollars annually".
 * Not bare numbers ("10 soldiers"), which say nothing without what they count.
 */
import type { Amount } from '../../model/claim.ts';
import type { Sentence } from '../analysis.ts';
import { remember } from '../spelling.ts';
import { readEnglish } from './frame.ts';

export interface AmountMention {
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly amount: Amount;
}

interface Money {
  readonly symbols: Readonly<Record<string, string>>;
  readonly codes: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly plurals: Readonly<Record<string, number>>;
  readonly vague: readonly string[];
  readonly approximate: readonly string[];
  readonly per: Readonly<Record<string, 'year' | 'month' | 'day'>>;
}

let money: Money | null = null;
let codes: ReadonlySet<string> = new Set();

function table(): Money {
  if (money === null) {
    money = readEnglish<Money>('money.yaml');
    codes = new Set(money.codes);
  }
  return money;
}

const NUMBER = /^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function currencyBefore(words: readonly string[], i: number): string | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  return own(table().symbols, word) ?? (codes.has(word) ? word : undefined);
}

function currencyAfter(words: readonly string[], i: number): { currency: string; length: number } | null {
  for (let k = 0; k < 3; k++) {
    const word = words[i + k];
    if (word === undefined) return null;
    const currency = own(table().words, word.toLowerCase()) ?? (codes.has(word) ? word : undefined);
    if (currency !== undefined) return { currency, length: k + 1 };
    if (!/^(U\.?S\.?|of|American|Canadian|Australian|British|Indian)$/.test(word)) return null;
  }
  return null;
}

function readPer(words: readonly string[], after: number): Amount['per'] {
  const one = words[after]?.toLowerCase() ?? '';
  const two = `${one} ${words[after + 1]?.toLowerCase() ?? ''}`;
  return own(table().per, two) ?? own(table().per, one) ?? null;
}

function isApproximate(words: readonly string[], first: number): boolean {
  const one = words[first - 1]?.toLowerCase() ?? '';
  const two = `${words[first - 2]?.toLowerCase() ?? ''} ${one}`;
  return table().approximate.includes(one) || table().approximate.includes(two);
}

/** The number, its scale and currency that start at token `i`, or null. */
function readAmount(
  words: readonly string[],
  i: number,
): { last: number; value: number | null; currency: string } | null {
  let at = i;
  let currency = currencyBefore(words, at);
  if (currency !== undefined) at++;
  const word = words[at] ?? '';
  const lower = word.toLowerCase();
  let value: number | null;
  if (NUMBER.test(word)) {
    value = Number(word.replaceAll(',', ''));
    at++;
    const dash = words[at] === '-' ? 1 : 0;
    const scale = own(table().scales, (words[at + dash] ?? '').toLowerCase());
    if (scale !== undefined) {
      value *= scale;
      at += dash + 1;
    }
  } else if (
    table().vague.includes(lower) &&
    own(table().scales, (words[at + 1] ?? '').toLowerCase()) !== undefined
  ) {
    value = null;
    at += 2;
  } else if (own(table().plurals, lower) !== undefined) {
    value = null;
    at++;
  } else return null;
  if (currency === undefined) {
    const after = currencyAfter(words, at);
    if (after === null) return null;
    currency = after.currency;
    at += after.length;
  }
  return { last: at, value, currency };
}

/** Whether an amount can begin with the word: a currency, a number or a word for one. */
const mayBegin = remember(
  ({ text, lower }) =>
    own(table().symbols, text) !== undefined ||
    codes.has(text) ||
    NUMBER.test(text) ||
    table().vague.includes(lower) ||
    own(table().plurals, lower) !== undefined,
);

export function findAmounts(text: string, sentence: Sentence): AmountMention[] {
  if (!sentence.tokens.some(({ spelling }) => mayBegin(spelling))) return [];
  const words = sentence.tokens.map((token) => token.text);
  const out: AmountMention[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!mayBegin(sentence.tokens[i]!.spelling)) continue;
    const read = readAmount(words, i);
    if (read === null) continue;
    const start = sentence.tokens[i]!.start;
    const end = sentence.tokens[read.last - 1]!.end;
    out.push({
      first: i,
      last: read.last,
      amount: {
        value: read.value === null ? null : Math.round(read.value * 100) / 100,
        currency: read.currency,
        approximate: read.value === null || isApproximate(words, i),
        per: readPer(words, read.last),
        text: text.slice(start, end),
      },
    });
    i = read.last - 1;
  }
  return out;
}
