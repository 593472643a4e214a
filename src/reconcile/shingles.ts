/**
 * Texts as sets of hashed runs of five words, for telling how much of one text stands in another. Case, punctuation
 * and spacing are left out, so that a changed headline style or curly quotes make no difference.
 */

const RUN = 5;

export interface Shingles {
  /** Number of words. */
  readonly words: number;
  /** Hash of all words in order: the same for the same text, however it is set. */
  readonly whole: number;
  /** Hashes of the runs of five words, ascending, each once. */
  readonly hashes: Uint32Array;
  /** 1 where every occurrence of the run lies in double quotation marks. */
  readonly quoted: Uint8Array;
}

export interface Overlap {
  readonly shared: number;
  /** Runs that both texts have in quotation marks: words of a third, which two reporters may both quote. */
  readonly bothQuoted: number;
}

/** Cuts a text into shingles: one pass over the code units, since every report goes through here. */
export function shinglesOf(text: string): Shingles {
  const words: number[] = [];
  const inQuote: number[] = [];
  let hash = 0x811c9dc5;
  let inWord = false;
  let quoting = 0;
  let whole = 17;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 10;
    const folded = foldUnit(unit);
    if (folded !== 0) {
      hash = Math.imul(hash ^ folded, 0x01000193);
      inWord = true;
      continue;
    }
    if (inWord) {
      words.push(hash);
      inQuote.push(quoting);
      whole = mix(whole, hash);
      hash = 0x811c9dc5;
      inWord = false;
    }
    // A quotation ends with its paragraph at the latest: one mark too few must not swallow the rest of the text.
    if (unit === 0x201c) quoting = 1;
    else if (unit === 0x201d || (unit === 10 && endsParagraph(text, i))) quoting = 0;
    else if (unit === 0x22) quoting = 1 - quoting;
  }
  return { words: words.length, whole: whole >>> 0, ...sortRuns(words, inQuote) };
}

/** A line end after which a new paragraph begins: before an empty line or after a full stop; not a wrapped line. */
function endsParagraph(text: string, lineEnd: number): boolean {
  return text[lineEnd + 1] === '\n' || /[.!?:"”]\s*$/.test(text.slice(Math.max(0, lineEnd - 3), lineEnd));
}

/** A code unit of a word in lower case, or 0 for what separates words. */
function foldUnit(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit;
  if (unit >= 65 && unit <= 90) return unit + 32;
  if (unit >= 48 && unit <= 57) return unit;
  if (unit < 0xc0 || unit === 0xd7 || unit === 0xf7) return 0;
  // General punctuation, CJK punctuation, the byte order mark.
  if ((unit >= 0x2000 && unit <= 0x2bff) || (unit >= 0x3000 && unit <= 0x303f) || unit === 0xfeff) return 0;
  return unit;
}

function mix(seed: number, value: number): number {
  let hash = Math.imul(seed ^ value, 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 13);
}

function sortRuns(words: readonly number[], inQuote: readonly number[]): Pick<Shingles, 'hashes' | 'quoted'> {
  const count = Math.max(0, words.length - RUN + 1);
  // Hash and flag in one number, so that one native sort puts the unquoted occurrence of a run first.
  const packed = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let hash = 1;
    let quoted = 1;
    for (let k = i; k < i + RUN; k++) {
      hash = mix(hash, words[k]!);
      quoted &= inQuote[k]!;
    }
    packed[i] = (hash >>> 0) * 2 + quoted;
  }
  packed.sort();
  const hashes = new Uint32Array(count);
  const flags = new Uint8Array(count);
  let size = 0;
  for (let i = 0; i < count; i++) {
    const hash = Math.floor(packed[i]! / 2);
    if (size > 0 && hashes[size - 1] === hash) continue;
    hashes[size] = hash;
    flags[size++] = packed[i]! % 2;
  }
  return { hashes: hashes.slice(0, size), quoted: flags.slice(0, size) };
}

/** Counts the runs that two texts share. */
export function overlapOf(a: Shingles, b: Shingles): Overlap {
  let shared = 0;
  let bothQuoted = 0;
  for (let i = 0, j = 0; i < a.hashes.length && j < b.hashes.length; ) {
    const x = a.hashes[i]!;
    const y = b.hashes[j]!;
    if (x === y) {
      shared++;
      bothQuoted += a.quoted[i]! & b.quoted[j]!;
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return { shared, bothQuoted };
}

/**
 * The part of `a`'s own words that stand in `b`, 0 to 1. What both quote from a third does not count, either way:
 * two reports of one press conference share its long quote and are not copies. A text that is almost all quotation
 * has too few words of its own to tell by, and then all of it counts, but all of it must be there.
 */
export function containment(a: Shingles, { shared, bothQuoted }: Overlap): number {
  const own = a.hashes.length - bothQuoted;
  if (a.hashes.length === 0) return 0;
  if (own < LEAST_OWN_RUNS) return shared / a.hashes.length >= 0.95 ? 1 : 0;
  return (shared - bothQuoted) / own;
}

const LEAST_OWN_RUNS = 15;
