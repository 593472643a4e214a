/** One entry: when, what, how far it has come and how it got there; beside it the words of a report and its support. */
import type { Entry } from '../../model/ledger.ts';
import { amountText } from '../view/amount.ts';
import { safeText } from '../view/safe-text.ts';
import type { EntrySection } from '../view/sections.ts';
import { standingText } from '../view/standing.ts';
import { titleIn } from '../view/title.ts';
import { sentenceCase } from '../view/words.ts';
import { FIELDS } from './conflicts.tsx';
import { Facts } from './facts.tsx';
import { History, Outlook, Overdue } from './history.tsx';
import { Ladder } from './ladder.tsx';
import { Heading, hasDate, Linked, When } from './phrases.tsx';
import { Quotations } from './quotation.tsx';
import { anchorOf, type Sheet } from './sheet.ts';
import { Sign } from './sign.tsx';
import { Support } from './support.tsx';

export function Standing({ entry }: { readonly entry: Entry }) {
  const { stage, certainty, outlook } = entry;
  // Spoken of, but at no stage: not even that it is stated.
  const spokenOf = stage === null && outlook === null && certainty === 'stated';
  const sign = spokenOf ? 'open' : stage === null ? (outlook?.certainty ?? certainty) : certainty;
  return (
    <p class="standing">
      <Sign of={sign} />
      {standingText(entry).replaceAll('-', ' ')}
    </p>
  );
}

function Day({ entry, otherwise }: { readonly entry: Entry; readonly otherwise: string | null }) {
  if (hasDate(entry.date))
    return (
      <p class="when">
        <When date={entry.date} />
      </p>
    );
  return otherwise === null ? null : <p class="when none">{otherwise}</p>;
}

/** What leads the row: when it is, how far it has come, or how much it is. */
function Lead({ entry, section }: { readonly entry: Entry; readonly section: EntrySection }) {
  switch (section.leads) {
    case 'date':
      return (
        <div class="lead">
          <Day entry={entry} otherwise="no date given" />
          <Standing entry={entry} />
        </div>
      );
    case 'stage':
      return (
        <div class="lead">
          <Standing entry={entry} />
          <Day entry={entry} otherwise={null} />
        </div>
      );
    case 'amount':
      return (
        <div class="lead">
          <p class="amount">{entry.amount === null ? 'no sum given' : amountText(entry.amount)}</p>
          <Day entry={entry} otherwise={null} />
        </div>
      );
  }
}

/** That reports part here, and what other entry this may be. */
export function Doubts({ sheet, entry }: { readonly sheet: Sheet; readonly entry: Entry }) {
  const { view, links } = sheet;
  const disputes = view.conflicts.filter(({ entries }) => entries.includes(entry.id));
  const matches = view.matches.filter(({ entries }) => entries.includes(entry.id));
  return (
    <>
      {disputes.map(({ id, field }) => (
        <p class="notice">
          <b aria-hidden="true">≠</b> Reports disagree on{' '}
          <Linked href={links.conflict(id)}>{FIELDS[field]}</Linked>.
        </p>
      ))}
      {matches.map(({ entries, reason }) => {
        const id = entries.find((one) => one !== entry.id) ?? entry.id;
        const other = view.allEntries.get(id);
        return (
          <p class="notice">
            <b aria-hidden="true">?</b> Perhaps the same as{' '}
            <Linked href={links.entry(id)}>
              {other === undefined ? 'an entry that is not here' : titleIn(other, view)}
            </Linked>
            {reason === '' ? '' : `: ${safeText(reason)}`}. A person decides.
          </p>
        );
      })}
    </>
  );
}

/** What one origin alone says is set in a lighter hand, and says so. */
export function EntryArticle({
  sheet,
  entry,
  section,
}: {
  readonly sheet: Sheet;
  readonly entry: Entry;
  readonly section: EntrySection;
}) {
  const alone = entry.support.origins.length < 2;
  return (
    <article class={alone ? 'entry alone' : 'entry'} id={anchorOf(entry.id)}>
      <Lead entry={entry} section={section} />
      <div class="what">
        <Heading level={sheet.level + 1}>
          {section.mixed ? <span class="kind">{sentenceCase(entry.type ?? entry.kind)} · </span> : null}
          <Linked href={sheet.links.entryPage?.(entry.id) ?? null}>{titleIn(entry, sheet.view)}</Linked>
        </Heading>
        <Facts sheet={sheet} entry={entry} withAmount={section.leads !== 'amount'} />
        <Overdue entry={entry} />
        <Ladder entry={entry} />
        <History sheet={sheet} entry={entry} />
        <Outlook sheet={sheet} entry={entry} />
        <Doubts sheet={sheet} entry={entry} />
      </div>
      <div class="words">
        <Quotations sheet={sheet} entry={entry} />
        <Support sheet={sheet} entry={entry} />
      </div>
    </article>
  );
}

/** Where an entry between more than two powers is told in full under another relation. */
export function EntryElsewhere({
  sheet,
  entry,
  section,
}: {
  readonly sheet: Sheet;
  readonly entry: Entry;
  readonly section: EntrySection;
}) {
  return (
    <p class="entry elsewhere">
      <span class="lead">
        <Standing entry={entry} />
      </span>
      <span class="what">
        {section.mixed ? <span class="kind">{sentenceCase(entry.type ?? entry.kind)} · </span> : null}
        <Linked href={sheet.links.entry(entry.id)}>{safeText(entry.title)}</Linked>
      </span>
    </p>
  );
}
