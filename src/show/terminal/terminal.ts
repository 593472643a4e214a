/** The ledger as a dossier for the terminal: what is coming, what stands, what changed, who says so, where they part. */
import type { Ledger } from '../../model/ledger.ts';
import { summariseRelations } from '../view/relations.ts';
import { namePowers, relationName, type View, viewRelation } from '../view/view.ts';
import { plural } from '../view/words.ts';
import { disputedSection } from './disputed.ts';
import { entrySections } from './entry-sections.ts';
import { type Line, piece, printLine, wrap } from './layout.ts';
import { headerLines, relationsSection } from './relations.ts';
import { reportsSection, unreadSection } from './reports.ts';
import type { Screen } from './screen.ts';
import { statementsSection } from './statements.ts';
import { type UnmatchedSentence, unmatchedLines } from './unmatched.ts';

export interface TerminalOptions {
  /** `IND-ISR`; null shows all relations and then the largest. */
  readonly relation: string | null;
  /** Columns, at least 40; 80 unless given. */
  readonly width?: number;
  readonly color: boolean;
  /** Rows of a section before the rest is only counted; 12 unless given. */
  readonly limit?: number;
  /** Sentences without a claim, to be listed at the end. */
  readonly unmatched?: readonly UnmatchedSentence[];
}

const DEFAULT_WIDTH = 80;
const NARROWEST = 40;
const DEFAULT_LIMIT = 12;

/** Lines end with a line feed; none is wider than `width`. Escape sequences stand in it only with `color`. */
export function renderTerminal(ledger: Ledger, options: TerminalOptions): string {
  const width = Math.max(NARROWEST, options.width ?? DEFAULT_WIDTH);
  const limit = options.limit ?? DEFAULT_LIMIT;
  const relation = options.relation ?? summariseRelations(ledger)[0]?.relation ?? null;
  const view = relation === null ? null : viewRelation(ledger, relation);
  const lines = [
    ...(options.relation === null ? relationsSection(ledger, width, limit) : []),
    ...(view === null || view.entries.length === 0
      ? nothingFound(ledger, relation, width)
      : dossier({ view, width, limit })),
    ...unreadSection(ledger.unread, width, limit),
    ...(options.unmatched === undefined
      ? []
      : [[], ...unmatchedLines(options.unmatched, ledger, width, Number.POSITIVE_INFINITY)]),
  ];
  return `${lines.map((line) => printLine(line, options.color)).join('\n')}\n`;
}

function dossier(screen: Screen): readonly Line[] {
  const { view, width } = screen;
  const above = [...entrySections(screen), ...disputedSection(screen), ...statementsSection(screen)];
  return [...headerLines(view, width), ...above, ...reportsSection(screen, above), ...legend(view, width)];
}

/** Only where something was worked out: what the mark means. */
function legend(view: View, width: number): readonly Line[] {
  const inferred =
    view.entries.some(({ date }) => date.basis === 'inferred' && date.value !== null) ||
    view.documents.some(({ published }) => published.basis === 'inferred') ||
    view.statements.some(({ speaker }) => speaker.basis === 'inferred') ||
    [...view.claims.values()].some(({ attribution }) => attribution?.speaker.basis === 'inferred');
  if (!inferred) return [];
  return [[], ...wrap([piece('~ or (inferred): worked out, not said in so many words', 'dim')], width)];
}

/** Says plainly that nothing was found, and what to try. */
function nothingFound(ledger: Ledger, relation: string | null, width: number): readonly Line[] {
  const reports = plural(ledger.documents.length, 'report');
  const others = summariseRelations(ledger).slice(0, 5);
  const where =
    relation === null ? 'any two powers' : relationName({ powers: namePowers(ledger.entities) }, relation);
  const advice =
    others.length > 0
      ? `Try --between with one of: ${others.map((one) => one.relation).join(', ')}.`
      : 'Try more reports, in English, that name two states and what one does with the other. ' +
        '--unmatched lists sentences that name two powers and gave nothing.';
  const read = ledger.documents.length === 0 ? 'No report could be read.' : `Read: ${reports}.`;
  return [
    ...wrap([piece(`Nothing found between ${where}.`, 'strong')], width),
    ...wrap([piece(`${read} ${advice}`)], width),
  ];
}
