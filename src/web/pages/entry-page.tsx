/** One entry: where it stands and how it got there, on what it rests, where reports part; beside it a report. */
import type { Entry, Ledger, LedgerDocument } from '../../model/ledger.ts';
import { Conflicts } from '../../show/html/conflicts.tsx';
import { Doubts, Standing } from '../../show/html/entry-article.tsx';
import { Facts } from '../../show/html/facts.tsx';
import { History, Outlook, Overdue } from '../../show/html/history.tsx';
import { Ladder } from '../../show/html/ladder.tsx';
import { hasDate, When } from '../../show/html/phrases.tsx';
import type { Sheet } from '../../show/html/sheet.ts';
import { Statement } from '../../show/html/statements.tsx';
import { Support } from '../../show/html/support.tsx';
import { safeText } from '../../show/view/safe-text.ts';
import { foldStatements } from '../../show/view/statements.ts';
import { titleIn } from '../../show/view/title.ts';
import { relationName, type View } from '../../show/view/view.ts';
import { sentenceCase } from '../../show/view/words.ts';
import { entryPath, relationPath } from '../addresses.ts';
import { ClaimList } from './claim-list.tsx';
import { Top } from './frame.tsx';
import { ReportPane } from './report-pane.tsx';
import { ClaimsForm, DateForm, type Desk, MatchForm, SameEntryForm } from './ruling-forms.tsx';
import { RulingList } from './ruling-list.tsx';

export interface EntryPageProps {
  readonly ledger: Ledger;
  readonly entry: Entry;
  readonly sheet: Sheet;
  /** The report beside it, with its text where that is kept. */
  readonly report: LedgerDocument | undefined;
  readonly text: string | undefined;
  readonly desk: Desk;
}

function Head({ entry, view }: { readonly entry: Entry; readonly view: View }) {
  const trail = entry.relations.map(
    (relation) => [relationName(view, relation), relationPath(relation)] as const,
  );
  return (
    <Top heading={titleIn(entry, view)} trail={trail}>
      <div class="entry-head">
        <p class="kind">{sentenceCase(entry.type ?? entry.kind)}</p>
        <div class="lead">
          {hasDate(entry.date) ? (
            <p class="when">
              <When date={entry.date} />
            </p>
          ) : null}
          <Standing entry={entry} />
        </div>
      </div>
    </Top>
  );
}

/** What else it may be the same as, each with the decision to be taken. */
function Matches({
  sheet,
  entry,
  desk,
}: {
  readonly sheet: Sheet;
  readonly entry: Entry;
  readonly desk: Desk;
}) {
  const { view } = sheet;
  const matches = view.matches.filter(({ entries }) => entries.includes(entry.id));
  if (matches.length === 0) return null;
  return (
    <section class="part" id="matches">
      <h2>Perhaps the same</h2>
      {matches.map(({ entries, reason }, at) => {
        const id = entries.find((one) => one !== entry.id) ?? entry.id;
        const other = view.allEntries.get(id);
        return (
          <div class="match">
            <p>
              <a class="go" href={entryPath(id)}>
                {other === undefined ? 'another entry' : titleIn(other, view)}
              </a>
              {reason === '' ? '' : `: ${safeText(reason)}`}.
            </p>
            <MatchForm desk={desk} entries={[entry.id, id]} id={`match-${at}`} />
          </div>
        );
      })}
    </section>
  );
}

function Said({ sheet }: { readonly sheet: Sheet }) {
  const told = foldStatements(sheet.view);
  if (told.length === 0) return null;
  return (
    <section class="part" id="said">
      <h2>Who spoke of it</h2>
      {told.slice(0, 12).map((one) => (
        <Statement sheet={sheet} told={one} />
      ))}
      {told.length > 12 ? (
        <p class="aside">And {told.length - 12} more statements in these reports.</p>
      ) : null}
    </section>
  );
}

function Rule({
  entry,
  ledger,
  desk,
  view,
}: {
  readonly entry: Entry;
  readonly ledger: Ledger;
  readonly desk: Desk;
  readonly view: View;
}) {
  const others = ledger.entries
    .filter(({ id, kind }) => id !== entry.id && kind === entry.kind)
    .map((other) => ({ id: other.id, title: titleIn(other, view) }));
  const own = new Set(entry.rulings ?? []);
  const rulings = ledger.rulings.filter(({ id }) => own.has(id));
  return (
    <section class="part" id="rulings">
      <h2>Rulings</h2>
      {rulings.length === 0 ? (
        <p class="none">Nobody has ruled on this entry.</p>
      ) : (
        <RulingList rulings={rulings} names={view.allEntries} desk={desk} effects={null} level={3} />
      )}
      <SameEntryForm desk={desk} entry={entry.id} others={others} />
      <ClaimsForm desk={desk} entry={entry.id} />
      <DateForm desk={desk} entry={entry.id} date={entry.date.value} />
    </section>
  );
}

export function EntryPage({ ledger, entry, sheet, report, text, desk }: EntryPageProps) {
  const { view } = sheet;
  const own = {
    ...sheet,
    view: { ...view, statements: view.statements.filter(({ about }) => about.includes(entry.id)) },
  };
  const disputed = view.conflicts.filter(({ entries }) => entries.includes(entry.id));
  return (
    <>
      <Head entry={entry} view={view} />
      <main id="main" class="facing">
        <div class="account">
          <section class="part">
            <h2 class="unseen">Where it stands</h2>
            <Facts sheet={sheet} entry={entry} withAmount />
            <Overdue entry={entry} />
            <Ladder entry={entry} />
            <History sheet={sheet} entry={entry} />
            <Outlook sheet={sheet} entry={entry} />
            <Doubts sheet={{ ...sheet, view: { ...view, matches: [] } }} entry={entry} />
          </section>
          {disputed.length === 0 ? null : (
            <section class="part disputed" id="disputed">
              <h2>Disputed</h2>
              <Conflicts sheet={{ ...sheet, view: { ...view, conflicts: disputed } }} />
            </section>
          )}
          <Matches sheet={sheet} entry={entry} desk={desk} />
          <section class="part words" id="words">
            <h2>The words</h2>
            <ClaimList sheet={sheet} entry={entry} shown={report?.id ?? null} />
          </section>
          <section class="part words" id="support">
            <h2>On what it rests</h2>
            <Support sheet={sheet} entry={entry} open />
          </section>
          <Said sheet={own} />
          <Rule entry={entry} ledger={ledger} desk={desk} view={view} />
        </div>
        {report === undefined ? null : <ReportPane sheet={sheet} entry={entry} report={report} text={text} />}
      </main>
    </>
  );
}
