/** A sentence: its words, its tree, who is meant in it, and what it gave or why it gave nothing. */
import type {
  ClaimExplanation,
  ExplainedMember,
  ExplainedName,
  FrameAttempt,
  Gate,
  SentenceExplanation,
} from '../../../model/explanation.ts';
import { safeText } from '../../view/safe-text.ts';
import { quote } from '../../view/words.ts';
import { type Line, type Piece, piece } from '../layout.ts';
import { claimLines, dateLine, frameText, roleLine } from './draw-claim.ts';
import { drawTree } from './draw-tree.ts';
import { block, field, fieldWidth } from './frame.ts';

const GATES: Readonly<Record<Gate, string>> = {
  report: 'the report was left unread: no two powers are named together where something is told',
  short: 'it has fewer than three words',
  long: 'it is longer than a sentence is: a table or a list',
  boilerplate: 'it is a line that outlets put under many reports',
  apart: 'the report tells of two powers in passing, and not near this sentence',
  silent: 'no word in it tells of anything that the ledger holds, and none says that somebody spoke',
  alone: 'it names one power and nothing that may stand for another',
  nobody: 'it names nobody, and nothing near it tells who may be meant',
};

const OUTCOMES: Readonly<Record<FrameAttempt['outcome'], string>> = {
  folded: 'found, and taken together with another claim or let go as a bare mention',
  parties: 'too few parties',
  needs: 'a role is filled by nothing of the kind that it wants',
  fits: 'the words around it are not those that it asks for',
  'spoken-for': 'another word of the sentence says the same',
};

/** Frames that came near; the rest are in the JSON. */
const NEAREST = 3;

/** Beside the words of the tree: what evoked a claim, who is meant, what is a date, what decides. */
function notesOf({ words, names, dates, claims, attempts }: SentenceExplanation): ReadonlyMap<number, Piece> {
  const notes = new Map<number, Piece>();
  const headOf = ({ start, end }: { readonly start: number; readonly end: number }) => {
    const inside = [...words.keys()].filter((at) => words[at]!.start >= start && words[at]!.end <= end);
    return inside.find((at) => !inside.includes(words[at]!.head)) ?? -1;
  };
  for (const name of names) notes.set(headOf(name), piece(safeText(name.names.join(', ')), 'plain'));
  for (const date of dates) notes.set(headOf(date), piece(safeText(date.value ?? 'no date'), 'plain'));
  for (const { cues } of claims)
    for (const { word } of cues)
      if (word !== null && !notes.has(word)) notes.set(word, piece('counts', 'warning'));
  for (const { trigger, frame } of claims.length > 0 ? claims : attempts.slice(0, 1))
    notes.set(trigger, piece(`◂ ${frame.kind}`, 'strong'));
  return notes;
}

/** Names that stand for themselves need no line. */
function nameLines(names: readonly ExplainedName[]): readonly Line[] {
  return names
    .filter(
      ({ text, names: meant, antecedent, via }) =>
        antecedent !== null || via !== 'name' || meant.join() !== text,
    )
    .map(({ text, names: meant, via, basis, antecedent }) => [
      piece(quote(text), 'quote'),
      piece(` is ${safeText(meant.join(', '))} by its ${via}`),
      ...(antecedent === null ? [] : [piece(`, named before as ${quote(antecedent.text)}`)]),
      ...(basis === 'inferred' ? [piece(' (inferred)', 'warning')] : []),
    ]);
}

function attemptLines({ words }: SentenceExplanation, attempt: FrameAttempt): readonly Line[] {
  const word = safeText(words[attempt.trigger]?.text ?? '');
  const lacks = attempt.lacks.length === 0 ? '' : `: ${attempt.lacks.join('; ')}`;
  return [
    [piece(frameText(attempt.frame, word))],
    [piece(`${OUTCOMES[attempt.outcome]}${safeText(lacks)}`, 'warning')],
    ...attempt.roles.map(roleLine),
  ];
}

/** Why no claim came of it. */
function nothingLines(sentence: SentenceExplanation, width: number): readonly Line[] {
  const { attempts } = sentence;
  if (attempts.length === 0)
    return field(
      'Frames',
      [[piece('no word in it evokes a frame: nothing is told that the ledger holds')]],
      width,
    );
  const more = attempts.length - NEAREST;
  return [
    ...attempts
      .slice(0, NEAREST)
      .flatMap((attempt, at) => field(at === 0 ? 'Nearest' : 'then', attemptLines(sentence, attempt), width)),
    ...(more > 0 ? field('', [[piece(`and ${more} more frames, further off`, 'dim')]], width) : []),
  ];
}

function outcomeLines({ claims, gate }: SentenceExplanation): readonly Line[] {
  if (gate !== null)
    return [
      [piece(`not parsed: ${GATES[gate]}`, 'warning')],
      [piece('the tree was made for this explanation', 'dim')],
    ];
  if (claims.length === 0) return [[piece('parsed, and no claim came of it', 'warning')]];
  return [];
}

/** `heading`: the report; `members` by claim id. */
export function sentenceLines(
  sentence: SentenceExplanation,
  heading: string,
  members: ReadonlyMap<string, ExplainedMember>,
  width: number,
): readonly Line[] {
  const tree = drawTree(sentence.words, notesOf(sentence), fieldWidth(width));
  const claim = (one: ClaimExplanation) => [[], ...claimLines(one, sentence, members.get(one.claim), width)];
  return [
    ...field(
      'Report',
      [[piece(heading, 'strong'), piece(`  ${sentence.start}-${sentence.end}`, 'dim')]],
      width,
    ),
    ...field('Sentence', [[piece(quote(sentence.text), 'quote')]], width),
    ...field('Outcome', outcomeLines(sentence), width),
    ...block('Tree', tree),
    ...field('Who', nameLines(sentence.names), width),
    ...(sentence.claims.length > 0 ? [] : field('Dates', sentence.dates.map(dateLine), width)),
    ...(sentence.claims.length > 0 ? sentence.claims.flatMap(claim) : nothingLines(sentence, width)),
  ];
}
