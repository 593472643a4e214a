/** The page of a relation that no report speaks of: it says so, and which others there are. */
import type { Ledger } from '../../model/ledger.ts';
import { summariseRelations } from '../view/relations.ts';
import { namePowers, relationName } from '../view/view.ts';
import { plural } from '../view/words.ts';
import { Page } from './page.tsx';
import { Unread } from './reports.tsx';

export function NothingFound({
  ledger,
  relation,
}: {
  readonly ledger: Ledger;
  readonly relation: string | null;
}) {
  const powers = namePowers(ledger.entities);
  const where = relation === null ? 'any two powers' : relationName({ powers }, relation);
  const others = summariseRelations(ledger).slice(0, 5);
  return (
    <Page title={`Nothing found between ${where}`}>
      <main id="main">
        <h1>Nothing found between {where}</h1>
        <p class="scope">
          {ledger.documents.length === 0
            ? 'No report could be read.'
            : `${plural(ledger.documents.length, 'report')} read.`}
          {others.length === 0
            ? ''
            : ` They speak of ${others.map((one) => relationName({ powers }, one.relation)).join(', ')}.`}
        </p>
        {ledger.unread.length === 0 ? null : (
          <section class="part">
            <h2>Not read</h2>
            <Unread unread={ledger.unread} />
          </section>
        )}
      </main>
    </Page>
  );
}
