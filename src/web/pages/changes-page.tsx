/** What changed in the ledger, day by day: stages, origins, dates, conflicts. */
import type { Change } from '../../model/change.ts';
import { dateWords } from '../../show/view/dates.ts';
import { plural } from '../../show/view/words.ts';
import { relationPath, withQuery } from '../addresses.ts';
import { BASELINES, type Baseline } from '../visits.ts';
import { RelationChoice } from './calendar-page.tsx';
import { ChangeDays } from './change-list.tsx';

export function ChangesMain({
  path,
  baseline,
  changes,
  more,
  names,
  asked,
  query,
}: {
  readonly path: string;
  readonly baseline: Baseline;
  readonly changes: readonly Change[];
  /** The `seq` to read on from, where there are more. */
  readonly more: number | null;
  /** Of relations; null where the page is about one. */
  readonly names: ReadonlyMap<string, string> | null;
  readonly asked: string | null;
  readonly query: URLSearchParams;
}) {
  const relations = [...(names ?? [])].map(([relation, name]) => ({ relation, name }));
  const day = /^\d/.test(baseline.asked) ? baseline.asked : '';
  return (
    <main id="main">
      <form class="line" action={path}>
        {names === null ? null : <RelationChoice relations={relations} asked={asked} />}
        <span>Since</span>
        {Object.entries(BASELINES).map(([value, words]) =>
          value === baseline.asked ? (
            <b>{words}</b>
          ) : (
            <a href={withQuery(path, { since: value, after: null }, query)}>{words}</a>
          ),
        )}
        <label>
          <span class="unseen">Since the day</span>
          <input name="since" value={day} placeholder="2026-02-01" size={10} autocomplete="off" />
        </label>
        <button type="submit">Show</button>
        <a href={asked === null ? '/changes.atom' : `${relationPath(asked)}.atom`}>Atom</a>
      </form>
      <p class="aside">
        {changes.length === 0
          ? `Nothing has changed${baseline.since === null ? '' : ` since ${dateWords(baseline.since.slice(0, 10), 'long')}`}.`
          : `${plural(changes.length, 'change')}${baseline.since === null ? '' : ` since ${dateWords(baseline.since.slice(0, 10), 'long')}`}${more === null ? '' : ', and more'}.`}
      </p>
      <ChangeDays changes={changes} names={names} />
      {more === null ? null : (
        <p class="rest">
          <a href={withQuery(path, { after: String(more) }, query)} rel="next">
            Later changes
          </a>
        </p>
      )}
    </main>
  );
}
