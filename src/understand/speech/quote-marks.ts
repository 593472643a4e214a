/**
 * What a quotation mark at a place may do: open, close, or neither.
 * Matches “ ” „ « » " '' `` ‘ ’ '; must not match the apostrophes of "Israel's", "'90s", "'em".
 */
export type QuoteStyle = 'curly' | 'low' | 'straight' | 'doubled' | 'angled' | 'single' | 'plain';

export interface Mark {
  readonly style: QuoteStyle;
  readonly length: number;
  readonly opens: boolean;
  /** `weak`: may be the apostrophe of a plural or of a dropped letter. */
  readonly closes: 'yes' | 'weak' | 'no';
}

const CURLY_OPEN: Mark = { style: 'curly', length: 1, opens: true, closes: 'no' };
const CURLY_CLOSE: Mark = { style: 'curly', length: 1, opens: false, closes: 'yes' };
const LOW: Mark = { style: 'low', length: 1, opens: true, closes: 'no' };
const ANGLED_OPEN: Mark = { style: 'angled', length: 1, opens: true, closes: 'no' };
const ANGLED_CLOSE: Mark = { style: 'angled', length: 1, opens: false, closes: 'yes' };

/** The mark at `at`, or null when what stands there is no quotation mark. */
export function markAt(text: string, at: number): Mark | null {
  switch (text[at]) {
    case '“':
      return CURLY_OPEN;
    case '”':
      return CURLY_CLOSE;
    case '„':
      return LOW;
    case '«':
      return ANGLED_OPEN;
    case '»':
      return ANGLED_CLOSE;
    case '"':
      return directedByPlace(text, at, 'straight', 1);
    case '`':
      return text[at + 1] === '`' ? { style: 'doubled', length: 2, opens: true, closes: 'no' } : null;
    case '‘':
      return isElision(text, at) ? null : { style: 'single', length: 1, opens: true, closes: 'no' };
    case '’':
      return closingSingle(text, at, 'single');
    case "'":
      if (text[at + 1] === "'" && text[at + 2] !== "'") return directedByPlace(text, at, 'doubled', 2);
      return opensAt(text, at, 1) && !isElision(text, at)
        ? { style: 'plain', length: 1, opens: true, closes: 'no' }
        : closingSingle(text, at, 'plain');
    default:
      return null;
  }
}

/** A mark with one form for both ends opens before a word and closes behind one. */
function directedByPlace(text: string, at: number, style: QuoteStyle, length: number): Mark {
  const opens = opensAt(text, at, length);
  return { style, length, opens, closes: opens ? 'no' : 'yes' };
}

function opensAt(text: string, at: number, length: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + length] ?? ' ';
  const dots = after === '.' && text[at + length + 1] === '.';
  return /[\s([{“‘"'«—–:/-]/.test(before) && (dots || !/[\s.,;:!?)\]}]/.test(after));
}

/** 's of a plural, a dropped g, and a letter right behind are apostrophes or may be. */
function closingSingle(text: string, at: number, style: QuoteStyle): Mark | null {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/\s/.test(before) || /[\p{L}\p{N}]/u.test(after)) return null;
  const plural = /[szSZ]/.test(before) || (before === 'n' && text[at - 2] === 'i');
  const weak = plural && /\s/.test(after) && /[\p{L}\p{N}]/u.test(text[at + 2] ?? ' ');
  return { style, length: 1, opens: false, closes: weak ? 'weak' : 'yes' };
}

/** "'90s", "'em", "'tis": letters left out at the start of a word. */
function isElision(text: string, at: number): boolean {
  return /^(?:\d0s|(?:em|tis|twas|til|till|cause|bout|n)\b)/i.test(text.slice(at + 1, at + 8));
}
