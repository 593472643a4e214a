/** What changed since the reader was last here, or since a day that she chooses. */
import type { Change } from '../../model/change.ts';
import { dateWords } from '../../show/view/dates.ts';
import { withQuery } from '../addresses.ts';
import { BASELINES, type Baseline } from '../visits.ts';
import { ChangeRows, groupChanges } from './change-list.tsx';

const SHOWN = 8;

function baselineWords({ asked, since }: Baseline): string {
  if (asked === 'visit')
    return since === null ? 'your last visit' : `your last visit, ${dateWords(since.slice(0, 10), 'long')}`;
  return BASELINES[asked as keyof typeof BASELINES] ?? dateWords(asked, 'long');
}

function Choices({
  path,
  query,
  asked,
}: {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly asked: string;
}) {
  return (
    <form class="baseline" action={path}>
      {[...query].map(([name, value]) =>
        name === 'since' ? null : <input type="hidden" name={name} value={value} />,
      )}
      <span>Since</span>
      {Object.entries(BASELINES).map(([value, words]) =>
        value === asked ? (
          <b>{words}</b>
        ) : (
          <a href={`${withQuery(path, { since: value === 'visit' ? null : value }, query)}#since`}>{words}</a>
        ),
      )}
      <label>
        <span class="unseen">Since the day</span>
        <input
          name="since"
          value={/^\d/.test(asked) ? asked : ''}
          placeholder="2026-02-01"
          size={10}
          autocomplete="off"
          pattern="\d{4}-\d\d-\d\d"
        />
      </label>
      <button type="submit">Show</button>
    </form>
  );
}

export function Since({
  baseline,
  changes,
  path,
  query,
  all,
}: {
  readonly baseline: Baseline;
  /** Null where there is nothing to compare with. */
  readonly changes: readonly Change[] | null;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The page with all changes. */
  readonly all: string;
}) {
  const groups = changes === null ? [] : groupChanges(changes).toReversed();
  return (
    <section id="since" class="since">
      <h2>Since {baselineWords(baseline)}</h2>
      {changes === null ? (
        <p class="none">This is your first visit: from now on, what changes is listed here.</p>
      ) : groups.length === 0 ? (
        <p class="none">Nothing has changed.</p>
      ) : (
        <ChangeRows groups={groups.slice(0, SHOWN)} names={null} />
      )}
      {groups.length > SHOWN ? (
        <p>
          <a href={all}>All {groups.length} changes</a>
        </p>
      ) : null}
      <Choices path={path} query={query} asked={baseline.asked} />
    </section>
  );
}
