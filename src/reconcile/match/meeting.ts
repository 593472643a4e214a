/**
 * Meetings: the same people, or without names the same powers, at one time. A minister who meets three others on one
 * day has three meetings, and a call is not a summit.
 */
import type { Telling } from '../tellings.ts';
import { sharedWords } from '../words.ts';
import { type Draft, type Fit, type Matcher, someTelling } from './draft.ts';
import {
  fitDated,
  fitUndated,
  RESCHEDULED_WITHIN,
  type Reach,
  sameTimeInReport,
  tierByDate,
  widthOf,
} from './when.ts';

/** Talks are announced weeks ahead and reported for a few days. */
const REACH: Reach = { ahead: 45, past: 10, report: 3 };
/** "On Monday evening" in one capital is Tuesday in another. */
const SLACK = 1;

/** Types that any meeting may be called by; the others tell one sort from another. */
const LOOSE = new Set([
  'talks',
  'meeting',
  'negotiations',
  'consultations',
  'discussions',
  'bilateral',
  'dialogue',
]);
const REMOTE = new Set(['call', 'phone-call', 'telephone-call', 'video-call', 'video-conference', 'virtual']);

export const meeting: Matcher = {
  tier: tierByDate,
  blocks: ({ persons, powers }) => [...[...persons].map((person) => `p ${person}`), `w ${powers.join('+')}`],
  reach: { before: RESCHEDULED_WITHIN, after: REACH.ahead },
  fit,
  together: (a, b) =>
    sameTimeInReport(a, b) && kinship(a, b) === 'same' && (a.persons.size > 1 || a.named === b.named),
};

const NAMED_APART = 'the same days; one report names the people, the other their powers';

function fit(telling: Telling, draft: Draft): Fit | null {
  const same = someTelling(draft, (other) => kinship(telling, other) === 'same');
  const like = !same && someTelling(draft, (other) => kinship(telling, other) === 'like');
  if (!same && !like) return null;
  if (telling.days === null) return same ? fitUndated(telling, draft, REACH) : null;
  const found = fitDated(telling, draft, SLACK);
  if (found === null || same) return found;
  const exact =
    draft.core !== null && widthOf(draft.core) <= 3 && widthOf(telling.days) <= 3 && found.score > 900;
  return exact ? { score: found.score - 500, link: 'inferred', why: NAMED_APART } : null;
}

/** `same` participants; `like` when one names the people and the other only their powers; null when they differ. */
function kinship(a: Telling, b: Telling): 'same' | 'like' | null {
  if (!compatibleTypes(a, b)) return null;
  const powers = a.powers.join('+') === b.powers.join('+');
  if (a.persons.size > 0 && b.persons.size > 0) {
    const { shared } = sharedWords(a.persons, b.persons);
    const smaller = Math.min(a.persons.size, b.persons.size);
    if (shared >= 2) return 'same';
    return shared === 1 && smaller === 1 && a.persons.size === b.persons.size && powers ? 'same' : null;
  }
  if (!powers) return null;
  if (a.persons.size + b.persons.size > 0) return sortOf(a) !== '' && sortOf(a) === sortOf(b) ? 'like' : null;
  return a.named === '' || b.named === '' || a.named === b.named ? 'same' : null;
}

function compatibleTypes(a: Telling, b: Telling): boolean {
  if (a.types.size === 0 && b.types.size === 0) return true;
  if (isRemote(a) !== isRemote(b)) return false;
  const [x, y] = [sortOf(a), sortOf(b)];
  return x === '' || y === '' || x === y;
}

function isRemote({ types }: Telling): boolean {
  for (const type of types) if (REMOTE.has(type)) return true;
  return false;
}

/** The telling's own sort of meeting; empty for talks of any sort. */
function sortOf({ types }: Telling): string {
  if (types.size === 0) return '';
  return [...types].filter((type) => !LOOSE.has(type)).sort()[0] ?? '';
}
