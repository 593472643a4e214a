/**
 * Makes text from reports and paths safe to print: no character of it can move the cursor, change a colour, turn
 * the direction of the line or start a new one. Everything that can be seen stays as it was.
 */

const DEL = 0x7f;
const CONTROL_PICTURES = 0x2400;

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === DEL ? '␡' : '�';
}

/** White space becomes one space (line breaks of the source are not ours); controls become visible signs. */
export function safeText(text: string): string {
  return (
    text
      .replace(/[\s\u0085]+/gu, ' ')
      // Marks that turn the direction of what follows (embeddings, overrides, isolates) have no shape of their own.
      .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
      .replace(/[\p{Cc}\p{Cs}]/gu, pictureOf)
      .trim()
  );
}
