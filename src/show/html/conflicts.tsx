/** Where reports part: for each entry in question a grid of fields by origins, with the words. */
import type { Conflict, Entry, LedgerClaim } from '../../model/ledger.ts';
import { conflictValue } from '../view/conflict-value.ts';
import { titleIn } from '../view/title.ts';
import type { View } from '../view/view.ts';
import { Heading, Linked } from './phrases.tsx';
import { Quotation } from './quotation.tsx';
import { anchorOf, type Sheet } from './sheet.ts';
import { OriginName } from './support.tsx';

type Field = Conflict['field'];

/** In the order in which they matter, as a person would call them. */
export const FIELDS: Readonly<Record<Field, string>> = {
  existence: 'whether there is such a thing',
  date: 'when',
  amount: 'how much',
  stage: 'how far it has come',
  party: 'who',
  place: 'where',
  superlative: 'its rank',
};

interface Cell {
  readonly value: string;
  readonly claim: LedgerClaim | undefined;
}

interface Grid {
  readonly conflicts: readonly Conflict[];
  readonly entries: readonly Entry[];
  readonly fields: readonly Field[];
  /** By origin: what it says on each field. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<Field, readonly Cell[]>>;
}

/** On whose word a claim rests, among the origins of its entry. */
function originOf(claim: LedgerClaim, view: View): string {
  const origins = view.allEntries.get(claim.entry)?.support.origins ?? [];
  const root = view.documentsById.get(claim.document)?.copyOf ?? claim.document;
  const speaker = claim.attribution?.speaker.entity;
  const known = [speaker, root].find((id) => origins.some((origin) => origin.id === id));
  return known ?? origins.find(({ documents }) => documents.includes(claim.document))?.id ?? root;
}

function fillRows(conflicts: readonly Conflict[], view: View): Grid['rows'] {
  const rows = new Map<string, Map<Field, Cell[]>>();
  const add = (origin: string, field: Field, cell: Cell) => {
    const row = rows.get(origin) ?? new Map<Field, Cell[]>();
    rows.set(origin, row);
    const cells = row.get(field) ?? [];
    row.set(field, cells);
    // Of what one origin says twice, one passage is enough.
    if (!cells.some(({ value }) => value === cell.value)) cells.push(cell);
  };
  for (const conflict of conflicts)
    for (const position of conflict.positions) {
      const value = conflictValue(conflict.field, position, view, 'long');
      for (const id of position.claims) {
        const claim = view.claims.get(id);
        add(claim === undefined ? '' : originOf(claim, view), conflict.field, { value, claim });
      }
    }
  return rows;
}

/** Conflicts about the same entries share a grid. */
export function gridsOf(view: View): readonly Grid[] {
  const groups = new Map<string, Conflict[]>();
  for (const conflict of view.conflicts) {
    const key = conflict.entries.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), conflict]);
  }
  return [...groups.values()].map((conflicts) => ({
    conflicts,
    entries: (conflicts[0]?.entries ?? [])
      .map((id) => view.allEntries.get(id))
      .filter((entry) => entry !== undefined),
    fields: (Object.keys(FIELDS) as Field[]).filter((field) => conflicts.some((one) => one.field === field)),
    rows: fillRows(conflicts, view),
  }));
}

function GridTable({ sheet, grid }: { readonly sheet: Sheet; readonly grid: Grid }) {
  return (
    <section
      class="scroll"
      aria-label={`What each origin says of ${grid.entries.map((entry) => titleIn(entry, sheet.view)).join(', ')}`}
      // A grid that may be wider than the screen is scrolled with the keyboard too.
      tabindex={0}
    >
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">Who says so</th>
            {grid.fields.map((field) => (
              <th scope="col">{FIELDS[field]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...grid.rows].map(([origin, row]) => (
            <tr>
              <th scope="row">
                {origin === '' ? 'not known' : <OriginName view={sheet.view} id={origin} />}
              </th>
              {grid.fields.map((field) => (
                <td>
                  {(row.get(field) ?? []).map(({ value, claim }) => (
                    <>
                      <p class="value">{value}</p>
                      {claim === undefined ? null : <Quotation sheet={sheet} claim={claim} />}
                    </>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Conflicts({ sheet }: { readonly sheet: Sheet }) {
  const { view, links, level } = sheet;
  return (
    <>
      <p class="aside">Claims that cannot all hold. A person decides.</p>
      {gridsOf(view).map((grid) => (
        <article
          class="conflict"
          id={sheet.isHome(grid.conflicts[0]?.id ?? '') ? anchorOf(grid.conflicts[0]?.id ?? '') : undefined}
        >
          <Heading level={level + 1}>
            {grid.entries.map((entry, at) => (
              <>
                {at === 0 ? '' : ' / '}
                <Linked href={links.entry(entry.id)}>{titleIn(entry, view)}</Linked>
              </>
            ))}
          </Heading>
          {grid.conflicts.slice(1).map(({ id }) => (
            <span id={sheet.isHome(id) ? anchorOf(id) : undefined} />
          ))}
          <GridTable sheet={sheet} grid={grid} />
        </article>
      ))}
    </>
  );
}
