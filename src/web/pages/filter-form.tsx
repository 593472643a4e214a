/** The filters of a relation as a form that needs no script: what it says goes into the address. */
import type { Ledger } from '../../model/ledger.ts';
import { CERTAINTIES, type Filter, isNoFilter, STAGES } from '../../show/view/filter.ts';
import { compareText, type View } from '../../show/view/view.ts';
import { entityName, plural, sentenceCase } from '../../show/view/words.ts';

interface Choice {
  readonly value: string;
  readonly name: string;
}

function count(values: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** What is asked for stays in the list even where no entry has it. */
function choicesOf(
  values: Iterable<string>,
  asked: readonly string[],
  nameOf: (value: string) => string,
): readonly Choice[] {
  return [...new Set([...values, ...asked])]
    .map((value) => ({ value, name: nameOf(value) }))
    .toSorted((a, b) => compareText(a.name, b.name));
}

const PERSONS = 60;

/** Those whom most entries name. */
function personsOf({ entries, claims, entities }: Ledger, asked: readonly string[]): readonly Choice[] {
  const names = new Map(entities.map((entity) => [entity.id, entity]));
  const named = count(
    [
      ...entries.flatMap(({ parties }) => parties.map(({ entity }) => entity)),
      ...claims.flatMap(({ attribution }) => attribution?.speaker.entity ?? []),
    ].filter((id) => names.has(id) && !id.startsWith('state:')),
  );
  const most = [...named].toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, PERSONS);
  return choicesOf(
    most.map(([id]) => id),
    asked,
    (id) => entityName(names.get(id), id),
  );
}

function Select({
  name,
  label,
  choices,
  asked,
}: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly asked: readonly string[];
}) {
  if (choices.length === 0) return null;
  // Several values are possible in an address; a list that shows them all is for those who made one.
  return (
    <label>
      <span>{label}</span>
      <select name={name} multiple={asked.length > 1}>
        {asked.length > 1 ? null : <option value="">any</option>}
        {choices.map(({ value, name: words }) => (
          <option value={value} selected={asked.includes(value)}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Check({
  name,
  value,
  label,
  on,
}: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly on: boolean;
}) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value={value} checked={on} />
      {label}
    </label>
  );
}

/** In the order of the ladders, or of how sure it is. */
function inOrder(
  known: readonly string[],
  present: ReadonlySet<string>,
  asked: readonly string[],
): readonly Choice[] {
  return known
    .filter((value) => present.has(value) || asked.includes(value))
    .map((value) => ({ value, name: value.replaceAll('-', ' ') }));
}

export function FilterForm({
  action,
  ledger,
  view,
  filters,
  hidden,
}: {
  readonly action: string;
  /** The relation as it is without filters: what can be chosen. */
  readonly ledger: Ledger;
  /** What passes. */
  readonly view: View;
  readonly filters: Filter;
  /** Other parts of the address that stay. */
  readonly hidden: Readonly<Record<string, string | null>>;
}) {
  const { entries } = ledger;
  const stages = new Set<string>(entries.flatMap(({ stage, outlook }) => stage ?? outlook?.stage ?? []));
  const sure = new Set<string>(
    entries.map(({ certainty, stage, outlook }) =>
      stage === null ? (outlook?.certainty ?? certainty) : certainty,
    ),
  );
  const areas = entries.flatMap((entry) => entry.areas);
  const plain = (value: string) => sentenceCase(value);
  const active = !isNoFilter(filters);
  return (
    <details class="filters" open={active}>
      <summary>
        {active
          ? `Filtered: ${view.entries.length} of ${plural(entries.length, 'entry').replace(/entrys$/, 'entries')}`
          : 'Filter by kind, stage, person, period …'}
      </summary>
      <form action={action}>
        {Object.entries(hidden).map(([name, value]) =>
          value === null ? null : <input type="hidden" name={name} value={value} />,
        )}
        <div class="fields">
          <Select
            name="kind"
            label="Kind"
            asked={filters.kind}
            choices={choicesOf(
              entries.map(({ kind }) => kind),
              filters.kind,
              plain,
            )}
          />
          <Select
            name="stage"
            label="Stage"
            asked={filters.stage}
            choices={inOrder(STAGES, stages, filters.stage)}
          />
          <Select
            name="certainty"
            label="Certainty"
            asked={filters.certainty}
            choices={inOrder(CERTAINTIES, sure, filters.certainty)}
          />
          <Select
            name="area"
            label="Field"
            asked={filters.area}
            choices={choicesOf(areas, filters.area, plain)}
          />
          <Select
            name="person"
            label="Person or body"
            asked={filters.person}
            choices={personsOf(ledger, filters.person)}
          />
          <label>
            <span>From</span>
            <input
              name="from"
              value={filters.from ?? ''}
              placeholder="2026-01"
              size={10}
              autocomplete="off"
            />
          </label>
          <label>
            <span>To</span>
            <input name="to" value={filters.to ?? ''} placeholder="2026-02-25" size={10} autocomplete="off" />
          </label>
        </div>
        <p class="checks">
          <Check name="disputed" value="1" label="only disputed" on={filters.disputed} />
          <Check name="origins" value="2" label="only more than one origin" on={filters.origins !== null} />
          <button type="submit">Show</button>
          {active ? <a href={action}>Clear</a> : null}
        </p>
      </form>
    </details>
  );
}
