/** Bytes of a page → text. */
import { decodeText, explainInvalidUtf8 } from '../decode.ts';

export function decodePage(
  bytes: Buffer,
  _contentType: string | null,
): { text: string; warning: string | null } {
  const { text, invalidAt } = decodeText(bytes);
  return { text, warning: invalidAt === null ? null : explainInvalidUtf8(invalidAt) };
}
