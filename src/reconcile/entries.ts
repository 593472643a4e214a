/** From the claims of one entry to the entry itself. */
import type { Party, Plover } from '../model/claim.ts';
import { dayNumber, daysOf } from '../model/edtf.ts';
import type { Entity } from '../model/entity.ts';
import { shortHash } from '../model/hash.ts';
import { hasHappened, isExit, rankOfStage } from '../model/kinds/kinds.ts';
import type { Entry } from '../model/ledger.ts';
import { deriveDate } from './entry-date.ts';
import { deriveHistory, deriveOutlook, deriveStage } from './history.ts';
import { type Member, voices } from './members.ts';
import { commonest, groupBy, sortedUnique } from './order.ts';
import { relationsOf } from './relations.ts';
import type { Report } from './reports.ts';
import { supportOf } from './support.ts';
import { startOf } from './tellings.ts';
import { tellingLabel, titleOf } from './titles.ts';

export interface Context {
  readonly asOf: string;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly reports: ReadonlyMap<string, Report>;
}

/** `<kind>:` and a hash of kind, document and first evidence of the earliest claim; `salt` where two would collide. */
export function entryId({ claim, report }: Member, salt: string | null = null): string {
  const place = [claim.kind, report.id, String(startOf(claim))];
  return `${claim.kind}:${shortHash(...place, ...(salt === null ? [] : [salt]))}`;
}

/** Derives all that the ledger says of an entry; `members` in canonical order, `id` as given by `entryId`. */
export function buildEntry(id: string, members: readonly Member[], context: Context): Entry {
  const { kind } = members[0]!.claim;
  const own = voices(members);
  const claims = own.map(({ claim }) => claim);
  const parties = partiesOf(own);
  const powers = sortedUnique(claims.flatMap((claim) => claim.powers));
  const stage = deriveStage(kind, members);
  const outlook = deriveOutlook(kind, stage, members);
  const date = deriveDate(kind, stage, members);
  const systems = sortedUnique(claims.flatMap((claim) => claim.systems));
  const areas = sortedUnique(claims.flatMap((claim) => claim.areas));
  const type = perRoot(own, ({ claim }) => claim.type);
  const plover = ploverOf(own, stage);
  const label = tellingLabel(claims.flatMap((claim) => claim.label ?? []));
  return {
    id,
    formerIds: [],
    kind,
    type,
    title: titleOf(
      { kind, type, label, powers, parties, systems, areas, date, plover: plover?.event ?? null },
      context.entities,
    ),
    powers,
    relations: relationsOf(kind, powers, parties, context.entities),
    parties,
    date,
    place: perRoot(own, ({ claim }) => claim.place),
    areas,
    systems,
    amount: perRoot(own, ({ claim }) => claim.amount),
    plover,
    stage,
    certainty: stage === null ? (outlook?.certainty ?? claims[0]!.certainty) : 'stated',
    outlook,
    overdue: isOverdue(kind, stage, date.value, outlook, context.asOf),
    history: deriveHistory(kind, members),
    support: supportOf(members, context.reports),
    claims: members.map(({ claim }) => claim.id),
  };
}

/** Every party in every role; stated where one claim states it. Persons first, in the order in which they are named. */
function partiesOf(members: readonly Member[]): Party[] {
  const all = members.flatMap(({ claim }) => claim.parties);
  return [...groupBy(all, ({ entity, role }) => `${role} ${entity}`).values()].map((same) => ({
    ...same[0]!,
    basis: same.some(({ basis }) => basis === 'stated') ? 'stated' : 'inferred',
  }));
}

/** The value that most roots give, the earliest among equals. */
function perRoot<T>(members: readonly Member[], pick: (member: Member) => T | null): T | null {
  const once = new Map<string, T>();
  for (const member of members) {
    const value = pick(member);
    if (value !== null) once.set(`${member.root} ${JSON.stringify(value)}`, value);
  }
  return commonest([...once.values()], (value) => JSON.stringify(value)) ?? null;
}

/** An agreement is AGREE once its text is agreed and CONSULT before; else what the furthest claims say. */
function ploverOf(members: readonly Member[], stage: Entry['stage']): Plover | null {
  const { kind } = members[0]!.claim;
  const at = members.filter(({ claim }) => claim.stage === stage && claim.plover !== null);
  const given =
    (at.length > 0 ? at : members).map(({ claim }) => claim.plover).find((plover) => plover !== null) ?? null;
  if (kind !== 'agreement') return given;
  const agreed =
    stage !== null && !isExit(kind, stage) && rankOfStage(kind, stage) >= rankOfStage(kind, 'concluded');
  if (stage !== null && isExit(kind, stage)) return given;
  return { event: agreed ? 'AGREE' : 'CONSULT', mode: given?.mode ?? null };
}

/** It was to happen before `asOf`, and no report says that it did, or that it will not. */
function isOverdue(
  kind: Entry['kind'],
  stage: Entry['stage'],
  date: string | null,
  outlook: Entry['outlook'],
  asOf: string,
): boolean {
  if (kind === 'figure' || (stage !== null && (hasHappened(kind, stage) || isExit(kind, stage))))
    return false;
  const refused = stage === null && (outlook?.certainty === 'denied' || outlook?.certainty === 'unlikely');
  const due = kind === 'agreement' || kind === 'programme' ? (outlook?.when.value ?? null) : date;
  const last = daysOf(due)?.last ?? Number.POSITIVE_INFINITY;
  return !refused && last < dayNumber(asOf);
}
