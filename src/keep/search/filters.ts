/** What entries and reports have to be, in SQL, besides holding the words. */
import { type SQL, sql } from 'drizzle-orm';
import { daysOf } from '../../model/edtf.ts';
import { UsageError } from '../../model/errors.ts';
import type { SearchQuery } from '../../model/library.ts';
import { texts } from '../sql/lists.ts';
import { searchable } from '../sql/text-values.ts';

/** The days of an EDTF date, or of the day of an instant. @throws UsageError where it is neither. */
function daysIn(text: string): { readonly first: number; readonly last: number } {
  const days = daysOf(text) ?? daysOf(text.slice(0, 10));
  if (days === null) throw new UsageError(`"${text}" is no date in EDTF, as in 2026-02-25, 2026-02 or 2026.`);
  return days;
}

function clampedFirst(text: string): number {
  return Math.max(daysIn(text).first, -(2 ** 31) + 1);
}

function clampedLast(text: string): number {
  return Math.min(daysIn(text).last, 2 ** 31 - 1);
}

function within({ since, until }: SearchQuery): readonly SQL[] {
  return [
    ...(since === undefined ? [] : [sql`last_day >= ${clampedFirst(since)} and first_day <= last_day`]),
    ...(until === undefined ? [] : [sql`first_day <= ${clampedLast(until)} and first_day <= last_day`]),
  ];
}

function all(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);
}

/** By id, or by any name that the person goes by. */
function ofPerson(person: string): SQL {
  const name = searchable(person).toLowerCase().trim();
  return sql`entities && array(select id from entities
    where id = ${searchable(person)} or ${name} = any(string_to_array(names, E'\n')))`;
}

/** What only entries can be: a report counts when it speaks of such an entry. */
function ofEntriesAlone({ relation, kind, stage, certainty, person }: SearchQuery): readonly SQL[] {
  return [
    ...(relation === undefined ? [] : [sql`relations @> ${texts([relation])}`]),
    ...(kind === undefined ? [] : [sql`kind = ${searchable(kind)}`]),
    ...(stage === undefined ? [] : [sql`stage = ${searchable(stage)}`]),
    ...(certainty === undefined ? [] : [sql`certainty = ${searchable(certainty)}`]),
    ...(person === undefined ? [] : [ofPerson(person)]),
  ];
}

function ofPublisher(publisher: string): SQL {
  return sql`publisher = ${searchable(publisher).toLowerCase().trim()}`;
}

export function entryFilter(query: SearchQuery): SQL {
  const { publisher } = query;
  const told =
    publisher === undefined
      ? []
      : [
          sql`id in (select entry from claims where document in (select id from documents where ${ofPublisher(publisher)}))`,
        ];
  return all([...ofEntriesAlone(query), ...within(query), ...told]);
}

export function reportFilter(query: SearchQuery): SQL {
  const { publisher } = query;
  const ofEntries = ofEntriesAlone(query);
  return all([
    ...(publisher === undefined ? [] : [ofPublisher(publisher)]),
    ...within(query),
    ...(ofEntries.length === 0
      ? []
      : [
          sql`id in (select document from claims where entry in (select id from entries where ${all(ofEntries)}))`,
        ]),
  ]);
}

/** Whether the query asks for entries, so that without words reports are no answer to it. */
export function asksForEntries(query: SearchQuery): boolean {
  return ofEntriesAlone(query).length > 0;
}
