/** Where readings wait until all reports are in. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Document } from '../model/document.ts';
import type { Reading } from '../model/reading.ts';

export interface Shelf {
  readonly size: number;
  documentOf(id: string): Document | undefined;
  put(reading: Reading): void;
  /** The same reading under another copy of its document (another path or title, the same text). */
  rename(document: Document): void;
  takeAll(): Reading[];
  textOf(id: string): string;
}

/** Readings as they are, with their texts. */
export class OpenShelf implements Shelf {
  readonly #readings = new Map<string, Reading>();

  get size(): number {
    return this.#readings.size;
  }

  documentOf(id: string): Document | undefined {
    return this.#readings.get(id)?.document;
  }

  put(reading: Reading): void {
    this.#readings.set(reading.document.id, reading);
  }

  rename(document: Document): void {
    const known = this.#readings.get(document.id)!;
    this.#readings.set(document.id, {
      ...known,
      document: { ...document, text: known.document.text },
    });
  }

  takeAll(): Reading[] {
    return [...this.#readings.values()];
  }

  textOf(id: string): string {
    return this.documentOf(id)?.text ?? '';
  }
}

interface Packed {
  document: Document;
  readonly said: Buffer;
  readonly text: Buffer;
}

/**
 * Readings as bytes, without their texts, for sets so large that memory counts. Every quoted word, being a slice, would
 * else keep its whole text alive.
 */
export class PackedShelf implements Shelf {
  readonly #packed = new Map<string, Packed>();
  readonly #bytes = new ByteStore();

  get size(): number {
    return this.#packed.size;
  }

  documentOf(id: string): Document | undefined {
    return this.#packed.get(id)?.document;
  }

  put({ document, ...said }: Reading): void {
    this.#packed.set(document.id, {
      document: withoutText(document),
      said: this.#bytes.keep(deflateRawSync(JSON.stringify(said), { level: 1 })),
      text: this.#bytes.keep(deflateRawSync(document.text, { level: 1 })),
    });
  }

  rename(document: Document): void {
    this.#packed.get(document.id)!.document = withoutText(document);
  }

  takeAll(): Reading[] {
    return [...this.#packed.values()].map(({ document, said }) => ({
      document,
      ...(JSON.parse(inflateRawSync(said).toString()) as Omit<Reading, 'document'>),
    }));
  }

  textOf(id: string): string {
    const text = this.#packed.get(id)?.text;
    return text === undefined ? '' : inflateRawSync(text).toString();
  }
}

/** Small pieces of bytes, end to end: buffers of their own would waste half their room. */
class ByteStore {
  #block = Buffer.alloc(0);
  #used = 0;

  keep(bytes: Buffer): Buffer {
    if (this.#used + bytes.length > this.#block.length) {
      this.#block = Buffer.allocUnsafeSlow(Math.max(BLOCK, bytes.length));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += bytes.copy(this.#block, start);
    return this.#block.subarray(start, this.#used);
  }
}

const BLOCK = 2 ** 20;

/** A copy of its own, so that no string in it is a slice of a larger one. */
function withoutText(document: Document): Document {
  return JSON.parse(JSON.stringify({ ...document, text: '' }));
}
