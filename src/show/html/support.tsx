/** On what an entry rests: origins, under each the reports that carry it, under those their copies with the reason. */
import type { Entry, LedgerDocument } from '../../model/ledger.ts';
import { documentName } from '../view/published.ts';
import { safeText } from '../view/safe-text.ts';
import { compareText, type View } from '../view/view.ts';
import { entityName, originName, publisherName, supportText } from '../view/words.ts';
import { officeOf, References } from './phrases.tsx';
import type { Sheet } from './sheet.ts';

type Origin = Entry['support']['origins'][number];

interface Branch {
  readonly root: LedgerDocument;
  readonly copies: readonly LedgerDocument[];
}

function byNumber(view: View) {
  return (a: LedgerDocument, b: LedgerDocument) =>
    (view.numbers.get(a.id) ?? 0) - (view.numbers.get(b.id) ?? 0);
}

/** Copies stand under their root where that carries the entry too, else by themselves. */
function branchesOf(origin: Origin, view: View): readonly Branch[] {
  const documents = origin.documents
    .map((id) => view.documentsById.get(id))
    .filter((one) => one !== undefined)
    .toSorted(byNumber(view));
  const here = new Set(documents.map(({ id }) => id));
  const isCopy = ({ copyOf }: LedgerDocument) => copyOf !== null && here.has(copyOf);
  return documents
    .filter((one) => !isCopy(one))
    .map((root) => ({ root, copies: documents.filter(({ copyOf }) => copyOf === root.id) }));
}

function copyReason({ copyReason: reason }: LedgerDocument): string {
  return `a copy: ${safeText(reason ?? 'same text')}`;
}

/** Who was told, where somebody's word is passed on: by report. */
function listenersOf(origin: Origin, entry: Entry, view: View): ReadonlyMap<string, string> {
  const listeners = new Map<string, string>();
  for (const id of entry.claims) {
    const claim = view.claims.get(id);
    const { speaker, listener = null } = claim?.attribution ?? {};
    if (claim !== undefined && listener !== null && speaker?.entity === origin.id)
      listeners.set(claim.document, safeText(listener));
  }
  return listeners;
}

export function OriginName({ view, id }: { readonly view: View; readonly id: string }) {
  const entity = view.entities.get(id);
  const document = view.documentsById.get(id);
  if (entity !== undefined)
    return (
      <span class="origin">
        {entityName(entity, id)}
        <span class="office">{officeOf(entity)}</span>
      </span>
    );
  if (document !== undefined)
    return (
      <span class="origin">
        {publisherName(document)}
        <span class="office">, in its own voice</span>
      </span>
    );
  return <span class="origin">{originName(view, id)}</span>;
}

function Report({
  sheet,
  document,
  notes,
}: {
  readonly sheet: Sheet;
  readonly document: LedgerDocument;
  readonly notes: readonly string[];
}) {
  return (
    <>
      <References sheet={sheet} documents={[document.id]} /> {documentName(document, 'long')}
      {notes.length === 0 ? null : <span class="note">, {notes.join('; ')}</span>}
    </>
  );
}

function Copies({ sheet, copies }: { readonly sheet: Sheet; readonly copies: readonly LedgerDocument[] }) {
  if (copies.length === 0) return null;
  return (
    <ul>
      {copies.map((copy) => (
        <li>
          <Report sheet={sheet} document={copy} notes={[copyReason(copy)]} />
        </li>
      ))}
    </ul>
  );
}

/** A report in its own voice is origin and root in one; somebody's word stands above the reports that pass it on. */
function OriginBranch({
  sheet,
  entry,
  origin,
  branches,
}: {
  readonly sheet: Sheet;
  readonly entry: Entry;
  readonly origin: Origin;
  readonly branches: readonly Branch[];
}) {
  const { view } = sheet;
  const [only] = branches;
  if (branches.length === 1 && only !== undefined && only.root.id === origin.id)
    return (
      <li>
        <Report sheet={sheet} document={only.root} notes={['in its own voice']} />
        <Copies sheet={sheet} copies={only.copies} />
      </li>
    );
  const listeners = listenersOf(origin, entry, view);
  const told = ({ id }: LedgerDocument) => (listeners.has(id) ? [`speaking to ${listeners.get(id)}`] : []);
  return (
    <li>
      <OriginName view={view} id={origin.id} />
      <ul>
        {branches.map(({ root, copies }) => (
          <li>
            <Report
              sheet={sheet}
              document={root}
              notes={[...told(root), ...(root.copyOf === null ? [] : [copyReason(root)])]}
            />
            <Copies sheet={sheet} copies={copies} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Folded: the summary says how much, the tree says who. Support, not truth. */
export function Support({
  sheet,
  entry,
  open = false,
}: {
  readonly sheet: Sheet;
  readonly entry: Entry;
  readonly open?: boolean;
}) {
  const { view } = sheet;
  const { support } = entry;
  const first = (branches: readonly Branch[]) => view.numbers.get(branches[0]?.root.id ?? '') ?? 0;
  const origins = support.origins
    .map((origin) => ({ origin, branches: branchesOf(origin, view) }))
    .toSorted((a, b) => first(a.branches) - first(b.branches) || compareText(a.origin.id, b.origin.id));
  return (
    <details class="support" open={open}>
      <summary>
        <span class="label">Support</span> {supportText(support)}
      </summary>
      <ul class="tree">
        {origins.map(({ origin, branches }) => (
          <OriginBranch sheet={sheet} entry={entry} origin={origin} branches={branches} />
        ))}
      </ul>
    </details>
  );
}
