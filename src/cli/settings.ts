/** What options mean once the terminal, the environment and the clock are taken into account. */
import { UsageError } from '../model/errors.ts';
import type { Output } from './effects.ts';

export const DEFAULT_WIDTH = 80;
const NARROWEST = 40;
/** Past this, lines are hard to follow however wide the window. */
const WIDEST = 120;

/** The calendar day on the reader's own clock. */
export function today(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @throws UsageError for anything but a day of the calendar, written 2026-02-20. */
export function parseAsOf(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (date === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new UsageError(`--as-of wants a day like 2026-02-20, not "${value}".`);
  return value;
}

/** Columns of the dossier: as asked, else as wide as the terminal within reason, else 80. */
export function chooseWidth(asked: string | undefined, output: Output): number {
  if (asked === undefined)
    return output.isTTY
      ? Math.min(WIDEST, Math.max(NARROWEST, output.columns || DEFAULT_WIDTH))
      : DEFAULT_WIDTH;
  const width = Number(asked);
  if (!/^\d+$/.test(asked) || width < NARROWEST || width > 1000)
    throw new UsageError(`--width wants a number of columns from ${NARROWEST} to 1000, not "${asked}".`);
  return width;
}

/** Whether to colour: `--no-color` and NO_COLOR forbid it, FORCE_COLOR asks for it, else only on a terminal. */
export function chooseColor(
  allowed: boolean,
  env: Readonly<Record<string, string | undefined>>,
  onTerminal: boolean,
): boolean {
  if (!allowed || (env.NO_COLOR ?? '') !== '') return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return onTerminal && env.TERM !== 'dumb';
}
