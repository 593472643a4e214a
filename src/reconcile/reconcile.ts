/**
 * From what each report says to the ledger. The steps stand in the order in which they need each other: copies decide
 * whose voice a report has, identities decide whose names are one, and only then can claims be matched; stage, date,
 * support and conflicts are drawn from the matched claims, and possible matches are what the matching left open.
 *
 * The ledger is a function of the set of reports: each is taken once and in an order of its own. Every step works in
 * blocks (a name and state, a kind and its powers), so that a report touches only the blocks that it speaks of.
 */
import { LONGEST_UNDERSTOOD, type Unread } from '../model/document.ts';
import type { Entry, Ledger, PossibleMatch } from '../model/ledger.ts';
import type { Reading } from '../model/reading.ts';
import type { Ruling } from '../model/ruling.ts';
import type { MatchTrace } from '../model/trace.ts';
import { findConflicts } from './conflicts.ts';
import { findCopies } from './copies.ts';
import { hearCopies } from './echoes.ts';
import { buildEntry, type Context } from './entries.ts';
import { type Group, groupDrafts } from './groups.ts';
import { identify } from './identities.ts';
import type { Seat } from './match/seat.ts';
import { matchTellings } from './match.ts';
import { membersOf } from './members.ts';
import { sheetOf } from './offer-sheet.ts';
import { groupBy } from './order.ts';
import { placeClaims } from './place-claims.ts';
import { findPossibleMatches } from './possible-matches.ts';
import { orderReports, textsOf } from './reports.ts';
import { ENTRY_ACTS, inForce, rulingsOn, wrongClaims } from './rulings.ts';
import { tellingsOf } from './tellings.ts';
import { writeLedger } from './write-ledger.ts';

export interface ReconcileOptions {
  /** The reader's today, an ISO day. */
  readonly asOf: string;
  readonly unread: readonly Unread[];
  /** A person's decisions; those undone are passed over. */
  readonly rulings?: readonly Ruling[];
  /** The text of a document by its id, where the readings' documents do not hold it themselves. */
  readonly textOf?: (document: string) => string;
  /** Told of each decision on which claims are of one entry. */
  readonly trace?: MatchTrace;
}

/** Reconciles the readings of any number of reports, in any order and with any repetition, into one ledger. */
export function reconcile(readings: readonly Reading[], options: ReconcileOptions): Ledger {
  const trace = options.trace ?? null;
  const rulings = inForce(options.rulings ?? []);
  const reports = orderReports(readings);
  const wholeOf = options.textOf ?? textsOf(reports);
  // Copies are looked for in what is understood, or a text of 50 MB would be laid out whole in shingles.
  const textOf = (id: string) => wholeOf(id).slice(0, LONGEST_UNDERSTOOD);
  const copies = findCopies(reports, textOf);
  const rootOf = (report: string) => copies.get(report)?.root ?? report;
  const identities = identify(reports, rootOf, rulings);

  const wrong = wrongClaims(rulings);
  const told = new Map(
    reports.map((report) => {
      const placed = placeClaims(report, identities);
      return [report.id, tellingsOf(report, placed, identities.entities, wrong)] as const;
    }),
  );
  const ofRoots = reports.filter(({ id }) => !copies.has(id)).flatMap(({ id }) => told.get(id)!);
  const ofCopies = reports.filter(({ id }) => copies.has(id)).flatMap(({ id }) => told.get(id)!);
  const { echoes, own } = hearCopies(ofCopies, ({ report }) => {
    const id = rootOf(report.id);
    return { id, text: textOf(id), tellings: told.get(id) ?? [] };
  });
  if (trace !== null) for (const [claim, original] of echoes) trace.echoed(claim, original);
  const { drafts, seats } = matchTellings([ofRoots, own], trace);

  const placedOf = new Map([...ofRoots, ...own].map(({ id, placed }) => [id, placed]));
  const copied = ofCopies.flatMap(({ placed }) => placed).filter(({ claim }) => echoes.has(claim.id));
  const repeated = groupBy(copied, ({ claim }) => echoes.get(claim.id)!);
  const groups = groupDrafts(
    drafts.map((draft) => ({
      draft,
      members: membersOf(draft, (telling) => placedOf.get(telling)!, repeated, rootOf),
    })),
    rulingsOn(ENTRY_ACTS, rulings),
  );
  const context: Context = {
    entities: identities.entities,
    reports: new Map(reports.map((report) => [report.id, report])),
    personRulings: identities.rulings,
  };
  const entries = groups.map((group) => ({ group, entry: buildEntry(group, context) }));
  return writeLedger({
    asOf: options.asOf,
    unread: options.unread,
    rulings,
    reports,
    copies,
    identities,
    entries,
    conflicts: entries.flatMap(({ entry, group }) => findConflicts(entry, group)),
    possibleMatches: possibleMatchesOf(entries, seats, context, rulings),
  });
}

function possibleMatchesOf(
  entries: readonly { readonly group: Group; readonly entry: Entry }[],
  seats: Iterable<Seat>,
  { entities }: Context,
  rulings: readonly Ruling[],
): PossibleMatch[] {
  const sheets = entries.map(({ entry, group }) => sheetOf(entry, group, entities));
  const entryOf = new Map(entries.flatMap(({ entry }) => entry.claims.map((claim) => [claim, entry.id])));
  const undecided = [...seats].flatMap(({ telling, decision }) =>
    (decision.joined === null ? decision.rivals : []).map((rival): [string, string] => [
      entryOf.get(telling.id)!,
      entryOf.get(rival)!,
    ]),
  );
  const apart = new Set(rulingsOn(['not-same'], rulings).map(({ id }) => id));
  return findPossibleMatches(sheets, undecided, apart);
}
