/** Titles of entries: "Narendra Modi to Israel, 25–26 February 2026", "Free trade agreement, India–Israel". */
import type { Party } from '../model/claim.ts';
import type { DateValue } from '../model/edtf.ts';
import type { Entity, Power } from '../model/entity.ts';
import { formatDate } from '../model/format-date.ts';
import type { EntryKind } from '../model/kinds/kinds.ts';
import { compareText, sortedUnique } from './order.ts';
import { isPerson, powerOf } from './powers.ts';

export interface TitleParts {
  readonly kind: EntryKind;
  readonly type: string | null;
  /** The words of the reports that name it, the most telling. */
  readonly label: string | null;
  readonly powers: readonly Power[];
  readonly parties: readonly Party[];
  readonly systems: readonly string[];
  readonly areas: readonly string[];
  readonly date: DateValue;
  readonly plover: string | null;
}

type Names = ReadonlyMap<string, Entity>;

export function titleOf(parts: TitleParts, entities: Names): string {
  const when = parts.date.value === null ? [] : [formatDate(parts.date.value)];
  switch (parts.kind) {
    case 'visit':
      return [`${visitors(parts, entities)} to ${hosts(parts, entities)}`, ...when].join(', ');
    case 'meeting':
      return [meetingOf(parts, entities), ...when].join(', ');
    case 'event':
      return [eventOf(parts, entities), ...when].join(', ');
    case 'agreement':
    case 'figure':
      return [thing(parts), between(parts, entities), ...when].join(', ');
    case 'programme':
      return [systemsOf(parts, entities) || thing(parts), between(parts, entities)].join(', ');
  }
}

/** At most three names, then how many more. */
function list(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function nameOf(id: string, entities: Names): string {
  return entities.get(id)?.name ?? id.replace(/^[^:]*:/, '');
}

function nameOfPower(power: Power, entities: Names): string {
  return (entities.get(`state:${power}`) ?? entities.get(`org:${power}`))?.name ?? power;
}

function inRole({ parties }: TitleParts, ...roles: readonly string[]): string[] {
  return [...new Set(parties.filter(({ role }) => roles.includes(role)).map(({ entity }) => entity))];
}

function visitors(parts: TitleParts, entities: Names): string {
  const all = inRole(parts, 'visitor');
  const group = all.length > 0 ? all : inRole(parts, 'delegation');
  const persons = group.filter(isPerson);
  return list((persons.length > 0 ? persons : group).map((id) => nameOf(id, entities))) || 'Visit';
}

function hosts(parts: TitleParts, entities: Names): string {
  const own = new Set(inRole(parts, 'visitor', 'delegation').map((id) => powerOf(id, entities)));
  const given = inRole(parts, 'host').flatMap((id) => powerOf(id, entities) ?? []);
  const powers = given.length > 0 ? sortedUnique(given) : parts.powers.filter((power) => !own.has(power));
  return list(powers.map((power) => nameOfPower(power, entities))) || 'an unnamed host';
}

function meetingOf(parts: TitleParts, entities: Names): string {
  const people = inRole(parts, 'participant', 'host').filter(isPerson);
  if (people.length > 1) return list(people.map((id) => nameOf(id, entities)));
  if (people.length === 0) return `${thing(parts)}, ${between(parts, entities)}`;
  const own = powerOf(people[0]!, entities);
  const others = parts.powers.filter((power) => power !== own).map((power) => nameOfPower(power, entities));
  return list([nameOf(people[0]!, entities), ...others]);
}

const DONE: Readonly<Record<string, readonly [one: string, many: string]>> = {
  SUPPORT: ['supports', 'support'],
  AID: ['aids', 'aid'],
  CONCEDE: ['yields to', 'yield to'],
  RETREAT: ['eases off', 'ease off'],
  REQUEST: ['appeals to', 'appeal to'],
  ACCUSE: ['accuses', 'accuse'],
  REJECT: ['rebuffs', 'rebuff'],
  THREATEN: ['threatens', 'threaten'],
  PROTEST: ['protests against', 'protest against'],
  SANCTION: ['sanctions', 'sanction'],
  MOBILIZE: ['mobilises against', 'mobilise against'],
  COERCE: ['coerces', 'coerce'],
  ASSAULT: ['attacks', 'attack'],
  CONSULT: ['consults', 'consult'],
  AGREE: ['agrees with', 'agree with'],
  COOPERATE: ['works with', 'work with'],
};

function eventOf(parts: TitleParts, entities: Names): string {
  const side = (role: string) => {
    const ids = inRole(parts, role);
    // an armed group acts for itself, wherever it is at home
    const groups = ids.filter((id) => id.startsWith('group:'));
    const others = ids.filter((id) => !groups.includes(id));
    const powers = sortedUnique(others.flatMap((id) => powerOf(id, entities) ?? []));
    const names = [
      ...powers.map((power) => nameOfPower(power, entities)),
      ...groups.map((id) => nameOf(id, entities)),
    ];
    return names.length > 0 ? names : ids.map((id) => nameOf(id, entities));
  };
  const [source, target] = [side('source'), side('target')];
  const [one, many] = DONE[parts.plover ?? ''] ?? ['acts towards', 'act towards'];
  const rest = target.length > 0 ? target : parts.powers.map((power) => nameOfPower(power, entities));
  return `${list(source) || 'Someone'} ${source.length > 1 ? many : one} ${list(rest)}`;
}

function between({ powers }: TitleParts, entities: Names): string {
  const names = powers.map((power) => nameOfPower(power, entities)).sort(compareText);
  return names.length > 4 ? `${names.slice(0, 3).join('–')} and ${names.length - 3} others` : names.join('–');
}

function systemsOf({ systems }: TitleParts, entities: Names): string {
  return list(systems.map((id) => nameOf(id, entities)));
}

/** Label, type or field in plain words, the first letter a capital. An abbreviation gives way to the type in full. */
function thing({ kind, type, label, areas }: TitleParts): string {
  const plain = label === null || /^\p{Lu}\p{L}{0,4}s?$/u.test(label) ? null : label;
  const words = plain ?? (type ?? areas[0] ?? label ?? kind).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The label that says most in at most six words: "memorandum on border trade" rather than "memorandum". Words of a
 * headline, where all are in capitals, come second; abbreviations in brackets and what points back are left out.
 */
export function tellingLabel(labels: readonly string[]): string | null {
  const plain = labels
    .map((label) =>
      label
        .replace(/\([^)]*\)/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .map((label) => label.replace(/^(?:the|an?|this|that|these|those|such|their|its|his|her|our) /i, ''))
    .filter((label) => label !== '');
  const score = (label: string) => {
    const words = label.split(' ');
    const headline = words.length > 2 && words.every((word) => /^\p{Lu}/u.test(word) || word.length < 4);
    return (headline ? 0 : 100) + (words.length <= 6 ? 10 + words.length : 0);
  };
  return [...plain].sort((a, b) => score(b) - score(a) || compareText(a, b))[0] ?? null;
}
