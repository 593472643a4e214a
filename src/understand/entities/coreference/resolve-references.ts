/**
 * Resolves what refers to something named elsewhere in the report: first surnames, because everything after looks
 * for people; then, in the order of reading, offices, bodies, groups and pronouns, each with what stands before it.
 */
import type { BareBody } from '../bodies.ts';
import { compareDrafts, type Draft } from '../drafts.ts';
import type { Office } from '../offices.ts';
import type { Reading } from '../reading.ts';
import { REFERENCE } from '../word-flags.ts';
import type { Context, Report } from './context.ts';
import { resolveBody, resolveCountry, resolveGroup } from './groups.ts';
import { resolveOffice } from './offices.ts';
import { dominantPair } from './powers-of.ts';
import { isPronoun, resolvePronoun } from './pronouns.ts';
import { resolveSurnames } from './surnames.ts';

export function resolveReferences(report: Report): void {
  const { readings, drafts, people } = report;
  resolveSurnames(readings, drafts, people);
  const named = drafts.all();
  const dominant = dominantPair(named);
  const offices = groupBySentence(report);
  const seen: Draft[] = [];
  let next = 0;
  for (const reading of readings) {
    const index = reading.sentence.index;
    const here: Draft[] = [];
    for (; next < named.length && named[next]!.reading.sentence.index === index; next++)
      here.push(named[next]!);
    resolveSentence(report, reading, offices.get(index) ?? [], here, seen, dominant);
  }
}

function groupBySentence(report: Report): Map<number, Office[]> {
  const offices = new Map<number, Office[]>();
  for (const { reading, office } of report.offices) {
    const index = reading.sentence.index;
    const others = offices.get(index);
    if (others === undefined) offices.set(index, [office]);
    else others.push(office);
  }
  return offices;
}

/** Walks one sentence; `seen` grows with its mentions, named and resolved, in order. */
function resolveSentence(
  report: Report,
  reading: Reading,
  offices: readonly Office[],
  named: readonly Draft[],
  seen: Draft[],
  dominant: Context['dominant'],
): void {
  const { drafts } = report;
  const bare = report.bodies[reading.sentence.index]!.bare;
  const context: Context = { report, reading, seen, dominant };
  // Only this sentence's own are sorted and replaced: a long report has thousands before it.
  const start = seen.length;
  let next = 0;
  for (let i = 0; i < reading.tokens.length; i++) {
    for (; next < named.length && named[next]!.first <= i; next++) seen.push(named[next]!);
    const found = resolveAt(context, i, offices, bare);
    if (found === null || !drafts.add(found, true)) continue;
    const kept = seen.splice(start).filter((draft) => draft.first < found.first);
    seen.push(...kept);
    // What it covers is no longer to come.
    while (next < named.length && named[next]!.first < found.last) next++;
    seen.push(found);
    if (!/^(?:his|her|its|their)$/i.test(reading.tokens[found.first]!.text)) i = found.last - 1;
  }
  seen.push(...seen.splice(start).sort(compareDrafts));
}

function resolveAt(
  context: Context,
  at: number,
  offices: readonly Office[],
  bare: readonly BareBody[],
): Draft | null {
  const { reading, report } = context;
  const office = offices.find((one) => one.first === at && !isTaken(context, one));
  if (office !== undefined) {
    const found = resolveOffice(context, office);
    if (found !== null) return found;
  }
  if (report.drafts.at(reading, at) !== undefined) return null;
  const body = bare.find((one) => one.first === at);
  if (body !== undefined) return resolveBody(context, body);
  if ((reading.flags[at]! & REFERENCE) === 0) return null;
  const country = resolveCountry(context, at);
  if (country !== null) return country;
  const group = resolveGroup(context, at);
  if (group !== null) return group;
  return isPronoun(reading.tokens[at]!.text) ? resolvePronoun(context, at) : null;
}

/** The office word itself already belongs to somebody's mention. */
function isTaken({ report, reading }: Context, office: Office): boolean {
  const draft = report.drafts.at(reading, office.wordFirst);
  return draft !== undefined && draft.via !== 'demonym' && draft.via !== 'name';
}
