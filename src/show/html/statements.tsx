/** Who said what: one column for each power of the relation, everybody else below. */
import type { LedgerStatement } from '../../model/ledger.ts';
import { dateWords } from '../view/dates.ts';
import { safeText } from '../view/safe-text.ts';
import { foldStatements, MANNERS, sideOf, type ToldStatement } from '../view/statements.ts';
import { titleIn } from '../view/title.ts';
import { powerName, powersOf, type View } from '../view/view.ts';
import { quote, speakerName } from '../view/words.ts';
import { Heading, Inferred, Linked, officeOf, References, upperFirst } from './phrases.tsx';
import { Sources } from './quotation.tsx';
import { anchorOf, type Sheet } from './sheet.ts';

/** "Reuven Azar, Ambassador to India, to Meridian TV". */
function Speaker({ view, statement }: { readonly view: View; readonly statement: LedgerStatement }) {
  const { speaker, listener } = statement;
  const entity = speaker.entity === null ? undefined : view.entities.get(speaker.entity);
  return (
    <p class="speaker">
      <b>{upperFirst(speakerName(view, { ...speaker, basis: 'stated' }))}</b>
      {speaker.basis === 'inferred' ? <Inferred /> : null}
      <span class="office">{officeOf(entity)}</span>
      {listener === null ? null : <span class="listener">, to {safeText(listener)}</span>}
    </p>
  );
}

/** "28 January 2026, quoted by": the day where it is not that of the report, which follows. */
function Manner({ view, statement }: { readonly view: View; readonly statement: LedgerStatement }) {
  const { said, document, manner } = statement;
  const published = view.documentsById.get(document)?.published.value;
  const day = said === null || said === published ? '' : `${dateWords(said, 'long')}, `;
  return <>{upperFirst(`${day}${MANNERS[manner]} by `)}</>;
}

function About({ sheet, statement }: { readonly sheet: Sheet; readonly statement: LedgerStatement }) {
  const { view, links } = sheet;
  const about = statement.about.map((id) => view.allEntries.get(id)).filter((entry) => entry !== undefined);
  if (about.length === 0) return null;
  return (
    <>
      {' · on '}
      {about.map((entry, at) => (
        <>
          {at === 0 ? '' : ', '}
          <Linked href={links.entry(entry.id)}>{titleIn(entry, view)}</Linked>
        </>
      ))}
    </>
  );
}

export function Statement({ sheet, told }: { readonly sheet: Sheet; readonly told: ToldStatement }) {
  const { view, isHome } = sheet;
  const { statement, copies } = told;
  return (
    <article class="statement" id={isHome(statement.id) ? anchorOf(statement.id) : undefined}>
      <Speaker view={view} statement={statement} />
      <figure class="quotation">
        {statement.evidence.map(({ exact }) => (
          // Reported speech is nobody's words: it has no quotation marks of its own.
          <blockquote>{statement.manner === 'direct' ? quote(exact) : safeText(exact)}</blockquote>
        ))}
        <figcaption>
          <Manner view={view} statement={statement} />
          <Sources sheet={sheet} document={statement.document} evidence={statement.evidence} />
          {copies.length === 0 ? null : (
            <>
              , copied by
              <References sheet={sheet} documents={copies.map(({ document }) => document)} />
            </>
          )}
          <About sheet={sheet} statement={statement} />
        </figcaption>
      </figure>
    </article>
  );
}

export function Statements({ sheet }: { readonly sheet: Sheet }) {
  const { view, level } = sheet;
  const sides = [[], [], []] as ToldStatement[][];
  for (const told of foldStatements(view)) sides[sideOf(told.statement, view)]?.push(told);
  const names = [...powersOf(view.relation).map((code) => powerName(view, code)), 'Others'];
  return (
    <div class="sides">
      {sides.map((statements, side) =>
        statements.length === 0 && side === 2 ? null : (
          <div class={side === 2 ? 'side others' : 'side'}>
            <Heading level={level + 1}>{names[side]}</Heading>
            {statements.length === 0 ? <p class="none">Nothing is put in anybody’s mouth.</p> : null}
            {statements.map((told) => (
              <Statement sheet={sheet} told={told} />
            ))}
          </div>
        ),
      )}
    </div>
  );
}
