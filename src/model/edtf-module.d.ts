declare module 'edtf' {
  /** Parses an EDTF string (levels 0–2); throws on anything else. `min` and `max` are UTC milliseconds, inclusive. */
  export default function parse(value: string): { readonly min: number; readonly max: number };
}
