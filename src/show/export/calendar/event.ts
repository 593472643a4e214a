/** One visit or meeting as an all-day event. */
import { type ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { isoDay } from '../../../model/edtf.ts';
import { formatDate } from '../../../model/format-date.ts';
import type { Stage } from '../../../model/kinds/kinds.ts';
import type { Entry, LedgerClaim } from '../../../model/ledger.ts';
import { decisiveClaim } from '../../view/decisive-claim.ts';
import { safeText } from '../../view/safe-text.ts';
import { withoutEnd } from '../../view/title.ts';
import { compareText, type LedgerIndex } from '../../view/view.ts';
import { sentenceCase, supportText } from '../../view/words.ts';
import { type Citation, citeClaim } from '../cite.ts';
import type { EventDays } from './days.ts';

/** Words of reports in a description; the ledger has the rest. */
const QUOTES = 4;

/** Up to here it is an intention; a postponed one has no day that holds. */
const OPEN: ReadonlySet<Stage> = new Set(['proposed', 'invited', 'planned', 'postponed']);

/** Cancelled; else tentative where the thing or its day is not fixed; else confirmed. */
export function statusOf({ stage }: Entry, { vague }: EventDays): ICalEventStatus {
  if (stage === 'cancelled') return ICalEventStatus.CANCELLED;
  return stage === null || OPEN.has(stage) || vague ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** "scheduled"; "planned, likely" where nobody states it; "spoken of" where the words tell no stage. */
export function stageText({ stage, outlook }: Entry): string {
  if (stage !== null) return `${stage}, stated`;
  return outlook === null ? 'spoken of' : `${outlook.stage}, ${outlook.certainty}`;
}

/** The decisive claim, then one a report, so that a few lines show who agrees: such as tell a stage first, then the latest. */
function claimsToQuote(entry: Entry, index: LedgerIndex): readonly LedgerClaim[] {
  const first = decisiveClaim(entry, index);
  const others = entry.claims
    .flatMap((id) => index.claims.get(id) ?? [])
    .toSorted(
      (a, b) =>
        Number(a.stage === null) - Number(b.stage === null) ||
        compareText(b.said ?? '', a.said ?? '') ||
        compareText(a.id, b.id),
    );
  const kept = new Map<string, LedgerClaim>();
  for (const claim of first === undefined ? others : [first, ...others])
    if (!kept.has(claim.document)) kept.set(claim.document, claim);
  return [...kept.values()].slice(0, QUOTES);
}

function quoteText({ quote, speaker, report, url }: Citation): string {
  const who = speaker === null ? '' : ` (${speaker})`;
  return [`${quote}${who}`, `${report}${url === null ? '' : `, ${url}`}`].join('\n');
}

function descriptionOf(entry: Entry, days: EventDays, quoted: readonly Citation[]): string {
  const { date, support, overdue, claims } = entry;
  const inferred = date.basis === 'inferred' ? ' (inferred)' : '';
  const when = date.value === null ? '' : safeText(formatDate(date.value));
  const facts = [
    `Stage: ${stageText(entry)}`,
    `Date: ${days.vague ? 'some time in ' : ''}${when}${inferred}`,
    ...(overdue ? ['Overdue: no report says that it happened'] : []),
    `Rests on: ${supportText(support)}`,
  ];
  const more = claims.length - quoted.length;
  const rest = more > 0 ? [`and ${more} more in the ledger`] : [];
  return [facts.join('\n'), ...quoted.map(quoteText), ...rest, `Entry: ${entry.id}`].join('\n\n');
}

/** A reserved sign in an address is the same when written as its code; the library would put backslashes in front. */
function encodeReserved(url: string): string {
  return url.replace(/[,;\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * UID is the entry's id, and SEQUENCE the number of rows of its history, so that a calendar that is written again
 * from more reports replaces what it said before.
 */
export function addEvent(
  calendar: ICalCalendar,
  entry: Entry,
  days: EventDays,
  stamp: Date,
  index: LedgerIndex,
): void {
  const { date, place, kind, type, relations, history } = entry;
  const quoted = claimsToQuote(entry, index).map((claim) => citeClaim(claim, index));
  const title = withoutEnd(safeText(entry.title), date.value === null ? '' : formatDate(date.value));
  const note = days.vague ? `${entry.stage ?? 'spoken of'}, day not known` : (entry.stage ?? 'spoken of');
  const url = quoted.find((one) => one.url !== null)?.url ?? null;
  const label = sentenceCase(type ?? kind);
  calendar.createEvent({
    id: `${entry.id}@entente`,
    sequence: history.length,
    stamp,
    allDay: true,
    start: new Date(`${isoDay(days.first)}T00:00:00Z`),
    end: new Date(`${isoDay(days.end)}T00:00:00Z`),
    summary: `${label}: ${title} (${note})`,
    description: descriptionOf(entry, days, quoted),
    status: statusOf(entry, days),
    // What others do takes none of the reader's own time.
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: [...new Set([sentenceCase(kind), ...relations])].map((name) => ({ name: safeText(name) })),
    ...(place === null ? {} : { location: safeText(place) }),
    ...(url === null ? {} : { url: encodeReserved(url) }),
  });
}
