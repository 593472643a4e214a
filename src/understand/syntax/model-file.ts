/**
 * The model file: a magic word, a version, a checksum, the fingerprint of the feature templates, then the
 * sections in the order of `SyntaxModel`.
 *
 * Numbers are LEB128 varints, signed ones in zigzag; bucket numbers are stored as differences; words are sorted
 * and share their beginnings. It is not compressed: a compressor's output differs from version to version.
 */
import { type ByteReader, makeByteReader } from './byte-reader.ts';
import { fingerprint } from './hash.ts';
import { LABEL_TEMPLATES } from './label-features.ts';
import type { LemmaEdit, LemmaRules } from './lemmatiser.ts';
import type { Classes } from './lexicon.ts';
import { ACTION_TEMPLATES } from './parser-features.ts';
import { TAG_TEMPLATES } from './tagger-features.ts';
import type { ActionWeights, RowWeights } from './weights.ts';

export const MAGIC = 'ENTSYNTX';
export const VERSION = 1;
/** Magic word, version, checksum. */
export const HEADER_BYTES = 8 + 1 + 4;

/** Changes with the feature templates; a model carries that of the templates it was trained with. */
export const TEMPLATES = fingerprint(TAG_TEMPLATES, ACTION_TEMPLATES, LABEL_TEMPLATES);

export interface SyntaxModel {
  /** Joint tags: tag number to language-specific and to universal tag. */
  readonly xpos: readonly string[];
  readonly upos: readonly string[];
  readonly labels: readonly string[];
  readonly classes: ReadonlyMap<string, Classes>;
  /** Words that have one tag only, with its number. */
  readonly onlyTags: ReadonlyMap<string, number>;
  readonly lemmas: LemmaRules;
  readonly tagWeights: RowWeights;
  readonly actionWeights: ActionWeights;
  readonly labelWeights: RowWeights;
}

/** FNV-1a over the bytes behind the header. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = HEADER_BYTES; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}

/** Reads a model; throws an error that says what is wrong with the bytes. */
export function decodeModel(bytes: Uint8Array): SyntaxModel {
  checkHeader(bytes);
  const reader = makeByteReader(bytes, HEADER_BYTES);
  if (reader.unsigned() !== TEMPLATES) throw new Error('it was trained with other feature templates');
  const xpos = readStrings(reader);
  const upos = readStrings(reader);
  const labels = readStrings(reader);
  const classes = readWords(reader, (): Classes => [reader.unsigned(), reader.unsigned(), reader.unsigned()]);
  const onlyTags = readWords(reader, () => reader.unsigned());
  const endings = readWords(reader, (): LemmaEdit => ({ cut: reader.unsigned(), add: reader.text() }));
  const exceptions = readWords(reader, () => reader.text());
  const tagWeights = readRows(reader);
  const actionWeights = readPairs(reader);
  const labelWeights = readRows(reader);
  return {
    xpos,
    upos,
    labels,
    classes,
    onlyTags,
    lemmas: { endings, exceptions },
    tagWeights,
    actionWeights,
    labelWeights,
  };
}

function checkHeader(bytes: Uint8Array): void {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (bytes.length < HEADER_BYTES || magic !== MAGIC) throw new Error('it is not a syntax model');
  const version = bytes[MAGIC.length]!;
  if (version !== VERSION)
    throw new Error(`it has format ${version}, and this program reads format ${VERSION}`);
  const stated = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length + 1, true);
  if (stated !== checksum(bytes))
    throw new Error('its bytes are damaged or cut short (the checksum differs)');
}

function readStrings(reader: ByteReader): string[] {
  return Array.from({ length: reader.unsigned() }, () => reader.text());
}

function readWords<T>(reader: ByteReader, readValue: () => T): Map<string, T> {
  const words = new Map<string, T>();
  let previous = '';
  for (let left = reader.unsigned(); left > 0; left--) {
    previous = previous.slice(0, reader.unsigned()) + reader.text();
    words.set(previous, readValue());
  }
  return words;
}

function readRows(reader: ByteReader): RowWeights {
  const bits = reader.unsigned();
  const rows = reader.unsigned();
  const cells = new Int32Array(reader.unsigned());
  const starts = new Int32Array(2 ** bits + 1);
  let bucket = 0;
  let filled = 0;
  for (let row = 0; row < rows; row++) {
    const next = bucket + reader.unsigned();
    starts.fill(filled, bucket + (row === 0 ? 0 : 1), next + 1);
    bucket = next;
    for (let left = reader.unsigned(); left > 0; left--) {
      cells[filled++] = (reader.unsigned() << 16) | (reader.signed() & 0xffff);
    }
  }
  starts.fill(filled, rows === 0 ? 0 : bucket + 1);
  return { bits, starts, cells };
}

function readPairs(reader: ByteReader): ActionWeights {
  const bits = reader.unsigned();
  const pairs = new Int32Array(2 ** bits);
  let bucket = 0;
  for (let left = reader.unsigned(); left > 0; left--) {
    bucket += reader.unsigned();
    pairs[bucket] = (reader.signed() << 16) | (reader.signed() & 0xffff);
  }
  return { bits, pairs };
}
