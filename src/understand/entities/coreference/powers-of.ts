/** The powers behind a mention, and the pair of powers that a report is speaking of at a given place. */
import type { Power } from '../../../model/entity.ts';
import type { Draft } from '../drafts.ts';

/** Where no state is known, none is given: a person without one stands for nobody. */
export function powersOf(draft: Draft): readonly Power[] {
  if (draft.persons.length > 0)
    return draft.persons.flatMap((person) => (person.state === null ? [] : [person.state]));
  return draft.ids.flatMap(powerOfId);
}

function powerOfId(id: string): Power[] {
  if (id.startsWith('state:') || id.startsWith('org:')) return [id.slice(id.indexOf(':') + 1)];
  const body = /^body:([a-z]+)-/.exec(id);
  return body === null ? [] : [body[1]!.toUpperCase()];
}

/** The id under which a power stands as an entity. */
export function powerId(power: Power, isState: (code: Power) => boolean): string {
  return `${isState(power) ? 'state' : 'org'}:${power}`;
}

/** How many sentences back a pair is still the one spoken of. */
const FAR = 5;

/**
 * The two powers last mentioned together before a place: in its own sentence, or in the nearest sentence with two;
 * a sentence with more than two says only that, of them, the pair that rules the report is meant. Null where nothing decides.
 */
export function currentPair(
  seen: readonly Draft[],
  sentence: number,
  dominant: readonly [Power, Power] | null,
): readonly [Power, Power] | null {
  let i = seen.length - 1;
  while (i >= 0) {
    const index = seen[i]!.reading.sentence.index;
    if (sentence - index > FAR) break;
    const powers = new Set<Power>();
    for (; i >= 0 && seen[i]!.reading.sentence.index === index; i--) {
      const draft = seen[i]!;
      if (draft.via === 'group' || (draft.place !== undefined && draft.via === 'metonym')) continue;
      for (const power of powersOf(draft)) powers.add(power);
    }
    if (powers.size === 2) return [...powers].sort() as [Power, Power];
    if (powers.size > 2 && dominant !== null && powers.has(dominant[0]) && powers.has(dominant[1]))
      return dominant;
    if (powers.size > 2) break;
  }
  return dominant;
}

/** The two powers that share the most sentences; of equals the first by code. */
export function dominantPair(drafts: readonly Draft[]): readonly [Power, Power] | null {
  const counts = new Map<string, number>();
  const bySentence = new Map<number, Set<Power>>();
  for (const draft of drafts) {
    if (draft.place !== undefined) continue;
    const index = draft.reading.sentence.index;
    const powers = bySentence.get(index) ?? new Set<Power>();
    for (const power of powersOf(draft)) powers.add(power);
    bySentence.set(index, powers);
  }
  for (const powers of bySentence.values()) {
    const sorted = [...powers].sort();
    for (let a = 0; a < sorted.length; a++)
      for (let b = a + 1; b < sorted.length; b++) {
        const key = `${sorted[a]} ${sorted[b]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [most] = ranked;
  // One sentence of a long report does not make it a report about that pair.
  if (most === undefined || (most[1] < 2 && bySentence.size > 8)) return null;
  return most[0].split(' ') as [Power, Power];
}
