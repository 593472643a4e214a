/**
 * Tellings to drafts of entries. Each kind says in its own file what makes two tellings one; here is only the order in
 * which they are asked: those with narrow dates first, in the canonical order of the reports; then wider dates, then
 * none, each first against what is settled, where it must fit one draft better than all others; then among themselves.
 * Repetitions in copies come last and follow their root, so that a copy cannot change what the roots make up.
 */

import { ENTRY_KINDS, type EntryKind } from '../model/kinds/kinds.ts';
import type { MatchStep, MatchTrace } from '../model/trace.ts';
import { agreement } from './match/agreement.ts';
import { heldIn, soughtIn } from './match/blocks.ts';
import type { Draft, Fit, Matcher, Undecided } from './match/draft.ts';
import { event } from './match/event.ts';
import { figure } from './match/figure.ts';
import { meeting } from './match/meeting.ts';
import { programme } from './match/programme.ts';
import { visit } from './match/visit.ts';
import { groupBy, push } from './order.ts';
import { comparePlaced, type Telling } from './tellings.ts';

export const MATCHERS: Readonly<Record<EntryKind, Matcher>> = {
  visit,
  meeting,
  agreement,
  programme,
  figure,
  event,
};

export interface Matched {
  readonly drafts: readonly Draft[];
  readonly undecided: readonly Undecided[];
}

/** Matches tellings of all kinds; `batches` are the roots' tellings, then those that copies have of their own. */
export function matchTellings(
  batches: readonly (readonly Telling[])[],
  trace: MatchTrace | null = null,
): Matched {
  const drafts: Draft[] = [];
  const undecided: Undecided[] = [];
  const byKind = batches.map((batch) => groupBy(batch, ({ kind }) => kind));
  for (const kind of ENTRY_KINDS) {
    const matching = new Matching(MATCHERS[kind], trace);
    for (const batch of byKind) matching.add(batch.get(kind) ?? []);
    drafts.push(...matching.drafts);
    undecided.push(...matching.undecided);
  }
  return { drafts, undecided };
}

/** The drafts of one kind, found through their blocks: no telling is compared with all drafts. */
class Matching {
  readonly drafts: Draft[] = [];
  readonly undecided: Undecided[] = [];
  readonly #matcher: Matcher;
  readonly #blocks = new Map<string, Set<Draft>>();
  readonly #order = new Map<Draft, number>();
  readonly #trace: MatchTrace | null;

  constructor(matcher: Matcher, trace: MatchTrace | null) {
    this.#matcher = matcher;
    this.#trace = trace;
  }

  add(tellings: readonly Telling[]): void {
    const tiers = groupBy([...tellings].sort(compareTellings), (telling) => this.#matcher.tier(telling));
    for (const tier of [...tiers.keys()].sort((a, b) => a - b)) this.#addTier(tiers.get(tier)!, tier > 0);
  }

  #addTier(tellings: readonly Telling[], settledFirst: boolean): void {
    const left: Telling[] = [];
    const rivals = new Map<Telling, readonly Draft[]>();
    const settled = settledFirst ? this.drafts.length : 0;
    // All are asked before any joins, so that what one joins cannot draw the next one along.
    const joins: { telling: Telling; draft: Draft; fit: Fit; others: number }[] = [];
    for (const telling of tellings) {
      const fits = settledFirst ? this.#fits(telling, 0, settled) : [];
      const [best, second] = fits;
      if (best !== undefined && (second === undefined || second.fit.score < best.fit.score))
        joins.push({ telling, ...best, others: fits.length - 1 });
      else {
        left.push(telling);
        if (best !== undefined)
          rivals.set(
            telling,
            fits.filter(({ fit }) => fit.score === best.fit.score).map(({ draft }) => draft),
          );
      }
    }
    for (const { telling, draft, fit, others } of joins) {
      // Two tellings of one report may have chosen the same draft, and only the first be welcome.
      if (this.#admits(draft, telling)) this.#join(draft, telling, fit, others);
      else left.push(telling);
    }
    for (const telling of left.sort(compareTellings)) {
      const [best, ...others] = this.#fits(telling, settled, this.drafts.length);
      const own = best?.draft ?? this.#open();
      this.#join(own, telling, best?.fit ?? null, others.length);
      const tied = rivals.get(telling);
      if (tied !== undefined) this.undecided.push({ own, rivals: tied });
    }
  }

  /** The drafts, from the first-th to before the last-th, that a telling fits: the best first, then the earliest. */
  #fits(telling: Telling, first: number, last: number): { draft: Draft; fit: Fit }[] {
    const found = new Set<Draft>();
    for (const block of soughtIn(this.#matcher, telling))
      for (const draft of this.#blocks.get(block) ?? []) found.add(draft);
    const fits: { draft: Draft; fit: Fit }[] = [];
    for (const draft of found) {
      const order = this.#order.get(draft)!;
      if (order < first || order >= last || !this.#admits(draft, telling)) continue;
      const fit = this.#matcher.fit(telling, draft);
      if (fit !== null) fits.push({ draft, fit });
    }
    return fits.sort(
      (a, b) => b.fit.score - a.fit.score || this.#order.get(a.draft)! - this.#order.get(b.draft)!,
    );
  }

  /** A report that told the thing already must tell it the same way again to be taken as repeating itself. */
  #admits({ byReport }: Draft, telling: Telling): boolean {
    return (byReport.get(telling.report) ?? []).every((other) => this.#matcher.together(telling, other));
  }

  #open(): Draft {
    const draft: Draft = { tellings: [], byReport: new Map(), links: new Map(), core: null };
    this.#order.set(draft, this.drafts.length);
    this.drafts.push(draft);
    return draft;
  }

  /** `fit` is null for the telling that opens the draft; `others`: further drafts that it fits. */
  #join(draft: Draft, telling: Telling, fit: Fit | null, others: number): void {
    const link = fit?.link ?? 'stated';
    if (this.#trace !== null) this.#trace.matched(this.#stepOf(draft, telling, fit, others));
    draft.tellings.push(telling);
    push(draft.byReport, telling.report, telling);
    draft.links.set(telling, link);
    const { days } = telling;
    const { core } = draft;
    if (core === null) draft.core = days;
    else if (
      days !== null &&
      days.last - days.first < core.last - core.first &&
      days.first <= core.last &&
      core.first <= days.last
    )
      draft.core = days;
    for (const block of heldIn(this.#matcher, telling)) {
      const held = this.#blocks.get(block);
      if (held) held.add(draft);
      else this.#blocks.set(block, new Set([draft]));
    }
  }

  #stepOf(draft: Draft, telling: Telling, fit: Fit | null, others: number): MatchStep {
    const [first] = draft.tellings;
    const theirs = new Set(draft.tellings.flatMap((other) => this.#matcher.blocks(other)));
    const blocks = this.#matcher.blocks(telling).filter((block) => theirs.has(block));
    return {
      claims: telling.claims.map(({ claim }) => claim.id),
      joined: first === undefined ? null : claimOf(first),
      link: fit?.link ?? 'stated',
      why: fit?.why ?? null,
      score: fit?.score ?? null,
      blocks,
      others,
    };
  }
}

function claimOf({ claims }: Telling): string {
  return claims[0]!.claim.id;
}

function compareTellings(a: Telling, b: Telling): number {
  return comparePlaced(a.claims[0]!, b.claims[0]!);
}
