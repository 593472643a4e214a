/**
 * Finds the names that the gazetteer knows: states, their demonyms, capitals and cities, bodies, organisations,
 * armed groups, systems, publishers and people by their full name. Cheap enough for every sentence of every report;
 * it looks at words only, never at trees.
 *
 * It must not match what only looks like one: "Michael Jordan", "Georgia Tech", "Paris Hilton", "turkey", "us".
 */
import type { EntityKind, Power } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import type { Sentence } from '../analysis.ts';
import { gazetteer } from './gazetteer.ts';
import { chooseNames } from './name-context.ts';

/** How a name names its entity. All but name, adjective and people are places: of government, or mere places. */
export type NameForm = 'name' | 'adjective' | 'people' | 'capital' | 'seat' | 'city' | 'territory';

export interface Name {
  /** Id of the entity, local to the report: `state:IND`, `org:EU`, `body:usa-pentagon`, `system:iron-dome`. */
  readonly entity: string;
  readonly kind: EntityKind | 'publisher';
  readonly form: NameForm;
  /** The usual English name. */
  readonly label: string;
  /** The power that it is, or belongs to. */
  readonly state: Power | null;
  /** Also a word, a person or another place. */
  readonly ambiguous: boolean;
  /** Listed with "the": without it the words mean something else ("West", "the West"). */
  readonly article: boolean;
  /** What kind of body or organisation, as the tables have it. */
  readonly type: string | null;
}

export interface NameMatch extends Span {
  readonly sentence: number;
  /** Token indices in the sentence, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly name: Name;
}

/** A place in the text with all that it may name, before its surroundings have chosen. */
export interface Candidate {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly names: readonly Name[];
}

/** Names in the order of reading; none overlaps another. */
export function matchNames(sentences: readonly Sentence[]): NameMatch[] {
  const trie = gazetteer();
  const candidates: Candidate[] = [];
  for (const sentence of sentences) {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const found = trie.longest(tokens, i);
      if (found === null) continue;
      candidates.push({ sentence, first: i, last: found.last, names: found.value });
      i = found.last - 1;
    }
  }
  return chooseNames(candidates);
}
