/**
 * Bytes → text. UTF-8 and UTF-16 are told apart by the byte order mark or, for UTF-16 without one, by the zero bytes
 * of Latin letters; what is neither by what declares it, else by its statistics. The mark says how the text is written
 * and is no part of it: it is left out, and offsets count from the character behind it. Everything else stays as it
 * is, U+FEFF further on, CR LF and U+0000 included.
 */
import { isUtf8 } from 'node:buffer';
import type { Bytes } from './bytes.ts';
import { guessEncoding } from './guess-encoding.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How the text is encoded, judged by its first bytes. */
export function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(head.length, 512) >> 1;
  if (pairs < 4) return 'utf-8';
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) evenZeros++;
    if (head[2 * i + 1] === 0) oddZeros++;
  }
  // Spaces and digits alone make a third of zero bytes in any script; real text has none on the other side.
  if (evenZeros === 0 && oddZeros > pairs * 0.4) return 'utf-16le';
  if (oddZeros === 0 && evenZeros > pairs * 0.4) return 'utf-16be';
  return 'utf-8';
}

/** Where the first byte stands that is not UTF-8, counted from 0; null when all is well. */
export function findInvalidUtf8(bytes: Buffer): number | null {
  if (isUtf8(bytes)) return null;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let position = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf('\uFFFD', from);
    if (at < 0) return null;
    position += Buffer.byteLength(text.slice(from, at));
    // A replacement character may stand in the source itself, as EF BF BD.
    if (bytes[position] !== 0xef || bytes[position + 1] !== 0xbf || bytes[position + 2] !== 0xbd)
      return position;
    position += 3;
    from = at + 1;
  }
}

/** The WHATWG name of a label such as "latin1"; null for one that nobody knows, and for ASCII, which decides nothing. */
export function toEncodingName(label: string): string | null {
  if (/^\s*(?:us-)?ascii\s*$/i.test(label)) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** The encoding that a `Content-Type` names, as `toEncodingName` gives it; null where it names none. */
export function charsetOf(contentType: string | null): string | null {
  const label = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  return label === undefined ? null : toEncodingName(label);
}

/** Labels stay behind when pages are converted: text that is UTF-8 in this many places is UTF-8. */
const ENOUGH_SEQUENCES = 3;

function isUtf8Throughout(bytes: Buffer): boolean {
  if (!isUtf8(bytes)) return false;
  let sequences = 0;
  for (const byte of bytes) if (byte >= 0xc0 && ++sequences === ENOUGH_SEQUENCES) return true;
  return false;
}

/** `declared`: a name as `toEncodingName` gives it. UTF-16 always shows itself, so a declaration of it is an error. */
function chooseEncoding(bytes: Buffer, declared: string | null): string {
  const seen = detectEncoding(bytes);
  if (seen !== 'utf-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)) return seen;
  if (declared !== null && !declared.startsWith('utf-')) return isUtf8Throughout(bytes) ? seen : declared;
  if (declared === 'utf-8' || isUtf8(bytes)) return seen;
  return guessEncoding(bytes) ?? seen;
}

/**
 * The text, and where its first invalid UTF-8 byte was (read as U+FFFD), or null. `label`: how the input names its
 * encoding (a label of the WHATWG, e.g. "iso-8859-1"); a byte order mark and the zero bytes of UTF-16 go before it, and
 * a name that nobody knows counts for nothing.
 */
export function decodeText(
  bytes: Buffer,
  label: string | null = null,
): { text: string; invalidAt: number | null } {
  const encoding = chooseEncoding(bytes, label === null ? null : toEncodingName(label));
  const decoder = new TextDecoder(encoding);
  if (encoding === 'utf-8') return { text: decoder.decode(bytes), invalidAt: findInvalidUtf8(bytes) };
  // As a stream, since Node 20 takes windows-1252 for Latin-1 when it decodes in one go.
  return { text: decoder.decode(bytes, { stream: true }) + decoder.decode(), invalidAt: null };
}

/** The same stream in UTF-8 without a byte order mark. */
export async function* toUtf8(bytes: Bytes, encoding: Encoding): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    let held = Buffer.alloc(0);
    let started = false;
    for await (const chunk of bytes) {
      if (started) {
        yield chunk;
        continue;
      }
      held = Buffer.concat([held, chunk]);
      if (held.length < 3) continue;
      started = true;
      yield held[0] === 0xef && held[1] === 0xbb && held[2] === 0xbf ? held.subarray(3) : held;
    }
    if (!started) yield held;
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

export function explainInvalidUtf8(position: number): string {
  return (
    `It is not valid UTF-8 at byte ${position}; it was read with U+FFFD in that place. ` +
    'Convert it to UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8`.'
  );
}
