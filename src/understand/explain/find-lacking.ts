/**
 * What a frame asked for and did not get. Conditions are lifted one at a time: one without which the frame would do is
 * what was lacking.
 */
import { type DraftParty, type Interpretation, powersOfParties } from '../claims/draft.ts';
import { fits } from '../claims/fits.ts';
import type { Frame } from '../claims/frame.ts';
import { satisfies } from '../claims/needs.ts';

/** Each condition of a frame: how it is lifted, and its name in words. */
type Condition = readonly [lifted: Partial<Frame>, words: (frame: Frame) => string];

const SOME = 4;

function some(words: Iterable<string>): string {
  const all = [...words];
  return all.length > SOME ? `${all.slice(0, SOME).join(', ')} …` : all.join(', ');
}

const CONDITIONS: readonly Condition[] = [
  [{ objects: null }, ({ objects }) => `an object such as ${some(objects ?? [])}`],
  [{ without: null }, () => 'another object or modifier: this one gives the word another sense'],
  [{ modifiers: null }, ({ modifiers }) => `a modifier: ${some(modifiers ?? [])}`],
  [{ prepositions: null }, ({ prepositions }) => `a phrase with ${some(prepositions ?? [])}`],
  [{ adverbs: null }, ({ adverbs }) => `an adverb: ${some(adverbs ?? [])}`],
  [{ complement: null }, () => 'a clause below the verb'],
  [{ particles: null }, ({ particles }) => `a particle: ${some(particles ?? [])}`],
  [{ governed: null }, ({ governed }) => `a verb above it: ${some(governed ?? [])}`],
  [{ unless: [] }, ({ unless }) => `no ${unless.join(' or ')} with the verb`],
  [{ says: null }, ({ says }) => `${says} words`],
];

const ALL_LIFTED: Partial<Frame> = Object.assign({}, ...CONDITIONS.map(([lifted]) => lifted));

/** Why a trigger does not fit its frame; empty where it does. */
export function lackingAround(frame: Frame, interpretation: Interpretation, trigger: number): string[] {
  if (fits(frame, interpretation, trigger)) return [];
  const single = CONDITIONS.filter(([lifted]) => fits({ ...frame, ...lifted }, interpretation, trigger));
  if (single.length > 0) return single.map(([, words]) => words(frame));
  if (!fits({ ...frame, ...ALL_LIFTED }, interpretation, trigger)) return ['another use of the word'];
  // More than one is missing: those that the frame sets at all.
  const set = CONDITIONS.filter(([lifted]) =>
    Object.keys(lifted).some((key) => {
      const value = frame[key as keyof Frame];
      return value !== null && !(Array.isArray(value) && value.length === 0);
    }),
  );
  return set.map(([, words]) => words(frame));
}

const NEEDS: Readonly<Record<string, string>> = {
  power: 'a power',
  person: 'a person',
  body: 'a government body',
  state: 'a state',
  leader: 'an official',
  capability: 'a weapon, system or like capability',
  jointwork: 'words of joint work',
};

/** Which role is filled by nothing of the kind that the frame wants; empty where all are. */
export function lackingInRoles(
  frame: Frame,
  interpretation: Interpretation,
  trigger: number,
  parties: readonly DraftParty[],
): string[] {
  if (satisfies(frame, interpretation, trigger, parties)) return [];
  return Object.entries(frame.needs)
    .filter(
      ([slot, need]) => !satisfies({ ...frame, needs: { [slot]: need } }, interpretation, trigger, parties),
    )
    .map(([slot, need]) => `${NEEDS[need] ?? need} as ${slot}`);
}

/** The ends that a kind has, where it has two. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  visit: ['visitor', 'host'],
  event: ['source', 'target'],
};

/** Why the parties are too few: "no host", "a second power". */
export function lackingParties(frame: Frame, parties: readonly DraftParty[]): string[] {
  const powers = powersOfParties(parties);
  const empty = (ENDS[frame.kind] ?? []).filter(
    (role) => !parties.some((party) => party.role === role && party.powers.length > 0),
  );
  if (empty.length > 0) return empty.map((role) => `no ${role}`);
  return [
    powers.length === 0 ? 'no power is named as a party' : `no second power beside ${powers.join(', ')}`,
  ];
}
