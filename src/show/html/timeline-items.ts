/** What a timeline shows of a relation: what happens when, what was announced when, and when reports came out. */
import { dayNumber, daysOf } from '../../model/edtf.ts';
import { hasHappened, isExit } from '../../model/kinds/kinds.ts';
import type { Entry } from '../../model/ledger.ts';
import { titleIn } from '../view/title.ts';
import type { View } from '../view/view.ts';
import type { Certainty } from './sign.tsx';

export interface TimelineItem {
  readonly entry: Entry;
  /** EDTF; where the drawing has its place. */
  readonly date: string;
  /** Days since 1970, inclusive; infinite where the date is open. */
  readonly first: number;
  readonly last: number;
  readonly certainty: Certainty;
  /** Not known to the day, as against a stay of two days: only somewhere within. */
  readonly vague: boolean;
  /** Happened or under way; else it lies ahead, or was called off. */
  readonly done: boolean;
  readonly label: string;
}

export interface TimelineItems {
  readonly happened: readonly TimelineItem[];
  readonly announced: readonly TimelineItem[];
  /** Days on which reports came out, in order, each once. */
  readonly published: readonly number[];
  readonly today: number;
  /** The day that matters most: today, or the last day from which anything is known. */
  readonly focus: number;
}

function isVague(date: string): boolean {
  if (/[~?%X]/.test(date) || date.includes('..')) return true;
  if (date.split('/').some((side) => side.length < '2026-02-25'.length)) return true;
  // A stay is rarely longer than this; "later this month" is.
  const days = daysOf(date);
  return days !== null && days.last - days.first > 14;
}

function item(
  entry: Entry,
  date: string | null,
  certainty: Certainty,
  rest: Pick<TimelineItem, 'done' | 'label'>,
): readonly TimelineItem[] {
  const days = daysOf(date);
  if (date === null || days === null) return [];
  if (!Number.isFinite(days.first) && !Number.isFinite(days.last)) return [];
  return [{ entry, date, ...days, certainty, vague: isVague(date), ...rest }];
}

/** When it happens or is to happen; only expected things have the day of their outlook. */
function happeningOf(entry: Entry, view: View): readonly TimelineItem[] {
  const { stage, outlook, kind } = entry;
  if (kind === 'figure') return [];
  const certainty = stage === null ? (outlook?.certainty ?? entry.certainty) : entry.certainty;
  const date = entry.date.value ?? (stage === null ? (outlook?.when.value ?? null) : null);
  const done = stage !== null && hasHappened(kind, stage);
  const off = stage !== null && isExit(kind, stage) ? `, ${stage}` : '';
  return item(entry, date, certainty, { done, label: titleIn(entry, view) + off });
}

/** What was said of a thing while it still lay ahead. */
function announcementsOf(entry: Entry, view: View): readonly TimelineItem[] {
  if (entry.kind === 'figure') return [];
  return entry.history
    .filter(({ stage, asOf }) => !hasHappened(entry.kind, stage) && asOf !== null && !asOf.includes('..'))
    .flatMap(({ stage, asOf, certainty }) => {
      const words = certainty === 'stated' ? stage : `${stage} (${certainty})`;
      const label = `${words.replaceAll('-', ' ')}: ${titleIn(entry, view)}`;
      return item(entry, asOf, certainty, { done: true, label });
    });
}

function compareItems(a: TimelineItem, b: TimelineItem): number {
  const start = ({ first, last }: TimelineItem) => (Number.isFinite(first) ? first : last);
  return start(a) - start(b) || a.last - b.last || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}

export function timelineItems(view: View): TimelineItems {
  const happened = view.entries.flatMap((entry) => happeningOf(entry, view)).toSorted(compareItems);
  const announced = view.entries.flatMap((entry) => announcementsOf(entry, view)).toSorted(compareItems);
  const days = view.documents.flatMap(({ published }) => {
    const known = daysOf(published.value);
    return known !== null && known.first === known.last ? [known.first] : [];
  });
  const published = [...new Set(days)].toSorted((a, b) => a - b);
  const today = dayNumber(view.asOf);
  const known = [...published, ...announced.map(({ last }) => last)].filter((day) => Number.isFinite(day));
  return {
    happened,
    announced,
    published,
    today,
    focus: known.length === 0 ? today : Math.min(today, Math.max(...known)),
  };
}
