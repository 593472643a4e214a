/** An entry in a line or two, as lists across relations have it. */
import type { Entry } from '../../model/ledger.ts';
import { Standing } from '../../show/html/entry-article.tsx';
import { Heading, hasDate, When } from '../../show/html/phrases.tsx';
import { Quotation } from '../../show/html/quotation.tsx';
import type { Sheet } from '../../show/html/sheet.ts';
import { dateWords } from '../../show/view/dates.ts';
import { decisiveClaim } from '../../show/view/decisive-claim.ts';
import { titleIn } from '../../show/view/title.ts';
import { relationName, type View } from '../../show/view/view.ts';
import { sentenceCase, supportText } from '../../show/view/words.ts';
import { entryPath, relationPath } from '../addresses.ts';

/** The relations that an entry stands in, each leading to its dossier. */
export function RelationsOf({ view, entry }: { readonly view: View; readonly entry: Entry }) {
  return (
    <>
      {entry.relations.map((relation, at) => (
        <>
          {at === 0 ? '' : ', '}
          <a href={relationPath(relation)}>{relationName(view, relation)}</a>
        </>
      ))}
    </>
  );
}

export function EntryRow({
  sheet,
  entry,
  level,
  quoted = false,
}: {
  readonly sheet: Sheet;
  readonly entry: Entry;
  readonly level: number;
  /** With the words that it stands on most. */
  readonly quoted?: boolean;
}) {
  const { view } = sheet;
  const claim = quoted ? decisiveClaim(entry, view) : undefined;
  // What the title says already of the relation that the page is about is not said again.
  const across = view.relation === '';
  const outlook = entry.date.value === null ? (entry.outlook?.when.value ?? null) : null;
  return (
    <article class="brief-row row">
      <div class="lead">
        {hasDate(entry.date) ? (
          <p class="when">
            <When date={entry.date} />
          </p>
        ) : outlook === null ? null : (
          <p class="when">expected {dateWords(outlook, 'long')}</p>
        )}
        <Standing entry={entry} />
      </div>
      <div class="what">
        <Heading level={level}>
          <span class="kind">{sentenceCase(entry.type ?? entry.kind)} · </span>
          <a class="go" href={entryPath(entry.id)}>
            {titleIn(entry, view)}
          </a>
        </Heading>
        <p class="of">
          {across ? (
            <>
              <RelationsOf view={view} entry={entry} /> ·{' '}
            </>
          ) : null}
          {supportText(entry.support)}
        </p>
        {claim === undefined ? null : <Quotation sheet={sheet} claim={claim} />}
      </div>
    </article>
  );
}
