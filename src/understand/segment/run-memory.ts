/**
 * The runs of characters that were met, each with its words, found by their characters in the text itself: nothing is
 * made of a run that is known, not even its string.
 */
import { ownCopy, type Spelling } from '../spelling.ts';

interface Run {
  readonly text: string;
  readonly hash: number;
  readonly words: readonly Spelling[];
  /** Since the last time that runs were forgotten. */
  metAgain: boolean;
}

/** A power of two. */
const PLACES = 2 ** 17;

/** Then those are forgotten that were met once: most of a text's runs are common, most of all runs are rare. */
const MOST = 50_000;

/** A run that finds no place within this many is not kept: text may be made so that all its runs want the same. */
const LONGEST_SEARCH = 16;

let runs: (Run | undefined)[] = emptyPlaces();
let size = 0;

function emptyPlaces(): undefined[] {
  return new Array(PLACES).fill(undefined);
}

/** The hash of a run grows with its characters, from this (FNV-1a). */
export const EMPTY_HASH = 0x811c9dc5 | 0;

export function growHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function placeOf(hash: number, i: number): number {
  return ((hash ^ (hash >>> 15)) + i) & (PLACES - 1);
}

function isRun(run: Run, hash: number, text: string, start: number, end: number): boolean {
  const known = run.text;
  if (run.hash !== hash || known.length !== end - start) return false;
  for (let i = 0; i < known.length; i++) if (known.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Lets go of all runs, and of the spellings that they hold. */
export function forgetRuns(): void {
  runs = emptyPlaces();
  size = 0;
}

/** The words of the run between two offsets, or null where it is not known. `hash` is that of its characters. */
export function recallRun(
  text: string,
  start: number,
  end: number,
  hash: number,
): readonly Spelling[] | null {
  for (let i = 0; i < LONGEST_SEARCH; i++) {
    const run = runs[placeOf(hash, i)];
    if (run === undefined) return null;
    if (!isRun(run, hash, text, start, end)) continue;
    run.metAgain = true;
    return run.words;
  }
  return null;
}

export function keepRun(text: string, hash: number, words: readonly Spelling[]): void {
  if (size >= MOST) forgetRareRuns();
  putRun({ text: ownCopy(text), hash, words, metAgain: false });
}

function putRun(run: Run): void {
  for (let i = 0; i < LONGEST_SEARCH; i++) {
    const place = placeOf(run.hash, i);
    if (runs[place] !== undefined) continue;
    runs[place] = run;
    size++;
    return;
  }
}

function forgetRareRuns(): void {
  const old = runs;
  runs = emptyPlaces();
  size = 0;
  for (const run of old) {
    // Half the room stays free, or this would have to be done again at once.
    if (run === undefined || !run.metAgain || size >= MOST / 2) continue;
    run.metAgain = false;
    putRun(run);
  }
}
