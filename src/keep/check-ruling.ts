/** Whether a ruling speaks of what there is, and says anything that is not so already. */
import { sql } from 'drizzle-orm';
import { daysOf } from '../model/edtf.ts';
import { UsageError } from '../model/errors.ts';
import type { Entry } from '../model/ledger.ts';
import type { Ruling, RulingAct } from '../model/ruling.ts';
import { findEntries } from './read/find-entry.ts';
import { readEntries } from './read/ledger-rows.ts';
import { isInForce } from './rulings.ts';
import { type Database, rowsOf } from './sql/database.ts';
import { texts } from './sql/lists.ts';

async function entryOf(database: Database, id: string): Promise<Entry> {
  const present = (await findEntries(database, [id])).get(id);
  const [entry] = present === undefined ? [] : await readEntries(database, sql`id = ${present}`);
  if (entry === undefined)
    throw new UsageError(`No entry ${id} is in the library. entente search finds entries with their ids.`);
  return entry;
}

async function twoEntries(
  database: Database,
  ids: readonly [string, string],
): Promise<readonly [Entry, Entry]> {
  const [a, b] = [await entryOf(database, ids[0]), await entryOf(database, ids[1])];
  if (a.id === b.id)
    throw new UsageError(`${ids[0]} and ${ids[1]} are one entry already: ${a.title} (${a.id}).`);
  return [a, b];
}

async function checkClaim(database: Database, id: string): Promise<void> {
  const [known] = await rowsOf(database, sql`select id from claims where id = any(${texts([id])})`);
  if (known === undefined)
    throw new UsageError(`No claim ${id} is in the library. entente show --format json names them.`);
}

async function checkPersons(database: Database, ids: readonly [string, string]): Promise<void> {
  if (ids[0] === ids[1]) throw new UsageError(`${ids[0]} is one person already.`);
  const known = await rowsOf<{ id: string }>(
    database,
    sql`select id from entities where kind = 'person' and id = any(${texts(ids)})`,
  );
  const missing = ids.find((id) => !known.some((one) => one.id === id));
  if (missing !== undefined)
    throw new UsageError(`No person ${missing} is in the library. entente search finds people by name.`);
}

/** @throws UsageError where it names something that is not there, or says what is so already. */
export async function checkRuling(
  database: Database,
  act: RulingAct,
  rulings: readonly Ruling[],
): Promise<void> {
  const same = rulings.find((one) => isInForce(one) && JSON.stringify(one.ruling) === JSON.stringify(act));
  if (same !== undefined)
    throw new UsageError(`${same.author} has ruled so already (${same.id}): ${same.reason}`);
  switch (act.act) {
    case 'same-entry': {
      const [a, b] = await twoEntries(database, act.entries);
      if (a.kind !== b.kind)
        throw new UsageError(
          `One is a ${a.kind}, the other a ${b.kind}: entries of two kinds cannot be one.`,
        );
      return;
    }
    case 'not-same': {
      const ids = (await twoEntries(database, act.entries)).map(({ id }) => id);
      const [offered] = await rowsOf(
        database,
        sql`select id from possible_matches where entries @> ${texts(ids)}`,
      );
      if (offered === undefined)
        throw new UsageError(
          'The two are two already, and not among the possible matches: nothing is to be decided.',
        );
      return;
    }
    case 'other-entry': {
      const entry = await entryOf(database, act.entry);
      const strange = act.claims.find((claim) => !entry.claims.includes(claim));
      if (strange !== undefined)
        throw new UsageError(`The claim ${strange} is not of ${entry.id} (${entry.title}).`);
      if (entry.claims.every((claim) => act.claims.includes(claim)))
        throw new UsageError('These are all claims of the entry: nothing would be left of it to part from.');
      return;
    }
    case 'same-person':
      return checkPersons(database, [act.persons[0].id, act.persons[1].id]);
    case 'wrong-claim':
      return checkClaim(database, act.claim);
    case 'right-date': {
      const entry = await entryOf(database, act.entry);
      if (daysOf(act.date) === null)
        throw new UsageError(
          `"${act.date}" is no date in EDTF, as in 2026-02-25, 2026-02 or 2026-02-25/2026-02-26.`,
        );
      const disputed = await rowsOf(
        database,
        sql`select id from conflicts where entries @> ${texts([entry.id])} and not settled`,
      );
      if (entry.date.value === act.date && entry.date.basis === 'stated' && disputed.length === 0)
        throw new UsageError(
          `${entry.title} (${entry.id}) has the date ${act.date} already, and nobody disputes it.`,
        );
      return;
    }
  }
}
