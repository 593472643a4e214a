/** Turns names that no person holds, and collectives, into mentions. */
import type { Mention } from '../analysis.ts';
import type { Bodies } from './bodies.ts';
import { addCompanies } from './companies.ts';
import type { Drafts } from './drafts.ts';
import type { NameMatch } from './match-names.ts';
import { readPlace } from './places.ts';
import { type Reading, textBetween } from './reading.ts';

export function addNames(readings: readonly Reading[], bodies: readonly Bodies[], drafts: Drafts): void {
  readings.forEach((reading, i) => {
    // Wider first: the state inside "Israeli officials" is no mention of its own.
    for (const { first, last, owners } of bodies[i]!.collectives)
      drafts.add({
        reading,
        first,
        last,
        persons: [],
        ids: [...new Set(owners)],
        via: 'description',
        basis: 'stated',
      });
    addCompanies(reading, drafts);
    let previous: NameMatch | undefined;
    for (const match of reading.nameAt) {
      if (match === undefined || match === previous) continue;
      previous = match;
      addName(reading, match, drafts);
    }
  });
}

function addName(reading: Reading, match: NameMatch, drafts: Drafts): void {
  const { name, first, last } = match;
  if (name.kind === 'publisher' || name.kind === 'person') return;
  const draft = { reading, first, last, persons: [], ids: [name.entity] };
  if (name.form === 'name') drafts.add({ ...draft, via: 'name', basis: 'stated' });
  else if (name.form === 'adjective' || name.form === 'people')
    drafts.add({ ...draft, via: 'demonym', basis: 'stated' });
  else drafts.add({ ...draft, ...readMetonym(reading, match) });
}

function readMetonym(
  reading: Reading,
  match: NameMatch,
): { via: Mention['via']; basis: Mention['basis']; place?: string } {
  const place = readPlace(reading, match);
  const via = 'metonym';
  return place === 'government'
    ? { via, basis: 'inferred' }
    : { via, basis: 'inferred', place: textBetween(reading, match.first, match.last) };
}
