/** Sentences that name two powers and a trigger and gave no claim: where the grammar has a gap, or nothing is said. */
import type { Ledger, LedgerDocument } from '../../model/ledger.ts';
import { documentName } from '../view/published.ts';
import { safeText } from '../view/safe-text.ts';
import { compareText } from '../view/view.ts';
import { plural, quote } from '../view/words.ts';
import { type Line, piece, printLine, wrap } from './layout.ts';
import { leftOut } from './screen.ts';

export interface UnmatchedSentence {
  /** Id of the document. */
  readonly document: string;
  /** UTF-16 offset into the document's text. */
  readonly start: number;
  readonly exact: string;
}

/** Sentences by report, in reading order. No `limit` shows all. */
export function renderUnmatched(
  sentences: readonly UnmatchedSentence[],
  ledger: Ledger,
  options: { readonly width?: number; readonly color: boolean; readonly limit?: number },
): string {
  const width = Math.max(40, options.width ?? 80);
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  const lines = unmatchedLines(sentences, ledger, width, limit);
  return `${lines.map((line) => printLine(line, options.color)).join('\n')}\n`;
}

export function unmatchedLines(
  sentences: readonly UnmatchedSentence[],
  ledger: Ledger,
  width: number,
  limit: number,
): readonly Line[] {
  if (sentences.length === 0) {
    const none = 'UNMATCHED  no sentence names two powers and a trigger without giving a claim';
    return wrap([piece(none, 'dim')], width);
  }
  const shown = sentences
    .toSorted((a, b) => compareText(a.document, b.document) || a.start - b.start)
    .slice(0, limit);
  const documents = new Map(ledger.documents.map((document) => [document.id, document]));
  const lines = shown.flatMap((sentence, index) => {
    const document = documents.get(sentence.document);
    const first = document !== undefined && shown[index - 1]?.document !== sentence.document;
    return [...(first ? documentHeading(document, width) : []), ...sentenceLines(sentence.exact, width)];
  });
  const heading = [
    piece('UNMATCHED', 'heading'),
    piece(`  ${plural(sentences.length, 'sentence')} without a claim`, 'dim'),
  ];
  return [heading, ...lines, ...leftOut(sentences.length - shown.length, width)];
}

function documentHeading(document: LedgerDocument, width: number): readonly Line[] {
  const path = document.path === null ? '' : `, ${safeText(document.path)}`;
  const name = piece(documentName(document) + path, 'strong');
  return wrap([name], width - 2).map((line) => [piece('  '), ...line]);
}

function sentenceLines(exact: string, width: number): readonly Line[] {
  return wrap([piece(quote(exact), 'quote')], width - 6).map((line) => [piece('      '), ...line]);
}
