/** Figures: one quantity of one relation in one period. Trade of 2022 and of 2023 are two figures, not a conflict. */
import type { Telling } from '../tellings.ts';
import { sharedWords } from '../words.ts';
import { type Draft, type Fit, foremost, type Matcher } from './draft.ts';
import { gapBetween, isPlaced } from './when.ts';

/** Reports that name no period speak of the same one for about as long as yearly statistics stand. */
const WITHIN_DAYS = 300;

export const figure: Matcher = {
  tier: ({ days }) => (days === null ? 1 : 0),
  blocks: (telling) => [...topicOf(telling)].map((word) => `${telling.powers.join('+')} ~ ${word}`),
  reach: null,
  fit,
  together: (a, b) => compare(a, b) !== null && sharedWords(a.topic, b.topic).part === 1 && sameNumber(a, b),
};

function fit(telling: Telling, draft: Draft): Fit | null {
  for (const other of foremost(draft)) {
    const found = compare(telling, other);
    if (found !== null) return found;
  }
  return null;
}

function compare(a: Telling, b: Telling): Fit | null {
  const { shared, part } = sharedWords(topicOf(a), topicOf(b));
  if (shared === 0 || part < 0.5 || unitsDiffer(a, b)) return null;
  if (a.days !== null && b.days !== null)
    return gapBetween(a.days, b.days) === 0
      ? { score: 10 + part, link: 'stated', why: 'one quantity of one period' }
      : null;
  if (a.days !== null || b.days !== null) {
    const [dated, open] = a.days !== null ? [a.days, b.report.days] : [b.days!, a.report.days];
    const recent = isPlaced(open) && gapBetween(dated, open) <= WITHIN_DAYS;
    return recent
      ? { score: -gapBetween(dated, open), link: 'inferred', why: 'one quantity; one report names no period' }
      : null;
  }
  const alike: Fit = { score: part, link: 'inferred', why: 'one quantity, no period named' };
  if (!isPlaced(a.report.days) || !isPlaced(b.report.days)) return alike;
  return gapBetween(a.report.days, b.report.days) <= WITHIN_DAYS ? alike : null;
}

/** The words of the topic; where all of it is commonplace, the field. */
function topicOf({ topic, areas }: Telling): ReadonlySet<string> {
  return topic.size > 0 ? topic : areas;
}

function unitsDiffer(a: Telling, b: Telling): boolean {
  const [x, y] = [a.amounts, b.amounts];
  const differ = <T>(p: T | null, q: T | null) => p !== null && q !== null && p !== q;
  return x.some((one) => y.some((two) => differ(one.currency, two.currency) || differ(one.per, two.per)));
}

function sameNumber(a: Telling, b: Telling): boolean {
  return a.amounts.some((one) => b.amounts.some((two) => one.value === two.value));
}
