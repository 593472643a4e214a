/** As much of an entry as it takes to tell whether it may be one with another. */
import type { Days } from '../model/edtf.ts';
import type { Entity } from '../model/entity.ts';
import type { Entry } from '../model/ledger.ts';
import type { Group } from './groups.ts';
import { specificType } from './match/agreement.ts';
import { coreOf } from './match/growing-draft.ts';
import { sortedUnique } from './order.ts';
import { isPerson } from './powers.ts';
import type { Telling } from './tellings.ts';

export interface OfferSheet
  extends Pick<Entry, 'id' | 'kind' | 'powers' | 'stage' | 'outlook'>,
    Pick<Telling, 'named'> {
  /** How many reports tell of it. */
  readonly documents: number;
  /** EDTF. */
  readonly date: string | null;
  /** As its tellings give it. */
  readonly core: Days | null;
  readonly done: boolean;
  readonly sort: string;
  readonly systems: number;
  /** The first few tellings. */
  readonly subjects: readonly {
    readonly report: string;
    readonly topic: readonly string[];
    readonly areas: readonly string[];
  }[];
  /** Persons of whom the reports have the surname only. */
  readonly surnames: readonly string[];
  readonly names: readonly string[];
  readonly rulings: readonly string[];
}

/** Tellings that show the subject. */
const SUBJECTS = 3;

export function sheetOf(entry: Entry, group: Group, entities: ReadonlyMap<string, Entity>): OfferSheet {
  const { tellings } = group;
  const nameOf = (id: string) => entities.get(id)?.name ?? '';
  const persons = tellings.flatMap((telling) => [...telling.persons].filter(isPerson));
  const [first] = tellings;
  return {
    id: entry.id,
    kind: entry.kind,
    powers: entry.powers,
    stage: entry.stage,
    outlook: entry.outlook,
    documents: entry.support.documents,
    date: entry.date.value,
    core: coreOf(tellings),
    done: tellings.some(({ done }) => done),
    named: first?.named ?? '',
    sort: first === undefined ? '' : specificType(first),
    systems: first?.systems.size ?? 0,
    subjects: tellings.slice(0, SUBJECTS).map(({ report, topic, areas }) => ({
      report: report.id,
      topic: [...topic],
      areas: [...areas],
    })),
    surnames: sortedUnique(persons.map(nameOf)).filter((name) => name !== '' && !name.includes(' ')),
    names: sortedUnique(entry.parties.map(({ entity }) => nameOf(entity))),
    rulings: entry.rulings ?? [],
  };
}

/** Entries are compared within a block: one kind, between the same powers. */
export function blockOf({ kind, powers }: Pick<Entry, 'kind' | 'powers'>): string {
  return `${kind} ${powers.join('+')}`;
}
