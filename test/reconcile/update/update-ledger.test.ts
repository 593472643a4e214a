import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ledger } from '../../../src/model/ledger.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { Ruling, RulingAct } from '../../../src/model/ruling.ts';
import { reconcile } from '../../../src/reconcile/reconcile.ts';
import { report } from '../build.ts';
import { filler, reprint, spec } from '../generate-readings.ts';
import { KeptLedger } from './kept-ledger.ts';

const ASOF = '2031-07-01';
const PATHS = ['b.txt', 'a.txt', 'c/a.txt'];

/** Reports, some of them reprints of others on another day, some with an account in common. */
const library: fc.Arbitrary<Reading[]> = fc
  .tuple(
    fc.array(fc.tuple(spec, fc.option(fc.nat(), { freq: 6 })), { minLength: 2, maxLength: 9 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('2031-05-02', '2031-05-20', '2031-06-02')), { maxLength: 3 }),
  )
  .map(([specs, reprints]) => {
    const own = specs.map(([one, like], i) =>
      report({ ...one, text: `${filler(i)} ${like === null ? '' : filler(like % (i + 1))}` }),
    );
    const copies = reprints.map(([at, day]) => reprint(own[at % own.length]!, day));
    return [...new Map([...own, ...copies].map((one) => [one.document.id, one])).values()];
  });

/** One update: which reports come (again) and go, and what a person says or takes back. */
interface Step {
  readonly add: readonly number[];
  readonly remove: readonly number[];
  readonly act: { readonly kind: RulingAct['act']; readonly at: readonly number[] } | null;
  readonly undo: number | null;
}

const step: fc.Arbitrary<Step> = fc.record({
  add: fc.array(fc.nat(), { maxLength: 4 }),
  remove: fc.array(fc.nat(), { maxLength: 2 }),
  act: fc.option(
    fc.record({
      kind: fc.constantFrom<RulingAct['act'][]>(
        'same-entry',
        'other-entry',
        'not-same',
        'same-person',
        'wrong-claim',
        'right-date',
      ),
      at: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    }),
    { nil: null, freq: 2 },
  ),
  undo: fc.option(fc.nat(), { nil: null, freq: 3 }),
});

/** What a person could say of a ledger; null where there is too little in it. */
function actOn(ledger: Ledger, { kind, at }: NonNullable<Step['act']>): RulingAct | null {
  const pick = <T>(list: readonly T[], i: number): T | undefined => list[at[i]! % Math.max(1, list.length)];
  const [one, other] = [pick(ledger.entries, 0), pick(ledger.entries, 1)];
  const persons = ledger.entities.filter((entity) => entity.kind === 'person');
  const [a, b] = [pick(persons, 2), pick(persons, 3)];
  const claim = pick(ledger.claims, 2);
  if (one === undefined || other === undefined || claim === undefined) return null;
  const nameOf = ({ id, name, state }: (typeof persons)[number]) => ({ id, name, state });
  switch (kind) {
    case 'same-entry': {
      const alike = ledger.entries.filter((entry) => entry.kind === one.kind);
      return { act: kind, entries: [one.id, pick(alike, 1)!.id] };
    }
    case 'not-same':
      return { act: kind, entries: [one.id, other.id] };
    case 'other-entry':
      return {
        act: kind,
        entry: one.id,
        claims: one.claims.filter((_, i) => (at[3]! >> i) % 2 === 0).concat(claim.id),
      };
    case 'same-person':
      return a === undefined || b === undefined ? null : { act: kind, persons: [nameOf(a), nameOf(b)] };
    case 'wrong-claim':
      return { act: kind, claim: claim.id };
    case 'right-date':
      return { act: kind, entry: one.id, date: `2031-05-${10 + (at[3]! % 10)}` };
  }
}

async function follow(all: readonly Reading[], steps: readonly Step[]): Promise<void> {
  const kept = new KeptLedger();
  const present = new Map<string, Reading>();
  const keep = (one: Reading) => {
    const known = present.get(one.document.id)?.document.path;
    if (known === undefined || one.document.path! < known!) present.set(one.document.id, one);
  };
  let rulings: Ruling[] = [];
  for (const [number, { add, remove, act, undo }] of steps.entries()) {
    // Now under one path, now under another: the ledger names the smallest of all that were given.
    const added = add.map((at) => {
      const one = all[at % all.length]!;
      return { ...one, document: { ...one.document, path: PATHS[at % PATHS.length]! } };
    });
    const removed = remove.flatMap((at) => [...present.keys()][at % Math.max(1, present.size)] ?? []);
    const ruling = act === null ? null : actOn(kept.ledger(ASOF), act);
    if (undo !== null && rulings.length > 0) {
      const undone = { at: '2031-07-02T00:00:00Z', author: 'B' };
      rulings = rulings.map((one, i) => (i === undo % rulings.length ? { ...one, undone } : one));
    }
    const at = `2031-07-01T00:00:${String(number).padStart(2, '0')}Z`;
    if (ruling !== null)
      rulings = [
        ...rulings,
        { id: `ruling:${number}`, ruling, reason: 'So it is.', author: 'A', at, undone: null },
      ];
    await kept.update({ added, removed, rulings });
    for (const id of removed) present.delete(id);
    for (const one of added) keep(one);
    const whole = reconcile([...present.values()], { asOf: ASOF, unread: [], rulings });
    expect(JSON.stringify(kept.ledger(ASOF), null, 1)).toBe(JSON.stringify(whole, null, 1));
  }
  // However it came about, what is remembered is what adding all at once would remember.
  const once = new KeptLedger();
  await once.update({ added: [...present.values()].reverse(), rulings });
  expect(kept.tables.dump()).toBe(once.tables.dump());
}

test('after any updates the kept ledger is the one that is made of the same reports and rulings at once', async () => {
  const runs = library.chain((all) =>
    fc.tuple(fc.constant(all), fc.array(step, { minLength: 1, maxLength: 8 })),
  );
  await fc.assert(
    fc.asyncProperty(runs, ([all, steps]) => follow(all, steps)),
    { numRuns: 80, seed: 31, endOnFailure: true },
  );
});
