/** Hashing of words and of feature templates: 32-bit, multiplicative, the same on every machine. */

const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
/** Odd constants with well-spread bits (golden ratio, MurmurHash3's finaliser). */
const MULTIPLIER_A = 0x9e3779b1 | 0;
const MULTIPLIER_B = 0x85ebca6b | 0;
const MULTIPLIER_C = 0xc2b2ae35 | 0;
const MULTIPLIER_D = 0x27d4eb2f;

/** Spreads a small number over 32 bits. */
export function scramble(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), MULTIPLIER_B);
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER_C);
  return hash ^ (hash >>> 16);
}

/** FNV-1a over UTF-16 code units from `start` to `end`, scrambled. */
export function hashString(text: string, start = 0, end = text.length): number {
  let hash = FNV_BASIS;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return scramble(hash);
}

/** Feature templates: each combines up to four atoms of a state (word of the stack's top, tag of the next, …). */
export interface Templates {
  readonly count: number;
  /** Four atom positions a template; position 0 is the constant atom. */
  readonly places: Int16Array;
  readonly seeds: Int32Array;
}

/**
 * Compiles templates such as "s0.w b0.t", separated by commas, against the list of atom names; lines that
 * start with # are remarks. The seed depends on the template's text alone, so that leaving out one does not
 * move the others.
 */
export function compileTemplates(names: readonly string[], text: string): Templates {
  const lines = splitNames(text.replace(/^\s*#.*$/gm, ''));
  const places = new Int16Array(lines.length * 4);
  const seeds = new Int32Array(lines.length);
  lines.forEach((line, index) => {
    seeds[index] = hashString(line);
    const atoms = line.split(' ');
    if (atoms.length > 4) throw new Error(`Template "${line}" has more than four atoms.`);
    atoms.forEach((name, i) => {
      const place = names.indexOf(name);
      if (place < 0) throw new Error(`Template "${line}" names "${name}", which is no atom.`);
      places[index * 4 + i] = place + 1;
    });
  });
  return { count: lines.length, places, seeds };
}

/** One number for a set of templates: weights that were trained with others are of no use. */
export function fingerprint(...sets: readonly Templates[]): number {
  let hash = FNV_BASIS;
  for (const { places, seeds } of sets) {
    for (const value of [...seeds, ...places]) hash = Math.imul(hash ^ value, FNV_PRIME);
  }
  return scramble(hash) >>> 0;
}

/** Names separated by commas. */
export function splitNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Writes the bucket of every template to `buckets`; `atoms[0]` must be 0. `bits` is the table's size as a power of two. */
export function hashTemplates(
  templates: Templates,
  atoms: Int32Array,
  bits: number,
  buckets: Int32Array,
): void {
  const { count, places, seeds } = templates;
  const shift = 32 - bits;
  for (let i = 0, p = 0; i < count; i++, p += 4) {
    let hash = Math.imul(atoms[places[p]!]! + seeds[i]!, MULTIPLIER_A);
    hash = Math.imul((hash ^ (hash >>> 15)) + atoms[places[p + 1]!]!, MULTIPLIER_B);
    hash = Math.imul((hash ^ (hash >>> 13)) + atoms[places[p + 2]!]!, MULTIPLIER_C);
    hash = Math.imul((hash ^ (hash >>> 14)) + atoms[places[p + 3]!]!, MULTIPLIER_D);
    buckets[i] = hash >>> shift;
  }
}
