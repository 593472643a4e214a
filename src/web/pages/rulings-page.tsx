/** All that persons ever decided, the latest first. */
import type { Entry } from '../../model/ledger.ts';
import { plural } from '../../show/view/words.ts';
import { Top } from './frame.tsx';
import type { Page } from './narrow-view.ts';
import { Paging } from './paging.tsx';
import type { Desk } from './ruling-forms.tsx';
import { type Names, type Ruling, RulingList } from './ruling-list.tsx';

export function RulingsPage({
  page,
  names,
  effects,
  desk,
  query,
}: {
  readonly page: Page<Ruling>;
  readonly names: Names;
  readonly effects: ReadonlyMap<string, readonly Entry[]>;
  readonly desk: Desk;
  readonly query: URLSearchParams;
}) {
  return (
    <>
      <Top heading="Rulings">
        <p class="scope">
          {page.all === 0
            ? 'Nobody has ruled on anything yet. What waits for a ruling stands under Disputed.'
            : `${plural(page.all, 'decision')} that persons took where reports left a thing open, or Entente got it wrong.`}
        </p>
      </Top>
      <main id="main">
        {page.all === 0 ? (
          <p>
            <a href="/disputed">Disputed</a>
          </p>
        ) : null}
        <RulingList rulings={page.items} names={names} desk={desk} effects={effects} level={2} />
        <Paging page={page} path="/rulings" query={query} />
      </main>
    </>
  );
}
