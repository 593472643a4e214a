/**
 * Why sentences of a report gave what they gave: the report is read once more with somebody watching. What the watch
 * does not tell is found by asking the same functions again with one thing changed, so that an explanation follows the
 * rules as they are and holds none of its own.
 */
import type { Claim } from '../../model/claim.ts';
import type { Document, Published } from '../../model/document.ts';
import type { ClaimExplanation, SentenceExplanation } from '../../model/explanation.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Sentence } from '../analysis.ts';
import type { Draft, Interpretation } from '../claims/draft.ts';
import { type Frame, plainFrame } from '../claims/frame.ts';
import { judge } from '../claims/interpret.ts';
import { buildScene, type Scene } from '../claims/scene.ts';
import { parseAnyway, understand } from '../understand.ts';
import type { Analysis } from '../watch.ts';
import { explainRoles } from './explain-roles.ts';
import { datesWithoutAnchor, explainDates, explainNames, explainWords } from './explain-words.ts';
import { explainFrame, findAttempts } from './find-attempts.ts';
import { findCues } from './find-cues.ts';
import { type Record, startRecord } from './recorder.ts';

/** Of a report that was left unread nothing is known. */
function emptyAnalysis(published: Published): Analysis {
  return {
    trees: [],
    entities: new Map(),
    mentions: [],
    datesIn: () => [],
    published,
    attributions: [],
    scenes: [],
  };
}

function sceneOf(sentence: Sentence, { scenes, mentions, datesIn }: Analysis): Scene {
  const { index } = sentence;
  const inIt = mentions.filter((one) => one.sentence === index);
  return (
    scenes.find((scene) => scene.sentence.index === index) ??
    buildScene(sentence, parseAnyway(sentence), inIt, datesIn(index))
  );
}

/** What a status or a date says, by the names of its fields: whatever is set counts as a sign. */
function signsOf(fields: object): string[] {
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]): string[] => {
    if (value === true) return [name];
    if (value instanceof Set) return [...value].map(String);
    return typeof value === 'string' && value !== 'none' ? [`${name} ${value}`] : [];
  });
}

function explainClaim(
  interpretation: Interpretation,
  claim: Claim,
  draft: Draft,
  text: string,
): ClaimExplanation {
  const { scene, entities } = interpretation;
  const frame: Frame = draft.frame ?? plainFrame(draft.kind, draft.plover?.event ?? null);
  const { dateMention, date, status, stage, certainty } = judge(interpretation, frame, draft.trigger);
  // Other rules may judge for themselves, and then what the frame would say is not why.
  const judged =
    frame.lemmas.length > 0 ||
    (draft.frame !== null && stage === draft.stage && certainty === draft.certainty);
  const speaker = claim.attribution?.speaker ?? null;
  const own = dateMention === null ? -1 : scene.dates.indexOf(dateMention);
  return {
    claim: claim.id,
    trigger: draft.trigger,
    frame: explainFrame(frame),
    roles: explainRoles(interpretation, frame, draft.trigger, draft.parties, text),
    judged: judged ? { stage, certainty } : { stage: claim.stage, certainty: claim.certainty },
    stage: claim.stage,
    certainty: claim.certainty,
    signs: judged ? [...signsOf(status), ...signsOf({ date: date.side, exact: date.exact })] : [],
    cues: judged ? findCues(interpretation, frame, draft.trigger) : [],
    date: own === -1 ? null : own,
    when: claim.when.value ?? claim.when.text,
    attribution:
      claim.attribution === null || speaker === null
        ? null
        : {
            speaker: speaker.text,
            name: speaker.entity === null ? null : (entities.get(speaker.entity)?.name ?? null),
            verb: claim.attribution.verb,
            basis: speaker.basis,
          },
    sameAs: claim.sameAs,
  };
}

function explainSentence(
  document: Document,
  sentence: Sentence,
  record: Record,
  analysis: Analysis,
  claims: readonly Claim[],
  unanchored: ReadonlyMap<number, string | null>,
): SentenceExplanation {
  const scene = sceneOf(sentence, analysis);
  const { entities, published, mentions } = analysis;
  const interpretation: Interpretation = { scene, entities, published };
  const drafts = [...record.drafted].filter(([, draft]) => draft.sentence === sentence.index);
  const kept = drafts.flatMap(([id, draft]) => {
    const claim = claims.find((one) => one.id === id);
    return claim === undefined ? [] : [{ claim, draft }];
  });
  const claimed = new Set(kept.map(({ draft }) => draft.trigger));
  const folded = new Set(drafts.map(([, draft]) => draft.trigger).filter((trigger) => !claimed.has(trigger)));
  const unread = record.analysis === null;
  return {
    start: sentence.start,
    end: sentence.end,
    text: document.text.slice(sentence.start, sentence.end),
    gate: unread ? 'report' : (record.gates.get(sentence.index) ?? null),
    words: explainWords(sentence, scene.tree),
    names: explainNames(document.text, scene, mentions, entities),
    dates: explainDates(scene.dates, unanchored),
    claims: kept.map(({ claim, draft }) => explainClaim(interpretation, claim, draft, document.text)),
    attempts: findAttempts(interpretation, claimed, folded, document.text),
  };
}

/** Explains each sentence that shares a character with one of the spans, in the order of reading. */
export function explainReport(document: Document, spans: readonly Span[]): SentenceExplanation[] {
  const { record, watch } = startRecord();
  const { claims } = understand(document, watch);
  const analysis = record.analysis ?? emptyAnalysis(document.published);
  const wanted = record.sentences.filter((sentence) => spans.some((span) => overlaps(sentence, span)));
  const unanchored = datesWithoutAnchor(document.text, record.sentences, analysis.trees);
  return wanted.map((sentence) => explainSentence(document, sentence, record, analysis, claims, unanchored));
}
