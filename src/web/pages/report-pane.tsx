/** A report beside an entry, with the words of that entry marked. */
import type { Entry, LedgerDocument } from '../../model/ledger.ts';
import { type Citation, MarkedText } from '../../show/html/marked-text.tsx';
import { anchorOf, type Sheet } from '../../show/html/sheet.ts';
import { documentName } from '../../show/view/published.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { reportPath } from '../addresses.ts';

export function ReportPane({
  sheet,
  entry,
  report,
  text,
}: {
  readonly sheet: Sheet;
  readonly entry: Entry;
  readonly report: LedgerDocument;
  readonly text: string | undefined;
}) {
  const claims = entry.claims
    .map((id) => sheet.view.claims.get(id))
    .filter((claim) => claim !== undefined && claim.document === report.id);
  const citations = claims.flatMap((claim): Citation[] =>
    (claim?.evidence ?? []).map(({ start, end, exact }) => ({
      span: { start, end },
      exact,
      href: `#${anchorOf(claim?.id ?? '')}`,
      title: 'the passage in the list',
    })),
  );
  return (
    <section class="pane" id="report" aria-label="The report" tabindex={0}>
      <h2>
        {documentName(report, 'long')} [{sheet.view.numbers.get(report.id) ?? '?'}]
      </h2>
      {report.title === null ? null : <p class="headline">{safeText(report.title)}</p>}
      <p class="provenance">
        <a href={reportPath(report.id)}>The report with all that is read in it</a>
      </p>
      {text === undefined ? (
        <p class="none">Its text is not kept here.</p>
      ) : (
        <MarkedText document={report.id} text={text} language={report.language} citations={citations} />
      )}
    </section>
  );
}
