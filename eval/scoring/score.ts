/** Sums over matched entries: precision, recall, F1, and the fields of those that were matched. */
import { dateWithin } from '../../src/model/edtf.ts';
import { resolvePower } from '../../src/understand/entities/resolve-power.ts';
import type { GoldEntry } from './gold.ts';
import type { Predicted } from './match-entries.ts';

export interface Counts {
  predicted: number;
  gold: number;
  matched: number;
}

export interface Prf {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function prf({ predicted, gold, matched }: Counts): Prf {
  const precision = predicted === 0 ? 0 : matched / predicted;
  const recall = gold === 0 ? 0 : matched / gold;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Equal, or one within the other: "25–26 February" answers "February". Both absent is agreement too. */
export function dateAgrees(predicted: string | null, gold: string | null): boolean {
  if (predicted === null || gold === null) return predicted === gold;
  return predicted === gold || dateWithin(predicted, gold) || dateWithin(gold, predicted);
}

function words(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The same person's name: all words of the shorter stand in the longer, an initial for any word that it begins. */
export function sameName(a: string, b: string): boolean {
  const x = words(a);
  const y = words(b);
  if (x.length === 0 || y.length === 0) return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.every((word) =>
    long.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
  );
}

const NOT_PERSONS =
  /\b(ministry|government|officials?|navy|army|forces?|troops|department|administration|council|union|nations|office|house|party|parliament|committee|commission|congress|senate|group|guards?|leaders|lawmakers|diplomats|ministers|envoys|countries|powers|states?|kingdom|republic|agency|court|military|police|hardliners|rebels|militants|officers?|authority|republicans|democrats|delegation|negotiators|al-\w+|front)\b/i;

/** Gold parties that are persons: the gold does not type its parties, so by the look of the name. */
export function personsOf(gold: GoldEntry): { name: string; role: string }[] {
  return gold.parties.filter(
    (party) =>
      resolvePower(party.name) === null &&
      /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|al-\p{L}+|bin|van|de|von|al|el))+$/u.test(party.name) &&
      !NOT_PERSONS.test(party.name) &&
      !gold.states.includes(party.name),
  );
}

/** Mean F1 of the certainty classes other than `stated` that occur in the gold; null where none does. */
export function certaintyMacroF1(pairs: readonly { predicted: string; gold: string }[]): number | null {
  const classes = [...new Set(pairs.map(({ gold }) => gold))].filter((name) => name !== 'stated').sort();
  if (classes.length === 0) return null;
  const scores = classes.map((name) => {
    const matched = pairs.filter((pair) => pair.predicted === name && pair.gold === name).length;
    const predicted = pairs.filter((pair) => pair.predicted === name).length;
    const gold = pairs.filter((pair) => pair.gold === name).length;
    return prf({ predicted, gold, matched }).f1;
  });
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}

/** Shares of the matched with the right stage and date, and of the gold's persons found with their role. */
export function scoreFields(pairs: readonly { predicted: Predicted; gold: GoldEntry }[]): {
  stage: number;
  date: number;
  persons: number;
  certainty: number | null;
} {
  const share = (hits: number, all: number) => (all === 0 ? 1 : hits / all);
  let persons = 0;
  let found = 0;
  for (const { predicted, gold } of pairs) {
    for (const person of personsOf(gold)) {
      persons++;
      if (predicted.persons.some((p) => p.role === person.role && sameName(p.name, person.name))) found++;
    }
  }
  return {
    stage: share(pairs.filter(({ predicted, gold }) => predicted.stage === gold.stage).length, pairs.length),
    date: share(
      pairs.filter(({ predicted, gold }) => dateAgrees(predicted.date, gold.date)).length,
      pairs.length,
    ),
    persons: share(found, persons),
    certainty: certaintyMacroF1(
      pairs.map(({ predicted, gold }) => ({ predicted: predicted.certainty, gold: gold.certainty })),
    ),
  };
}
