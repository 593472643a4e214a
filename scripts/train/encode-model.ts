/** Writes the model file that `src/understand/syntax/model-file.ts` reads, and describes. */
import type { LemmaEdit } from '../../src/understand/syntax/lemmatiser.ts';
import type { Classes } from '../../src/understand/syntax/lexicon.ts';
import {
  checksum,
  HEADER_BYTES,
  MAGIC,
  type SyntaxModel,
  TEMPLATES,
  VERSION,
} from '../../src/understand/syntax/model-file.ts';
import type { ActionWeights, RowWeights } from '../../src/understand/syntax/weights.ts';

class ByteWriter {
  #bytes = new Uint8Array(1 << 20);
  #size = HEADER_BYTES;

  unsigned(value: number): void {
    if (this.#size + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let left = value >>> 0;
    for (; left >= 0x80; left >>>= 7) this.#bytes[this.#size++] = (left & 0x7f) | 0x80;
    this.#bytes[this.#size++] = left;
  }

  signed(value: number): void {
    this.unsigned((value << 1) ^ (value >> 31));
  }

  text(value: string): void {
    this.unsigned(value.length);
    for (let i = 0; i < value.length; i++) this.unsigned(value.charCodeAt(i));
  }

  finish(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#size);
    for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
    bytes[MAGIC.length] = VERSION;
    new DataView(bytes.buffer).setUint32(MAGIC.length + 1, checksum(bytes), true);
    return bytes;
  }
}

export function encodeModel(model: SyntaxModel): Uint8Array {
  const writer = new ByteWriter();
  writer.unsigned(TEMPLATES);
  for (const strings of [model.xpos, model.upos, model.labels]) {
    writer.unsigned(strings.length);
    for (const text of strings) writer.text(text);
  }
  writeWords(writer, model.classes, (classes: Classes) => {
    for (const number of classes) writer.unsigned(number);
  });
  writeWords(writer, model.onlyTags, (tag) => writer.unsigned(tag));
  writeWords(writer, model.lemmas.endings, (edit: LemmaEdit) => {
    writer.unsigned(edit.cut);
    writer.text(edit.add);
  });
  writeWords(writer, model.lemmas.exceptions, (lemma) => writer.text(lemma));
  writeRows(writer, model.tagWeights);
  writePairs(writer, model.actionWeights);
  writeRows(writer, model.labelWeights);
  return writer.finish();
}

/** Sorted by code units, each word as the length it shares with the one before and the rest. */
function writeWords<T>(
  writer: ByteWriter,
  words: ReadonlyMap<string, T>,
  writeValue: (value: T) => void,
): void {
  const sorted = [...words.keys()].sort();
  writer.unsigned(sorted.length);
  let previous = '';
  for (const word of sorted) {
    let shared = 0;
    while (shared < previous.length && previous[shared] === word[shared]) shared++;
    writer.unsigned(shared);
    writer.text(word.slice(shared));
    writeValue(words.get(word)!);
    previous = word;
  }
}

function writeRows(writer: ByteWriter, { bits, starts, cells }: RowWeights): void {
  const size = 2 ** bits;
  let rows = 0;
  for (let bucket = 0; bucket < size; bucket++) if (starts[bucket + 1]! > starts[bucket]!) rows++;
  writer.unsigned(bits);
  writer.unsigned(rows);
  writer.unsigned(cells.length);
  let previous = 0;
  for (let bucket = 0; bucket < size; bucket++) {
    const from = starts[bucket]!;
    const to = starts[bucket + 1]!;
    if (from === to) continue;
    writer.unsigned(bucket - previous);
    writer.unsigned(to - from);
    for (let c = from; c < to; c++) {
      writer.unsigned(cells[c]! >>> 16);
      writer.signed((cells[c]! << 16) >> 16);
    }
    previous = bucket;
  }
}

function writePairs(writer: ByteWriter, { bits, pairs }: ActionWeights): void {
  writer.unsigned(bits);
  writer.unsigned(pairs.reduce((count, pair) => count + (pair === 0 ? 0 : 1), 0));
  let previous = 0;
  pairs.forEach((pair, bucket) => {
    if (pair === 0) return;
    writer.unsigned(bucket - previous);
    writer.signed(pair >> 16);
    writer.signed((pair << 16) >> 16);
    previous = bucket;
  });
}
