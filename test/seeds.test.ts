/** What is promised of the five seed reports; skipped, saying so, where the measuring data are not beside the repository. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { belowFloor, FLOORS, missingSeedData, type SeedScore, scoreSeeds } from '../eval/scoring/seeds.ts';
import type { Entry } from '../src/model/ledger.ts';
import { findLinkFaults, findShapeFaults } from './flow/find-faults.ts';

const shared = fileURLToPath(new URL('../../shared', import.meta.url));
const missing = missingSeedData(shared);
if (missing !== null)
  console.log(`test/seeds.test.ts skipped: ../${join('shared', missing.slice(shared.length))} is not there`);

describe.skipIf(missing !== null)('the seeds', () => {
  let score: SeedScore;
  beforeAll(async () => {
    score = await scoreSeeds(shared);
  }, 120_000);

  /** The entry that answers a record of the gold. */
  const answer = (id: string): Entry => {
    const paired = score.pairs.get(score.gold.findIndex((record) => record.id === id));
    const entry = score.ledger.entries.find((one) => one.id === score.predicted[paired ?? -1]?.id);
    if (entry === undefined) throw new Error(`nothing answers ${id}`);
    return entry;
  };
  const conflictsOf = (entry: Entry) =>
    score.ledger.conflicts.filter(({ entries }) => entries.includes(entry.id));

  test('each kind, the statements and the stages are as often right as promised', () => {
    expect(score.figures.map(({ group }) => group)).toEqual(Object.keys(FLOORS));
    expect(belowFloor(score)).toEqual([]);
  });

  test('the visit of February 2026 is one entry with four documents and its history', () => {
    const visit = answer('visit-modi-2026');
    expect(visit).toMatchObject({
      stage: 'scheduled',
      date: { value: '2026-02-25/2026-02-26', basis: 'stated' },
    });
    expect(visit.support.documents).toBe(4);
    const steps = visit.history.map(({ stage, certainty }) => `${stage} ${certainty}`);
    expect(steps).toEqual(
      expect.arrayContaining(['invited stated', 'scheduled possible', 'scheduled stated']),
    );
    const others = score.ledger.entries.filter(
      ({ id, kind, date }) => id !== visit.id && kind === 'visit' && date.value?.startsWith('2026-02'),
    );
    expect(others.map(({ title }) => title)).toEqual([]);
  });

  test('from February to 25–26 February is history; no conflict of date', () => {
    const visit = answer('visit-modi-2026');
    expect(visit.history.map(({ when }) => when?.value)).toEqual(
      expect.arrayContaining(['2026-02', '2026-02-25/2026-02-26']),
    );
    expect(conflictsOf(visit)).toEqual([]);
  });

  test('the first ever and the first in decades of 2017 are a conflict', () => {
    const [conflict, ...more] = conflictsOf(answer('visit-modi-2017'));
    expect(more).toEqual([]);
    expect(conflict?.field).toBe('superlative');
    const values = conflict?.positions.map(({ value }) => value) ?? [];
    expect(values).toHaveLength(2);
    expect(values.filter((value) => value.includes('decades'))).toHaveLength(1);
  });

  test('the two memoranda are two entries and a possible match', () => {
    const pair = [
      answer('agreement-defence-mou-2025').id,
      answer('agreement-security-mou-2026').id,
    ].toSorted();
    expect(pair[0]).not.toBe(pair[1]);
    expect(score.ledger.possibleMatches.map(({ entries }) => entries.toSorted())).toContainEqual(pair);
  });

  test('the two Singhs are two people', () => {
    const singhs = score.ledger.entities.filter(
      ({ kind, name }) => kind === 'person' && /\bSingh$/.test(name),
    );
    expect(singhs.map(({ name }) => name).toSorted()).toEqual(['JP Singh', 'Rajesh Kumar Singh']);
  });

  test('the report without a date is dated from its own words, and that is inferred', () => {
    const report = score.ledger.documents.find(({ id }) => score.nameOf(id).startsWith('004_'));
    expect(report?.published).toMatchObject({ value: '2025-07-24', basis: 'inferred' });
  });

  test('their ledger is sound', () => {
    expect(findLinkFaults(score.ledger)).toEqual([]);
    expect(findShapeFaults(score.ledger)).toEqual([]);
  });
});
