/**
 * What one report says about one thing: the claims that the text itself ties together ("the visit … it …"). Tellings,
 * not claims, are matched across reports, so that a claim without a date stands by the date given a line above.
 */
import type { Amount, Claim } from '../model/claim.ts';
import { type Days, daysOf } from '../model/edtf.ts';
import type { Entity, Power } from '../model/entity.ts';
import { type EntryKind, hasHappened, isExit } from '../model/kinds/kinds.ts';
import type { Reading } from '../model/reading.ts';
import { tieClaims } from './chains.ts';
import { compareText, sortedUnique } from './order.ts';
import { isPerson, powerOf } from './powers.ts';
import { compareReports, type ReadReport, type Report } from './reports.ts';
import { contentWords, namedLabel } from './words.ts';

/** A claim with the ledger's entity ids, and the report that makes it. */
export interface Placed {
  readonly claim: Claim;
  readonly report: Report;
  /** Its place is a whole state, as the report itself names states: too wide to contradict a city. */
  readonly wide: boolean;
  /** The id of an entry of which this is the earliest claim: it holds as long as the report says the same. */
  readonly address: string;
}

export interface Telling {
  /** That of its first claim. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly report: Report;
  /** Where the words of its first claim stand. */
  readonly start: number;
  /** Ids of its claims, in the order of reading. */
  readonly claims: readonly string[];
  readonly powers: readonly Power[];
  /** Visitors, participants, sources …: the persons whom the entry is about. */
  readonly persons: ReadonlySet<string>;
  /** Powers of the acting side (visitor, provider, source) and of the other; both empty where a kind has no sides. */
  readonly from: readonly Power[];
  readonly to: readonly Power[];
  readonly types: ReadonlySet<string>;
  /** Lemmas and words that tell one thing from another of its kind. */
  readonly topic: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly systems: ReadonlySet<string>;
  /** A proper name of the thing, e.g. "Oslo Process"; empty for "trade agreement". */
  readonly named: string;
  /** When it happens, as far as the report says with both ends; the narrowest of its claims. */
  readonly days: Days | null;
  /** "recently", "before May": one end only. */
  readonly bounds: Days | null;
  /** On which side of its report's today it lies; null where the words only mention it. */
  readonly phase: 'past' | 'ahead' | null;
  /** A claim states that it came to its end. */
  readonly done: boolean;
  readonly putOff: boolean;
  /** Not told as history alone. */
  readonly isNews: boolean;
  /** What sort of thing an event is, and in which manner it was done. */
  readonly sort: string;
  readonly mode: string | null;
  /** Who did it, and to whom it was done: powers, or those that have none. */
  readonly sides: readonly [source: string, target: string];
  readonly amounts: readonly Pick<Amount, 'value' | 'currency' | 'per'>[];
  /** Rulings that took claims out of it as wrong. */
  readonly rulings: readonly string[];
}

/** A telling with its claims in full. */
export interface Told extends Telling {
  readonly placed: readonly Placed[];
}

/** The roles that act and those that are acted upon; the first are the persons an entry is about. */
const SIDES: Readonly<Record<EntryKind, readonly [readonly string[], readonly string[]]>> = {
  visit: [['visitor'], ['host']],
  meeting: [['participant', 'host'], []],
  agreement: [['party'], []],
  programme: [['provider'], ['recipient']],
  figure: [['party'], []],
  event: [['source'], ['target']],
};

/** The names that a report has for something. */
export function namesOf({ name, aliases }: Entity): readonly string[] {
  return [name, ...aliases];
}

/** By document, then by where the words stand, then by id. */
export function comparePlaced(a: Placed, b: Placed): number {
  return (
    compareReports(a.report, b.report) ||
    startOf(a.claim) - startOf(b.claim) ||
    compareText(a.claim.id, b.claim.id)
  );
}

export function startOf(claim: Claim): number {
  return claim.evidence[0]?.start ?? 0;
}

/**
 * Groups a report's claims by what the text says is the same thing, as far as that can be. `wrong`: claims to leave out,
 * each with the ruling that says so.
 */
export function tellingsOf(
  { reading }: ReadReport,
  placed: readonly Placed[],
  entities: ReadonlyMap<string, Entity>,
  wrong: ReadonlyMap<string, string>,
): Told[] {
  const parties = partyNames(reading);
  return tieClaims(placed, wrong).map(({ claims, rulings }) => ({
    ...tellingOf(claims, entities, parties),
    rulings,
  }));
}

function tellingOf(
  claims: readonly Placed[],
  entities: ReadonlyMap<string, Entity>,
  partiesOf: (claim: string) => readonly string[],
): Omit<Told, 'rulings'> {
  const { kind } = claims[0]!.claim;
  const all = claims.map(({ claim }) => claim);
  const [acting, other] = SIDES[kind];
  const sided = kind === 'visit' || kind === 'programme' || kind === 'event';
  const from = sided ? powersIn(all, acting, entities) : [];
  const powers = sortedUnique(all.flatMap((claim) => claim.powers));
  const to = sided ? powersIn(all, other, entities) : [];
  const { report } = claims[0]!;
  const dates = all.flatMap(({ when }) => (isOfReport(when) ? [] : (daysOf(when.value) ?? [])));
  const days = narrowest(dates.filter(isClosed));
  const to_ = kind === 'visit' && to.length === 0 ? powers.filter((power) => !from.includes(power)) : to;
  return {
    id: all[0]!.id,
    kind,
    report,
    start: startOf(all[0]!),
    claims: all.map(({ id }) => id),
    placed: claims,
    powers,
    persons: new Set(
      all.flatMap(({ parties }) =>
        parties
          .filter((party) => acting.includes(party.role) && isPerson(party.entity))
          .map(({ entity }) => entity),
      ),
    ),
    from,
    to: to_,
    types: new Set(all.flatMap(({ type }) => type ?? [])),
    topic: new Set(all.flatMap(({ topic }) => contentWords(topic))),
    areas: new Set(all.flatMap(({ areas }) => areas)),
    systems: new Set(all.flatMap(({ systems }) => systems)),
    named: all.map(({ id, label }) => namedLabel(label, partiesOf(id))).find((name) => name !== '') ?? '',
    days,
    bounds: narrowest(dates.filter((date) => !isClosed(date))),
    phase: phaseOf(all, days, report.days),
    done: all.some(
      ({ certainty, stage }) => certainty === 'stated' && stage !== null && hasHappened(kind, stage),
    ),
    putOff: all.some(({ stage }) => stage === 'postponed'),
    isNews: all.some(({ position }) => position !== 'background'),
    sort: all.map(({ plover, type }) => plover?.event ?? type ?? '').sort(compareText)[0] ?? '',
    mode: all.map(({ plover }) => plover?.mode ?? null).find((mode) => mode !== null) ?? null,
    sides: [sideOf(all, 'source', from, powers), sideOf(all, 'target', to_, powers)],
    amounts: all.flatMap(({ amount }) =>
      amount === null ? [] : [{ value: amount.value, currency: amount.currency, per: amount.per }],
    ),
  };
}

/** The powers of one side; those without a power (an armed group, a company) by their own id. */
function sideOf(
  claims: readonly Claim[],
  role: string,
  side: readonly Power[],
  powers: readonly Power[],
): string {
  if (side.length > 0) return side.join('+');
  const parties = claims.flatMap((claim) => claim.parties.filter((party) => party.role === role));
  return sortedUnique(parties.map(({ entity }) => entity)).join('+') || powers.join('+');
}

/** Dated by nothing but the day of the report: the report's day tells the same, and without the look of a date. */
function isOfReport({ basis, text }: Claim['when']): boolean {
  return basis === 'inferred' && text === null;
}

function powersIn(
  claims: readonly Claim[],
  roles: readonly string[],
  entities: ReadonlyMap<string, Entity>,
): Power[] {
  return sortedUnique(
    claims.flatMap(({ parties }) =>
      parties.flatMap(({ entity, role }) => (roles.includes(role) ? (powerOf(entity, entities) ?? []) : [])),
    ),
  );
}

/** The names of a claim's parties and powers, by its id, as its own report has them. */
function partyNames({ claims, entities }: Reading): (claim: string) => string[] {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]));
  return (id) => {
    const { parties = [], powers = [] } = claimOf.get(id) ?? {};
    const ids = [...parties.map(({ entity }) => entity), ...powers.map((power) => `state:${power}`)];
    return ids.flatMap((one) => {
      const entity = entityOf.get(one);
      return entity === undefined ? [] : namesOf(entity);
    });
  };
}

function isClosed(days: Days): boolean {
  return Number.isFinite(days.first) && Number.isFinite(days.last);
}

function narrowest(dates: readonly Days[]): Days | null {
  let best: Days | null = null;
  for (const date of dates) if (best === null || date.last - date.first < best.last - best.first) best = date;
  return best;
}

function phaseOf(claims: readonly Claim[], days: Days | null, published: Days): Telling['phase'] {
  const staged = claims.filter(({ stage, certainty }) => stage !== null && certainty !== 'denied');
  if (staged.some(({ kind, stage, certainty }) => certainty === 'stated' && hasHappened(kind, stage!)))
    return 'past';
  const ahead = ({ kind, stage, certainty }: Claim) =>
    certainty !== 'stated' || !(hasHappened(kind, stage!) || isExit(kind, stage!));
  if (staged.some(ahead)) return 'ahead';
  if (days !== null && days.last < published.first) return 'past';
  if (days !== null && days.first > published.last) return 'ahead';
  // "Has no plans to go" looks ahead; "never signed" may deny what was or what is to be.
  return claims.some(({ kind, stage }) => stage !== null && !hasHappened(kind, stage)) ? 'ahead' : null;
}
