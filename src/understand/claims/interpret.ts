/**
 * The one interpreter of frames: walks a tree, and for every trigger whose frame's roles and needs are filled gives
 * a draft. What a frame cannot say (labels of agreements, figures, joint parties of "the two sides") has its own file.
 */
import type { Plover } from '../../model/claim.ts';
import type { Published } from '../../model/document.ts';
import { type DateValue, NO_DATE } from '../../model/edtf.ts';
import type { Stage } from '../../model/kinds/kinds.ts';
import type { DateMention, Tree } from '../analysis.ts';
import { dateOf, dateValueOf, sideOfDate } from './attach-date.ts';
import { BACKING, backedAt } from './backed.ts';
import { consumed } from './consumed.ts';
import { dateOfAccord, dateOfNews, dayAfterPage } from './date-of-news.ts';
import { decideStage } from './decide-stage.ts';
import { hasDestination } from './destination.ts';
import { type Draft, type DraftParty, type Interpretation, powersOfParties } from './draft.ts';
import { evidenceSpan } from './evidence-span.ts';
import { fillRoles, partyOfClause } from './fill-roles.ts';
import { fits } from './fits.ts';
import { type Frame, loadFrames, plainFrame } from './frame.ts';
import { childrenOf, dependents, headOf, isVerbTakenForNoun, lemmaOf, relation } from './grammar.ts';
import { powersOfNamedAgreement } from './named-agreement.ts';
import { satisfies } from './needs.ts';
import { isOfficialLemma, isOfficialNoun, mentionFor, partiesOf } from './parties.ts';
import { tokensAt } from './places.ts';
import { presenceAt } from './presence.ts';
import type { Scene } from './scene.ts';
import type { Status } from './status.ts';
import { statusOfNoun } from './status-of-noun.ts';
import { statusOfVerb } from './status-of-verb.ts';
import { stageOfGovernor } from './status-words.ts';
import { stayAt } from './stay.ts';

function isDefinite(scene: Scene, trigger: number): boolean {
  const { tree } = scene;
  if (tree.upos[trigger] === 'VERB') return false;
  return dependents(tree, trigger, 'det', 'nmod:poss').some(
    (child) =>
      ['the', 'this', 'these', 'that', 'those', 'its', 'his', 'her', 'their'].includes(
        lemmaOf(tree, child),
      ) || tree.upos[child] === 'PRON',
  );
}

/** "Negotiators will meet in Vienna": officials of nobody in particular are those that the report is about. */
function officialsMeet({ scene }: Interpretation, frame: Frame, trigger: number): boolean {
  return (
    frame.kind === 'meeting' &&
    tokensAt(scene, trigger, 'subject').some((token) => isOfficialNoun(scene, token))
  );
}

const GENERIC_BESIDE = new Set(['case', 'punct', 'acl:relcl', 'cc', 'conj']);

/** "No president has ever visited": not a visit that somebody denies, but none at all. */
function isOfNobody(scene: Scene, trigger: number): boolean {
  return tokensAt(scene, trigger, 'subject').some((token) =>
    dependents(scene.tree, token, 'det').some((det) => lemmaOf(scene.tree, det) === 'no'),
  );
}

function placeOf(scene: Scene, trigger: number): string | null {
  for (const token of tokensAt(scene, trigger, 'place')) {
    const mention = scene.mentionAt[token];
    if (mention === undefined || mention.via === 'pronoun') continue;
    return scene.sentence.tokens
      .slice(mention.first, mention.last)
      .map((t) => t.text)
      .join(' ')
      .replace(/^the /i, '');
  }
  return null;
}

function hasHost(parties: readonly DraftParty[]): boolean {
  return parties.some(({ role, powers }) => role === 'host' && powers.length > 0);
}

/** "met with visiting President Xi", "by visiting Lima": whose journey it is, or whether it was made, is not said. */
function isMeans({ tree }: Scene, trigger: number): boolean {
  return (
    tree.xpos[trigger] === 'VBG' &&
    dependents(tree, trigger, 'mark').some((mark) => ['with', 'by'].includes(lemmaOf(tree, mark)))
  );
}

function draftFrom(interpretation: Interpretation, frame: Frame, trigger: number): Draft | null {
  const { scene } = interpretation;
  if (!fits(frame, interpretation, trigger)) return null;
  if (
    (frame.kind === 'visit' || frame.kind === 'meeting') &&
    frame.form === 'verb' &&
    isOfNobody(scene, trigger)
  )
    return null;
  if (frame.kind === 'visit' && isMeans(scene, trigger)) return null;
  const parties = fillRoles(interpretation, frame, trigger);
  if (frame.kind === 'visit' && !hasHost(parties) && hasDestination(scene, frame, trigger)) return null;
  if (frame.kind === 'event') parties.push(...partyOfClause(interpretation, frame, trigger, parties));
  const unnamed = powersOfParties(parties).length === 0 && officialsMeet(interpretation, frame, trigger);
  if (!unnamed && !satisfies(frame, interpretation, trigger, parties)) return null;
  if (frame.form === 'verb' && powersOfParties(parties).length === 0 && !unnamed) return null;
  return draftOf(interpretation, frame, trigger, parties);
}

/** "the first visit since 2010" says when there was none. */
function dropSince(frame: Frame, date: DateMention | null): DateMention | null {
  return frame.kind === 'visit' && date?.value?.endsWith('/..') ? null : date;
}

/** The date as news of such a thing gives it. */
function newsDate(frame: Frame, date: DateMention | null, published: Published): DateMention | null {
  const journey = frame.kind === 'visit' || frame.kind === 'meeting';
  return journey && date !== null ? dayAfterPage(dropSince(frame, date), published) : date;
}

/** The date of what has none in its sentence: that of news, where it is told as news. */
function undated(
  { scene, published }: Interpretation,
  frame: Frame,
  trigger: number,
  status: Status,
  stage: Stage | null,
): DateValue | null {
  if (frame.kind === 'agreement') return dateOfAccord(status, scene, trigger, published);
  if (stage !== 'done' && !isThreat(frame, stage)) return null;
  return dateOfNews(frame, status, scene, trigger, published);
}

/** A threat is an act of its own day, whatever it threatens. */
function isThreat(frame: Frame, stage: Stage | null): boolean {
  return frame.plover === 'THREATEN' && stage === 'threatened';
}

/** What the sentence alone says of how far the trigger's thing has come, and when. */
export function judge({ scene, published }: Interpretation, frame: Frame, trigger: number) {
  const dateMention = newsDate(frame, dateOf(scene, trigger, frame.kind), published);
  const date = sideOfDate(dateMention, published);
  const status =
    frame.form === 'verb'
      ? statusOfVerb(frame.kind, scene.tree, trigger)
      : statusOfNoun(frame.kind, scene.tree, trigger);
  const { stage, certainty } = decideStage(frame.kind, frame, status, date);
  return { dateMention, date, status, stage, certainty };
}

/** "offers in the talks", "the progress of the talks"; not "a round of talks" nor "Monday's talks". */
function isEmbedded({ tree, dates }: Scene, trigger: number): boolean {
  const head = headOf(tree, trigger);
  if (head < 0 || tree.upos[trigger] === 'VERB' || tree.upos[head] !== 'NOUN') return false;
  if (!['nmod', 'compound'].includes(relation(tree, trigger))) return false;
  const dated = dates.some(({ first, last }) =>
    childrenOf(tree, trigger).some((child) => first <= child && child < last),
  );
  return !dated && stageOfGovernor('meeting', lemmaOf(tree, head)) === null && !isEmbeddedPart(tree, head);
}

/** "a round of talks": as good as the talks, where it does not hang on another noun itself. */
function isEmbeddedPart(tree: Tree, noun: number): boolean {
  return PARTS.has(lemmaOf(tree, noun)) && relation(tree, noun) !== 'nmod';
}

const PARTS = new Set(['round', 'series', 'session', 'day', 'hour', 'week', 'set', 'number']);

/** Nouns that stand for powers named elsewhere. */
const SIDES = new Set([
  'side',
  'party',
  'country',
  'nation',
  'state',
  'power',
  'ally',
  'partner',
  'member',
  'neighbour',
  'neighbor',
]);

/** "talks with the rebels", "a conference held by the lobby": who takes part is told, and is of no power. */
function hasStranger(scene: Scene, frame: Frame, trigger: number): boolean {
  const told = ['agent', 'by', 'with', 'between'].filter((place) =>
    Object.values(frame.roles).some((places) => places.includes(place)),
  );
  return told
    .flatMap((place) => tokensAt(scene, trigger, place))
    .some(
      (token) =>
        (scene.tree.upos[token] === 'NOUN' || scene.tree.upos[token] === 'PROPN') &&
        mentionFor(scene, token, true) === null &&
        !isOfficialLemma(lemmaOf(scene.tree, token)) &&
        !SIDES.has(lemmaOf(scene.tree, token)),
    );
}

/** The draft of a trigger whose parties are known. */
export function draftOf(
  interpretation: Interpretation,
  frame: Frame,
  trigger: number,
  parties: DraftParty[],
): Draft {
  const { scene } = interpretation;
  const { dateMention, date, status, stage, certainty } = judge(interpretation, frame, trigger);
  const plover: Plover | null = frame.plover === null ? null : { event: frame.plover, mode: null };
  const token = scene.sentence.tokens[trigger]!;
  return {
    frame,
    kind: frame.kind,
    sentence: scene.sentence.index,
    trigger,
    // of an event the PLOVER type says what it is; what its frame adds is for telling types apart
    type: frame.kind === 'event' ? null : frame.type,
    label: null,
    topic: [],
    parties,
    stage,
    certainty,
    when:
      dateMention === null
        ? (undated(interpretation, frame, trigger, status, stage) ?? NO_DATE)
        : dateValueOf(dateMention),
    date,
    place:
      frame.kind === 'visit' || frame.kind === 'meeting' || frame.kind === 'event'
        ? placeOf(scene, trigger)
        : null,
    areas: [],
    systems: [],
    amount: null,
    superlative: null,
    plover,
    definite: isDefinite(scene, trigger),
    generic:
      scene.tree.xpos[trigger] === 'NNS' &&
      childrenOf(scene.tree, trigger).every((child) => GENERIC_BESIDE.has(relation(scene.tree, child))),
    embedded: frame.kind === 'meeting' && isEmbedded(scene, trigger),
    withStranger: frame.kind === 'meeting' && hasStranger(scene, frame, trigger),
    doubted: status.hypothetical || status.negated || status.classes.size > 0,
    evidence: evidenceSpan(scene, trigger),
    focus: { start: token.start, end: token.end },
    named: frame.kind === 'agreement' ? powersOfNamedAgreement(scene, trigger) : [],
    group: -1,
    presumed: false,
    anchor: null,
  };
}

/** "meetings with the minister and the secretary" are two: a plural whose far side names several persons is told apart by person. */
function distributeMeetings({ scene }: Interpretation, draft: Draft): Draft[] {
  const plural =
    draft.kind === 'meeting' &&
    scene.tree.xpos[draft.trigger] === 'NNS' &&
    lemmaOf(scene.tree, draft.trigger) === 'meeting';
  if (!plural) return [draft];
  const persons = draft.parties.filter((party) => party.entity.startsWith('person:'));
  const sides = new Map<string, DraftParty[]>();
  for (const person of persons) {
    const side = person.powers.join(' ');
    sides.set(side, [...(sides.get(side) ?? []), person]);
  }
  const many = [...sides.values()].filter((side) => side.length > 1);
  if (many.length !== 1 || sides.size > 2) return [draft];
  const rest = draft.parties.filter(
    (party) =>
      !many[0]!.includes(party) &&
      !(party.entity.startsWith('state:') && many[0]![0]!.powers.includes(party.powers[0] ?? '')),
  );
  return many[0]!.map((person) => ({ ...draft, parties: [...rest, person] }));
}

const STAY: Frame = plainFrame('visit', null);
const PRESENCE: Frame = plainFrame('visit', null);
const OCCASION: Frame = { ...PRESENCE, form: 'noun' };

function stayDraft(interpretation: Interpretation, token: number): Draft | null {
  const { scene, entities } = interpretation;
  const subjects = stayAt(scene, token, entities);
  if (subjects === null) return null;
  const parties = [
    ...partiesOf(scene, subjects, 'visitor', entities, false),
    ...partiesOf(scene, [token], 'host', entities, false),
  ];
  return draftOf(interpretation, STAY, token, parties);
}

/** The past verb that a participle goes along with ("speaking in Lima, she said"), or -1. */
function pastVerbBeside({ tree }: Scene, participle: number): number {
  if (tree.xpos[participle] !== 'VBG' || dependents(tree, participle, 'aux').length > 0) return -1;
  const head = headOf(tree, participle);
  const verb = relation(tree, participle) === 'acl' ? headOf(tree, head) : head;
  return verb >= 0 && tree.xpos[verb] === 'VBD' ? verb : -1;
}

/** The visit of who acts in another state's place; what only may be, or is denied, says nothing of where he is. */
function presenceDraft(interpretation: Interpretation, token: number): Draft | null {
  const { scene, entities, published } = interpretation;
  const { tree } = scene;
  const found = presenceAt(scene, token, entities);
  if (found === null) return null;
  const hosts = partiesOf(scene, [token], 'host', entities, false);
  const atHome = powersOfParties(hosts);
  const visitors = partiesOf(scene, found.visitors, 'visitor', entities, false);
  const parties = [
    ...visitors.filter(({ powers }) => !powers.some((power) => atHome.includes(power))),
    ...hosts,
  ];
  const noun = tree.upos[found.act] !== 'VERB' && dependents(tree, found.act, 'cop').length === 0;
  const draft = draftOf(interpretation, noun ? OCCASION : PRESENCE, found.act, parties);
  const past = pastVerbBeside(scene, found.act);
  if (past >= 0) {
    const date = newsDate(PRESENCE, dateOf(scene, found.act) ?? dateOf(scene, past), published);
    return { ...draft, stage: 'concluded', when: dateValueOf(date), date: sideOfDate(date, published) };
  }
  return draft.certainty === 'stated' || draft.certainty === 'likely' ? draft : null;
}

/** All drafts of one sentence, in the order of their triggers. */
export function interpretFrames(interpretation: Interpretation): Draft[] {
  const { scene } = interpretation;
  const { verbs, nouns } = loadFrames();
  const out: Draft[] = [];
  for (let token = 0; token < scene.sentence.tokens.length; token++) {
    const upos = scene.tree.upos[token];
    const table =
      upos === 'VERB' || isVerbTakenForNoun(scene.tree, token)
        ? verbs
        : upos === 'NOUN' || upos === 'PROPN'
          ? nouns
          : null;
    const stay = stayDraft(interpretation, token);
    if (stay !== null) out.push(stay);
    const presence = stay === null ? presenceDraft(interpretation, token) : null;
    if (presence !== null) out.push(presence);
    const backed = backedAt(scene, token, interpretation.entities);
    if (backed !== null)
      out.push({
        ...draftOf(interpretation, BACKING, token, backed),
        stage: 'under-way',
        certainty: 'stated',
      });
    const frames = table?.get(lemmaOf(scene.tree, token));
    if (frames === undefined) continue;
    for (const frame of frames) {
      if (consumed(scene, token, frame.kind)) continue;
      const draft = draftFrom(interpretation, frame, token);
      if (draft === null) continue;
      out.push(...distributeMeetings(interpretation, draft));
      if (frame.form === 'verb') break;
    }
  }
  return out;
}
