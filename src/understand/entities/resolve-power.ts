/** Powers and relations as a reader types them: "India", "ISR", "EU", "India-Israel", "US – North Korea". */
import { type Power, relationOf } from '../../model/entity.ts';
import { UsageError } from '../../model/errors.ts';
import { loadKnowledge } from '../knowledge.ts';

interface Powers {
  /** Folded name or code → power. */
  readonly byName: ReadonlyMap<string, Power>;
  readonly names: ReadonlyMap<Power, string>;
}

let powers: Powers | undefined;

/** Codes of states go before those of organisations, names before nicknames, where two are spelt alike. */
function allPowers(): Powers {
  if (powers !== undefined) return powers;
  const { states, organisations } = loadKnowledge();
  const byName = new Map<string, Power>();
  const names = new Map<Power, string>();
  const enter = (name: string, power: Power) => {
    const key = foldName(name);
    if (key !== '' && !byName.has(key)) byName.set(key, power);
  };
  for (const { code, name } of [...states, ...organisations]) {
    if (!names.has(code)) names.set(code, name);
    enter(name, code);
  }
  for (const { code } of [...states, ...organisations]) enter(code, code);
  for (const state of states) for (const alias of state.aliases ?? []) enter(alias, state.code);
  for (const org of organisations) for (const alias of org.aliases ?? []) enter(alias, org.code);
  powers = { byName, names };
  return powers;
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** The power of a name or code in any case, or null where none is so called. */
export function resolvePower(name: string): Power | null {
  return allPowers().byName.get(foldName(name)) ?? null;
}

/** The usual English name of a power; the code itself where it is unknown. */
export function powerName(code: Power): string {
  return allPowers().names.get(code) ?? code;
}

/**
 * The relation that a text like "India-Israel" names. Names may hold hyphens themselves, so every split is tried.
 * Throws a UsageError that offers the nearest names.
 */
export function resolveRelation(text: string): string {
  const halves = splitRelation(text);
  const found = new Set<string>();
  for (const [left, right] of halves) {
    const a = resolvePower(left);
    const b = resolvePower(right);
    if (a !== null && b !== null && a !== b) found.add(relationOf(a, b));
  }
  if (found.size === 1) return [...found][0]!;
  if (found.size > 1)
    throw new UsageError(`"${text}" can mean ${[...found].sort().join(' or ')}. Give one of these codes.`);
  throw new UsageError(explainFailure(text, halves));
}

const SEPARATOR = /\s*(?:[-‐‑‒–—/,:]|\s(?:and|vs\.?|&)\s)\s*/giu;

function splitRelation(text: string): [string, string][] {
  return [...text.matchAll(SEPARATOR)].map((match) => [
    text.slice(0, match.index).trim(),
    text.slice(match.index + match[0].length).trim(),
  ]);
}

function explainFailure(text: string, halves: readonly [string, string][]): string {
  const form = 'Give two names or codes with a hyphen between them, for example India-Israel or IND-ISR.';
  if (halves.length === 0) return `"${text}" does not name two powers. ${form}`;
  // The split in which one half is known tells best what is wrong.
  const best = halves.find(([a, b]) => resolvePower(a) !== null || resolvePower(b) !== null) ?? halves[0]!;
  if (resolvePower(best[0]) !== null && resolvePower(best[0]) === resolvePower(best[1]))
    return `"${text}" names one power twice. ${form}`;
  const unknown = best.filter((half) => resolvePower(half) === null);
  const parts = unknown.map((half) => {
    const near = nearestNames(half);
    return `No state or organisation is called "${half}"${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '.'}`;
  });
  return `${parts.join(' ')} ${form}`;
}

/** Up to three names within a third of the letters, nearest first. */
export function nearestNames(name: string): string[] {
  const asked = foldName(name);
  const { byName, names } = allPowers();
  const scored = new Map<Power, number>();
  for (const [known, power] of byName) {
    const allowed = Math.max(1, Math.floor(Math.max(asked.length, known.length) / 3));
    if (Math.abs(known.length - asked.length) > allowed) continue;
    const distance = editDistance(asked, known);
    if (distance <= allowed && distance < (scored.get(power) ?? Number.POSITIVE_INFINITY))
      scored.set(power, distance);
  }
  return [...scored]
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([power]) => names.get(power)!);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
