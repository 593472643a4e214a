/** Names of persons as they compare across reports: without accents, hyphens, dots, honorifics and ranks. */
import { foldText } from './order.ts';

/** Forms of address and ranks that may stand before a name; only while a name is left after them. */
const HONORIFICS = new Set(
  (
    'mr mrs ms dr prof professor sir lord lady dame shri smt hon rev imam sheikh sheik ayatollah gen general lt ' +
    'lieutenant maj major col colonel brig brigadier capt captain adm admiral cdr commander sgt marshal res ret retd'
  ).split(' '),
);

/** The parts of a name in order; initials stand alone: "J.P. Singh", "J. P. Singh" and "JP Singh" are j, p, singh. */
export function partsOfName(name: string): string[] {
  const words = name.replace(/['’ʼ`]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const shouted = words.every((word) => word === word.toUpperCase());
  const parts = words.flatMap((word) =>
    !shouted && /^\p{Lu}{2,3}$/u.test(word) ? [...word].map(foldText) : [foldText(word)],
  );
  let start = 0;
  while (start < parts.length - 1 && HONORIFICS.has(parts[start]!)) start++;
  return parts.slice(start);
}

/** One text for one name: initials are run together, so that "J. P. Singh" and "JP Singh" give "jp-singh". */
export function slugOfName(parts: readonly string[]): string {
  return parts.reduce((slug, part, i) => {
    if (i === 0) return part;
    return part.length === 1 && parts[i - 1]!.length === 1 ? slug + part : `${slug}-${part}`;
  }, '');
}

/**
 * True when `short` can be a briefer form of `long`: its parts occur in `long` in order, the first with the first,
 * an initial standing for any name that begins with it, and the two end alike or `short` is where `long` begins.
 * "S. Jaishankar" and "Subrahmanyam Jaishankar", "Rajesh Singh" and "Rajesh Kumar Singh", "Mohammed bin Salman"
 * and "Mohammed bin Salman Al Saud" agree; a surname alone agrees with nothing.
 */
export function isShorterForm(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length > long.length || !alike(short[0]!, long[0]!)) return false;
  const lastAgrees = short.at(-1) === long.at(-1) && short.at(-1)!.length > 1;
  const begins =
    short.every((part, i) => part === long[i]) && short.filter((part) => part.length > 1).length >= 2;
  if (!lastAgrees && !begins) return false;
  let next = 0;
  for (const part of short) {
    while (next < long.length && !alike(part, long[next]!)) next++;
    if (next === long.length) return false;
    next++;
  }
  return true;
}

function alike(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
