/** What each side of a relation said, in two columns, the latest word first. */

import type { LedgerStatement } from '../../model/ledger.ts';
import type { RelationSummary } from '../../model/library.ts';
import type { Sheet } from '../../show/html/sheet.ts';
import { Statements } from '../../show/html/statements.tsx';
import { safeText } from '../../show/view/safe-text.ts';
import { sideOf, sortStatements } from '../../show/view/statements.ts';
import { compareText, type View } from '../../show/view/view.ts';
import { plural, speakerName } from '../../show/view/words.ts';
import { relationPath } from '../addresses.ts';
import { Top } from './frame.tsx';
import { pageOf } from './narrow-view.ts';
import { Paging } from './paging.tsx';

/** Of each side on one page. */
const PAGED = 30;

function speakersOf(view: View): readonly { readonly id: string; readonly name: string }[] {
  const ids = new Set(view.statements.map(({ speaker }) => speaker.entity).filter((id) => id !== null));
  return [...ids]
    .map((id) => ({ id, name: speakerName(view, { entity: id, text: id, basis: 'stated' }) }))
    .toSorted((a, b) => compareText(a.name, b.name));
}

export function StatementsMain({ sheet, query }: { readonly sheet: Sheet; readonly query: URLSearchParams }) {
  const { view } = sheet;
  const path = relationPath(view.relation, 'statements');
  const asked = query.get('speaker') ?? '';
  const words = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const passes = ({ speaker, evidence }: LedgerStatement) => {
    const text = evidence.map(({ exact }) => exact.toLowerCase()).join(' ');
    return (asked === '' || speaker.entity === asked) && words.every((word) => text.includes(word));
  };
  const wanted = sortStatements(view).filter(passes);
  const sides = [0, 1, 2].map((side) => wanted.filter((one) => sideOf(one, view) === side));
  const longest = sides.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const page = pageOf(longest, PAGED, query);
  const from = (page.number - 1) * PAGED;
  const statements = sides.flatMap((side) => side.slice(from, from + PAGED));
  return (
    <main id="main">
      <form class="line" action={path}>
        {[...query].map(([name, value]) =>
          ['speaker', 'q', 'page'].includes(name) ? null : <input type="hidden" name={name} value={value} />,
        )}
        <label>
          Who{' '}
          <select name="speaker">
            <option value="">anybody</option>
            {speakersOf(view).map(({ id, name }) => (
              <option value={id} selected={id === asked}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Words{' '}
          <input
            type="search"
            name="q"
            value={query.get('q') ?? ''}
            data-filter=".statement"
            data-groups=".side"
          />
        </label>
        <button type="submit">Show</button> <output aria-live="polite" />
      </form>
      <p class="aside">{plural(wanted.length, 'statement')}, the latest first.</p>
      <h2 class="unseen">By side</h2>
      <Statements sheet={{ ...sheet, view: { ...view, statements } }} />
      <Paging page={page} path={path} query={query} />
    </main>
  );
}

/** Statements belong to a relation: which one? */
export function StatementsIndex({ relations }: { readonly relations: readonly RelationSummary[] }) {
  return (
    <>
      <Top heading="Statements">
        <p class="scope">What the two sides of a relation said, side by side. Choose the relation.</p>
      </Top>
      <main id="main">
        <form class="line">
          <label>
            Filter <input type="search" autocomplete="off" data-filter=".choice li" />
          </label>{' '}
          <output aria-live="polite" />
        </form>
        <ul class="choice">
          {relations.map(({ relation, names }) => (
            <li class="row">
              <a class="go" href={relationPath(relation, 'statements')}>
                {names.map(safeText).join(' – ')}
              </a>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
