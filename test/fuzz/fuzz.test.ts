import { expect, test } from 'vitest';
import { checkInputs } from './check-inputs.ts';
import { makeInputs } from './make-inputs.ts';

const SEED = 17;
const INPUTS = 2000;
const BATCH = 50;

test('2,000 inputs of every kind, four of five damaged: none throws, none is passed over in silence, evidence holds', async () => {
  const inputs = makeInputs(SEED, INPUTS);
  let documents = 0;
  let claims = 0;
  for (let at = 0; at < INPUTS; at += BATCH) {
    const batch = await Promise.all(inputs.slice(at, at + BATCH).map(({ build }) => build()));
    const checked = await checkInputs(batch);
    expect(checked.faults, `inputs ${at} to ${at + BATCH} of seed ${SEED}`).toEqual([]);
    documents += checked.documents;
    claims += checked.claims;
  }
  // Inputs that are all refused would hold anything.
  expect(documents).toBeGreaterThan(INPUTS / 4);
  expect(claims).toBeGreaterThan(INPUTS / 10);
  expect(new Set(inputs.map(({ kind }) => kind.replace('.gz', ''))).size).toBe(12);
}, 300_000);

test('the check tells a fault', async () => {
  const { faults } = await checkInputs([Buffer.from('India and Israel signed a pact.')]);
  expect(faults).toEqual([]);
  const broken = {
    get length(): number {
      throw new Error('no bytes');
    },
  } as unknown as Uint8Array;
  expect((await checkInputs([broken])).faults).toEqual([expect.stringContaining('no bytes')]);
});
