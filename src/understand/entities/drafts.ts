/** Mentions while a report is being read: persons are still objects, because their ids hang on their fullest name. */
import type { Mention } from '../analysis.ts';
import type { Person } from './people.ts';
import { headOf, type Reading } from './reading.ts';

export interface Draft {
  readonly reading: Reading;
  readonly first: number;
  readonly last: number;
  readonly persons: readonly Person[];
  /** Ids of entities that are no persons. */
  readonly ids: readonly string[];
  readonly via: Mention['via'];
  readonly basis: Mention['basis'];
  /** Where the mention names a place as such: its name. */
  readonly place?: string;
}

/** The drafts of a report, at most one over any token, found again by sentence and token. */
export interface Drafts {
  readonly all: () => readonly Draft[];
  readonly at: (reading: Reading, token: number) => Draft | undefined;
  /** Adds a draft unless an earlier one covers one of its tokens; `replace` takes those it wholly covers away. */
  readonly add: (draft: Draft, replace?: boolean) => boolean;
}

export function makeDrafts(readings: readonly Reading[]): Drafts {
  const cover = new Map<number, (Draft | undefined)[]>(
    readings.map((reading) => [reading.sentence.index, new Array(reading.tokens.length).fill(undefined)]),
  );
  const all = new Set<Draft>();
  const of = (reading: Reading) => cover.get(reading.sentence.index)!;
  return {
    all: () => [...all].sort(compareDrafts),
    at: (reading, token) => of(reading)[token],
    add(draft, replace = false) {
      const covered = of(draft.reading);
      const others = new Set<Draft>();
      for (let i = draft.first; i < draft.last; i++) if (covered[i] !== undefined) others.add(covered[i]!);
      for (const other of others)
        if (!replace || other.first < draft.first || other.last > draft.last) return false;
      for (const other of others) {
        covered.fill(undefined, other.first, other.last);
        all.delete(other);
      }
      covered.fill(draft, draft.first, draft.last);
      all.add(draft);
      return true;
    },
  };
}

export function compareDrafts(a: Draft, b: Draft): number {
  return a.reading.sentence.index - b.reading.sentence.index || a.first - b.first;
}

/** The token that stands for the draft in the tree. */
export function draftHead({ reading, first, last }: Draft): number {
  return headOf(reading.tree, first, last);
}

/** What the mention refers to, for telling whether two refer to the same. */
export function referents(draft: Draft): readonly (Person | string)[] {
  return draft.persons.length > 0 ? draft.persons : draft.ids;
}
