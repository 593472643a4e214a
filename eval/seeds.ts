/**
 * `npm run eval:seeds`: the ledger of the five seed reports against `gold/seeds.json`. Exits 1 when a figure falls
 * below what is promised of it. `--data DIR` names the shared folder.
 */
import {
  belowFloor,
  FLOORS,
  LEAST_STAGES,
  missingSeedData,
  type SeedScore,
  scoreSeeds,
} from './score-seeds.ts';
import { dataDirectory, requireData } from './scoring/gold.ts';
import { couldMatch } from './scoring/match-entries.ts';

function printFigures({ figures, stages }: SeedScore): void {
  for (const { group, found, of } of figures)
    console.log(`${group.padEnd(18)} ${found} of ${of}   (at least ${FLOORS[group]})`);
  console.log(`stage right        ${stages.right} of ${stages.of}   (at least ${100 * LEAST_STAGES} %)`);
}

/** What is missed, has another stage, or could be more than one entry. */
function printFaults({ gold, predicted, pairs, missedStatements }: SeedScore): void {
  console.log('\nmissed or with another stage:');
  gold.forEach((entry, index) => {
    const p = pairs.get(index);
    if (p === undefined) {
      const others = predicted.filter(
        (candidate) => candidate.kind !== entry.kind && couldMatch({ ...candidate, kind: entry.kind }, entry),
      );
      const as = others.map((other) => `${other.kind}: ${other.title}`).join('; ');
      console.log(`  missed  ${entry.id}${as === '' ? '' : ` (as ${as})`}`);
    } else if (entry.stage !== predicted[p]!.stage)
      console.log(
        `  stage   ${entry.id}: ${predicted[p]!.stage} for ${entry.stage} (${predicted[p]!.title})`,
      );
  });
  for (const line of missedStatements) console.log(`  speaker ${line}`);
  for (const entry of gold) {
    const titles = predicted.filter((one) => couldMatch(one, entry)).map(({ title }) => title);
    if (titles.length > 1) console.log(`  split   ${entry.id}: ${titles.join(' | ')}`);
  }
}

const shared = dataDirectory();
const missing = missingSeedData(shared);
if (missing !== null) requireData(missing);
const score = await scoreSeeds(shared);
printFigures(score);
printFaults(score);
const low = belowFloor(score);
if (low.length > 0) {
  console.error(`\nbelow what is promised: ${low.join(', ')}`);
  process.exitCode = 1;
}
