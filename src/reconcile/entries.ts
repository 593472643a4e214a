/** From the claims of one entry to the entry itself. */
import type { Party, Plover } from '../model/claim.ts';
import type { DateValue } from '../model/edtf.ts';
import type { Entity } from '../model/entity.ts';
import { isExit, rankOfStage } from '../model/kinds/kinds.ts';
import type { Entry } from '../model/ledger.ts';
import { deriveDate } from './entry-date.ts';
import type { Group } from './groups.ts';
import { deriveHistory, deriveOutlook, deriveStage } from './history.ts';
import { type Member, voices } from './members.ts';
import { commonest, groupBy, sortedUnique } from './order.ts';
import { relationsOf } from './relations.ts';
import type { Report } from './reports.ts';
import { supportOf } from './support.ts';
import { tellingLabel, titleOf } from './titles.ts';

export interface Context {
  /** At least those that the entry names. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** At least the roots of its members' reports. */
  readonly reports: ReadonlyMap<string, Report>;
  /** Person → the rulings that made it one. */
  readonly personRulings: ReadonlyMap<string, readonly string[]>;
}

/** Derives all that the ledger says of an entry. `overdue` is left false: it depends on the reader's day. */
export function buildEntry(group: Group, context: Context): Entry {
  const { members } = group;
  const { kind } = members[0]!.claim;
  const own = voices(members);
  const claims = own.map(({ claim }) => claim);
  const parties = partiesOf(own);
  const powers = sortedUnique(claims.flatMap((claim) => claim.powers));
  const stage = deriveStage(kind, members);
  const outlook = deriveOutlook(kind, stage, members);
  const date: DateValue =
    group.date === null
      ? deriveDate(kind, stage, members)
      : { value: group.date.value, basis: 'stated', text: null };
  const systems = sortedUnique(claims.flatMap((claim) => claim.systems));
  const areas = sortedUnique(claims.flatMap((claim) => claim.areas));
  const type = perRoot(own, ({ claim }) => claim.type);
  const plover = ploverOf(own, stage);
  const label = tellingLabel(claims.flatMap((claim) => claim.label ?? []));
  const rulings = sortedUnique([
    ...group.rulings,
    ...parties.flatMap(({ entity }) => context.personRulings.get(entity) ?? []),
  ]);
  return {
    id: members[0]!.address,
    formerIds: [...group.formerIds],
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
    overdue: false,
    history: deriveHistory(kind, members),
    support: supportOf(members, context.reports),
    claims: members.map(({ claim }) => claim.id),
    ...(rulings.length > 0 ? { rulings } : {}),
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
