/** The reports behind a view by their numbers, without their texts. */
import type { LedgerDocument } from '../../model/ledger.ts';
import { documentName } from '../../show/view/published.ts';
import { safeText } from '../../show/view/safe-text.ts';
import type { View } from '../../show/view/view.ts';
import { reportPath } from '../addresses.ts';

function Line({ view, document }: { readonly view: View; readonly document: LedgerDocument }) {
  return (
    <>
      <span class="number">[{view.numbers.get(document.id) ?? '?'}]</span>{' '}
      <a class="go" href={reportPath(document.id)}>
        {documentName(document, 'long')}
      </a>
      {document.title === null ? null : <span class="headline">{safeText(document.title)}</span>}
    </>
  );
}

/** Copies stand under what they copy, where that is in the list. */
export function ReportIndex({
  view,
  documents,
}: {
  readonly view: View;
  readonly documents: readonly LedgerDocument[];
}) {
  const here = new Set(documents.map(({ id }) => id));
  const isCopy = ({ copyOf }: LedgerDocument) => copyOf !== null && here.has(copyOf);
  return (
    <ol class="index">
      {documents
        .filter((document) => !isCopy(document))
        .map((root) => (
          <li class="row">
            <Line view={view} document={root} />
            {documents
              .filter(({ copyOf }) => copyOf === root.id)
              .map((copy) => (
                <div class="copy-line">
                  <Line view={view} document={copy} />
                  <span class="reason">A copy: {safeText(copy.copyReason ?? 'same text')}.</span>
                </div>
              ))}
          </li>
        ))}
    </ol>
  );
}
