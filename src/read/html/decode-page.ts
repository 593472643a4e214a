/** Bytes of a page → text, by the HTTP header, the page's own declaration, or its bytes. */
import { charsetOf, decodeText, explainInvalidUtf8, toEncodingName } from '../decode.ts';

/** How far into a page its encoding may be declared; the standard says 1024 bytes, and pages do not keep to it. */
const PRESCAN = 8192;

function findDeclared(bytes: Buffer, contentType: string | null): string | null {
  const start = bytes.subarray(0, PRESCAN).toString('latin1');
  const given = charsetOf(contentType);
  if (given !== null) return given;
  const labels = [
    ...[...start.matchAll(/<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/gi)].map(
      ([, label]) => label,
    ),
    /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1],
  ];
  for (const label of labels) {
    const name = label === undefined ? null : toEncodingName(label);
    if (name !== null) return name;
  }
  return null;
}

/** `warning`: what was wrong with the bytes, as a sentence; null when all was well. */
export function decodePage(
  bytes: Buffer,
  contentType: string | null,
): { text: string; warning: string | null } {
  const { text, invalidAt } = decodeText(bytes, findDeclared(bytes, contentType));
  return { text, warning: invalidAt === null ? null : explainInvalidUtf8(invalidAt) };
}
