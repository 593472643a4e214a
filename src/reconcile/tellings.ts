/**
 * What one report says about one thing: the claims that the text itself ties together ("the visit … it …"). Tellings,
 * not claims, are matched across reports, so that a claim without a date stands by the date given a line above.
 */
import type { Claim, Party } from '../model/claim.ts';
import { type Days, daysOf } from '../model/edtf.ts';
import type { Entity, Power } from '../model/entity.ts';
import { type EntryKind, hasHappened, isExit } from '../model/kinds/kinds.ts';
import { tieClaims } from './chains.ts';
import type { Identities } from './identities.ts';
import { compareText, sortedUnique } from './order.ts';
import { isPerson, powerOf } from './powers.ts';
import type { Report } from './reports.ts';
import { contentWords, namedLabel } from './words.ts';

/** A claim with the ledger's entity ids, and the report that makes it. */
export interface Placed {
  readonly claim: Claim;
  readonly report: Report;
}

export interface Telling {
  readonly kind: EntryKind;
  readonly report: Report;
  /** In the order of reading. */
  readonly claims: readonly Placed[];
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

/** Gives a report's claims the ledger's entity ids; a party joined by inference is an inferred party. */
export function placeClaims(report: Report, identities: Identities): Placed[] {
  const resolve = (id: string) => identities.resolve(report.id, id);
  const place = (claim: Claim): Claim => {
    const parties = claim.parties.map((party): Party => {
      const { id, basis } = resolve(party.entity);
      return { ...party, entity: id, basis: basis === 'inferred' ? basis : party.basis };
    });
    const { attribution } = claim;
    if (attribution === null || attribution.speaker.entity === null) return { ...claim, parties };
    const { id, basis } = resolve(attribution.speaker.entity);
    const speaker = { ...attribution.speaker, entity: id };
    return {
      ...claim,
      parties,
      attribution: { ...attribution, speaker: basis === 'inferred' ? { ...speaker, basis } : speaker },
    };
  };
  const once = new Map(report.reading.claims.map((claim) => [claim.id, claim]));
  return [...once.values()].map((claim) => ({ claim: place(claim), report })).sort(comparePlaced);
}

/** By document, then by where the words stand, then by id. */
export function comparePlaced(a: Placed, b: Placed): number {
  return (
    a.report.order - b.report.order ||
    startOf(a.claim) - startOf(b.claim) ||
    compareText(a.claim.id, b.claim.id)
  );
}

export function startOf(claim: Claim): number {
  return claim.evidence[0]?.start ?? 0;
}

/** Groups a report's claims by what the text says is the same thing, as far as that can be. */
export function tellingsOf(placed: readonly Placed[], entities: ReadonlyMap<string, Entity>): Telling[] {
  return tieClaims(placed).map((claims) => tellingOf(claims, entities));
}

function tellingOf(claims: readonly Placed[], entities: ReadonlyMap<string, Entity>): Telling {
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
  return {
    kind,
    report,
    claims,
    powers,
    persons: new Set(
      all.flatMap(({ parties }) =>
        parties
          .filter((party) => acting.includes(party.role) && isPerson(party.entity))
          .map(({ entity }) => entity),
      ),
    ),
    from,
    to: kind === 'visit' && to.length === 0 ? powers.filter((power) => !from.includes(power)) : to,
    types: new Set(all.flatMap(({ type }) => type ?? [])),
    topic: new Set(all.flatMap(({ topic }) => contentWords(topic))),
    areas: new Set(all.flatMap(({ areas }) => areas)),
    systems: new Set(all.flatMap(({ systems }) => systems)),
    named:
      all.map((claim) => namedLabel(claim.label, partyNames(claim, entities))).find((name) => name !== '') ??
      '',
    days,
    bounds: narrowest(dates.filter((date) => !isClosed(date))),
    phase: phaseOf(all, days, report.days),
  };
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

function partyNames(claim: Claim, entities: ReadonlyMap<string, Entity>): string[] {
  return [
    ...claim.parties.map(({ entity }) => entity),
    ...claim.powers.map((power) => `state:${power}`),
  ].flatMap((id) => {
    const entity = entities.get(id);
    return entity === undefined ? [] : [entity.name, ...entity.aliases];
  });
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
