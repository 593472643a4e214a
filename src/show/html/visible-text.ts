/**
 * Text of a report as a page can show it, of the same length: offsets into the one are offsets into the other. What
 * has no shape of its own gets one: control characters their pictures, marks that turn the direction of what follows,
 * and halves of surrogate pairs, the replacement character. Line breaks and tabs stay.
 */
const CONTROL_PICTURES = 0x2400;
const REPLACEMENT = '\ufffd';

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x85 || code === 0x2028 || code === 0x2029) return '\n';
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === 0x7f ? '␡' : REPLACEMENT;
}

export function visibleText(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, REPLACEMENT)
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\u2028\u2029]/gu, pictureOf);
}
