/**
 * From scenes to claims: frames and figures give drafts, the report completes their parties, mentions of one thing are
 * grouped, and each draft becomes a claim with its evidence.
 */
import type { Claim, Attribution as ClaimAttribution } from '../../model/claim.ts';
import type { Published } from '../../model/document.ts';
import { daysOf } from '../../model/edtf.ts';
import { quoteEvidence } from '../../model/evidence.ts';
import { shortHash } from '../../model/hash.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Attribution, Mention } from '../analysis.ts';
import { collectDrafts, type DraftSearch } from './collect-drafts.ts';
import { type Draft, powersOfParties } from './draft.ts';
import { isAside, isByTheWay, isHistory } from './history.ts';
import { isPassingSanction } from './presumed-sanctions.ts';
import type { Scene } from './scene.ts';

export type ClaimSearch = DraftSearch;

/** Paragraphs (from 0) that count as the lead: title and the first three. */
const LEAD_PARAGRAPHS = 3;
/** A thing that lies more than this many days before the report is told as history. */
const BACKGROUND_DAYS = 365;

function listenerOf(attribution: Attribution): string | null {
  return attribution.listener;
}

/** Who is credited with the words at `span`: the innermost attribution whose content holds its focus. */
function attributionFor(attributions: readonly Attribution[], focus: Span): ClaimAttribution | null {
  let best: Attribution | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const attribution of attributions) {
    const inside = attribution.content.find(
      (content) => content.start <= focus.start && focus.end <= content.end,
    );
    if (inside !== undefined && inside.end - inside.start < least) {
      least = inside.end - inside.start;
      best = attribution;
    }
  }
  if (best === null) return null;
  return { speaker: speakerOf(best), verb: best.verb, listener: listenerOf(best) };
}

export function speakerOf(attribution: Attribution): ClaimAttribution['speaker'] {
  const source: Mention | null = attribution.source;
  // "Israeli officials" stand for a state, yet the state did not speak; "the ambassador" is somebody
  const named = source?.entities.length === 1 ? source.entities[0]! : null;
  const one = named !== null && source?.via === 'description' && named.startsWith('state:') ? null : named;
  return { entity: one, text: attribution.sourceText, basis: source === null ? 'stated' : source.basis };
}

function positionOf(draft: Draft, scene: Scene, published: Published): Claim['position'] {
  const days = daysOf(draft.when.value);
  const today = daysOf(published.value);
  if (days !== null && today !== null && days.last < today.first - BACKGROUND_DAYS) return 'background';
  if (days === null && isHistory(scene, draft.trigger, published)) return 'background';
  const inLead = scene.sentence.paragraph < LEAD_PARAGRAPHS;
  if (days === null && draft.kind === 'visit') {
    const underWay = draft.stage === 'under-way';
    if ((!underWay && isAside(scene, draft.trigger)) || (!inLead && isByTheWay(scene, draft.trigger)))
      return 'background';
  }
  return inLead ? 'lead' : 'body';
}

export interface FoundClaims {
  readonly claims: readonly Claim[];
  /** Sentence indices that gave at least one claim. */
  readonly sentences: ReadonlySet<number>;
}

export function findClaims(search: ClaimSearch): FoundClaims {
  const drafts = collectDrafts(search);
  const scenes = new Map(search.scenes.map((scene) => [scene.sentence.index, scene]));
  const idOf = (draft: Draft) => {
    const evidence = quoteEvidence(search.document.text, draft.evidence, draft.focus);
    return `claim:${shortHash(search.document.id, draft.kind, String(evidence.start), String(evidence.end), String(draft.focus.start), draft.plover?.event ?? null)}`;
  };
  const ids = drafts.map(idOf);
  search.watch.drafted(drafts, ids);
  const said = search.published.value ?? (search.published.latest ? `../${search.published.latest}` : null);
  const claims = drafts.map((draft, index): Claim => {
    const scene = scenes.get(draft.sentence)!;
    return {
      id: ids[index]!,
      document: search.document.id,
      kind: draft.kind,
      type: draft.type,
      label: draft.label,
      topic: draft.topic,
      parties: draft.parties.map(({ entity, role, basis }) => ({ entity, role, basis })),
      powers: powersOfParties(draft.parties),
      stage: draft.stage,
      certainty: draft.certainty,
      when: draft.when,
      said,
      place: draft.place,
      areas: draft.areas,
      systems: draft.systems,
      amount: draft.amount,
      superlative: draft.superlative,
      plover: draft.plover,
      position: positionOf(draft, scene, search.published),
      attribution: attributionFor(search.attributions, draft.focus),
      sameAs: draft.group === index ? null : ids[draft.group]!,
      evidence: [quoteEvidence(search.document.text, draft.evidence, draft.focus)],
    };
  });
  return {
    claims: dropRepeats(dropBareMentions(dropPassing(presupposed(claims, drafts), drafts))),
    sentences: new Set(drafts.map((draft) => draft.sentence)),
  };
}

/** Words that presuppose that there is an accord: "the nuclear deal", not "a deal", "negotiations", "the draft". */
const PRESUPPOSING =
  /^(?:[\p{L}\d.’'-]+ ){0,4}(?:deal|agreement|accord|pact|treaty|settlement|truce|ceasefire|cease-fire)$/iu;
const UNFINISHED =
  /\b(?:draft|final|potential|possible|proposed|emerging|prospective|future|new|any|such|trade)\b/i;

/** "military cooperation between Chad and Niger": spoken of as there is, between two that the words name. */
function isStanding(claim: Claim, draft: Draft): boolean {
  if (claim.kind !== 'programme' || claim.type !== 'cooperation' || claim.stage !== null || draft.doubted)
    return false;
  return claim.certainty === 'stated' && draft.parties.filter(({ basis }) => basis === 'stated').length >= 2;
}

/** An accord that the report only ever calls by a definite name is there: agreed, and no more is said of it. */
function presupposed(claims: readonly Claim[], drafts: readonly Draft[]): Claim[] {
  const told = new Set(
    claims.filter((claim) => claim.stage !== null).map((claim) => claim.sameAs ?? claim.id),
  );
  return claims.map((claim, i) => {
    const draft = drafts[i]!;
    if (isStanding(claim, draft) && !told.has(claim.sameAs ?? claim.id))
      return { ...claim, stage: 'operational' };
    const definite = draft.definite && claim.kind === 'agreement' && claim.label !== null;
    if (
      !definite ||
      told.has(claim.sameAs ?? claim.id) ||
      !PRESUPPOSING.test(claim.label!) ||
      UNFINISHED.test(claim.label!)
    )
      return claim;
    return draft.doubted ? claim : { ...claim, stage: 'concluded' };
  });
}

function dropPassing(claims: readonly Claim[], drafts: readonly Draft[]): Claim[] {
  return claims.filter((_, i) => !isPassingSanction(drafts[i]!, drafts));
}

/** Things that no claim says anything about but their name: "the relationship is built on talks". */
function dropBareMentions(claims: readonly Claim[]): Claim[] {
  const told = new Set(
    claims.filter((claim) => claim.stage !== null).map((claim) => claim.sameAs ?? claim.id),
  );
  return claims.filter((claim) => told.has(claim.sameAs ?? claim.id));
}

/** One clause with two triggers of one thing ("paid a visit" found twice) is one claim: the first that says a stage. */
function dropRepeats(claims: readonly Claim[]): Claim[] {
  const renamed = new Map<string, string>();
  const kept: Claim[] = [];
  for (const claim of claims) {
    const sameAs = claim.sameAs === null ? null : (renamed.get(claim.sameAs) ?? claim.sameAs);
    const root = sameAs ?? claim.id;
    const twin = kept.findIndex(
      (other) =>
        other.kind === claim.kind &&
        (other.sameAs ?? other.id) === root &&
        overlaps(other.evidence[0]!, claim.evidence[0]!) &&
        (other.stage === claim.stage || claim.stage === null || other.stage === null) &&
        (other.when.value === claim.when.value || other.when.value === null || claim.when.value === null),
    );
    if (twin < 0) {
      kept.push({ ...claim, sameAs });
      continue;
    }
    const other = kept[twin]!;
    renamed.set(claim.id, other.sameAs ?? other.id);
    if (other.stage === null || (other.when.value === null && claim.when.value !== null)) {
      kept[twin] = {
        ...other,
        stage: other.stage ?? claim.stage,
        certainty: other.stage === null ? claim.certainty : other.certainty,
        when: other.when.value === null ? claim.when : other.when,
        superlative: other.superlative ?? claim.superlative,
      };
    }
  }
  return kept;
}
