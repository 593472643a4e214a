/** Orders that depend on nothing but the values: code units, never the locale, so that every machine agrees. */

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Without repeats, in code-unit order. */
export function sortedUnique<T extends string>(values: Iterable<T>): T[] {
  return [...new Set(values)].sort(compareText);
}

/** Adds to the list under a key. */
export function push<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The list under each key, in the order given. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) push(groups, keyOf(value), value);
  return groups;
}

/** The commonest key; among equals the one that comes first in `values`. Undefined for an empty list. */
export function commonest<T>(values: readonly T[], keyOf: (value: T) => string): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const group of groupBy(values, keyOf).values()) {
    if (group.length > most) {
      most = group.length;
      best = group[0];
    }
  }
  return best;
}

/** A slug for ids: lower case letters and digits of any script, joined by hyphens; accents are folded. */
export function slugOf(text: string): string {
  return (
    foldText(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? ''
  );
}

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

/** Lower case, without accents and apostrophes: "Søren O’Brien" and "Soren OBrien" fold to the same text. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`]/gu, '')
    .toLowerCase()
    .replace(/[øłđıæœß]/g, (letter) => LETTERS[letter] ?? letter);
}
