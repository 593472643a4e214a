/** Values of options that several commands on a library take. */
import { daysOf } from '../../model/edtf.ts';
import { UsageError } from '../../model/errors.ts';

const MOST = 10_000;

/** @throws UsageError for anything but a whole number from 1 to 10,000. */
export function parseCount(option: string, value: string): number {
  if (!/^[1-9]\d*$/.test(value) || Number(value) > MOST)
    throw new UsageError(`${option} wants a number from 1 to ${MOST}, not "${value}".`);
  return Number(value);
}

/** A day, a month, a year or an instant. @throws UsageError for anything else. */
export function parseMoment(option: string, value: string): string {
  const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
  const date = /^\d{4}(-\d{2}){0,2}$/.test(value) && daysOf(value) !== null;
  if (!instant && !date)
    throw new UsageError(
      `${option} wants a day, month or year like 2026-02-20, 2026-02 or 2026, not "${value}".`,
    );
  return value;
}

/** One of the words of a list. @throws UsageError, naming them, for any other. */
export function parseChoice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UsageError(`${option} wants one of ${choices.join(', ')}, not "${value}".`);
  return found;
}
