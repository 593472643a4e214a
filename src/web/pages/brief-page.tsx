/** A relation on paper: one line and one quotation for each entry, then what is disputed, and the sources. */
import type { Entry } from '../../model/ledger.ts';
import { gridsOf } from '../../show/html/conflicts.tsx';
import { Standing } from '../../show/html/entry-article.tsx';
import { hasDate, References, When } from '../../show/html/phrases.tsx';
import { Scope } from '../../show/html/relation.tsx';
import type { Sheet } from '../../show/html/sheet.ts';
import { amountText } from '../../show/view/amount.ts';
import { conflictValue } from '../../show/view/conflict-value.ts';
import { decisiveClaim } from '../../show/view/decisive-claim.ts';
import { documentName } from '../../show/view/published.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { fillSections } from '../../show/view/sections.ts';
import { titleIn } from '../../show/view/title.ts';
import { relationName } from '../../show/view/view.ts';
import { quote, supportText } from '../../show/view/words.ts';
import { entryPath } from '../addresses.ts';

/** Of each part; who needs more takes the dossier. */
const MOST = 15;

function Line({ sheet, entry }: { readonly sheet: Sheet; readonly entry: Entry }) {
  const { view } = sheet;
  const claim = decisiveClaim(entry, view);
  const documents = entry.support.origins.flatMap((origin) => origin.documents);
  return (
    <article class="brief-row row">
      <div class="lead">
        {hasDate(entry.date) ? (
          <p class="when">
            <When date={entry.date} />
          </p>
        ) : null}
        <Standing entry={entry} />
      </div>
      <div class="what">
        <h3>
          <a href={entryPath(entry.id)}>{titleIn(entry, view)}</a>
          {entry.amount === null ? '' : `, ${amountText(entry.amount)}`}
        </h3>
        {claim === undefined ? null : <blockquote>{quote(claim.evidence[0]?.exact ?? '')}</blockquote>}
        <p class="carried">
          {supportText(entry.support)}
          <References sheet={sheet} documents={documents} />
        </p>
      </div>
    </article>
  );
}

function Disputes({ sheet }: { readonly sheet: Sheet }) {
  const { view } = sheet;
  const grids = gridsOf(view);
  if (grids.length === 0) return null;
  return (
    <section class="part">
      <h2>Disputed</h2>
      <ul class="disputes">
        {grids.map(({ conflicts, entries }) => (
          <li>
            <b>{entries.map((entry) => titleIn(entry, view)).join(' / ')}: </b>
            {conflicts
              .map(({ field, positions }) =>
                positions.map((position) => conflictValue(field, position, view, 'long')).join(' or '),
              )
              .join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only the reports that a number on the page leads to. */
function Sources({ sheet, entries }: { readonly sheet: Sheet; readonly entries: readonly Entry[] }) {
  const { view } = sheet;
  const used = new Set(
    entries.flatMap(({ support }) => support.origins.flatMap((origin) => origin.documents)),
  );
  return (
    <section class="part">
      <h2>Reports</h2>
      <ol class="index">
        {view.documents
          .filter(({ id }) => used.has(id))
          .map((document) => (
            <li>
              <span class="number">[{view.numbers.get(document.id) ?? '?'}]</span>{' '}
              {documentName(document, 'long')}
              {document.title === null ? null : <span class="headline">{safeText(document.title)}</span>}
            </li>
          ))}
      </ol>
    </section>
  );
}

export function BriefMain({ sheet }: { readonly sheet: Sheet }) {
  const { view } = sheet;
  const parts = fillSections(view).map(({ section, entries }) => ({
    section,
    entries: entries.slice(0, MOST),
    left: entries.length - MOST,
  }));
  return (
    <main id="main" class="brief">
      <button type="button" data-prints="" hidden>
        Print
      </button>
      <div class="on-paper">
        <p class="paper-title">{relationName(view, view.relation)}</p>
        <Scope view={view} />
      </div>
      {parts.map(({ section, entries, left }) => (
        <section class="part">
          <h2>{section.heading}</h2>
          {entries.map((entry) => (
            <Line sheet={sheet} entry={entry} />
          ))}
          {left > 0 ? <p class="aside">And {left} more.</p> : null}
        </section>
      ))}
      <Disputes sheet={sheet} />
      <Sources sheet={sheet} entries={parts.flatMap(({ entries }) => entries)} />
    </main>
  );
}
