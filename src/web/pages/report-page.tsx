/** One report: its text with all words that anything rests on, and beside them what they are taken to say. */
import type { Ledger, LedgerClaim, LedgerDocument, LedgerStatement } from '../../model/ledger.ts';
import type { Span } from '../../model/span.ts';
import { MarkedParagraphs } from '../../show/html/marked-paragraphs.tsx';
import type { Citation } from '../../show/html/marked-text.tsx';
import { Provenance } from '../../show/html/reports.tsx';
import { anchorOf, wordsAnchor } from '../../show/html/sheet.ts';
import { Sign } from '../../show/html/sign.tsx';
import { documentName } from '../../show/view/published.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { MANNERS } from '../../show/view/statements.ts';
import { type View, viewLedger } from '../../show/view/view.ts';
import { sentenceCase, speakerName } from '../../show/view/words.ts';
import { entityPath, entryPath, reportPath } from '../addresses.ts';
import { Top } from './frame.tsx';

/** More notes than this beside one paragraph are folded. */
const NOTES = 5;

interface Note {
  readonly span: Span;
  readonly content: unknown;
}

function ClaimNote({ view, claim }: { readonly view: View; readonly claim: LedgerClaim }) {
  const entry = view.allEntries.get(claim.entry);
  const evidence = claim.evidence[0];
  return (
    <>
      <Sign of={claim.certainty} />
      {entry === undefined ? (
        sentenceCase(claim.kind)
      ) : (
        <a href={`${entryPath(entry.id)}#${anchorOf(claim.id)}`}>{safeText(entry.title)}</a>
      )}
      <span class="stage">
        {claim.stage === null ? '' : `: ${claim.stage.replaceAll('-', ' ')}`}
        {claim.certainty === 'stated' ? '' : `, ${claim.certainty}`}
      </span>{' '}
      {evidence === undefined ? null : <a href={`#${wordsAnchor(claim.document, evidence)}`}>words</a>}
    </>
  );
}

function StatementNote({ view, statement }: { readonly view: View; readonly statement: LedgerStatement }) {
  const { speaker, manner, document, evidence } = statement;
  const name = speakerName(view, { ...speaker, basis: 'stated' });
  return (
    <span id={anchorOf(statement.id)}>
      {speaker.entity === null ? name : <a href={entityPath(speaker.entity)}>{name}</a>}
      <span class="stage">, {MANNERS[manner]}</span>{' '}
      {evidence[0] === undefined ? null : <a href={`#${wordsAnchor(document, evidence[0])}`}>words</a>}
    </span>
  );
}

function notesOf(view: View, ledger: Ledger, document: string): readonly Note[] {
  const of = (one: { readonly document: string }) => one.document === document;
  const spanOf = ({ evidence }: LedgerClaim | LedgerStatement): Span => evidence[0] ?? { start: 0, end: 0 };
  return [
    ...ledger.claims
      .filter(of)
      .map((claim) => ({ span: spanOf(claim), content: <ClaimNote view={view} claim={claim} /> })),
    ...ledger.statements
      .filter(of)
      .map((one) => ({ span: spanOf(one), content: <StatementNote view={view} statement={one} /> })),
  ].toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** All that quotes a report. */
export function citationsIn(ledger: Ledger, document: string, view: View): readonly Citation[] {
  const claims = ledger.claims.filter((claim) => claim.document === document);
  const statements = ledger.statements.filter((one) => one.document === document);
  return [
    ...claims.flatMap(({ id, entry, evidence }) =>
      evidence.map(({ start, end, exact }) => ({
        span: { start, end },
        exact,
        href: `${entryPath(entry)}#${anchorOf(id)}`,
        title: safeText(view.allEntries.get(entry)?.title ?? 'an entry'),
      })),
    ),
    ...statements.flatMap(({ id, evidence, speaker }) =>
      evidence.map(({ start, end, exact }) => ({
        span: { start, end },
        exact,
        href: `#${anchorOf(id)}`,
        title: `what ${speakerName(view, { ...speaker, basis: 'stated' })} said`,
      })),
    ),
  ];
}

function Margin({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  const item = ({ content }: Note) => <li>{content as string}</li>;
  return (
    <ul class="margin">
      {notes.slice(0, NOTES).map(item)}
      {notes.length <= NOTES ? null : (
        <li>
          <details>
            <summary>{notes.length - NOTES} more</summary>
            <ul>{notes.slice(NOTES).map(item)}</ul>
          </details>
        </li>
      )}
    </ul>
  );
}

function Copies({ ledger, document }: { readonly ledger: Ledger; readonly document: LedgerDocument }) {
  const root = ledger.documents.find(({ id }) => id === document.copyOf);
  const copies = ledger.documents.filter(({ copyOf }) => copyOf === document.id);
  if (document.copyOf === null && copies.length === 0) return null;
  return (
    <ul class="copies">
      {document.copyOf === null ? null : (
        <li>
          A copy of{' '}
          <a href={reportPath(document.copyOf)}>
            {root === undefined ? 'another report' : documentName(root, 'long')}
          </a>
          : {safeText(document.copyReason ?? 'same text')}.
        </li>
      )}
      {copies.map((copy) => (
        <li>
          Copied by <a href={reportPath(copy.id)}>{documentName(copy, 'long')}</a>:{' '}
          {safeText(copy.copyReason ?? 'same text')}.
        </li>
      ))}
    </ul>
  );
}

export function ReportPage({
  ledger,
  document,
  text,
}: {
  readonly ledger: Ledger;
  readonly document: LedgerDocument;
  readonly text: string | undefined;
}) {
  const view = viewLedger(ledger);
  const notes = notesOf(view, ledger, document.id);
  const beside = ({ start, end }: Span) => (
    <Margin notes={notes.filter(({ span }) => span.start >= start && span.start < end)} />
  );
  return (
    <>
      <Top heading={document.title === null ? documentName(document, 'long') : safeText(document.title)}>
        <p class="scope">{documentName(document, 'long')}</p>
        <Provenance document={document} />
        <Copies ledger={ledger} document={document} />
      </Top>
      <main id="main">
        {notes.length === 0 ? (
          <p class="notice">Nothing in this report speaks of a relation between two powers.</p>
        ) : null}
        {text === undefined ? (
          <p class="none">Its text is not kept here.</p>
        ) : (
          <MarkedParagraphs
            document={document.id}
            text={text}
            language={document.language}
            citations={citationsIn(ledger, document.id, view)}
            beside={beside}
          />
        )}
      </main>
    </>
  );
}
