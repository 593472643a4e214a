/**
 * One report → what it says: the ordered list of steps, each with the reason why it stands where it does. Everything
 * is a function of this one report and of the tables and weights that ship; no report sees another.
 */

import type { Claim } from '../model/claim.ts';
import { type Document, LONGEST_UNDERSTOOD, type Published } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Gate } from '../model/explanation.ts';
import type { Reading } from '../model/reading.ts';
import type { Statement } from '../model/statement.ts';
import type { DateMention, Mention, Sentence, Tree } from './analysis.ts';
import { isBoilerplate } from './boilerplate.ts';
import { findClaims } from './claims/find-claims.ts';
import { buildReportContext, type ReportContext } from './claims/report-context.ts';
import { buildScene, type Scene } from './claims/scene.ts';
import { triggerOf } from './claims/trigger-words.ts';
import { datePublication } from './dates/date-publication.ts';
import { datesBySentence } from './dates/find-dates.ts';
import { addPowers } from './entities/add-powers.ts';
import { analyseEntities } from './entities/analyse-entities.ts';
import { matchNames, type NameMatch } from './entities/match-names.ts';
import { segmentText } from './segment.ts';
import { findAttributions } from './speech/find-attributions.ts';
import { withFirstPersons } from './speech/first-person.ts';
import { hasCue } from './speech/has-cue.ts';
import { remember } from './spelling.ts';
import { splitHeading } from './split-heading.ts';
import { makeStatements } from './statements.ts';
import { loadSyntax, type Syntax } from './syntax/load-syntax.ts';
import { UNWATCHED, type Watch } from './watch.ts';

/** Longest sentence that is parsed, in tokens; beyond it stands a table or a list, not a sentence. */
const LONGEST_PARSED = 120;

/** Where a date that heads the text may stand, in UTF-16 code units. */
const HEADER_LENGTH = 120;

/** Two powers this many sentences apart, or nearer, are spoken of together. */
const NEAR = 1;

let shared: Syntax | null = null;

function syntax(): Syntax {
  shared ??= loadSyntax();
  return shared;
}

/** Lets go of the trained model, some 90 MB; the next report loads it again. */
export function releaseSyntax(): void {
  shared = null;
}

function emptyReading(document: Document, published: Published): Reading {
  return { document, published, entities: [], claims: [], statements: [], unmatched: [] };
}

/**
 * Trees for the sentences that could say something: two powers, a visit, talks or an agreement by name; an act or a
 * cue of speech and somebody named; a journey or, beside a sentence that names somebody, a cue of speech, and a word
 * that may stand for somebody.
 */
function parseSentences(
  text: string,
  sentences: readonly Sentence[],
  names: readonly NameMatch[],
  watch: Watch,
): (Tree | null)[] {
  const parser = syntax();
  const named = groupNames(names);
  const together = sentencesWithTwoPowers(names);
  const passing = together.size * PASSING < sentences.length;
  const gateOf = (sentence: Sentence): Gate | null => {
    const { index, tokens } = sentence;
    if (tokens.length < 3) return 'short';
    if (tokens.length > LONGEST_PARSED) return 'long';
    if (isBoilerplate(text, sentence)) return 'boilerplate';
    if (passing && !isBeside(together, index)) return 'apart';
    const trigger = triggerOf(sentence);
    if (trigger === 'thing' || together.has(index)) return null;
    const tells = trigger !== null || hasCue(sentence);
    if (standsForPair(sentence)) return tells ? null : 'silent';
    if (named.has(index)) {
      if (!tells) return 'silent';
      // an act of one power alone is no act towards another, unless a word may stand for that other
      return hasCue(sentence) || mayNameAnother(sentence, named.get(index)!) ? null : 'alone';
    }
    if (!refersBack(sentence)) return 'nobody';
    if (trigger === 'journey') return null;
    return hasCue(sentence) && isBeside(named, index) ? null : tells ? 'nobody' : 'silent';
  };
  return sentences.map((sentence) => {
    const gate = gateOf(sentence);
    if (gate === null) return parser.parse(sentence.tokens);
    watch.gated(sentence.index, gate);
    return null;
  });
}

/** The names of each sentence that has any. */
function groupNames(names: readonly NameMatch[]): Map<number, NameMatch[]> {
  const out = new Map<number, NameMatch[]>();
  for (const match of names) {
    const list = out.get(match.sentence);
    if (list === undefined) out.set(match.sentence, [match]);
    else list.push(match);
  }
  return out;
}

/** Two names, or one and a pronoun or a capitalised word outside of it. */
function mayNameAnother({ tokens }: Sentence, names: readonly NameMatch[]): boolean {
  if (names.some(({ name }) => name.entity !== names[0]!.name.entity)) return true;
  return tokens.some(({ spelling }, i) => {
    const word = refersAs(spelling);
    if (word !== 'capitalised') return word === 'pronoun';
    return i > 0 && !names.some(({ first, last }) => first <= i && i < last);
  });
}

/**
 * A report of which fewer than one sentence in this many names two powers touches on their relation in passing: only
 * those passages are read.
 */
const PASSING = 10;

/** Sentences this many apart, or nearer, are of one passage. */
const PASSAGE = 2;

function isBeside(named: ReadonlyMap<number, unknown> | ReadonlySet<number>, index: number): boolean {
  for (let other = index - PASSAGE; other <= index + PASSAGE; other++) if (named.has(other)) return true;
  return false;
}

/** Sentences that name two powers. */
function sentencesWithTwoPowers(names: readonly NameMatch[]): Set<number> {
  const first = new Map<number, string>();
  const out = new Set<number>();
  for (const { name, sentence } of names) {
    if (name.state === null) continue;
    const other = first.get(sentence);
    if (other === undefined) first.set(sentence, name.state);
    else if (other !== name.state) out.add(sentence);
  }
  return out;
}

const PAIR = new Set(['two', 'both', 'bilateral']);

/** "the two countries", "both sides": as good as two names. */
function standsForPair({ tokens }: Sentence): boolean {
  return tokens.some(({ text }) => PAIR.has(text));
}

const REFERRING = new Set(['he', 'she', 'they', 'it', 'we', 'his', 'her', 'their']);

const refersAs = remember(({ text, lower }) =>
  REFERRING.has(lower) ? 'pronoun' : /^\p{Lu}\p{Ll}/u.test(text) ? 'capitalised' : 'no',
);

/** True when words other than names may stand for someone: pronouns, definite phrases, surnames. */
function refersBack(sentence: Sentence): boolean {
  // "The ambassador stressed": a definite subject
  if (sentence.tokens[0]?.text === 'The') return true;
  return sentence.tokens.some(({ spelling }, i) => {
    const word = refersAs(spelling);
    return word === 'pronoun' || (i > 0 && word === 'capitalised');
  });
}

function groupBySentence<T extends { readonly sentence: number }>(count: number, items: readonly T[]): T[][] {
  const out: T[][] = Array.from({ length: count }, () => []);
  for (const item of items) out[item.sentence]?.push(item);
  return out;
}

/** Sentences that name two powers and a trigger and gave no claim: where the frames fall short. */
function unmatchedSentences(
  sentences: readonly Sentence[],
  context: ReportContext,
  claimed: ReadonlySet<number>,
) {
  return sentences
    .filter(({ index }) => !claimed.has(index) && (context.powersIn[index]?.length ?? 0) >= 2)
    .filter((sentence) => triggerOf(sentence) !== null)
    .map(({ start, end }) => ({ start, end }));
}

/** A tree for a sentence that no step wanted one for. */
export function parseAnyway(sentence: Sentence): Tree {
  return syntax().parse(sentence.tokens);
}

/** What one report says. Deterministic; never throws on any text. `watch` is told what the steps find. */
export function understand(document: Document, watch: Watch = UNWATCHED): Reading {
  // 1. Sentences and tokens first: everything after points at them.
  const sentences = splitHeading(document.text, segmentText(document.text.slice(0, LONGEST_UNDERSTOOD)));
  watch.segmented(sentences);
  // 2. Names are cheap to find; a report that names fewer than two powers is left at that, unparsed.
  const names = matchNames(sentences);
  if (!namesTwoPowers(sentences, names)) return emptyReading(document, document.published);
  // 3. Trees, before people and pronouns, which need tags and subjects.
  const trees = parseSentences(document.text, sentences, names, watch);
  // 4. Who is who, before dates, so that names are not read as dates (April, May, August).
  const { entities, mentions } = analyseEntities(document.text, sentences, trees, names, document.published);
  // 5. When the report itself was written, then the dates in it, counted from there: each when it is asked for.
  const published = datePublication(document.text, sentences, trees, document.published);
  const found = datesBySentence(document.text, sentences, trees, published);
  const datesIn = (at: number) => found(at).filter((date) => !isHeaderDate(date, published));
  // 6. Who said what, before claims, which are credited to the speaker.
  const attributions = findAttributions(document.text, sentences, trees, mentions);
  // 7. Claims, sentence by sentence, then completed and grouped over the whole report.
  const index = new Map(entities.map((entity) => [entity.id, entity]));
  const speaking = withFirstPersons(sentences, attributions, mentions);
  const scenes = buildScenes(sentences, trees, speaking, datesIn);
  const context = buildReportContext(sentences, mentions, index, published);
  watch.analysed({ trees, entities: index, mentions: speaking, datesIn, published, attributions, scenes });
  const told = findClaims({ document, published, scenes, entities: index, context, attributions, watch });
  const spoken = { mentions, entities: index };
  const statements = makeStatements(document, published, attributions, told.claims, spoken);
  return {
    document,
    published,
    // The powers themselves last: claims must not take for a party what no words name.
    entities: addPowers(
      referredTo(entities, told.claims, statements),
      told.claims.flatMap(({ powers }) => powers),
    ),
    claims: told.claims,
    statements,
    unmatched: unmatchedSentences(sentences, context, told.sentences),
  };
}

/** The entities that a claim or a statement refers to; who is only named is left out. */
function referredTo(
  entities: readonly Entity[],
  claims: readonly Claim[],
  statements: readonly Statement[],
): Entity[] {
  const used = new Set<string | null>();
  for (const { parties, systems, attribution } of claims) {
    for (const { entity } of parties) used.add(entity);
    for (const system of systems) used.add(system);
    used.add(attribution?.speaker.entity ?? null);
  }
  for (const { speaker } of statements) used.add(speaker.entity);
  return entities.filter(({ id }) => used.has(id));
}

function buildScenes(
  sentences: readonly Sentence[],
  trees: readonly (Tree | null)[],
  mentions: readonly Mention[],
  datesIn: (at: number) => readonly DateMention[],
): Scene[] {
  const bySentence = groupBySentence(sentences.length, mentions);
  return sentences.flatMap((sentence, i) => {
    const tree = trees[i];
    return tree ? [buildScene(sentence, tree, bySentence[i] ?? [], datesIn(i))] : [];
  });
}

/** The report's own date at its head says when it was written, not when anything in its first sentence happens. */
function isHeaderDate(date: DateMention, published: Published): boolean {
  return published.basis === 'stated' && date.start < HEADER_LENGTH && date.value === published.value;
}

/**
 * True when two powers are named in one sentence, or in neighbours, and something is told there: of any other
 * report nothing else is read.
 */
function namesTwoPowers(sentences: readonly Sentence[], names: readonly NameMatch[]): boolean {
  let previous: { readonly power: string; readonly sentence: number } | null = null;
  for (const { name, sentence } of names) {
    if (name.state === null || name.kind === 'system' || name.kind === 'publisher') continue;
    const together =
      previous !== null && previous.power !== name.state && sentence - previous.sentence <= NEAR;
    if (together && (tellsSomething(sentences[sentence]) || tellsSomething(sentences[previous!.sentence])))
      return true;
    previous = { power: name.state, sentence };
  }
  return false;
}

function tellsSomething(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && (triggerOf(sentence) !== null || hasCue(sentence));
}
