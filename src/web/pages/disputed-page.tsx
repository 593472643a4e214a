/** What waits for a person: claims that cannot all hold, and entries that may be one. */
import { Conflicts } from '../../show/html/conflicts.tsx';
import { Quotation } from '../../show/html/quotation.tsx';
import type { Sheet } from '../../show/html/sheet.ts';
import { decisiveClaim } from '../../show/view/decisive-claim.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { titleIn } from '../../show/view/title.ts';
import { relationName } from '../../show/view/view.ts';
import { plural, sentenceCase } from '../../show/view/words.ts';
import { entryPath } from '../addresses.ts';
import { RelationChoice } from './calendar-page.tsx';
import { RelationsOf } from './entry-row.tsx';
import { Top } from './frame.tsx';
import { pageOf } from './narrow-view.ts';
import { Paging } from './paging.tsx';
import { type Desk, MatchForm } from './ruling-forms.tsx';

const PAGED = 20;

function Side({ sheet, id }: { readonly sheet: Sheet; readonly id: string }) {
  const { view } = sheet;
  const entry = view.allEntries.get(id);
  if (entry === undefined) return null;
  const claim = decisiveClaim(entry, view);
  return (
    <div>
      <h3>
        <span class="kind">{sentenceCase(entry.type ?? entry.kind)} · </span>
        <a class="go" href={entryPath(id)}>
          {titleIn(entry, view)}
        </a>
      </h3>
      <p class="hint">
        <RelationsOf view={view} entry={entry} />
      </p>
      {claim === undefined ? null : <Quotation sheet={sheet} claim={claim} mark />}
    </div>
  );
}

export function DisputedPage({
  sheet,
  asked,
  desk,
  query,
}: {
  readonly sheet: Sheet;
  readonly asked: string | null;
  readonly desk: Desk;
  readonly query: URLSearchParams;
}) {
  const { view } = sheet;
  const here = (ids: readonly string[]) =>
    asked === null || ids.some((id) => view.allEntries.get(id)?.relations.includes(asked));
  const open = view.conflicts.filter(({ entries, settledBy }) => settledBy === undefined && here(entries));
  const matches = view.matches.filter(({ entries }) => here(entries));
  const shown = query.get('only');
  const conflictPage = pageOf(open, PAGED, shown === 'conflicts' ? query : new URLSearchParams());
  const matchPage = pageOf(matches, PAGED, shown === 'matches' ? query : new URLSearchParams());
  const only = (name: string) => {
    const more = new URLSearchParams(query);
    more.set('only', name);
    return more;
  };
  const relations = [...new Set(view.entries.flatMap((entry) => entry.relations))]
    .map((relation) => ({ relation, name: relationName(view, relation) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return (
    <>
      <Top heading="Disputed">
        <p class="scope">
          {plural(open.length, 'conflict')} and {plural(matches.length, 'pair')} of entries that may be one: a
          person decides.
        </p>
      </Top>
      <main id="main">
        <form class="line" action="/disputed" data-sends-itself="">
          <RelationChoice relations={relations} asked={asked} />
          <button type="submit">Show</button>
        </form>
        {open.length === 0 || shown === 'matches' ? null : (
          <section class="part disputed" id="conflicts">
            <h2>Reports disagree</h2>
            <Conflicts sheet={{ ...sheet, view: { ...view, conflicts: conflictPage.items } }} />
            <Paging page={conflictPage} path="/disputed" query={only('conflicts')} />
          </section>
        )}
        {matches.length === 0 || shown === 'conflicts' ? null : (
          <section class="part" id="matches">
            <h2>Perhaps the same</h2>
            {matchPage.items.map(({ entries, reason }, at) => (
              <article class="match row">
                <div class="pair">
                  {entries.map((id) => (
                    <Side sheet={sheet} id={id} />
                  ))}
                </div>
                {reason === '' ? null : (
                  <p class="notice">{sentenceCase(safeText(reason)).replace(/([^.])$/, '$1.')}</p>
                )}
                <MatchForm desk={desk} entries={entries} id={`match-${at}`} />
              </article>
            ))}
            <Paging page={matchPage} path="/disputed" query={only('matches')} />
          </section>
        )}
        {open.length + matches.length === 0 ? <p class="none">Nothing is disputed.</p> : null}
        <p class="rest">
          <a href="/rulings">What persons have decided already</a>
        </p>
      </main>
    </>
  );
}
