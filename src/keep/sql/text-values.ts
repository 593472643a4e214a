/** What PostgreSQL's text does not take: U+0000, and halves of surrogate pairs. */

const REFUSED = /[\0\p{Surrogate}]/u;
const REFUSED_ALL = /[\0\p{Surrogate}]/gu;
const ESCAPED = '\\';

/** A key that comes back as it was from `readKey`; plain wherever it can be. */
export function writeKey(key: string): string {
  return REFUSED.test(key) || key.startsWith(ESCAPED) ? ESCAPED + JSON.stringify(key) : key;
}

export function readKey(stored: string): string {
  return stored.startsWith(ESCAPED) ? (JSON.parse(stored.slice(1)) as string) : stored;
}

/** Words to be searched: what cannot be stored is a space, so that nothing moves. */
export function searchable(text: string): string {
  return text.replace(REFUSED_ALL, ' ');
}
