/** An explanation in the terminal: the entry with all its claims, then the sentences in full. */
import type { ExplainedMember, Explanation } from '../../../model/explanation.ts';
import type { Entry } from '../../../model/ledger.ts';
import { documentName } from '../../view/published.ts';
import { safeText } from '../../view/safe-text.ts';
import { standingText } from '../../view/standing.ts';
import { plural, supportText } from '../../view/words.ts';
import { type Line, piece, printLine, wrap } from '../layout.ts';
import { linkLine } from './draw-claim.ts';
import { sentenceLines } from './draw-sentence.ts';

export interface ExplanationOptions {
  /** Columns, at least 40. */
  readonly width: number;
  readonly color: boolean;
}

function rule(width: number): Line {
  return [piece('─'.repeat(width), 'dim')];
}

/** Claims of one report that came into the entry together. */
function groupMembers(members: readonly ExplainedMember[]): readonly (readonly ExplainedMember[])[] {
  const groups = new Map<unknown, ExplainedMember[]>();
  for (const member of members) {
    const key = member.step ?? `${member.document.id} ${member.original}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return [...groups.values()];
}

function indented(line: Line, columns: number, width: number): readonly Line[] {
  const indent = piece(' '.repeat(columns));
  return wrap(line, width - columns).map((part) => [indent, ...part]);
}

/** The report, how its claims came in, and then each with what it says. */
function memberLines(group: readonly ExplainedMember[], width: number): readonly Line[] {
  const [first] = group;
  if (first === undefined) return [];
  const { document } = first;
  const copy = document.copyOf === null ? '' : `, a copy: ${safeText(document.copyReason ?? 'same text')}`;
  return [
    ...indented([piece(documentName(document)), piece(copy, 'dim')], 2, width),
    ...indented(linkLine(first), 6, width),
    ...group.flatMap(({ claim }) =>
      indented(
        [piece(`${claim.id}  `, 'reference'), piece(`${claim.stage ?? 'mentioned'}, ${claim.certainty}`)],
        6,
        width,
      ),
    ),
  ];
}

function entryLines(entry: Entry, members: readonly ExplainedMember[], width: number): readonly Line[] {
  const facts = `${standingText(entry)} · ${supportText(entry.support)} · ${plural(entry.claims.length, 'claim')}`;
  return [
    ...wrap([piece(safeText(entry.title), 'strong')], width),
    ...wrap([piece(entry.id, 'reference'), piece(`  ${facts}`, 'dim')], width),
    rule(width),
    [piece('CLAIMS', 'heading'), piece('  how each came into the entry', 'dim')],
    ...groupMembers(members).flatMap((group) => memberLines(group, width)),
  ];
}

/** How many claims stand in the entry and are not explained below. */
function leftOut({ entry, passages }: Explanation, width: number): readonly Line[] {
  const shown = passages.flatMap(({ sentences }) => sentences.flatMap(({ claims }) => claims)).length;
  const more = entry === null ? 0 : entry.claims.length - shown;
  if (more <= 0) return [];
  const text = `${plural(shown, 'claim')} explained in full; --most shows more, and the id of a claim shows that one.`;
  return [[], ...wrap([piece(text, 'dim')], width)];
}

/** Lines end with a line feed; none is wider than `width`. Escape sequences stand in it only with `color`. */
export function renderExplanation(explanation: Explanation, { width, color }: ExplanationOptions): string {
  const { entry, members, passages } = explanation;
  const byClaim = new Map(members.map((member) => [member.claim.id, member]));
  const above = entry === null ? [] : entryLines(entry, members, width);
  const sentences = passages.flatMap(({ document, sentences: own }) => {
    const path = document.path === null ? '' : `, ${safeText(document.path)}`;
    return own.map((sentence) => sentenceLines(sentence, documentName(document) + path, byClaim, width));
  });
  const lines = [
    ...above,
    ...sentences.flatMap((own, at) => [...(at > 0 || above.length > 0 ? [[], rule(width)] : []), ...own]),
    ...leftOut(explanation, width),
  ];
  return `${lines.map((line) => printLine(line, color)).join('\n')}\n`;
}
