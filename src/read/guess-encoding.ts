/** Which encoding a text is in that is no valid UTF-8: by what its bytes could be, and by their statistics. */
import { analyse } from 'chardet';

/** Names and contents of encodings that are UTF-8 with a mistake in it, and those that are no text at all. */
const NOT_THESE = /^(?:utf|ascii$|iso-2022|iso-8859-8-i$)/i;
const SAMPLE = 64 * 1024;
/** Fewest bytes of which statistics can say something. */
const SHORTEST = 40;

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** How many well-formed sequences of two bytes and more there are, and how many bytes that belong to none. */
function countSequences(bytes: Buffer): { sound: number; broken: number } {
  let sound = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let following = 0;
    while (following < length && (bytes[i + 1 + following]! & 0xc0) === 0x80) following++;
    // A sequence that is cut off at the very end is no sign of another encoding.
    if (following < length && i + 1 + following === bytes.length) break;
    if (length > 0 && following === length) {
      sound++;
      i += length;
    } else broken++;
  }
  return { sound, broken };
}

/** The part where the bytes beyond ASCII begin, which alone tell encodings apart. */
function takeSample(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first - 256), first + SAMPLE);
}

/** Whether nearly all bytes beyond ASCII stand alone among letters: accents and quotation marks of Western text. */
function isWestern(sample: Buffer): boolean {
  let high = 0;
  let alone = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i]! < 0x80) continue;
    high++;
    if (!(sample[i - 1]! >= 0x80) && !(sample[i + 1]! >= 0x80)) alone++;
  }
  return high * 10 < sample.length && alone * 10 >= high * 9;
}

/**
 * The WHATWG label of the encoding of `bytes`, which are no valid UTF-8; null where they are most likely UTF-8 with
 * some bad bytes, or too few to tell.
 */
export function guessEncoding(bytes: Buffer): string | null {
  if (bytes.length < SHORTEST || bytes.includes(0)) return null;
  const sample = takeSample(bytes);
  const { sound, broken } = countSequences(sample);
  if (broken === 0 || sound >= broken) return null;
  if (isWestern(sample)) return 'windows-1252';
  const found = analyse(sample).find(({ name }) => !NOT_THESE.test(name) && isKnown(name));
  return found?.name ?? 'windows-1252';
}
