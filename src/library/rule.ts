/** A person's decisions into the library, and out of force again. They are never deleted. */
import type { Store } from '../keep/store.ts';
import type { Unit } from '../keep/unit.ts';
import type { Change } from '../model/change.ts';
import { UsageError } from '../model/errors.ts';
import { shortHash } from '../model/hash.ts';
import type { LibraryWriter } from '../model/library.ts';
import { type Ruling, type RulingAct, rulingActSchema } from '../model/ruling.ts';
import { updateLedger } from '../reconcile/update/update-ledger.ts';
import type { WriterSetup } from './writer.ts';

/** Keeps the ruling as it now is, and brings the ledger up to date with it. */
async function putInForce(unit: Unit, ruling: Ruling, understood: string): Promise<readonly Change[]> {
  const inForce = async () => (await unit.rulings()).filter(({ undone }) => undone === null);
  const rulingsBefore = await inForce();
  await unit.putRuling(ruling);
  const delta = await updateLedger(
    { added: [], removed: [], rulings: await inForce(), rulingsBefore },
    unit.tables,
  );
  return unit.apply({ delta, textOf: new Map(), documents: [], understood });
}

export function makeRuling(
  store: Store,
  act: RulingAct,
  { author, reason }: { readonly author: string; readonly reason: string },
  { now, understood }: WriterSetup,
): ReturnType<LibraryWriter['rule']> {
  if (author.trim() === '') throw new UsageError('A ruling needs an author: who decides?');
  if (reason.trim() === '') throw new UsageError('A ruling needs a reason, for whoever reads it later.');
  const parsed = rulingActSchema.safeParse(act);
  if (!parsed.success)
    throw new UsageError(`This is no ruling: ${parsed.error.issues[0]?.message ?? 'unknown act'}.`);
  const at = now();
  return store.write(at, async (unit) => {
    await unit.check(act);
    const made = (await unit.rulings()).length;
    const id = `ruling:${shortHash(JSON.stringify(act), author, at, String(made))}`;
    const ruling: Ruling = { id, ruling: act, reason, author, at, undone: null };
    return { ruling, changes: await putInForce(unit, ruling, understood) };
  });
}

export function undoRuling(
  store: Store,
  id: string,
  { author }: { readonly author: string },
  { now, understood }: WriterSetup,
): ReturnType<LibraryWriter['undo']> {
  if (author.trim() === '') throw new UsageError('Undoing a ruling needs an author: who decides?');
  const at = now();
  return store.write(at, async (unit) => {
    const ruling = (await unit.rulings()).find((one) => one.id === id);
    if (ruling === undefined) throw new UsageError(`There is no ruling ${id}. entente rule lists them all.`);
    if (ruling.undone !== null)
      throw new UsageError(`${ruling.undone.author} has undone ${id} already, on ${ruling.undone.at}.`);
    const undone: Ruling = { ...ruling, undone: { at, author } };
    return { ruling: undone, changes: await putInForce(unit, undone, understood) };
  });
}
