/** The reports: each root with its text, its copies folded under it, and what could not be read. */
import type { Ledger, LedgerDocument } from '../../model/ledger.ts';
import { dateWords } from '../view/dates.ts';
import { documentName } from '../view/published.ts';
import { safeText } from '../view/safe-text.ts';
import { webAddress } from '../view/web-address.ts';
import { type Citation, MarkedText } from './marked-text.tsx';
import { Heading } from './phrases.tsx';
import { anchorOf } from './sheet.ts';

export interface ReportList {
  /** In the order of their numbers. */
  readonly documents: readonly LedgerDocument[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly texts: ReadonlyMap<string, string>;
  /** What quotes each report, by document id. */
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
  /** Whether texts stand open: a few do, hundreds do not. */
  readonly open: boolean;
  readonly level: number;
}

function Address({ document }: { readonly document: LedgerDocument }) {
  const href = webAddress(document.url);
  if (href === null)
    return document.url === null ? null : <span class="address">{safeText(document.url)}</span>;
  const { host, pathname } = new URL(href);
  return (
    <a class="address" href={href} rel="noopener noreferrer">
      {host + (pathname === '/' ? '' : pathname)}
    </a>
  );
}

/** Who wrote it, which agency it credits, when it was changed, where it is from. */
export function Provenance({ document }: { readonly document: LedgerDocument }) {
  const { byline, credit, publisher, updated, path } = document;
  const facts = [
    byline === undefined ? null : `by ${safeText(byline)}`,
    credit === null || credit === publisher ? null : `credits ${safeText(credit)}`,
    updated === undefined ? null : `changed ${dateWords(updated, 'long')}`,
    path === null ? null : safeText(path),
  ].filter((fact) => fact !== null);
  return (
    <p class="provenance">
      {facts.join(' · ')}
      {document.url !== null && facts.length > 0 ? ' · ' : ''}
      <Address document={document} />
    </p>
  );
}

function Body({ list, document }: { readonly list: ReportList; readonly document: LedgerDocument }) {
  const text = list.texts.get(document.id);
  if (text === undefined) return <p class="none">Its text is not kept here.</p>;
  return (
    <MarkedText
      document={document.id}
      text={text}
      language={document.language}
      citations={list.citations.get(document.id) ?? []}
    />
  );
}

function Title({ list, document }: { readonly list: ReportList; readonly document: LedgerDocument }) {
  return (
    <>
      <span class="number">[{list.numbers.get(document.id) ?? '?'}]</span> {documentName(document, 'long')}
      {document.title === null ? null : <span class="headline">{safeText(document.title)}</span>}
    </>
  );
}

function Copy({ list, document }: { readonly list: ReportList; readonly document: LedgerDocument }) {
  return (
    <details class="copy" id={anchorOf(document.id)}>
      <summary>
        <Title list={list} document={document} />
        <span class="reason">A copy: {safeText(document.copyReason ?? 'same text')}.</span>
      </summary>
      <Provenance document={document} />
      <Body list={list} document={document} />
    </details>
  );
}

export function Reports({ list }: { readonly list: ReportList }) {
  const roots = new Set(list.documents.filter(({ copyOf }) => copyOf === null).map(({ id }) => id));
  const isCopy = ({ copyOf }: LedgerDocument) => copyOf !== null && roots.has(copyOf);
  const copies = new Map<string, LedgerDocument[]>();
  for (const document of list.documents.filter(isCopy)) {
    const known = copies.get(document.copyOf ?? '');
    if (known === undefined) copies.set(document.copyOf ?? '', [document]);
    else known.push(document);
  }
  return (
    <>
      {list.documents
        .filter((document) => !isCopy(document))
        .map((root) => (
          <article class="report" id={anchorOf(root.id)}>
            <Heading level={list.level}>
              <Title list={list} document={root} />
            </Heading>
            <Provenance document={root} />
            <details class="full" open={list.open}>
              <summary>Full text</summary>
              <Body list={list} document={root} />
            </details>
            {(copies.get(root.id) ?? []).map((copy) => (
              <Copy list={list} document={copy} />
            ))}
          </article>
        ))}
    </>
  );
}

export function Unread({ unread }: { readonly unread: Ledger['unread'] }) {
  return (
    <ul class="unread">
      {unread.map(({ path, reason }) => (
        <li>
          <b>{safeText(path)}</b>: {safeText(reason)}
        </li>
      ))}
    </ul>
  );
}
