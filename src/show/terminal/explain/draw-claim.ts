/** A claim: the frame that gave it, who fills its roles, what decided stage and certainty, its date and its voice. */
import type {
  ClaimExplanation,
  Cue,
  ExplainedDate,
  ExplainedFrame,
  ExplainedMember,
  ExplainedRole,
  SentenceExplanation,
} from '../../../model/explanation.ts';
import { dateWords } from '../../view/dates.ts';
import { documentName } from '../../view/published.ts';
import { safeText } from '../../view/safe-text.ts';
import { quote } from '../../view/words.ts';
import { type Line, piece } from '../layout.ts';
import { field } from './frame.ts';

/** Words of rules that have no frame of their own. */
export function frameText(frame: ExplainedFrame, word: string): string {
  const type = frame.plover ?? frame.type;
  const sort = type === null ? frame.kind : `${frame.kind} (${type})`;
  const by = frame.form === null ? `a rule of its own, at “${word}”` : `${frame.form} “${word}”`;
  const stage = frame.stage === null ? '' : `, which by itself means ${frame.stage}`;
  return `${sort}: ${by}${stage}`;
}

const PLACES: Readonly<Record<string, string>> = {
  sentence: 'named in the sentence',
  possessive: 'whose it is',
  modifier: 'what modifies it',
  agent: 'who carries it out',
};

/** "visitor  Narendra Modi ← subject, “his counterpart”". */
export function roleLine({ role, name, basis, place, words }: ExplainedRole): Line {
  const from =
    place === null
      ? 'not in this sentence: from the report around it'
      : `${PLACES[place] ?? place}${words === null || words === name ? '' : `, ${quote(words)}`}`;
  return [
    piece(`${role.padEnd(12)} `, 'dim'),
    piece(safeText(name), 'strong'),
    piece(` ← ${from}`),
    ...(basis === 'inferred' ? [piece(' (inferred)', 'warning')] : []),
  ];
}

function settled(stage: string | null, certainty: string): string {
  return `${stage ?? 'no stage'}, ${certainty}`;
}

/** The words that count, at most; the rest are in the JSON. */
const CUES = 6;

function cueLine({ text, by, without }: Cue): Line {
  const sign = { word: '', form: ' in this form', date: ', the day,' }[by];
  return [
    piece(quote(text), 'quote'),
    piece(`${sign} counts: without it ${settled(without.stage, without.certainty)}`),
  ];
}

function stageLines({ stage, certainty, judged, signs, cues }: ClaimExplanation): readonly Line[] {
  const changed = judged.stage !== stage || judged.certainty !== certainty;
  const own = settled(judged.stage, judged.certainty);
  const more = cues.length - CUES;
  return [
    [piece(settled(stage, certainty), 'strong')],
    ...(changed
      ? [[piece(`the sentence alone says ${own}; the report around it settled it`, 'warning')]]
      : []),
    ...(signs.length > 0 ? [[piece('read as ', 'dim'), piece(signs.join(', '))]] : []),
    ...cues.slice(0, CUES).map(cueLine),
    ...(signs.length > 0 && cues.length === 0
      ? [[piece('no single word decides it: others say the same', 'dim')]]
      : []),
    ...(more > 0 ? [[piece(`and ${more} more words that count`, 'dim')]] : []),
  ];
}

/** "“next month” is February 2026, counted from the day of the report (inferred)". */
export function dateLine({ text, value, basis, counted }: ExplainedDate): Line {
  const meaning = value === null ? 'has no place on the calendar' : `is ${dateWords(value, 'long')}`;
  const anchor = counted ? ', counted from the day of the report' : '';
  const mark = basis === 'inferred' ? [piece(' (inferred)', 'warning')] : [];
  return [piece(quote(text), 'quote'), piece(` ${meaning}${anchor}`), ...mark];
}

function dateLines(claim: ClaimExplanation, { dates }: SentenceExplanation): readonly Line[] {
  const own = claim.date === null ? undefined : dates[claim.date];
  if (own !== undefined) return [dateLine(own)];
  const others = dates.length > 0 ? '; the dates in it belong to other words' : '';
  if (claim.when === null) return [[piece(`none in this sentence${others}`)]];
  return [[piece(`${dateWords(claim.when, 'long')}, given by another rule${others}`)]];
}

function voiceLines({ attribution }: ClaimExplanation): readonly Line[] {
  if (attribution === null) return [[piece('the report itself')]];
  const { speaker, name, verb, basis } = attribution;
  const who = name === null || name === speaker ? '' : `, who is ${name}`;
  return [
    [
      piece(quote(speaker), 'quote'),
      piece(`${safeText(who)}, by “${safeText(verb)}”`),
      ...(basis === 'inferred' ? [piece(' (inferred)', 'warning')] : []),
    ],
  ];
}

/** How it came into its entry: what opened it, or what made the two one. */
export function linkLine({ claim, step, original, joined }: ExplainedMember): Line {
  if (original !== null) return [piece('repeats what its root says: '), piece(original, 'reference')];
  if (step === null || step.why === null) return [piece('opened the entry')];
  const where = joined === null ? 'an earlier claim' : documentName(joined);
  const others =
    step.others === 0
      ? ''
      : `; ${step.others} other ${step.others === 1 ? 'entry' : 'entries'} would have done`;
  return [
    piece(`joined ${where}: ${step.why}${others}`),
    piece(` (${claim.link})`, claim.link === 'inferred' ? 'warning' : 'dim'),
  ];
}

function entryLines(member: ExplainedMember, sameAs: string | null): readonly Line[] {
  const { claim, step, entry } = member;
  const blocks = step?.why == null ? [] : step.blocks;
  return [
    [piece(claim.entry, 'reference'), piece(` ${safeText(entry)}`)],
    linkLine(member),
    ...(blocks.length > 0 ? [[piece(`both are filed under ${safeText(blocks.join(', '))}`, 'dim')]] : []),
    ...(sameAs === null ? [] : [[piece('the report takes up '), piece(sameAs, 'reference')]]),
  ];
}

/** `member`: how it came into its entry; undefined where it came into none. */
export function claimLines(
  claim: ClaimExplanation,
  sentence: SentenceExplanation,
  member: ExplainedMember | undefined,
  width: number,
): readonly Line[] {
  const word = sentence.words[claim.trigger]?.text ?? '';
  const entry = member === undefined ? [] : entryLines(member, claim.sameAs);
  return [
    ...field('Claim', [[piece(claim.claim, 'reference')]], width),
    ...field('Frame', [[piece(frameText(claim.frame, safeText(word)))]], width),
    ...field('Roles', claim.roles.map(roleLine), width),
    ...field('Stage', stageLines(claim), width),
    ...field('Date', dateLines(claim, sentence), width),
    ...field('Voice', voiceLines(claim), width),
    ...field('Entry', entry, width),
  ];
}
