/** After a ruling: what was decided, with the way back. */
import type { Context } from 'hono';
import type { Entry } from '../../model/ledger.ts';
import type { Library } from '../../model/library.ts';
import type { PagesDeps } from './deps.ts';
import { UndoForm } from './ruling-forms.tsx';
import { type Names, type Ruling, RulingSentence } from './ruling-list.tsx';
import { deskOf } from './show-page.tsx';

/** Every entry id that a ruling names. */
export function entriesNamed({ ruling }: Ruling): readonly string[] {
  switch (ruling.act) {
    case 'same-entry':
    case 'not-same':
      return ruling.entries;
    case 'other-entry':
    case 'right-date':
      return [ruling.entry];
    default:
      return [];
  }
}

/** The entries that rulings name, by the ids under which they name them. */
export async function namesIn(library: Library, rulings: readonly Ruling[], asOf: string): Promise<Names> {
  const asked = [...new Set(rulings.flatMap(entriesNamed))];
  const present = new Map<string, string>();
  for (const id of asked) {
    const found = await library.findEntry(id);
    if (found !== null) present.set(id, found);
  }
  if (present.size === 0) return new Map();
  const ledger = await library.ledger({ of: 'entries', entries: [...new Set(present.values())] }, asOf);
  const entries = new Map((ledger?.entries ?? []).map((entry): [string, Entry] => [entry.id, entry]));
  for (const [id, found] of present) {
    const entry = entries.get(found);
    if (entry !== undefined) entries.set(id, entry);
  }
  return entries;
}

/** `?ruled=ID` in the address: null where there is none, or no such ruling. */
export async function ruledNotice(c: Context, deps: PagesDeps): Promise<unknown> {
  const id = c.req.query('ruled');
  if (id === undefined) return null;
  const ruling = (await deps.library.rulings()).find((one) => one.id === id);
  if (ruling === undefined) return null;
  const names = await namesIn(deps.library, [ruling], deps.asOf());
  return (
    <>
      <p>
        <b>{ruling.undone === null ? 'Ruled: ' : 'Undone: '}</b>
        <RulingSentence ruling={ruling} names={names} />.
      </p>
      {ruling.undone === null ? <UndoForm desk={deskOf(c, deps)} ruling={id} /> : null}
    </>
  );
}
