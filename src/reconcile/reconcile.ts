/**
 * From what each report says to the ledger. The steps stand in the order in which they need each other: copies decide
 * whose voice a report has, identities decide whose names are one, and only then can claims be matched; stage, date,
 * support and conflicts are drawn from the matched claims, and possible matches are what the matching left open.
 *
 * The ledger is a function of the set of reports: each is taken once and in an order of its own. Every step works in
 * blocks (a name and state, a kind and its powers), so that a report touches only the blocks that it speaks of.
 */
import { LONGEST_UNDERSTOOD, type Unread } from '../model/document.ts';
import type { Entry, Ledger } from '../model/ledger.ts';
import type { Reading } from '../model/reading.ts';
import type { MatchTrace } from '../model/trace.ts';
import { findConflicts } from './conflicts.ts';
import { findCopies } from './copies.ts';
import { hearCopies } from './echoes.ts';
import { buildEntry, type Context } from './entries.ts';
import { identify } from './identities.ts';
import type { Draft } from './match/draft.ts';
import { matchTellings } from './match.ts';
import { membersOf } from './members.ts';
import { groupBy } from './order.ts';
import { findPossibleMatches } from './possible-matches.ts';
import { orderReports, textsOf } from './reports.ts';
import { placeClaims, tellingsOf } from './tellings.ts';
import { writeLedger } from './write-ledger.ts';

export interface ReconcileOptions {
  /** The reader's today, an ISO day. */
  readonly asOf: string;
  readonly unread: readonly Unread[];
  /** The text of a document by its id, where the readings' documents do not hold it themselves. */
  readonly textOf?: (document: string) => string;
  /** Told of each decision on which claims are of one entry. */
  readonly trace?: MatchTrace;
}

/** Reconciles the readings of any number of reports, in any order and with any repetition, into one ledger. */
export function reconcile(readings: readonly Reading[], options: ReconcileOptions): Ledger {
  const trace = options.trace ?? null;
  const reports = orderReports(readings);
  const wholeOf = options.textOf ?? textsOf(reports);
  // Copies are looked for in what is understood, or a text of 50 MB would be laid out whole in shingles.
  const textOf = (id: string) => wholeOf(id).slice(0, LONGEST_UNDERSTOOD);
  const copies = findCopies(reports, textOf);
  const rootOf = (report: string) => copies.get(report)?.root ?? report;
  const identities = identify(reports, rootOf);

  const placed = reports.map((report) => placeClaims(report, identities));
  const tellings = new Map(
    reports.map((report, i) => [report.id, tellingsOf(report, placed[i]!, identities.entities)] as const),
  );
  const ofRoots = reports.filter(({ id }) => !copies.has(id)).flatMap(({ id }) => tellings.get(id)!);
  const ofCopies = reports.filter(({ id }) => copies.has(id)).flatMap(({ id }) => tellings.get(id)!);
  const { echoes, own } = hearCopies(ofCopies, ({ report }) => {
    const id = rootOf(report.id);
    return { id, text: textOf(id), tellings: tellings.get(id) ?? [] };
  });
  if (trace !== null) for (const [claim, original] of echoes) trace.echoed(claim, original);
  const { drafts, undecided } = matchTellings([ofRoots, own], trace);

  const copied = placed.flat().filter(({ claim }) => echoes.has(claim.id));
  const repeated = groupBy(copied, ({ claim }) => echoes.get(claim.id)!);
  const context: Context = {
    entities: identities.entities,
    reports: new Map(reports.map((report) => [report.id, report])),
  };
  const entries = drafts.map((draft) => {
    const claims = membersOf(draft, repeated, rootOf);
    return { draft, claims, entry: buildEntry(claims, context) };
  });
  return writeLedger({
    asOf: options.asOf,
    unread: options.unread,
    reports,
    copies,
    identities,
    entries,
    conflicts: entries.flatMap(({ entry, claims }) => findConflicts(entry, claims)),
    possibleMatches: findPossibleMatches(
      new Map(entries.map(({ draft, entry }): [Draft, Entry] => [draft, entry])),
      undecided,
      identities.entities,
    ),
  });
}
