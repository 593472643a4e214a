/**
 * Events: the same side does the same sort of thing to the same other within a day, or within three when the words
 * agree. Two protests in one week are two, unless the reports speak of one.
 */
import type { Telling } from '../tellings.ts';
import { sharedWords } from '../words.ts';
import { type Draft, type Fit, foremost, type Matcher } from './draft.ts';
import { gapBetween, isPlaced, widthOf } from './when.ts';

const SAME_DAY = 1;
const SAME_STORY = 3;

export const event: Matcher = {
  tier: ({ days }) => (days !== null && widthOf(days) <= 7 ? 0 : 1),
  blocks: (telling) => [`${telling.sides.join(' > ')} ${telling.sort}`],
  reach: { before: SAME_STORY, after: SAME_STORY },
  fit,
  together: (a, b) =>
    sharedWords(a.topic, b.topic).part === 1 &&
    a.phase === b.phase &&
    (a.days === null || b.days === null || gapBetween(a.days, b.days) === 0),
};

function fit(telling: Telling, draft: Draft): Fit | null {
  const most = Math.max(...foremost(draft).map((other) => likeness(telling, other)));
  if (most < 0) return null;
  const gap = gapTo(telling, draft);
  if (gap === null) return null;
  const near = gap.inferred
    ? most >= 2 && gap.days <= SAME_STORY
    : gap.days <= (most >= 2 ? SAME_STORY : SAME_DAY);
  return near
    ? {
        score: 10 * most - gap.days,
        link: gap.inferred ? 'inferred' : 'stated',
        why: gap.inferred ? 'like words, in reports of the same days' : 'like words, of the same days',
      }
    : null;
}

/** Words in common; -1 when modes or all words differ. */
function likeness(a: Telling, b: Telling): number {
  const [x, y] = [a.mode, b.mode];
  if (x !== null && y !== null && x !== y) return -1;
  const { shared } = sharedWords(a.topic, b.topic);
  return shared === 0 && a.topic.size > 0 && b.topic.size > 0 ? -1 : shared;
}

/** Days to the draft's date; an undated telling stands for the day of its report, unless it is told as history. */
function gapTo(telling: Telling, draft: Draft): { days: number; inferred: boolean } | null {
  const first = draft.tellings[0]!;
  const theirs = draft.core ?? (isRecent(first) ? first.report.days : null);
  const wide = telling.days !== null && widthOf(telling.days) > 7;
  if (theirs === null || wide) return null;
  if (telling.days !== null) return { days: gapBetween(telling.days, theirs), inferred: draft.core === null };
  return isRecent(telling) ? { days: gapBetween(telling.report.days, theirs), inferred: true } : null;
}

function isRecent({ isNews, report }: Telling): boolean {
  return isPlaced(report.days) && isNews;
}
