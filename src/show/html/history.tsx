/** How an entry came to where it stands: one line for each change. */
import type { Entry } from '../../model/ledger.ts';
import { dateWords } from '../view/dates.ts';
import type { View } from '../view/view.ts';
import { quote, speakerName } from '../view/words.ts';
import { claimDocuments, hasDate, Inferred, References, When } from './phrases.tsx';
import type { Sheet } from './sheet.ts';
import { Sign } from './sign.tsx';

type Step = Entry['history'][number];

function Told({ step }: { readonly step: Step }) {
  if (step.asOf === null) return <span class="said">day not known</span>;
  const words = dateWords(step.asOf, 'long');
  // A report dated to one side only: that is not when it happened.
  return <span class="said">{step.asOf.includes('..') ? `(${words})` : words}</span>;
}

/** "“next month”, February 2026": the words too, where they are not the date itself. */
function For({ date }: { readonly date: NonNullable<Step['when']> }) {
  const words = date.value === null ? null : dateWords(date.value, 'long');
  const said = date.text === null || words === null || date.text === words ? '' : `${quote(date.text)}, `;
  return (
    <>
      {said}
      <When date={date} />
    </>
  );
}

/** Who is the first to be credited with it. What is stated outright needs no name beside it: the tree of support has all. */
function According({ view, claims }: { readonly view: View; readonly claims: readonly string[] }) {
  const speaker = claims
    .map((id) => view.claims.get(id)?.attribution?.speaker)
    .find((one) => one !== undefined);
  if (speaker === undefined) return null;
  return (
    <>
      , according to {speakerName(view, { ...speaker, basis: 'stated' })}
      {speaker.basis === 'inferred' ? <Inferred /> : null}
    </>
  );
}

function Reached({ view, step, entry }: { readonly view: View; readonly step: Step; readonly entry: Entry }) {
  const { when, certainty, claims } = step;
  const isSame = when !== null && when.value !== null && when.value === entry.date.value;
  return (
    <span class="reached">
      <Sign of={certainty} />
      {step.stage.replaceAll('-', ' ')}
      {certainty === 'stated' ? '' : `, ${certainty}`}
      {when !== null && hasDate(when) ? (
        <span class="for">: {isSame ? <When date={when} /> : <For date={when} />}</span>
      ) : null}
      {certainty === 'stated' ? null : <According view={view} claims={claims} />}
    </span>
  );
}

export function History({ sheet, entry }: { readonly sheet: Sheet; readonly entry: Entry }) {
  if (entry.history.length === 0) return null;
  return (
    <ol class="history" aria-label="What was said of it, and when">
      {entry.history.map((step) => (
        <li>
          <Told step={step} />
          <Reached view={sheet.view} step={step} entry={entry} />
          <References sheet={sheet} documents={claimDocuments(sheet.view, step.claims)} />
        </li>
      ))}
    </ol>
  );
}

/** What is expected of it, how surely, when, and by whom; nothing where a step of the history says so already. */
export function Outlook({ sheet, entry }: { readonly sheet: Sheet; readonly entry: Entry }) {
  const { outlook, history } = entry;
  if (outlook === null) return null;
  if (history.some((step) => step.stage === outlook.stage && step.certainty === outlook.certainty))
    return null;
  const { view } = sheet;
  return (
    <p class="outlook">
      <span class="label">Outlook</span> <Sign of={outlook.certainty} />
      {outlook.stage.replaceAll('-', ' ')}, {outlook.certainty}
      {hasDate(outlook.when) ? (
        <>
          , <For date={outlook.when} />
        </>
      ) : null}
      <According view={view} claims={outlook.claims} />
      <References sheet={sheet} documents={claimDocuments(view, outlook.claims)} />
    </p>
  );
}

export function Overdue({ entry }: { readonly entry: Entry }) {
  if (!entry.overdue) return null;
  return (
    <p class="notice">
      <b>Overdue.</b> It was to happen{' '}
      {entry.date.value === null ? 'by now' : dateWords(entry.date.value, 'long')}, and no report says that it
      did.
    </p>
  );
}
