/** The rows that a brief may hold, each with the claims whose words become its footnotes. */
import { daysOf } from '../../../model/edtf.ts';
import type { Conflict, Entry, LedgerClaim } from '../../../model/ledger.ts';
import { amountText } from '../../view/amount.ts';
import { conflictValue } from '../../view/conflict-value.ts';
import { dateWords } from '../../view/dates.ts';
import { decisiveClaim } from '../../view/decisive-claim.ts';
import { compareSoonest, compareWeight, sectionOf } from '../../view/place-entries.ts';
import { safeText } from '../../view/safe-text.ts';
import { titleIn } from '../../view/title.ts';
import type { View } from '../../view/view.ts';
import { dateText, originName, plural, sentenceCase } from '../../view/words.ts';
import { certaintyWords, stageWords, standingWords } from './plain-words.ts';

export type BriefSection = 'ahead' | 'agreements' | 'changed' | 'disputed';

/** A stretch of a row and the claims that its words rest on. */
interface Part {
  readonly text: string;
  readonly claims: readonly LedgerClaim[];
}

export interface BriefRow {
  readonly section: BriefSection;
  /** What leads the line: a date, a name. */
  readonly lead: string;
  readonly parts: readonly Part[];
  /** The entry or conflict that it is about. */
  readonly about: string;
  /** Day number of the last word on it; -Infinity where that is not known. */
  readonly day: number;
}

/** "one origin: Harbour Wire itself, in 3 reports", "5 origins". */
function supportWords({ support }: Entry, view: View): string {
  const [only, ...others] = support.origins;
  if (only === undefined || others.length > 0) return plural(support.origins.length, 'origin');
  const reports = support.documents > 1 ? `, in ${support.documents} reports` : '';
  return `one origin: ${originName(view, only.id)}${reports}`;
}

/** What a reader must know before trusting the line. */
function caveats(entry: Entry, view: View): string {
  const inferred = entry.parties.some(({ basis }) => basis === 'inferred') ? ['parties inferred'] : [];
  return ` (${[supportWords(entry, view), ...inferred].join('; ')})`;
}

function lastDay(dates: readonly (string | null)[]): number {
  return dates.reduce((latest, date) => {
    const last = daysOf(date)?.last ?? Number.NEGATIVE_INFINITY;
    return Number.isFinite(last) ? Math.max(latest, last) : latest;
  }, Number.NEGATIVE_INFINITY);
}

function claimsOf(view: View, ids: readonly string[]): readonly LedgerClaim[] {
  return ids.flatMap((id) => view.claims.get(id) ?? []);
}

/** What decides where it stands, and what its outlook rests on. */
function citedBy(entry: Entry, view: View): readonly LedgerClaim[] {
  const decisive = decisiveClaim(entry, view);
  const [outlook] = claimsOf(view, entry.outlook?.claims ?? []);
  return [...new Set([decisive, outlook])].filter((claim) => claim !== undefined);
}

function lastSaid(entry: Entry, view: View): number {
  return lastDay(claimsOf(view, entry.claims).map(({ said }) => said));
}

/** "Visit: Narendra Modi to Israel"; a title that says what it is needs no label. */
function labelled(entry: Entry, view: View): string {
  const title = titleIn(entry, view);
  // What a figure is of is no word for the figure: "Cooperation: about USD 10 billion".
  const label = sentenceCase(entry.kind === 'figure' ? entry.kind : (entry.type ?? entry.kind));
  return title.toLowerCase().startsWith(label.toLowerCase()) ? title : `${label}: ${title}`;
}

function aheadRow(entry: Entry, view: View): BriefRow {
  const overdue = entry.overdue ? '; overdue, and no report says that it happened' : '';
  const text = `${labelled(entry, view)}, ${standingWords(entry)}${overdue}${caveats(entry, view)}.`;
  return {
    section: 'ahead',
    lead: dateText(entry.date, 'long') ?? 'No date given',
    parts: [{ text, claims: citedBy(entry, view) }],
    about: entry.id,
    day: lastSaid(entry, view),
  };
}

function agreementRow(entry: Entry, view: View): BriefRow {
  const date = dateText(entry.date, 'long');
  const when = entry.stage === null || date === null ? '' : `, ${date}`;
  const text = `${standingWords(entry)}${when}${caveats(entry, view)}.`;
  return {
    section: 'agreements',
    lead: titleIn(entry, view),
    parts: [{ text, claims: citedBy(entry, view) }],
    about: entry.id,
    day: lastSaid(entry, view),
  };
}

type Step = Entry['history'][number];

function stepWords(entry: Entry, { stage, certainty, when }: Step, dated: boolean): string {
  const date = when === null || !dated ? null : dateText(when, 'long');
  return certaintyWords(certainty, stageWords(entry.kind, stage)) + (date === null ? '' : `, ${date}`);
}

/** The last step of an entry, with the one before it; null for one that lies where its own section says it lies. */
function changedRow(entry: Entry, view: View, told: boolean): BriefRow | null {
  const step = entry.history.at(-1);
  const before = entry.history.at(-2);
  if (step === undefined || (before === undefined && told)) return null;
  const was = before === undefined ? '' : `; before that ${stepWords(entry, before, true)}`;
  const sum = entry.amount === null ? '' : `, ${amountText(entry.amount)}`;
  const now = stepWords(entry, step, true);
  const text = `${labelled(entry, view)}${sum}, ${now}${was}${caveats(entry, view)}.`;
  return {
    section: 'changed',
    lead: step.asOf === null ? 'Reported at an unknown date' : `Reported ${dateWords(step.asOf, 'long')}`,
    parts: [{ text, claims: claimsOf(view, step.claims).slice(0, 1) }],
    about: entry.id,
    day: lastDay([step.asOf]),
  };
}

/** What the reports disagree about. */
const FIELDS: Readonly<Record<Conflict['field'], string>> = {
  date: 'the date',
  amount: 'the sum',
  stage: 'how far it has come',
  party: 'who takes part',
  place: 'the place',
  superlative: 'the rank it is given',
  existence: 'whether it is so at all',
};

const POSITIONS_SHOWN = 3;

function disputedRow(conflict: Conflict, view: View): BriefRow {
  const shown = conflict.positions.slice(0, POSITIONS_SHOWN);
  const more = conflict.positions.length - shown.length;
  const parts = shown.map((position, at): Part => {
    const value = conflictValue(conflict.field, position, view, 'long');
    const before = at === 0 ? `the reports part on ${FIELDS[conflict.field]}:` : 'against';
    const end = at === conflict.positions.length - 1 ? '.' : '';
    return { text: `${before} ${value}${end}`, claims: claimsOf(view, position.claims).slice(0, 1) };
  });
  const rest = more > 0 ? [{ text: `and ${plural(more, 'other position')}.`, claims: [] }] : [];
  const titles = conflict.entries.map((id) => safeText(view.allEntries.get(id)?.title ?? id));
  const claims = conflict.positions.flatMap((position) => claimsOf(view, position.claims));
  return {
    section: 'disputed',
    lead: titles.join(' / '),
    parts: [...parts, ...rest],
    about: conflict.id,
    day: lastDay(claims.map(({ said }) => said)),
  };
}

/**
 * By rank: what lies ahead, the soonest first; disputes; then agreements and changes, those that were spoken of last
 * first.
 */
export function rankRows(view: View): readonly BriefRow[] {
  const ahead = view.entries.filter((entry) => sectionOf(entry, view.asOf) === 'ahead');
  const rest = view.entries.filter((entry) => !ahead.includes(entry)).toSorted(compareWeight);
  const agreements = rest.filter(({ kind }) => kind === 'agreement');
  const told = new Set([...ahead, ...agreements]);
  const changed = [...rest, ...ahead].flatMap((entry) => changedRow(entry, view, told.has(entry)) ?? []);
  const newestFirst = (a: BriefRow, b: BriefRow) => (a.day === b.day ? 0 : a.day > b.day ? -1 : 1);
  return [
    ...ahead.toSorted(compareSoonest).map((entry) => aheadRow(entry, view)),
    ...view.conflicts.map((conflict) => disputedRow(conflict, view)).toSorted(newestFirst),
    ...[...agreements.map((entry) => agreementRow(entry, view)), ...changed].toSorted(newestFirst),
  ];
}
