/**
 * Which drafts of one report speak of the same thing: "the visit" takes up the visit named before, "the accord" the
 * accord. Each draft gets the index of the first of its group. Sets `group`, and gives a definite mention the parties
 * of what it takes up.
 */
import { datesOverlap, daysOf } from '../../model/edtf.ts';
import { hasHappened } from '../../model/kinds/kinds.ts';
import { type Draft, type DraftParty, powersOfParties } from './draft.ts';
import { isAmong } from './groupings.ts';

function entitiesIn(parties: readonly DraftParty[], role: string): string[] {
  return parties.filter((party) => party.role === role).map((party) => party.entity);
}

function powersIn(parties: readonly DraftParty[], role: string): string[] {
  return [...new Set(parties.filter((party) => party.role === role).flatMap((party) => party.powers))];
}

function intersects(a: readonly string[], b: readonly string[]): boolean {
  return a.some((item) => b.includes(item));
}

function isPerson(entity: string): boolean {
  return entity.startsWith('person:');
}

/** Persons agree when they share one, or when one side names none. */
function personsAgree(a: readonly string[], b: readonly string[]): boolean {
  const x = a.filter(isPerson);
  const y = b.filter(isPerson);
  return x.length === 0 || y.length === 0 || intersects(x, y);
}

/** Past and ahead do not mix: the trip of 2017 is not the one to come. */
export function sidesAgree(a: Draft, b: Draft): boolean {
  // an accord is negotiated first and signed later: one report may tell of both
  if (a.kind === 'agreement') {
    if (stepsDiffer(a, b)) return false;
    // what is still negotiated is put off and set anew
    const open = isOpen(a) && isOpen(b);
    if ((open || a.stage !== b.stage) && !yearsApart(a, b)) return true;
    return a.when.value === null || b.when.value === null || datesOverlap(a.when.value, b.when.value);
  }
  if (a.when.value !== null && b.when.value !== null) return datesOverlap(a.when.value, b.when.value);
  const past = (d: Draft) => d.stage !== null && hasHappened(d.kind, d.stage) && d.stage !== 'under-way';
  const ahead = (d: Draft) => d.stage !== null && !hasHappened(d.kind, d.stage);
  return !(past(a) && ahead(b)) && !(ahead(a) && past(b));
}

function isOpen({ stage }: Draft): boolean {
  return stage === 'proposed' || stage === 'negotiating';
}

/** More than a year lies between their dates: not one accord that takes its course. */
function yearsApart(a: Draft, b: Draft): boolean {
  const [x, y] = [daysOf(a.when.value), daysOf(b.when.value)];
  return x !== null && y !== null && (x.first - y.last > 366 || y.first - x.last > 366);
}

function sameVisit(a: Draft, b: Draft): boolean {
  const visitors = [entitiesIn(a.parties, 'visitor'), entitiesIn(b.parties, 'visitor')] as const;
  const hosts = [powersIn(a.parties, 'host'), powersIn(b.parties, 'host')] as const;
  const from = [powersIn(a.parties, 'visitor'), powersIn(b.parties, 'visitor')] as const;
  return (
    intersects(from[0], from[1]) &&
    intersects(hosts[0], hosts[1]) &&
    personsAgree(visitors[0], visitors[1]) &&
    sidesAgree(a, b)
  );
}

function sameMeeting(a: Draft, b: Draft): boolean {
  const x = powersOfParties(a.parties);
  const y = powersOfParties(b.parties);
  const shared = x.filter((power) => y.includes(power)).length;
  if (shared < 2 || (a.type !== null && b.type !== null && a.type !== b.type)) return false;
  if ((isVagueMeeting(a) || isVagueMeeting(b)) && !b.definite && a.sentence !== b.sentence) return false;
  const persons = (d: Draft) => d.parties.map((party) => party.entity).filter(isPerson);
  // "will not meet him" and "is to speak to Congress" are not one meeting, though both name the visitor
  if (isDenied(a) !== isDenied(b) && persons(a).filter((one) => persons(b).includes(one)).length < 2)
    return false;
  return samePeople(persons(a), persons(b)) && sidesAgree(a, b);
}

function isDenied(d: Draft): boolean {
  return d.stage !== null && d.certainty === 'denied';
}

/** Two meetings that name two persons each must share two: who met one minister did not thereby meet the other. */
function samePeople(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((person) => b.includes(person)).length;
  return shared >= Math.min(2, a.length, b.length);
}

/** Talks that name no person and no date are told apart unless the words say that they are the same. */
function isVagueMeeting(d: Draft): boolean {
  return d.when.value === null && d.type === null && !d.parties.some((party) => isPerson(party.entity));
}

function samePowers(a: Draft, b: Draft): boolean {
  const x = powersOfParties(a.parties);
  const y = powersOfParties(b.parties);
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length >= 2 && short.every((power) => isAmong(power, long));
}

/** Words that by themselves say no more than "agreement". */
const PLAIN = new Set([
  'agreement',
  'deal',
  'pact',
  'accord',
  'settlement',
  'negotiation',
  'negotiations',
  'talks',
  'agreements',
  'deals',
  'pacts',
  'accords',
  'settlements',
  'treaties',
]);

export function isPlain(d: Draft): boolean {
  return (
    d.topic.length === 0 &&
    (d.label === null || d.label.split(' ').every((word) => PLAIN.has(word.toLowerCase()) || word.length < 4))
  );
}

/** "the agreements" do not take up one agreement; "negotiations" are always many. */
function isPlural(d: Draft): boolean {
  return d.label !== null && /(agreement|deal|pact|accord|treatie|contract|memorandum|mou)s$/i.test(d.label);
}

const FIRST_STEP =
  /\b(?:interim|initial|first-stage|preliminary|temporary|provisional|previous|earlier|existing|old)\b/i;
const LAST_STEP = /\b(?:final|comprehensive|permanent|lasting|long-term|larger|follow-on|new|successor)\b/i;

/** "an interim deal" is not "a final accord", nor a previous one the new one. */
function stepsDiffer(a: Draft, b: Draft): boolean {
  const [x, y] = [a.label ?? '', b.label ?? ''];
  if ((FIRST_STEP.test(x) && LAST_STEP.test(y)) || (LAST_STEP.test(x) && FIRST_STEP.test(y))) return true;
  // "the interim deal was signed in 2013": with a date of its own it is another
  const [first, other] = FIRST_STEP.test(x) ? [a, b] : [b, a];
  return (
    FIRST_STEP.test(x) !== FIRST_STEP.test(y) && first.date.side === 'past' && other.date.side !== 'past'
  );
}

function sameAgreement(a: Draft, b: Draft): boolean {
  if (!samePowers(a, b) || !sidesAgree(a, b)) return false;
  if (isPlural(a) !== isPlural(b) && (isPlain(a) || isPlain(b))) return false;
  if (isPlain(b) || isPlain(a)) return b.definite || a.definite || isPlain(a) === isPlain(b);
  if (a.type !== null && b.type !== null && a.type !== b.type) return false;
  if (intersects(a.topic, b.topic)) return true;
  return a.type !== null && a.type === b.type && (a.topic.length === 0 || b.topic.length === 0 || b.definite);
}

function sameProgramme(a: Draft, b: Draft): boolean {
  if (!samePowers(a, b)) return false;
  if (a.systems.length > 0 || b.systems.length > 0) return intersects(a.systems, b.systems);
  if (a.type !== b.type) return false;
  const shared = a.topic.filter((word) => b.topic.includes(word)).length;
  return a.type === 'cooperation'
    ? intersects(a.areas, b.areas) || shared > 0
    : 2 * shared > Math.min(a.topic.length, b.topic.length);
}

function sameEvent(a: Draft, b: Draft): boolean {
  if (a.plover?.event !== b.plover?.event) return false;
  // "the sanctions" are those that the report names elsewhere, whoever it takes them for
  const loose = a.plover?.event === 'SANCTION' && (isUnnamed(a) || isUnnamed(b));
  return (
    (loose || intersects(powersIn(a.parties, 'source'), powersIn(b.parties, 'source'))) &&
    intersects(powersIn(a.parties, 'target'), powersIn(b.parties, 'target')) &&
    personsAgree(entitiesIn(a.parties, 'source'), entitiesIn(b.parties, 'source')) &&
    sidesAgree(a, b) &&
    isThreatened(a) === isThreatened(b) &&
    isMutual(a) === isMutual(b)
  );
}

/** "each accused the other": apart from what one of them did alone. */
function isMutual({ parties }: Draft): boolean {
  return samePowersOf(powersIn(parties, 'source'), powersIn(parties, 'target'));
}

function samePowersOf(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((power) => b.includes(power));
}

/** Nobody is named as the one who acts. */
function isUnnamed({ parties }: Draft): boolean {
  return parties.every(({ role, basis }) => role !== 'source' || basis === 'inferred');
}

/** Sanctions that somebody calls for are not those in force. */
function isThreatened(d: Draft): boolean {
  return d.stage === 'threatened' && d.plover?.event !== 'THREATEN';
}

function sameFigure(a: Draft, b: Draft): boolean {
  return (
    samePowers(a, b) &&
    a.type === b.type &&
    a.amount?.value === b.amount?.value &&
    a.amount?.currency === b.amount?.currency
  );
}

/** True when two drafts of one report speak of one thing; the second is the later one. */
export function sameThing(a: Draft, b: Draft): boolean {
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'visit':
      return sameVisit(a, b);
    case 'meeting':
      return sameMeeting(a, b);
    case 'agreement':
      return sameAgreement(a, b);
    case 'programme':
      return sameProgramme(a, b);
    case 'event':
      return sameEvent(a, b);
    case 'figure':
      return sameFigure(a, b);
  }
}

/** "the visit", "the landmark trip", "the talks": the last thing of the kind named before that nothing here contradicts. */
export function antecedentOf(draft: Draft, before: readonly Draft[]): Draft | null {
  const fits = (candidate: Draft) =>
    before.every((member) => member.group !== candidate.group || sidesAgree(member, draft));
  const resumes =
    draft.definite ||
    (draft.kind === 'agreement' && draft.label !== null && isPlain(draft) && !isPlural(draft));
  if (!resumes) return null;
  const own = powersOfParties(draft.parties);
  const persons = draft.parties.map((party) => party.entity);
  for (let i = before.length - 1; i >= 0; i--) {
    const candidate = before[i]!;
    if (candidate.kind !== draft.kind || draft.sentence - candidate.sentence > 40) continue;
    const powers = powersOfParties(candidate.parties);
    const candidatePersons = candidate.parties.map((party) => party.entity);
    if (
      !own.every((power) => powers.includes(power)) ||
      !personsAgree(persons, candidatePersons) ||
      // "the talks" are not those that will not be
      (draft.kind === 'meeting' && isDenied(candidate)) ||
      !fits(candidate)
    )
      continue;
    if (
      draft.kind === 'agreement' &&
      !isPlain(draft) &&
      !isPlain(candidate) &&
      !intersects(draft.topic, candidate.topic) &&
      draft.type !== candidate.type
    )
      continue;
    if (draft.kind === 'meeting' && draft.type !== null && draft.type !== candidate.type) continue;
    if (draft.kind === 'agreement' && isPlural(draft) !== isPlural(candidate)) continue;
    if (draft.kind === 'programme' || draft.kind === 'event' || draft.kind === 'figure') continue;
    return candidate;
  }
  return null;
}
