/** The trie of all names that the program knows, built once from `knowledge/`. */
import type { EntityKind, Power } from '../../model/entity.ts';
import { type Knowledge, loadKnowledge } from '../knowledge.ts';
import { bodyId, kindOfBody } from './body-id.ts';
import { namesInTable } from './known-people.ts';
import type { Name, NameForm } from './match-names.ts';
import { buildTrie, type NameTrie, plainWord, wordsOf } from './name-trie.ts';
import { slugOf } from './slug.ts';

type Entry = readonly [form: string, name: Name];

let trie: NameTrie<readonly Name[]> | undefined;

export function gazetteer(): NameTrie<readonly Name[]> {
  trie ??= buildGazetteer(loadKnowledge());
  return trie;
}

/** Earlier tables win where two give the same words and nothing in the text decides. */
function buildGazetteer(knowledge: Knowledge): NameTrie<readonly Name[]> {
  const entries = [
    ...stateNames(knowledge),
    ...organisationNames(knowledge),
    ...bodyNames(knowledge),
    ...groupNames(knowledge),
    ...systemNames(knowledge),
    ...peopleNames(knowledge),
    ...publisherNames(knowledge),
  ];
  return buildTrie(
    entries.flatMap(([form, name]) => spellingsOf(form, name)),
    plainWord,
    (old, added) => [...old, ...added],
  );
}

/** The form itself and, for headlines and datelines, its capitals; two- and three-letter words have no such second form. */
function spellingsOf(form: string, name: Name): (readonly [string[], readonly Name[]])[] {
  const words = wordsOf(form.replace(/^[Tt]he /, ''));
  // "world powers" opens a sentence with a capital
  if (/^\p{Ll}/u.test(form) && !form.startsWith('the ')) {
    const opening = form.charAt(0).toUpperCase() + form.slice(1);
    return [words, wordsOf(opening)].map((spelling) => [spelling, [name]] as const);
  }
  const capitals = form.toUpperCase();
  if (form.length < 4 || capitals === form || !/^\p{Lu}/u.test(form)) return [[words, [name]]];
  return [
    [words, [name]],
    [wordsOf(capitals.replace(/^THE /, '')), [name]],
  ];
}

interface Listed {
  readonly ambiguous?: readonly string[] | undefined;
}

function makeNames(
  forms: readonly string[] | undefined,
  form: NameForm,
  of: {
    entity: string;
    kind: EntityKind | 'publisher';
    label: string;
    state: Power | null;
    type?: string | null;
  },
  listed: Listed,
): Entry[] {
  const ambiguous = new Set(listed.ambiguous);
  return (forms ?? []).map((text) => [
    text,
    {
      ...of,
      form,
      type: of.type ?? null,
      ambiguous: ambiguous.has(text),
      article: text.startsWith('the '),
    },
  ]);
}

function stateNames({ states }: Knowledge): Entry[] {
  return states.flatMap((state) => {
    const of = {
      entity: `state:${state.code}`,
      kind: 'state',
      label: state.name,
      state: state.code,
    } as const;
    return [
      ...makeNames([state.name, ...(state.aliases ?? [])], 'name', of, state),
      ...makeNames(state.adjectives, 'adjective', of, state),
      ...makeNames(state.demonyms, 'people', of, state),
      ...makeNames(state.capital === undefined ? [] : [state.capital], 'capital', of, state),
      ...makeNames(state.seats, 'seat', of, state),
      ...makeNames(state.territories, 'territory', of, state),
      ...makeNames(state.cities, 'city', of, state),
    ];
  });
}

function organisationNames({ organisations }: Knowledge): Entry[] {
  return organisations.flatMap((org) => {
    const kind = 'international-organisation';
    const of = { entity: `org:${org.code}`, kind, label: org.name, state: org.code, type: org.kind } as const;
    return [
      ...makeNames([org.name, ...(org.aliases ?? [])], 'name', of, org),
      ...makeNames(org.bodies, 'name', of, org),
      ...makeNames(org.seats, 'seat', of, org),
    ];
  });
}

/** Types whose rows list several bodies of a kind side by side; there each name is a body of its own. */
const ONE_BODY_A_NAME = new Set([
  'military',
  'company',
  'agency',
  'ministry',
  'research',
  'party',
  'media',
  'police',
]);

function bodyNames({ bodies }: Knowledge): Entry[] {
  return bodies.named.flatMap((body) =>
    [body.name, ...(body.aliases ?? [])].flatMap((form) => {
      const own = ONE_BODY_A_NAME.has(body.type) && !isAcronymOf(form, body.name);
      const label = own ? form : body.name;
      const of = {
        entity: bodyId(body.state, body.type, label),
        kind: kindOfBody(body.type),
        label,
        state: body.state,
        type: body.type,
      };
      return makeNames([form], 'name', of, body);
    }),
  );
}

/** "ISRO" of "Indian Space Research Organisation". */
export function isAcronymOf(form: string, name: string): boolean {
  const initials = [...name.matchAll(/\p{Lu}/gu)].join('');
  return form.toUpperCase().replaceAll('.', '') === initials;
}

function groupNames({ bodies }: Knowledge): Entry[] {
  return bodies.armedGroups.flatMap((group) => {
    const of = {
      entity: `group:${slugOf(group.name)}`,
      kind: 'armed-group',
      label: group.name,
      // where it is at home; one that is at home in several belongs to none
      state: group.states?.length === 1 ? (group.states[0] ?? null) : null,
    } as const;
    return makeNames([group.name, ...(group.aliases ?? [])], 'name', of, group);
  });
}

function systemNames({ systems }: Knowledge): Entry[] {
  return systems.flatMap((system) => {
    const of = {
      entity: `system:${slugOf(system.name)}`,
      kind: 'system',
      label: system.name,
      state: null,
    } as const;
    return makeNames([system.name, ...(system.aliases ?? [])], 'name', of, system);
  });
}

function peopleNames({ people }: Knowledge): Entry[] {
  return people.flatMap((person) => {
    const of = {
      entity: `person:${slugOf(person.name)}`,
      kind: 'person',
      label: person.name,
      state: person.state,
    } as const;
    return makeNames(namesInTable(person), 'name', of, {});
  });
}

/** Of two words or more: "Time", "Mint" and "The Hindu" are words too. They keep "China Daily" from being China. */
function publisherNames({ publishers }: Knowledge): Entry[] {
  return publishers.flatMap((publisher) => {
    const of = {
      entity: `publisher:${slugOf(publisher.name)}`,
      kind: 'publisher',
      label: publisher.name,
      state: null,
    } as const;
    const forms = [publisher.name, ...(publisher.aliases ?? [])].map((form) => form.replace(/^The /, ''));
    const long = forms.filter((form) => form.includes(' '));
    return makeNames(long, 'name', of, {});
  });
}
