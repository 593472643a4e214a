/**
 * All drafts of a report, in the order of reading, with the parties that the report around them gives and the group
 * that they belong to. Grouping goes along with completion, because "the visit" takes both from what stands before.
 */
import type { Document, Published } from '../../model/document.ts';
import type { Attribution } from '../analysis.ts';
import type { Watch } from '../watch.ts';
import { findAccordBlame, targetsOfAccord } from './accord-targets.ts';
import { anchorOf } from './anchor-agreement.ts';
import { completeParties } from './complete-parties.ts';
import { dateConsidered } from './date-considered.ts';
import { describeDraft } from './describe.ts';
import { type Draft, powersOfParties } from './draft.ts';
import { findFigures } from './figure.ts';
import { antecedentOf, isPlain, sameThing, sidesAgree } from './group-drafts.ts';
import { interpretFrames } from './interpret.ts';
import { standsAlone } from './needs.ts';
import type { EntityIndex } from './parties.ts';
import { adoptNamedSources } from './presumed-sanctions.ts';
import type { ReportContext } from './report-context.ts';
import type { Scene } from './scene.ts';
import { settleActs } from './settle-acts.ts';
import { findSpeechActs } from './speech-acts.ts';
import { superlativeOf } from './superlative.ts';

export interface DraftSearch {
  readonly document: Document;
  readonly published: Published;
  readonly scenes: readonly Scene[];
  readonly entities: EntityIndex;
  readonly context: ReportContext;
  readonly attributions: readonly Attribution[];
  readonly watch: Watch;
}

function sceneDrafts(search: DraftSearch, scene: Scene): Draft[] {
  const { entities, published, document } = search;
  const drafts = settleActs(scene, interpretFrames({ scene, entities, published }));
  for (const draft of drafts) {
    describeDraft(draft, scene, entities, document.text);
    if (draft.kind === 'visit' || draft.kind === 'meeting') {
      draft.superlative = superlativeOf(scene, draft, document.text);
    }
  }
  drafts.push(
    ...findSpeechActs(scene, attributionsAt(search.attributions, scene), entities, published).filter(
      (act) => !drafts.some((d) => d.plover?.event === act.plover?.event),
    ),
  );
  drafts.push(...findFigures(document.text, scene, drafts, entities, published));
  return drafts;
}

function attributionsAt(attributions: readonly Attribution[], { sentence }: Scene): Attribution[] {
  return attributions.filter(({ content }) =>
    content.some((span) => span.start < sentence.end && sentence.start < span.end),
  );
}

function adoptParties(draft: Draft, from: Draft): void {
  for (const party of from.parties) {
    const taken = draft.parties.some(
      (own) => own.entity === party.entity || (own.role === party.role && draft.kind === 'visit'),
    );
    if (!taken) draft.parties.push({ ...party, basis: 'inferred' });
  }
}

/** An agreement of a well-known name has its own parties, whatever agreement was spoken of before. */
function isNamed(draft: Draft, context: ReportContext): boolean {
  return draft.named.filter((power) => context.entityOf.has(power)).length >= 2;
}

/** Gives the draft its parties; false when it stays without. Sets the group where the words take up something named. */
function settleParties(
  draft: Draft,
  kept: readonly Draft[],
  all: readonly Draft[],
  context: ReportContext,
): boolean {
  if (powersOfParties(draft.parties).length < 2 && !isNamed(draft, context)) {
    const found = antecedentOf(draft, kept);
    const coming =
      found !== null && isLongPast(draft, found, kept)
        ? antecedentOf(
            draft,
            kept.filter((member) => !isLongPast(draft, member, kept)),
          )
        : null;
    const antecedent = coming ?? found;
    if (antecedent !== null) {
      adoptParties(draft, antecedent);
      draft.group = antecedent.group;
      return true;
    }
    const anchor = anchorOf(draft, all);
    if (anchor !== null) {
      adoptParties(draft, anchor);
      draft.anchor = anchor;
      return true;
    }
  }
  // "states are driven to accept deals": accords in general
  if (draft.kind === 'agreement' && draft.generic && isPlain(draft))
    return standsAlone(draft.kind, draft.parties);
  return completeParties(draft, context);
}

/** True when the draft speaks of the probe's thing, and nothing said of that thing before contradicts it. */
function joins(probe: Draft, draft: Draft, kept: readonly Draft[]): boolean {
  if (probe.kind !== draft.kind) return false;
  const anchored =
    probe === draft.anchor ||
    draft === probe.anchor ||
    (probe.anchor !== null && probe.anchor === draft.anchor);
  if (!anchored && !sameThing(probe, draft)) return false;
  return kept.every(
    (member) => member === draft || member.group !== probe.group || sidesAgree(member, draft),
  );
}

function isAheadDraft(draft: Draft): boolean {
  return draft.stage !== null && ['invited', 'planned', 'scheduled', 'proposed'].includes(draft.stage);
}

/** True when a mention that says no time would join a journey that is over, told of more than a sentence before. */
function isLongPast(draft: Draft, probe: Draft, kept: readonly Draft[]): boolean {
  if (
    draft.kind !== 'visit' ||
    draft.stage !== null ||
    draft.when.value !== null ||
    draft.sentence - probe.sentence < 1
  )
    return false;
  return kept.some(
    (member) => member.group === probe.group && member.date.side === 'past' && member.stage === 'concluded',
  );
}

function settleGroup(draft: Draft, kept: readonly Draft[]): void {
  const own = kept.length - 1;
  draft.group = own;
  let past = -1;
  for (let i = own - 1; i >= 0; i--) {
    const probe = kept[i]!;
    if (!joins(probe, draft, kept)) continue;
    // "Modi's visit" in a report of a coming visit is that one, though an earlier one was told of last
    if (past < 0 && isLongPast(draft, probe, kept)) past = probe.group;
    else if (past < 0 || kept.some((member) => member.group === probe.group && isAheadDraft(member))) {
      draft.group = probe.group;
      return;
    }
  }
  if (past >= 0) draft.group = past;
}

export function collectDrafts(search: DraftSearch): Draft[] {
  const found = search.scenes.map((scene) => sceneDrafts(search, scene));
  const all = found.flat();
  const kept: Draft[] = [];
  found.forEach((drafts, i) => {
    const journeys = drafts.some(({ kind }) => kind === 'visit' || kind === 'meeting');
    const considered = journeys ? null : dateConsidered(search.scenes[i]!, kept, search.published);
    if (considered !== null) kept.push(considered);
    const unsettled = drafts.filter((draft) => {
      const settled = settleParties(draft, kept, all, search.context);
      if (settled) {
        kept.push(draft);
        if (draft.group < 0) settleGroup(draft, kept);
      }
      return !settled;
    });
    // the accords of the sentence are known by now
    for (const draft of unsettled) {
      const targets = targetsOfAccord(search.scenes[i]!, draft, kept);
      if (targets.length === 0) {
        search.watch.dropped(draft);
        continue;
      }
      draft.parties.push(...targets);
      kept.push(draft);
      settleGroup(draft, kept);
    }
    const accords = kept.filter(
      ({ kind, sentence }) => kind === 'agreement' && sentence === search.scenes[i]!.sentence.index,
    );
    const scene = search.scenes[i]!;
    const said = accords.length === 0 ? [] : attributionsAt(search.attributions, scene);
    for (const blame of findAccordBlame(scene, said, search.entities, accords, search.published)) {
      kept.push(blame);
      settleGroup(blame, kept);
    }
  });
  adoptNamedSources(kept);
  return kept;
}
