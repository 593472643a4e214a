/**
 * Changes of a ledger as an Atom feed (RFC 4287). Ids come from what changed and when, not from the address of the
 * server, so that a reader knows an item again wherever it is served.
 */
import { generateAtomFeed } from 'feedsmith';
import type { Change } from '../../model/change.ts';
import type { Ledger } from '../../model/ledger.ts';
import { citeClaim } from '../../show/export/cite.ts';
import { changeText } from '../../show/view/changes.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { indexLedger, type LedgerIndex } from '../../show/view/view.ts';
import { entityName } from '../../show/view/words.ts';

/** Words of reports in an item; the page of the entry has the rest. */
const QUOTES = 3;

/** What XML 1.0 has no place for, and safeText leaves: noncharacters. */
const NO_XML = /[\ufffe\uffff]/g;

const xmlText = (text: string) => safeText(text).replace(NO_XML, '');

export interface Feed {
  readonly title: string;
  /** The same for the same view, whatever the server: `relations/IND-ISR?kind=visit`. */
  readonly view: string;
  /** Where the server is reached, without a slash at its end. */
  readonly base: string;
  /** Paths with their queries. */
  readonly self: string;
  readonly page: string;
  /** When the library was last changed; null while it is empty. */
  readonly updated: string | null;
  /** Oldest first. */
  readonly changes: readonly Change[];
  /** Has the entries that still are, with their claims. */
  readonly ledger: Ledger;
}

/** What reports that caused the change say, in their words. */
function quotesFor({ entry, documents }: Change, index: LedgerIndex): readonly string[] {
  const caused = new Set(documents);
  const claims = (index.allEntries.get(entry)?.claims ?? []).flatMap((id) => index.claims.get(id) ?? []);
  const own = claims.filter(({ document }) => caused.has(document));
  const seen = new Set<string>();
  const quotes: string[] = [];
  for (const claim of own) {
    if (seen.has(claim.document) || quotes.length === QUOTES) continue;
    seen.add(claim.document);
    const { quote, speaker, report } = citeClaim(claim, index);
    quotes.push(`${quote}${speaker === null ? '' : ` (${speaker})`}\n${report}`);
  }
  return quotes;
}

export function renderAtom(feed: Feed): string {
  const { base, changes, ledger } = feed;
  const index = indexLedger(ledger);
  const nameOf = (id: string) => {
    const entity = index.entities.get(id);
    return entity === undefined ? null : entityName(entity, id);
  };
  return generateAtomFeed(
    {
      id: `urn:entente:changes:${feed.view}`,
      title: { value: xmlText(feed.title), type: 'text' },
      updated: new Date(changes.at(-1)?.at ?? feed.updated ?? 0),
      authors: [{ name: 'Entente' }],
      links: [
        { href: `${base}${feed.self}`, rel: 'self', type: 'application/atom+xml' },
        { href: `${base}${feed.page}`, rel: 'alternate', type: 'text/html' },
      ],
      entries: changes.toReversed().map((change) => ({
        id: `urn:entente:change:${change.at}:${change.seq}:${change.entry}`,
        title: { value: xmlText(`${change.title}: ${changeText(change, nameOf)}`), type: 'text' },
        updated: new Date(change.at),
        links: [{ href: `${base}/entries/${encodeId(change.entry)}`, rel: 'alternate', type: 'text/html' }],
        categories: [change.what, ...change.relations].map((term) => ({ term: xmlText(term) })),
        content: {
          value: [`${changeText(change, nameOf)}.`, ...quotesFor(change, index)]
            .join('\n\n')
            .replace(NO_XML, ''),
          type: 'text',
        },
      })),
    },
    { strict: true },
  );
}

function encodeId(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}
