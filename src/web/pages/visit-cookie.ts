/** Reads when the reader was last here, and notes that she is here now. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Baseline, baselineOf, readVisits, writeVisits } from '../visits.ts';
import type { PagesDeps } from './deps.ts';

const NAME = 'entente-visit';
const YEAR = 365 * 24 * 3600;

/** Cookies of ours: for this site alone, and out of the reach of scripts. */
export const COOKIE = { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: YEAR } as const;

export function visit(c: Context, { now, asOf }: PagesDeps): Baseline {
  const visits = readVisits(getCookie(c, NAME), now());
  setCookie(c, NAME, writeVisits(visits), COOKIE);
  return baselineOf(c.req.query('since') ?? null, visits, asOf());
}
