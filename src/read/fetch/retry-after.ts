/**
 * Milliseconds that a `Retry-After` asks for (RFC 9110, 10.2.3: seconds, or the date from which to come back); null
 * where there is none, or none that can be read. A date that is past asks for nothing more.
 */
export function parseRetryAfter(value: string | undefined, now: Date): number | null {
  const text = (value ?? '').trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return null;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
