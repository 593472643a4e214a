/**
 * The PLOVER type of an event between two given parties, on the sentences of Zero-Shot-PLOVER's training set (Hu et al.
 * 2024): each names a source, a target and one type. A sentence in which nothing is found counts as wrong. Errors are
 * shown from one half of the sentences only, which guides the writing of frames; the other half is counted, never read.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Span } from '../../src/model/span.ts';
import { type EventBetween, eventBetween } from '../../src/understand/claims/event-between.ts';
import { segmentText } from '../../src/understand/segment.ts';
import { loadSyntax, type Syntax } from '../../src/understand/syntax/load-syntax.ts';
import { type Labelled, labelScores, macroF1 } from '../scoring/macro-f1.ts';
import { readLines } from '../scoring/read-lines.ts';
import type { Suite, TellingError } from '../suite.ts';

interface Row {
  readonly text: string;
  readonly source: string;
  readonly target: string;
  readonly event: string;
}

interface Judged extends Labelled<string> {
  readonly row: Row;
  /** The word that the finding rests on. */
  readonly trigger: string | null;
  /** In the half that may be read. */
  readonly open: boolean;
}

const EVENTS = 'data/events.jsonl.gz';

export const events: Suite = {
  name: 'events',
  needs: [EVENTS],
  measures: [
    { name: 'macro-F1', floor: 0.62, aim: 0.85, peer: 'ZSP, a large language model: 0.82' },
    { name: 'accuracy' },
  ],
  async run(data) {
    const parser = loadSyntax();
    const judged = readLines<Row>(join(data, EVENTS)).map((row) => judge(row, parser));
    const halves = [true, false].map((open) => judged.filter((item) => item.open === open));
    const right = judged.filter(({ gold, found }) => gold === found).length;
    return {
      values: { 'macro-F1': macroF1(judged), accuracy: right / judged.length },
      errors: halves[0]!.filter(({ gold, found }) => gold !== found).map(toError),
      details: [
        `macro-F1 of the half that guided the frames ${macroF1(halves[0]!).toFixed(3)} (${halves[0]!.length} sentences), of the other half ${macroF1(halves[1]!).toFixed(3)} (${halves[1]!.length})`,
        `nothing found in ${judged.filter(({ found }) => found === null).length} of ${judged.length}`,
        ...describeLabels(judged),
      ],
    };
  },
};

/**
 * From our types to those of the set: its older name for what the 2021 manual tells apart as CONCEDE and RETREAT; and
 * what is imposed on somebody, sanctions and bans, it files with arrests under COERCE, leaving to SANCTION what is cut
 * back or broken off.
 */
export function toSetType({ event, type }: Pick<EventBetween, 'event' | 'type'>): string {
  if (event === 'CONCEDE' || event === 'RETREAT') return 'YIELD';
  return event === 'SANCTION' && type === 'restriction' ? 'COERCE' : event;
}

/** Where the words of a party stand; null for a party that the sentence does not name ("a recipient"). */
function spanOf(text: string, words: string): Span | null {
  const start = text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

/** The target's words behind the source, where they also stand inside of it. */
function targetSpan({ text, target }: Row, source: Span | null): Span | null {
  const first = spanOf(text, target);
  if (first === null || source === null || first.start >= source.end || first.end <= source.start)
    return first;
  const again = text.indexOf(target, source.end);
  return again < 0 ? first : { start: again, end: again + target.length };
}

/** By the last bit of the sentence's SHA-256: halves that no change of the program moves. */
function isOpen(text: string): boolean {
  return createHash('sha256').update(text).digest()[31]! % 2 === 0;
}

function judge(row: Row, parser: Syntax): Judged {
  const source = spanOf(row.text, row.source);
  const sentences = segmentText(row.text)
    .filter(({ tokens }) => tokens.length > 2 && tokens.length <= 120)
    .map((sentence) => ({ sentence, tree: parser.parse(sentence.tokens) }));
  const found = eventBetween(row.text, sentences, source, targetSpan(row, source));
  return {
    row,
    gold: row.event,
    found: found === null ? null : toSetType(found),
    trigger: found === null ? null : row.text.slice(found.trigger.start, found.trigger.end),
    open: isOpen(row.text),
  };
}

function toError({ row, gold, found, trigger }: Judged): TellingError {
  return {
    what: found === null ? 'missed' : 'type',
    sentence: row.text,
    gold: `${gold}: ${row.source} → ${row.target}`,
    predicted: found === null ? '' : `${found} (${trigger})`,
  };
}

function describeLabels(judged: readonly Judged[]): string[] {
  return [...labelScores(judged)].map(
    ([label, { precision, recall, f1, gold }]) =>
      `${label}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)} (${gold})`,
  );
}
