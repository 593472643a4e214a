/** Gives the persons their ids and turns drafts into mentions and entities. */
import type { Entity, EntityKind } from '../../model/entity.ts';
import type { Mention } from '../analysis.ts';
import type { Draft } from './drafts.ts';
import { draftHead } from './drafts.ts';
import type { Name } from './match-names.ts';
import type { People, Person } from './people.ts';
import { type Reading, textBetween } from './reading.ts';
import { powerName } from './resolve-power.ts';
import { slugOf } from './slug.ts';

export function finishEntities(
  text: string,
  readings: readonly Reading[],
  drafts: readonly Draft[],
  people: People,
): { entities: Entity[]; mentions: Mention[] } {
  const ids = personIds(people.all);
  const mentions = drafts.map((draft) => makeMention(draft, ids));
  const used = new Set(mentions.flatMap((mention) => mention.entities));
  const entities = new Map<string, Entity>();
  for (const person of people.all) {
    const id = ids.get(person)!;
    if (used.has(id)) entities.set(id, makePerson(id, person));
  }
  addNamed(text, readings, drafts, used, entities);
  return { entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), mentions };
}

/** Two people of one name get different ids, in the order of reading. */
function personIds(people: readonly Person[]): Map<Person, string> {
  const ids = new Map<Person, string>();
  const taken = new Set<string>();
  for (const person of people) {
    const plain = `person:${slugOf(person.name) || 'unnamed'}`;
    let id = plain;
    for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
    taken.add(id);
    ids.set(person, id);
  }
  return ids;
}

function makeMention(draft: Draft, ids: ReadonlyMap<Person, string>): Mention {
  const { reading, first, last, via, basis } = draft;
  const entities = draft.persons.length > 0 ? draft.persons.map((person) => ids.get(person)!) : draft.ids;
  return {
    start: reading.tokens[first]!.start,
    end: reading.tokens[last - 1]!.end,
    sentence: reading.sentence.index,
    first,
    last,
    head: draftHead(draft),
    entities,
    via,
    basis,
    ...(draft.place === undefined ? {} : { place: draft.place }),
  };
}

function makePerson(id: string, person: Person): Entity {
  const aliases = [...person.aliases].filter((alias) => alias !== person.name).sort();
  return { id, kind: 'person', name: person.name, aliases, state: person.state, roles: person.roles };
}

/** Everything that is no person, from the names and, for what descriptions alone brought in, from the id. */
function addNamed(
  text: string,
  readings: readonly Reading[],
  drafts: readonly Draft[],
  used: ReadonlySet<string>,
  entities: Map<string, Entity>,
): void {
  const names = new Map<string, { name: Name; aliases: Set<string> }>();
  for (const reading of readings)
    for (const match of reading.nameAt) {
      if (match === undefined) continue;
      const known = names.get(match.name.entity) ?? { name: match.name, aliases: new Set<string>() };
      names.set(match.name.entity, known);
      if (match.name.form === 'name') known.aliases.add(textBetween(reading, match.first, match.last));
    }
  for (const id of used) {
    if (entities.has(id)) continue;
    const known = names.get(id);
    if (known !== undefined) entities.set(id, makeNamed(id, known.name, known.aliases));
    else if (id.startsWith('state:') || id.startsWith('org:')) entities.set(id, makePower(id));
    else if (id.startsWith('company:')) entities.set(id, makeCompany(id, text, drafts));
  }
}

function makeNamed(id: string, name: Name, forms: ReadonlySet<string>): Entity {
  const kind: EntityKind = name.kind === 'publisher' ? 'organisation' : name.kind;
  // Powers and systems go by their usual name, everything else by the fullest that the text has.
  const usual =
    kind === 'state' || kind === 'international-organisation' || kind === 'system' || forms.size === 0;
  const best = usual ? name.label : [...forms].reduce((a, b) => (b.length > a.length ? b : a));
  const aliases = [...forms].filter((form) => form !== best).sort();
  return { id, kind, name: best, aliases, state: name.state, roles: [] };
}

/** A power that only the id names. */
export function makePower(id: string): Entity {
  const code = id.slice(id.indexOf(':') + 1);
  const kind = id.startsWith('state:') ? 'state' : 'international-organisation';
  return { id, kind, name: powerName(code), aliases: [], state: code, roles: [] };
}

/** A firm that no table knows: its name is what the text calls it. */
function makeCompany(id: string, text: string, drafts: readonly Draft[]): Entity {
  const draft = drafts.find((other) => other.ids.includes(id))!;
  const { tokens } = draft.reading;
  const name = text.slice(tokens[draft.first]!.start, tokens[draft.last - 1]!.end);
  return { id, kind: 'company', name, aliases: [], state: null, roles: [] };
}
