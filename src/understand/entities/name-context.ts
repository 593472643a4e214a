/**
 * Chooses what each found name means from the words beside it and from what else the report names. First what is
 * only part of a longer name goes ("Paris Hilton", "Georgia Tech"), because what is left is the evidence by which
 * the ambiguous ones are then judged ("Jordan", "Arrow", "Congress").
 */

import { isAcronym, partOfLongerName } from './longer-names.ts';
import type { Candidate, Name, NameMatch } from './match-names.ts';
import { isWord } from './words.ts';

/** What a sentence says around a system whose name is an ordinary word ("Arrow", "Patriot"). */
const SYSTEM_WORDS =
  /^(?:missiles?|anti-missile|anti-ballistic|ballistic|defen[cs]e|systems?|batter(?:y|ies)|interceptors?|radars?|drones?|launchers?|rockets?|weapons?|jets?|fighters?|aircraft|warheads?|tanks?|submarines?|satellites?)$/i;
const PLACE_WORDS = new Set([
  'in',
  'to',
  'from',
  'with',
  'into',
  'near',
  'between',
  'toward',
  'towards',
  'against',
  'across',
]);

/** How often the report names each entity without ambiguity, and which names it gives to people. */
interface Report {
  readonly evidence: ReadonlyMap<string, number>;
  readonly people: ReadonlySet<string>;
}

export function chooseNames(candidates: readonly Candidate[]): NameMatch[] {
  const kept: Candidate[] = [];
  const people = new Set<string>();
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const longer = partOfLongerName(candidate, candidates[i - 1], candidates[i + 1]);
    if (longer === null) kept.push(candidate);
    else if (longer === 'person') people.add(wordsIn(candidate));
  }
  const report = { evidence: gatherEvidence(kept), people };
  const matches: NameMatch[] = [];
  let from = 0;
  for (let i = 0; i < kept.length; i++) {
    const candidate = kept[i]!;
    while (kept[from]!.sentence !== candidate.sentence) from++;
    const name = chooseName(candidate, report, () => hasOtherState(kept, from, candidate));
    if (name !== null) matches.push(makeMatch(candidate, name));
  }
  return matches;
}

function makeMatch({ sentence, first, last }: Candidate, name: Name): NameMatch {
  const start = sentence.tokens[first]!.start;
  const end = sentence.tokens[last - 1]!.end;
  return { start, end, sentence: sentence.index, first, last, name };
}

function wordsIn({ sentence, first, last }: Candidate): string {
  let words = '';
  for (let i = first; i < last; i++) words += `${sentence.tokens[i]!.text} `;
  return words;
}

function gatherEvidence(candidates: readonly Candidate[]): Map<string, number> {
  const evidence = new Map<string, number>();
  for (const { names } of candidates) {
    const name = names[0]!;
    if (names.some((other) => other.ambiguous || other.state !== name.state)) continue;
    for (const key of new Set([name.entity, name.state ?? name.entity]))
      evidence.set(key, (evidence.get(key) ?? 0) + 1);
  }
  return evidence;
}

function chooseName(candidate: Candidate, report: Report, otherState: () => boolean): Name | null {
  const { names } = candidate;
  if (isShouted(candidate)) return null;
  if (names.length === 1 && !names[0]!.ambiguous) return names[0]!;
  let best: Name | null = null;
  let most = -1;
  for (const name of names) {
    if (name.ambiguous && !isSupported(name, candidate, report, otherState)) continue;
    const weight = weighName(name, candidate, report);
    if (weight > most) {
      best = name;
      most = weight;
    }
  }
  return best;
}

/** A body goes before the building it sits in, a noun reading before an adjective; then the state named more often. */
function weighName(name: Name, candidate: Candidate, { evidence }: Report): number {
  const known = evidence.get(name.state ?? name.entity) ?? 0;
  const before = candidate.sentence.tokens[candidate.first - 1]?.text.toLowerCase() ?? '';
  const place = name.form === 'seat' || name.form === 'city' || name.form === 'territory';
  // "in Brussels" is Belgium's capital, "Brussels said" the Union.
  if (name.form === 'seat' && name.kind === 'international-organisation')
    return known > 0 && !/^(?:in|at|near|to|from)$/.test(before) ? 100 : 0;
  return Math.min(known, 40) * 2 + (place ? 0 : 1) + (name.ambiguous ? 0 : 1);
}

function isSupported(name: Name, candidate: Candidate, report: Report, otherState: () => boolean): boolean {
  const own = report.evidence.get(name.entity) ?? 0;
  const ofState = name.state === null ? own : (report.evidence.get(name.state) ?? 0);
  switch (name.kind) {
    case 'system':
      return own > 0 || candidate.sentence.tokens.some((token) => SYSTEM_WORDS.test(token.text));
    case 'state':
      if (ofState > 0 || name.form === 'adjective' || name.form === 'people') return true;
      if (isAcronym(candidate)) return true;
      if (name.form === 'city' || name.form === 'seat') return false;
      if (report.people.has(wordsIn(candidate))) return false;
      return otherState() || standsAsPlace(candidate);
    case 'publisher':
    case 'person':
      return false;
    case 'international-organisation':
      // "the West", not "West Texas" or "the West Wing"
      if (name.article && name.type === 'grouping')
        return hasArticle(candidate) && (own > 0 || otherState() || standsAsPlace(candidate));
      return ofState > 0;
    default:
      return ofState > 0;
  }
}

function hasArticle({ sentence, first, last }: Candidate): boolean {
  const { tokens } = sentence;
  return /^the$/i.test(tokens[first - 1]?.text ?? '') && !/^[\p{Lu}-]/u.test(tokens[last]?.text ?? '');
}

function standsAsPlace({ sentence, first, last }: Candidate): boolean {
  const before = sentence.tokens[first - 1]?.text ?? '';
  const after = sentence.tokens[last]?.text ?? '';
  if (/^(?:visit|tour|leav|reach)(?:e|s|ed|ing)*$/.test(before)) return true;
  return PLACE_WORDS.has(before.toLowerCase()) || after === "'s" || after === '’s';
}

function hasOtherState(kept: readonly Candidate[], from: number, candidate: Candidate): boolean {
  for (let i = from; i < kept.length && kept[i]!.sentence === candidate.sentence; i++) {
    const name = kept[i]!.names[0]!;
    if (
      kept[i] !== candidate &&
      name.kind === 'state' &&
      !name.ambiguous &&
      name.state !== candidate.names[0]!.state
    )
      return true;
  }
  return false;
}

/** "TELL US MORE": in a line of capitals "US" is a pronoun unless an article or a hyphen says otherwise. */
function isShouted({ sentence, first, last }: Candidate): boolean {
  const { tokens } = sentence;
  if (tokens[first]!.text !== 'US' || tokens.length < 3) return false;
  if (/^(?:the|-)$/i.test(tokens[first - 1]?.text ?? '') || /^(?:['’]s|-|,)$/i.test(tokens[last]?.text ?? ''))
    return false;
  return tokens.every((token) => !isWord(token.text) || token.text === token.text.toUpperCase());
}
