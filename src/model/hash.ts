import { createHash } from 'node:crypto';

/** First 16 hexadecimal digits of the SHA-256 of the parts, each closed by U+0000 so that no two splits collide. */
export function shortHash(...parts: readonly (string | null)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(part ?? '\u0001');
    hash.update('\u0000');
  }
  return hash.digest('hex').slice(0, 16);
}
