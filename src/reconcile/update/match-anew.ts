/**
 * Matching after tellings came, went or changed. What was decided for the others stands until it is woken; they are
 * fetched block by block as the matching comes to look into a block.
 */
import type { WorkingTables } from '../../model/tables.ts';
import { heldIn, seenIn, soughtIn } from '../match/blocks.ts';
import { type DraftChange, Matching } from '../match/matching.ts';
import type { Turn } from '../match/moment.ts';
import { type Decision, type Seat, seatOf } from '../match/seat.ts';
import type { Telling } from '../tellings.ts';
import { getRows, sameJson, type TellingRow, unpackTelling } from './rows.ts';

export interface Rematched {
  /** Drafts that tellings came into or left. */
  readonly drafts: ReadonlySet<string>;
  /** New decisions by telling id, of those whose decision is another than before. */
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** What an update of matching had to look at: for measuring. */
export interface MatchingEffort {
  readonly recalled: number;
  readonly asked: number;
}

export interface Counted {
  readonly telling: Telling;
  /** 0 for what a root tells, 1 for what a copy has of its own. */
  readonly batch: number;
}

export async function matchAnew(
  dropped: readonly string[],
  added: readonly Counted[],
  tables: WorkingTables,
  onEffort: (effort: MatchingEffort) => void = () => {},
): Promise<Rematched> {
  const memory = new Memory(tables);
  const { matching } = memory;
  await memory.recall(dropped);
  const old = dropped.map((id) => matching.seats.get(id)!);
  for (const seat of old) matching.drop(seat);
  for (const { telling, batch } of added) matching.add(seatOf(telling, batch));
  let asked = 0;
  for (let next = matching.next(); next !== undefined; next = matching.next()) {
    if (!memory.hasLooked(next.turn)) await memory.look(matching.waiting());
    asked++;
    for (const change of matching.step()) await memory.wake(change);
  }
  const decisions = new Map<string, Decision>();
  for (const [id, { decision }] of matching.seats)
    if (!sameJson(decision, memory.decided.get(id) ?? null)) decisions.set(id, decision);
  for (const { telling } of added) decisions.set(telling.id, matching.seats.get(telling.id)!.decision);
  onEffort({ recalled: memory.decided.size, asked });
  return { drafts: matching.touched, decisions };
}

/** Tellings fetched as they are needed, always with the whole of the drafts that they are in. */
class Memory {
  readonly matching = new Matching();
  /** What was decided before, of all that have been fetched. */
  readonly decided = new Map<string, Decision>();
  readonly #tables: WorkingTables;
  readonly #blocks = new Set<number>();
  readonly #drafts = new Set<string>();
  readonly #looked = new Set<Turn>();

  constructor(tables: WorkingTables) {
    this.#tables = tables;
  }

  async recall(keys: Iterable<string>): Promise<void> {
    const rows = new Map<string, TellingRow>();
    let next = [...new Set(keys)].filter((key) => !this.decided.has(key));
    while (next.length > 0) {
      for (const [key, row] of await getRows(this.#tables, 'tellings', next)) rows.set(key, row);
      const drafts = [...rows.values()].flatMap(({ decision }) => draftOf(decision) ?? []);
      const found = await this.#inDrafts(drafts);
      next = found.filter((key) => !rows.has(key) && !this.decided.has(key));
    }
    const seats: Seat[] = [];
    for (const [key, { telling, standing, decision }] of rows) {
      this.decided.set(key, decision!);
      seats.push(seatOf(unpackTelling(telling), standing === 'own' ? 1 : 0, decision!));
    }
    this.matching.recall(seats);
  }

  hasLooked(turn: Turn): boolean {
    return this.#looked.has(turn);
  }

  /** Fetches what those who wait for their turn will look at: for all of them at once. */
  async look(seats: readonly Seat[]): Promise<void> {
    const fresh = seats.filter((seat) => !this.#looked.has(seat));
    for (const seat of fresh) this.#looked.add(seat);
    const asked = fresh.flatMap(({ decision }) => decision.asked?.draft ?? []);
    await this.recall(await this.#inDrafts(asked));
    await this.#open(fresh.flatMap(({ telling }) => soughtIn(telling)));
  }

  /** Fetches those who might see a change, and wakes those who do. */
  async wake(change: DraftChange): Promise<void> {
    const { joinings } =
      change.after.joinings.length > change.before.joinings.length ? change.after : change.before;
    const blocks = joinings.flatMap(({ turn }) => seenIn(turn.telling));
    await this.#open(blocks);
    this.matching.wake(change, this.matching.heldInAny(blocks));
  }

  async #open(blocks: readonly string[]): Promise<void> {
    const hashes = [...new Set(blocks.map(hashOf))].filter((hash) => !this.#blocks.has(hash));
    if (hashes.length === 0) return;
    for (const hash of hashes) this.#blocks.add(hash);
    const found = await this.#tables.lookup('tellings', 'hold', hashes);
    await this.recall([...found.values()].flat());
  }

  async #inDrafts(drafts: readonly string[]): Promise<string[]> {
    const fresh = [...new Set(drafts)].filter((draft) => !this.#drafts.has(draft));
    if (fresh.length === 0) return [];
    for (const draft of fresh) this.#drafts.add(draft);
    return [...(await this.#tables.lookup('tellings', 'draft', fresh)).values()].flat();
  }
}

export function draftOf(decision: Decision | null): string | null {
  return (decision?.joined ?? decision?.placed ?? null)?.draft ?? null;
}

/** The numbers of the blocks that a telling is held in. Two blocks may have one number: it only says where to look. */
export function holdsOf(telling: Telling): number[] {
  return [...new Set(heldIn(telling).map(hashOf))];
}

function hashOf(block: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < block.length; i++) hash = Math.imul(hash ^ block.charCodeAt(i), 0x01000193);
  return hash | 0;
}
