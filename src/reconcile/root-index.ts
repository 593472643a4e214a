/**
 * The roots under a fixed quarter of their runs: enough that no text of forty words is missed in practice. Millions of
 * runs in typed arrays: a `Map` of them would take most of the memory of a large set.
 */
import { push } from './order.ts';
import type { Shingles } from './shingles.ts';

/** Room for postings at first; a power of two. */
const SMALLEST = 2 ** 12;

export function isSampled(run: number): boolean {
  return (run & 3) === 0;
}

/** Whether a text with so many sampled runs is to be compared with a root of so many runs: they share a fifth of either's. */
export function mayShare(shared: number, sampled: number, rootRuns: number): boolean {
  return shared * 5 >= Math.min(sampled, rootRuns / 4);
}

export class RootIndex<T extends { readonly shingles: Shingles }> {
  readonly #byWhole = new Map<number, T[]>();
  readonly #roots: T[] = [];
  /** Postings: a run, the root that it stands in, and the posting before it in the same slot, from 1. */
  #runs = new Uint32Array(SMALLEST);
  #owners = new Uint32Array(SMALLEST);
  #before = new Uint32Array(SMALLEST);
  #slots = new Uint32Array(SMALLEST);
  #size = 0;

  add(root: T): void {
    const { whole, hashes } = root.shingles;
    push(this.#byWhole, whole, root);
    const owner = this.#roots.push(root) - 1;
    for (const run of hashes) {
      if (!isSampled(run)) continue;
      if (this.#size + 1 >= this.#runs.length) this.#grow();
      this.#size++;
      this.#runs[this.#size] = run;
      this.#owners[this.#size] = owner;
      this.#link(this.#size);
    }
  }

  /** Roots that share at least a fifth of either's sampled runs, in no order. */
  candidates(shingles: Shingles): T[] {
    const counts = new Map<number, number>();
    let sampled = 0;
    for (const run of shingles.hashes) {
      if (!isSampled(run)) continue;
      sampled++;
      for (let at = this.#slots[this.#slotOf(run)]!; at !== 0; at = this.#before[at]!) {
        if (this.#runs[at] !== run) continue;
        const owner = this.#owners[at]!;
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
    }
    const found = new Set(this.#byWhole.get(shingles.whole));
    for (const [owner, count] of counts) {
      const root = this.#roots[owner]!;
      if (mayShare(count, sampled, root.shingles.hashes.length)) found.add(root);
    }
    return [...found];
  }

  /** By the upper bits: the lowest two are the same in all that are sampled. */
  #slotOf(run: number): number {
    return (run >>> 2) & (this.#slots.length - 1);
  }

  #link(posting: number): void {
    const slot = this.#slotOf(this.#runs[posting]!);
    this.#before[posting] = this.#slots[slot]!;
    this.#slots[slot] = posting;
  }

  #grow(): void {
    const larger = (old: Uint32Array) => {
      const grown = new Uint32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.#runs = larger(this.#runs);
    this.#owners = larger(this.#owners);
    this.#before = larger(this.#before);
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let posting = 1; posting <= this.#size; posting++) this.#link(posting);
  }
}
