/** Reads the numbers and strings of a model file one after the other. */

export interface ByteReader {
  /** LEB128, up to 35 bits of input for a 32-bit number. */
  readonly unsigned: () => number;
  /** Zigzag. */
  readonly signed: () => number;
  /** Length in UTF-16 code units, then the units. */
  readonly text: () => string;
}

/** Does not look for the end of the bytes: the checksum has told a cut file from a whole one before. */
export function makeByteReader(bytes: Uint8Array, start: number): ByteReader {
  let at = start;
  const unsigned = (): number => {
    let byte = bytes[at++]!;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let bits = 7; bits < 35; bits += 7) {
      byte = bytes[at++]!;
      value |= (byte & 0x7f) << bits;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  };
  const signed = (): number => {
    const value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  };
  const text = (): string => {
    let value = '';
    for (let left = unsigned(); left > 0; left--) value += String.fromCharCode(unsigned());
    return value;
  };
  return { unsigned, signed, text };
}
