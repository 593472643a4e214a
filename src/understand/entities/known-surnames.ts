/**
 * "Obama pledged", in a report that never says "President" nor "Barack": the one high office holder of that day who
 * goes by the surname, where the report names his state. The link is inferred. It must not match a surname beside
 * another capitalised word, which is somebody else's ("Michelle Obama").
 */
import type { Drafts } from './drafts.ts';
import { powerOfSurname } from './known-people.ts';
import type { People } from './people.ts';
import type { Reading } from './reading.ts';
import { KNOWN_SURNAME } from './word-flags.ts';
import { isCapitalised, isNameWord } from './words.ts';

export function addKnownSurnames(
  readings: readonly Reading[],
  drafts: Drafts,
  people: People,
  published: string | null,
): void {
  const powers = new Set(
    readings.flatMap((reading) => reading.nameAt.map((match) => match?.name.state ?? null)),
  );
  for (const reading of readings) {
    if (reading.heading) continue;
    for (let i = 0; i < reading.tokens.length; i++) {
      if ((reading.flags[i]! & KNOWN_SURNAME) === 0 || !standsAlone(reading, drafts, i)) continue;
      const word = reading.tokens[i]!.text;
      if (people.byHandle([word]).length > 0) continue;
      const power = powerOfSurname(word, published);
      if (power === null || !powers.has(power)) continue;
      const person = people.add([word], word, { state: null, roles: [], classes: [], gender: null });
      person.state = power;
      drafts.add({
        reading,
        first: i,
        last: i + 1,
        persons: [person],
        ids: [],
        via: 'surname',
        basis: 'inferred',
      });
    }
  }
}

function standsAlone(reading: Reading, drafts: Drafts, at: number): boolean {
  const { tokens, tree, nameAt } = reading;
  const word = tokens[at]!.text;
  if (drafts.at(reading, at) !== undefined) return false;
  if (word.length < 3 || !isNameWord(word) || nameAt[at] !== undefined) return false;
  if (tree !== null && tree.upos[at] !== 'PROPN') return false;
  const before = tokens[at - 1]?.text ?? '';
  const opens = at <= 1 || /^[“"‘'(—–-]$/.test(before);
  if (!opens && isCapitalised(before) && !/^(?:The|And|But|With|If|As|When)$/.test(before)) return false;
  return (
    !isCapitalised(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.text !== '-' && nameAt[at + 1] === undefined
  );
}
