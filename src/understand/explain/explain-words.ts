/** The words of a sentence, the names in it and its dates, as they were understood. */
import type { Published } from '../../model/document.ts';
import type { ExplainedDate, ExplainedName, ExplainedWord } from '../../model/explanation.ts';
import type { DateMention, Mention, Sentence, Tree } from '../analysis.ts';
import type { EntityIndex } from '../claims/parties.ts';
import type { Scene } from '../claims/scene.ts';
import { findDates } from '../dates/find-dates.ts';

export function explainWords({ tokens }: Sentence, tree: Tree): ExplainedWord[] {
  return tokens.map(({ text, start, end }, i) => ({
    start,
    end,
    text,
    lemma: tree.lemmas[i] ?? text,
    upos: tree.upos[i] ?? 'X',
    xpos: tree.xpos[i] ?? '',
    head: tree.heads[i] ?? -1,
    relation: tree.deprels[i] ?? 'dep',
  }));
}

/** Mentions that bring the entity into the report: by name or title. */
const NAMING: ReadonlySet<string> = new Set(['name', 'title']);

function antecedentOf(text: string, mention: Mention, all: readonly Mention[]): ExplainedName['antecedent'] {
  if (NAMING.has(mention.via)) return null;
  const same = (other: Mention) => other.entities.some((id) => mention.entities.includes(id));
  const found = all.findLast((other) => NAMING.has(other.via) && other.start < mention.start && same(other));
  if (found === undefined) return null;
  return { start: found.start, end: found.end, text: text.slice(found.start, found.end) };
}

/** `all`: the mentions of the whole report, in the order of reading. */
export function explainNames(
  text: string,
  { mentions }: Scene,
  all: readonly Mention[],
  entities: EntityIndex,
): ExplainedName[] {
  return mentions.map((mention) => ({
    start: mention.start,
    end: mention.end,
    text: text.slice(mention.start, mention.end),
    names: mention.entities.map((id) => entities.get(id)?.name ?? id),
    via: mention.via,
    basis: mention.basis,
    antecedent: antecedentOf(text, mention, all),
  }));
}

/** Values of the report's dates, by place, as they are where nobody knows when the report was written. */
export function datesWithoutAnchor(
  text: string,
  sentences: readonly Sentence[],
  trees: readonly (Tree | null)[],
): ReadonlyMap<number, string | null> {
  const undated: Published = { value: null, basis: null };
  return new Map(findDates(text, sentences, trees, undated).map(({ start, value }) => [start, value]));
}

export function explainDates(
  dates: readonly DateMention[],
  unanchored: ReadonlyMap<number, string | null>,
): ExplainedDate[] {
  return dates.map((date) => ({
    start: date.start,
    end: date.end,
    text: date.text,
    value: date.value,
    type: date.type,
    direction: date.direction,
    basis: date.basis,
    counted: date.value !== null && unanchored.get(date.start) !== date.value,
  }));
}
