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
import { findClaims } from './claims/find-claims.ts';
import { buildReportContext, type ReportContext } from './claims/report-context.ts';
import { buildScene, type Scene } from './claims/scene.ts';
import { triggerOf } from './claims/trigger-words.ts';
import { datePublication } from './dates/date-publication.ts';
import { datesBySentence } from './dates/find-dates.ts';
import { addPowers } from './entities/add-powers.ts';
import { analyseEntities } from './entities/analyse-entities.ts';
import { matchNames, type NameMatch } from './entities/match-names.ts';
import { gateSentences } from './gates.ts';
import { forgetRuns } from './segment/run-memory.ts';
import { segmentText } from './segment.ts';
import { findAttributions } from './speech/find-attributions.ts';
import { withFirstPersons } from './speech/first-person.ts';
import { hasCue } from './speech/has-cue.ts';
import { forgetSpellings } from './spelling.ts';
import { splitHeading } from './split-heading.ts';
import { makeStatements } from './statements.ts';
import { loadSyntax, type Syntax } from './syntax/load-syntax.ts';
import { UNWATCHED, type Watch } from './watch.ts';

/** Where a date that heads the text may stand, in UTF-16 code units. */
const HEADER_LENGTH = 120;

/** Two powers this many sentences apart, or nearer, are spoken of together. */
const NEAR = 1;

let shared: Syntax | null = null;

function syntax(): Syntax {
  shared ??= loadSyntax();
  return shared;
}

/** Lets go of the trained model, some 90 MB, and of the words that were met, some 30; the next report begins anew. */
export function releaseMemory(): void {
  shared = null;
  forgetRuns();
  forgetSpellings();
}

function emptyReading(document: Document, published: Published): Reading {
  return { document, published, entities: [], claims: [], statements: [], unmatched: [] };
}

/** Trees for the sentences that pass the gates. */
function parseSentences(
  sentences: readonly Sentence[],
  gates: readonly (Gate | null)[],
  watch: Watch,
): (Tree | null)[] {
  const parser = syntax();
  return sentences.map((sentence, i) => {
    const gate = gates[i] ?? null;
    if (gate === null) return parser.parse(sentence.tokens);
    watch.gated(sentence.index, gate);
    return null;
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
  // 3. Trees, before people and pronouns, which need tags and subjects; none where no sentence tells of two powers.
  const { gates, promising } = gateSentences(document.text, sentences, names);
  if (!promising) return emptyReading(document, document.published);
  const trees = parseSentences(sentences, gates, watch);
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
    const before = () => dateBefore(sentences, i, datesIn);
    return tree ? [buildScene(sentence, tree, bySentence[i] ?? [], datesIn(i), before)] : [];
  });
}

/** Sentences back to which a date named in the paragraph still says of what time it tells. */
const REACH = 8;

/** The date that the paragraph named last before the sentence. */
function dateBefore(
  sentences: readonly Sentence[],
  at: number,
  datesIn: (at: number) => readonly DateMention[],
): DateMention | null {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (sentences[i]!.paragraph !== sentences[at]!.paragraph) return null;
    const date = datesIn(i).findLast(({ type, value }) => type === 'date' && value !== null);
    if (date !== undefined) return date;
  }
  return null;
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
