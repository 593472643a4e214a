/** The ledger of the five seed reports, read together, against `gold/seeds.json`: shares found, and stages right. */

import { couldMatch } from '../scoring/match-entries.ts';
import { FLOORS, LEAST_STAGES, type SeedScore, scoreSeeds } from '../scoring/seeds.ts';
import type { Suite, TellingError } from '../suite.ts';

/** How many the gold has, so that floors given as counts can stand in a table of shares. */
const GOLD = { 'visit and meeting': 8, agreement: 6, figure: 2, programme: 7, statements: 15 } as const;
const GROUPS = Object.keys(FLOORS) as (keyof typeof FLOORS)[];

export const seeds: Suite = {
  name: 'seeds',
  needs: ['gold/seeds.json', 'seeds'],
  measures: [
    ...GROUPS.map((name) => ({ name, floor: Math.floor((100 * FLOORS[name]) / GOLD[name]) / 100, aim: 1 })),
    { name: 'stage right', floor: LEAST_STAGES, aim: 1 },
  ],
  async run(data) {
    const score = await scoreSeeds(data);
    const groups = score.figures.map(({ group, found, of }) => [group, found / of] as const);
    return {
      values: Object.fromEntries([...groups, ['stage right', score.stages.right / score.stages.of]]),
      errors: collectErrors(score),
      details: [
        ...score.figures.map(({ group, found, of }) => `${group}: ${found} of ${of}`),
        `stage right: ${score.stages.right} of ${score.stages.of}`,
      ],
    };
  },
};

/** What is missed, has another stage, or was split into more than one entry. */
function collectErrors({ gold, predicted, pairs, missedStatements }: SeedScore): TellingError[] {
  const errors: TellingError[] = [];
  gold.forEach((entry, index) => {
    const sentence = entry.evidence.map(({ exact }) => exact).join(' … ');
    const told = `${entry.id}, ${entry.kind}, ${entry.stage}`;
    const p = pairs.get(index);
    const others = predicted.filter((one) =>
      p === undefined ? couldMatch({ ...one, kind: entry.kind }, entry) : couldMatch(one, entry),
    );
    const titles = others.map(({ kind, title }) => `${kind}: ${title}`).join(' | ');
    if (p === undefined) errors.push({ what: 'missed', sentence, gold: told, predicted: titles, weight: 2 });
    else if (entry.stage !== predicted[p]!.stage)
      errors.push({
        what: 'stage',
        sentence,
        gold: told,
        predicted: `${predicted[p]!.stage} (${predicted[p]!.title})`,
        weight: 1,
      });
    if (p !== undefined && others.length > 1)
      errors.push({ what: 'split', sentence, gold: told, predicted: titles });
  });
  for (const line of missedStatements)
    errors.push({ what: 'speaker', sentence: line, gold: '', predicted: '', weight: 1 });
  return errors;
}
