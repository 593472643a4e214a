/** The filters of a view as they stand in its address: the same for pages, feeds and the API. */
import type { Certainty } from '../../model/claim.ts';
import { daysOf } from '../../model/edtf.ts';
import { ENTRY_KINDS, type EntryKind, type Stage, stagesOf } from '../../model/kinds/kinds.ts';

export const CERTAINTIES: readonly Certainty[] = ['stated', 'likely', 'possible', 'unlikely', 'denied'];
/** All stages of all kinds, each once, in the order of their ladders. */
export const STAGES: readonly Stage[] = [...new Set(ENTRY_KINDS.flatMap(stagesOf))];

/** An empty list, null or false asks for nothing. Of a list any one will do; what is asked for by several names must all hold. */
export interface Filter {
  readonly kind: readonly EntryKind[];
  /** How far it has come: as stated, or as put with one of `certainty`. */
  readonly stage: readonly Stage[];
  /** Codes: defence, trade … */
  readonly area: readonly string[];
  /** Ids of entities (`person:…`, `body:…`, `system:…`) that take part, or are credited with a claim about it. */
  readonly person: readonly string[];
  readonly certainty: readonly Certainty[];
  /** EDTF; both ends are included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only entries with a conflict or a possible match. */
  readonly disputed: boolean;
  /** Only entries that rest on at least so many origins. */
  readonly origins: number | null;
}

export const NO_FILTER: Filter = {
  kind: [],
  stage: [],
  area: [],
  person: [],
  certainty: [],
  from: null,
  to: null,
  disputed: false,
  origins: null,
};

/** A value that means nothing, with what would: the rest of the filter stands. */
export interface FilterProblem {
  readonly parameter: string;
  readonly detail: string;
}

const LISTED = 6;

/** Values of a parameter that may be repeated, or hold several with commas between; empty ones are none. */
function valuesOf(params: URLSearchParams, name: string): readonly string[] {
  const values = params.getAll(name).flatMap((value) => value.split(','));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

/** The last value that is not empty: what a form sends for a field left blank asks for nothing. */
function lastOf(params: URLSearchParams, name: string): string | null {
  return (
    params
      .getAll(name)
      .map((value) => value.trim())
      .findLast((value) => value !== '') ?? null
  );
}

/** Reads a filter from the parameters of an address; those that are not of a filter are left alone. */
export function parseFilter(params: URLSearchParams): {
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
} {
  const problems: FilterProblem[] = [];
  const refuse = (parameter: string, value: string, wanted: string) => {
    problems.push({ parameter, detail: `"${value.slice(0, 60)}" is not ${wanted}.` });
  };
  const oneOf = <T extends string>(name: string, known: readonly T[]): readonly T[] => {
    const given = valuesOf(params, name);
    for (const value of given)
      if (!known.some((one) => one === value))
        refuse(name, value, known.length > LISTED ? `a ${name} of the ledger` : `one of ${known.join(', ')}`);
    return known.filter((one) => given.includes(one));
  };
  const matching = (name: string, form: RegExp, wanted: string): readonly string[] => {
    const given = valuesOf(params, name);
    for (const value of given) if (!form.test(value)) refuse(name, value, wanted);
    return given.filter((value) => form.test(value)).toSorted();
  };
  const day = (name: string): string | null => {
    const value = lastOf(params, name);
    if (value === null || (value.length <= 40 && daysOf(value) !== null)) return value;
    refuse(name, value, 'a date like 2026-02-25, 2026-02 or 2026');
    return null;
  };
  const disputed = lastOf(params, 'disputed');
  if (disputed !== null && !/^(?:1|true|on|yes|0|false|off|no)$/.test(disputed))
    refuse('disputed', disputed, '1 or 0');
  const origins = lastOf(params, 'origins');
  const fewest = origins !== null && /^[1-9]\d{0,3}$/.test(origins) ? Number(origins) : null;
  if (origins !== null && fewest === null) refuse('origins', origins, 'a whole number from 1');
  const filter: Filter = {
    kind: oneOf('kind', ENTRY_KINDS),
    stage: oneOf('stage', STAGES),
    area: matching('area', /^[a-z][a-z-]{0,40}$/, 'the code of an area, like defence'),
    person: matching('person', /^[a-z-]+:\S{1,200}$/u, 'the id of a person or body, like person:jane-doe'),
    certainty: oneOf('certainty', CERTAINTIES),
    from: day('from'),
    to: day('to'),
    disputed: disputed !== null && /^(?:1|true|on|yes)$/.test(disputed),
    origins: fewest,
  };
  return { filter, problems };
}

/** The parameters that `parseFilter` reads back, in one order for one filter. */
export function filterToParams(filter: Filter): URLSearchParams {
  const params = new URLSearchParams();
  const put = (name: string, values: readonly string[]) => {
    for (const value of values) params.append(name, value);
  };
  put('kind', filter.kind);
  put('stage', filter.stage);
  put('area', filter.area);
  put('person', filter.person);
  put('certainty', filter.certainty);
  if (filter.from !== null) params.set('from', filter.from);
  if (filter.to !== null) params.set('to', filter.to);
  if (filter.disputed) params.set('disputed', '1');
  if (filter.origins !== null) params.set('origins', String(filter.origins));
  return params;
}

export function isNoFilter(filter: Filter): boolean {
  return filterToParams(filter).size === 0;
}
