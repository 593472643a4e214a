/** Tellings to their rows. */
import type { WorkingRow, WorkingTables } from '../../model/tables.ts';
import type { Decision } from '../match/seat.ts';
import type { Telling, Told } from '../tellings.ts';
import type { Heard } from './hear-anew.ts';
import { draftOf, holdsOf } from './match-anew.ts';
import { getRows, packTelling, sameJson, type TellingRow, type ToldRow, unpackTelling } from './rows.ts';
import { rivalsOf } from './undecided.ts';

/** Whether it takes part in matching. */
export function counts({ standing }: Pick<TellingRow, 'standing'>): boolean {
  return standing === 'root' || standing === 'own';
}

/** Whether a telling says, and counts as, what its row says. */
export function isSame(
  { told, standing, twins }: Heard,
  row: TellingRow,
  body: ToldRow | undefined,
): boolean {
  return (
    row.standing === standing &&
    sameJson(row.twins, twins) &&
    sameJson(row.telling, packTelling(told)) &&
    sameJson(body, bodyOf(told))
  );
}

function bodyOf({ placed }: Told): ToldRow {
  return placed.map(({ claim, wide, address }) => ({ claim, wide, address }));
}

export async function writeTellings(
  heard: readonly Heard[],
  decisions: ReadonlyMap<string, Decision>,
  tables: WorkingTables,
): Promise<void> {
  await tables.put(
    'tellings',
    heard.map(({ told, standing, twins }) =>
      tellingRow(
        { telling: packTelling(told), standing, twins, decision: decisions.get(told.id) ?? null },
        told,
        told.placed.map(({ address }) => address),
      ),
    ),
  );
  await tables.put(
    'told',
    heard.map(({ told }) => ({ key: told.id, value: bodyOf(told) })),
  );
}

/** Of tellings that say what they said before, and have come to another draft, or nearly. */
export async function writeDecisions(
  decisions: ReadonlyMap<string, Decision>,
  written: ReadonlySet<string>,
  tables: WorkingTables,
): Promise<void> {
  const keys = [...decisions.keys()].filter((key) => !written.has(key));
  const rows = await getRows(tables, 'tellings', keys);
  const bodies = await getRows(tables, 'told', keys);
  await tables.put(
    'tellings',
    [...rows].map(([key, row]) =>
      tellingRow(
        { ...row, decision: decisions.get(key)! },
        unpackTelling(row.telling),
        bodies.get(key)!.map(({ address }) => address),
      ),
    ),
  );
}

function tellingRow(
  value: TellingRow,
  telling: Telling,
  addresses: readonly string[],
): WorkingRow<'tellings'> {
  const { decision, twins } = value;
  const draft = draftOf(decision);
  return {
    key: telling.id,
    value,
    index: {
      hold: counts(value) ? holdsOf(telling) : [],
      draft: draft === null ? [] : [draft],
      claim: telling.claims,
      address: addresses,
      twin: [...new Set(twins.map(([, twin]) => twin))],
      rival: [...new Set(rivalsOf(decision))],
    },
  };
}
