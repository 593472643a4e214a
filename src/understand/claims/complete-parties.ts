/**
 * Parties that the clause leaves out and the report around it gives: an earlier mention of the same thing, the other
 * power of the sentence, the pair that the report is about. All of it is `inferred`.
 */
import type { Power } from '../../model/entity.ts';
import { type Draft, type DraftParty, powersOfParties } from './draft.ts';
import { standsAlone } from './needs.ts';
import type { ReportContext } from './report-context.ts';
import { regimeMeant } from './sanctions.ts';

function inferred(context: ReportContext, power: Power, role: string): DraftParty[] {
  const entity = context.entityOf.get(power);
  return entity === undefined ? [] : [{ entity, role, basis: 'inferred', powers: [power] }];
}

const COMMON_ROLE: Readonly<Record<string, string>> = {
  meeting: 'participant',
  agreement: 'party',
  figure: 'party',
  programme: 'participant',
};

/** Kinds whose parties stand side by side take the sentence's two powers, or the report's pair. */
function completeCommon(draft: Draft, context: ReportContext): void {
  const role = COMMON_ROLE[draft.kind] ?? 'party';
  const own = powersOfParties(draft.parties);
  const here = context.powersIn[draft.sentence] ?? [];
  const named = draft.named.filter((power) => context.entityOf.has(power));
  const candidates = [named.length >= 2 ? named : null, here.length === 2 ? here : null, context.pair].filter(
    (pair) => pair !== null,
  );
  for (const pair of candidates) {
    if (!own.every((power) => pair.includes(power))) continue;
    for (const power of pair)
      if (!own.includes(power)) draft.parties.push(...inferred(context, power, roleFor(draft, role)));
    return;
  }
}

function roleFor(draft: Draft, role: string): string {
  if (draft.kind !== 'programme') return role;
  const roles = draft.parties.map((party) => party.role);
  if (roles.includes('provider') && !roles.includes('recipient')) return 'recipient';
  if (roles.includes('recipient') && !roles.includes('provider')) return 'provider';
  return role;
}

function other(pair: readonly Power[], power: Power): Power | null {
  if (pair.length !== 2 || !pair.includes(power)) return null;
  return pair[0] === power ? pair[1]! : pair[0]!;
}

/** Directed kinds take the one other power for the end that is missing. */
function completeDirected(
  draft: Draft,
  context: ReportContext,
  from: string,
  to: string,
  reach: 'sentence' | 'report',
): void {
  const known = draft.parties.filter((party) => party.powers.length > 0);
  const sources = known.filter((party) => party.role === from);
  const targets = known.filter(
    (party) => party.role === to && !party.powers.some((p) => sources.some((s) => s.powers.includes(p))),
  );
  const given = sources.length > 0 ? sources : targets;
  if (sources.length > 0 === targets.length > 0) return;
  // "returned to Oman": an end that is named is not filled from elsewhere
  if (known.some((party) => party.role === (sources.length > 0 ? to : from))) return;
  if (draft.kind === 'event' && new Set(given.flatMap((party) => party.powers)).size > 1) return;
  const have = given[0]!.powers[0];
  const missing = sources.length > 0 ? to : from;
  if (have === undefined || draft.frame?.said === missing) return;
  const here = context.powersIn[draft.sentence] ?? [];
  const power = other(here, have) ?? (reach === 'report' && context.pair ? other(context.pair, have) : null);
  if (power !== null) draft.parties.push(...inferred(context, power, missing));
}

/** "protest leaders signed a deal with their president": both sides are named, and are of one power. */
function isInternal({ parties }: Draft): boolean {
  const acting = parties.filter((party) => party.powers.length > 0);
  return (
    acting.some((party) => party.side !== undefined) &&
    acting.some((party) => party.side !== 'far') &&
    powersOfParties(acting).length === 1
  );
}

/** "a subject of discussion", "talks between experts": talk of talks that names nobody and says nothing of them. */
function isPassingMention(draft: Draft): boolean {
  if (draft.parties.length > 0) return false;
  return draft.embedded || (draft.stage === null && draft.when.value === null);
}

/** "the sanctions", "US sanctions": between powers of the report of whom it is known; true where that is one pair. */
function completeSanctions(draft: Draft, context: ReportContext): boolean {
  if (draft.plover?.event !== 'SANCTION') return false;
  const of = (role: string) =>
    draft.parties.filter((party) => party.role === role).flatMap((party) => party.powers);
  const [sources, targets] = [of('source'), of('target')];
  const regime = regimeMeant(context.regimes, {
    nouns: draft.frame?.lemmas ?? [],
    sources,
    targets,
    here: context.powersIn[draft.sentence] ?? [],
    pair: context.pair ?? [],
    weight: context.weight,
  });
  if (regime === null) return false;
  draft.presumed = sources.length === 0 && targets.length === 0;
  if (sources.length === 0) draft.parties.push(...inferred(context, regime.source, 'source'));
  if (targets.length === 0) draft.parties.push(...inferred(context, regime.target, 'target'));
  return true;
}

/** Fills in what is missing where the report allows it; false when the draft still lacks a party. */
export function completeParties(draft: Draft, context: ReportContext): boolean {
  if (standsAlone(draft.kind, draft.parties)) return true;
  if (draft.frame?.strict) return false;
  if (draft.kind === 'meeting' && isPassingMention(draft)) return false;
  switch (draft.kind) {
    case 'visit':
      completeDirected(draft, context, 'visitor', 'host', 'report');
      break;
    case 'event':
      if (!draft.frame?.ongoing) return false;
      if (completeSanctions(draft, context)) break;
      // "the sanctions on Iran" are those that the report is about
      if (draft.parties.some((party) => party.role === 'source')) return false;
      completeDirected(draft, context, 'source', 'target', 'report');
      break;
    default:
      if (isInternal(draft) || draft.withStranger) return false;
      completeCommon(draft, context);
  }
  return standsAlone(draft.kind, draft.parties);
}
