/**
 * Tellings to drafts of entries, moment by moment. Each kind says in its own file what makes two tellings one; here is
 * only the order in which they are asked: those with narrow dates first, in the canonical order of the reports; then
 * wider dates, then none, each first against what is settled, where it must fit one draft better than all others; then
 * among themselves. Tellings that copies have of their own come last, so that a copy cannot change what the roots
 * make up.
 *
 * What was decided before stays until something earlier in time changes what it was decided on: only then is it asked
 * again. Time runs forward once, so the outcome is that of asking everybody from the beginning.
 */
import type { Basis } from '../../model/edtf.ts';
import type { MatchStep, MatchTrace } from '../../model/trace.ts';
import type { Telling } from '../tellings.ts';
import { heldIn, soughtIn } from './blocks.ts';
import type { Fit } from './draft.ts';
import { GrowingDraft } from './growing-draft.ts';
import { MATCHERS } from './matchers.ts';
import {
  ASK,
  compareMoments,
  compareTellings,
  compareTiers,
  JOIN,
  type Moment,
  type Phase,
  PLACE,
} from './moment.ts';
import { Queue } from './queue.ts';
import type { Choice, Seat } from './seat.ts';

/** A draft before and after a telling came into it or left it. */
export interface DraftChange {
  readonly moment: Moment;
  readonly before: GrowingDraft;
  readonly after: GrowingDraft;
}

interface Waiting extends Moment {
  readonly turn: Seat;
}

interface Reason {
  readonly fit: Fit | null;
  /** Further drafts that it fits. */
  readonly others: number;
}

interface Found {
  readonly draft: GrowingDraft;
  readonly fit: Fit;
}

export class Matching {
  readonly seats = new Map<string, Seat>();
  readonly drafts = new Map<string, GrowingDraft>();
  /** Drafts that have changed in any way. */
  readonly touched = new Set<string>();
  /** Block → tellings held in it. */
  readonly #held = new Map<string, Set<Seat>>();
  readonly #queue = new Queue<Waiting>(
    (a, b) => compareMoments(a, b) || Number(b.turn.gone) - Number(a.turn.gone),
  );
  readonly #waiting = new Set<string>();
  readonly #trace: MatchTrace | null;
  /** Why those that have been asked will join; for the trace. */
  readonly #reasons = new Map<Seat, Reason>();

  constructor(trace: MatchTrace | null = null) {
    this.#trace = trace;
  }

  /** Takes in tellings with what was decided for them, and so the drafts that they are in. */
  recall(seats: readonly Seat[]): void {
    const joinings = new Map<string, { turn: Seat; phase: Phase; link: Basis }[]>();
    for (const seat of seats) {
      this.#hold(seat);
      const { joined, placed } = seat.decision;
      const choice = joined ?? placed;
      if (choice === null) continue;
      const list = joinings.get(choice.draft) ?? [];
      list.push({ turn: seat, phase: joined === null ? PLACE : JOIN, link: choice.link });
      joinings.set(choice.draft, list);
    }
    for (const [id, list] of joinings) {
      const known = this.drafts.get(id)?.joinings ?? [];
      this.drafts.set(id, new GrowingDraft(id, [...known, ...list].sort(compareMoments)));
    }
  }

  /** A telling that is new, to be asked. */
  add(seat: Seat): void {
    this.#hold(seat);
    if (seat.tier > 0) this.#wait(seat, ASK);
    else this.#wait(seat, PLACE);
  }

  /** Takes out a telling; those that are there because of it are asked again, as far as they are woken. */
  drop(seat: Seat): void {
    seat.gone = true;
    for (const block of heldIn(seat.telling)) this.#held.get(block)?.delete(seat);
    if (this.seats.get(seat.telling.id) === seat) this.seats.delete(seat.telling.id);
    if (seat.decision.joined !== null) this.#wait(seat, JOIN);
    if (seat.decision.placed !== null) this.#wait(seat, PLACE);
  }

  /** Those that wait for their turn, in no order. */
  waiting(): readonly Seat[] {
    return this.#queue.waiting().map(({ turn }) => turn);
  }

  next(): Moment | undefined {
    return this.#queue.peek();
  }

  /** Decides for the one whose moment is next; gives the drafts that this changed. */
  step(): DraftChange[] {
    const moment = this.#queue.take()!;
    this.#waiting.delete(keyOf(moment));
    const { turn: seat, phase } = moment;
    if (phase === ASK) {
      this.#ask(seat, moment);
      return [];
    }
    return phase === JOIN ? this.#join(seat, moment) : this.#place(seat, moment);
  }

  /** Has those asked again, of the tellings given, who would see a difference between a draft before and after. */
  wake({ moment, before, after }: DraftChange, tellings: Iterable<Seat>): void {
    for (const seat of tellings) {
      if (seat.gone) continue;
      for (const phase of [ASK, JOIN, PLACE] as const) {
        const then = { turn: seat, phase };
        if (compareMoments(then, moment) <= 0 || this.#waiting.has(keyOf(then))) continue;
        if (this.#looks(seat, phase, before, then) !== this.#looks(seat, phase, after, then))
          this.#wait(seat, phase);
      }
    }
  }

  /** Those held in any of the blocks, each once. */
  heldInAny(blocks: Iterable<string>): Set<Seat> {
    const found = new Set<Seat>();
    for (const block of blocks) for (const seat of this.#held.get(block) ?? []) found.add(seat);
    return found;
  }

  /** How a draft looks to a telling at its moment: what looks the same leads to the same decision. */
  #looks(seat: Seat, phase: Phase, draft: GrowingDraft, then: Moment): string {
    if (phase === JOIN)
      return String(seat.decision.asked?.draft === draft.id && this.#admits(draft, seat, then));
    if (phase === ASK ? seat.tier === 0 : seat.decision.joined !== null) return '';
    const fit = this.#finds(seat, draft, then) ? this.#fitOf(seat, draft, then) : null;
    const { opener } = draft;
    return fit === null ? '' : `${fit.score} ${fit.link} ${opener!.batch} ${opener!.tier}`;
  }

  /** Whether the draft was by then held where the telling looks. */
  #finds({ telling }: Seat, { joinings }: GrowingDraft, then: Moment): boolean {
    const sought = new Set(soughtIn(telling));
    return joinings.some(
      (one) => compareMoments(one, then) < 0 && heldIn(one.turn.telling).some((block) => sought.has(block)),
    );
  }

  #ask(seat: Seat, moment: Moment): void {
    const fits = this.#fits(seat, moment);
    const [best, second] = fits;
    const clear = best !== undefined && (second === undefined || second.fit.score < best.fit.score);
    const tied = best === undefined || clear ? [] : fits.filter(({ fit }) => fit.score === best.fit.score);
    if (this.#trace !== null && clear) this.#reasons.set(seat, { fit: best.fit, others: fits.length - 1 });
    seat.decision = {
      ...seat.decision,
      asked: clear ? choiceOf(best) : null,
      rivals: tied.map(({ draft }) => draft.id),
    };
    this.#wait(seat, JOIN);
    this.#wait(seat, PLACE);
  }

  /** All are asked before any joins; two of one report may have chosen the same draft, and only the first be welcome. */
  #join(seat: Seat, moment: Moment): DraftChange[] {
    const { asked, joined } = seat.decision;
    const draft = asked === null || seat.gone ? undefined : this.drafts.get(asked.draft);
    const now = draft !== undefined && this.#admits(draft, seat, moment) ? asked : null;
    seat.decision = { ...seat.decision, joined: now };
    if (!seat.gone) this.#wait(seat, PLACE);
    return this.#move(seat, moment, joined, now, this.#reasons.get(seat));
  }

  #place(seat: Seat, moment: Moment): DraftChange[] {
    const { joined, placed } = seat.decision;
    if (seat.gone || joined !== null) {
      seat.decision = { ...seat.decision, placed: null };
      return this.#move(seat, moment, placed, null);
    }
    const [best, ...others] = this.#fits(seat, moment);
    const now = best === undefined ? { draft: seat.telling.id, link: 'stated' as const } : choiceOf(best);
    seat.decision = { ...seat.decision, placed: now };
    return this.#move(seat, moment, placed, now, { fit: best?.fit ?? null, others: others.length });
  }

  #move(seat: Seat, moment: Moment, from: Choice | null, to: Choice | null, reason?: Reason): DraftChange[] {
    if (from?.draft === to?.draft && from?.link === to?.link) return [];
    const changes: DraftChange[] = [];
    if (from !== null) changes.push(this.#change(moment, from.draft, (draft) => draft.without(seat)));
    if (to !== null) {
      if (this.#trace !== null) this.#trace.matched(this.#stepOf(to, seat.telling, reason!));
      changes.push(this.#change(moment, to.draft, (draft) => draft.with({ ...moment, link: to.link })));
    }
    return changes;
  }

  #change(moment: Moment, id: string, by: (draft: GrowingDraft) => GrowingDraft): DraftChange {
    const before = this.drafts.get(id) ?? new GrowingDraft(id, []);
    const after = by(before);
    if (after.joinings.length === 0) this.drafts.delete(id);
    else this.drafts.set(id, after);
    this.touched.add(id);
    return { moment, before, after };
  }

  /** The drafts of earlier tiers or, once it is to be placed, of its own: the best first, then the earliest. */
  #fits(seat: Seat, moment: Moment): Found[] {
    const ids = new Set<string>();
    for (const other of this.heldInAny(soughtIn(seat.telling))) {
      const { joined, placed } = other.decision;
      const choice = joined ?? placed;
      const then = { turn: other, phase: joined === null ? PLACE : JOIN } as const;
      if (choice !== null && compareMoments(then, moment) < 0) ids.add(choice.draft);
    }
    const fits: Found[] = [];
    for (const id of ids) {
      const draft = this.drafts.get(id)!;
      const fit = this.#fitOf(seat, draft, moment);
      if (fit !== null) fits.push({ draft, fit });
    }
    return fits.sort(
      (a, b) =>
        b.fit.score - a.fit.score ||
        compareTiers(a.draft.opener!, b.draft.opener!) ||
        compareTellings(a.draft.opener!.telling, b.draft.opener!.telling),
    );
  }

  #fitOf(seat: Seat, draft: GrowingDraft, moment: Moment): Fit | null {
    const { opener } = draft;
    if (opener === null) return null;
    const tiers = compareTiers(opener, seat);
    if (moment.phase === ASK ? tiers >= 0 : seat.tier > 0 && tiers !== 0) return null;
    if (!this.#admits(draft, seat, moment)) return null;
    const then = draft.before(moment);
    return then === null ? null : MATCHERS[seat.telling.kind].fit(seat.telling, then);
  }

  /** A report that told the thing already must tell it the same way again to be taken as repeating itself. */
  #admits(draft: GrowingDraft, { telling }: Seat, moment: Moment): boolean {
    const { together } = MATCHERS[telling.kind];
    const then = draft.before(moment);
    if (then === null) return false;
    return then.tellings.every((other) => other.report.id !== telling.report.id || together(telling, other));
  }

  #hold(seat: Seat): void {
    this.seats.set(seat.telling.id, seat);
    for (const block of heldIn(seat.telling)) {
      const held = this.#held.get(block);
      if (held) held.add(seat);
      else this.#held.set(block, new Set([seat]));
    }
  }

  #wait(turn: Seat, phase: Phase): void {
    const waiting = { turn, phase };
    if (this.#waiting.has(keyOf(waiting))) return;
    this.#waiting.add(keyOf(waiting));
    this.#queue.add(waiting);
  }

  #stepOf({ draft: id, link }: Choice, telling: Telling, { fit, others }: Reason): MatchStep {
    const tellings = (this.drafts.get(id)?.joinings ?? []).map(({ turn }) => turn.telling);
    const { blocks } = MATCHERS[telling.kind];
    const theirs = new Set(tellings.flatMap((other) => blocks(other)));
    return {
      claims: telling.claims,
      joined: tellings[0]?.id ?? null,
      link,
      why: fit?.why ?? null,
      score: fit?.score ?? null,
      blocks: blocks(telling).filter((block) => theirs.has(block)),
      others,
    };
  }
}

function choiceOf({ draft, fit }: Found): Choice {
  return { draft: draft.id, link: fit.link };
}

function keyOf({ turn, phase }: Waiting): string {
  return `${turn.telling.id} ${phase} ${turn.gone ? 'gone' : ''}`;
}
