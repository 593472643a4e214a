/** The full text of a report, paragraph by paragraph, so that something can stand beside each; words are marked as in `MarkedText`. */
import type { Span } from '../../model/span.ts';
import { groupSpans, type MarkedNode, markSpans } from './mark-spans.ts';
import { checkCitations, findCuts, Lost, type Mark, type MarkedTextProps, Pieces } from './marked-text.tsx';
import { wordsAnchor } from './sheet.ts';
import { visibleText } from './visible-text.ts';

/** Paragraphs stand apart by an empty line, or, where a text has none, by a new one. */
export function paragraphsOf(text: string): readonly Span[] {
  const blank = /\n[^\S\n]*\n/.test(text.trim());
  const gap = blank ? /\s*\n[^\S\n]*\n\s*/g : /\s*\n\s*/g;
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(gap)) {
    if (match.index > start) spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

interface Clipped extends Span {
  /** Where in the list of all spans it stands. */
  readonly of: number;
  readonly first: boolean;
  readonly last: boolean;
}

function clip(spans: readonly Span[], paragraph: Span): readonly Clipped[] {
  return spans.flatMap(({ start, end }, of) =>
    start < paragraph.end && end > paragraph.start
      ? [
          {
            start: Math.max(start, paragraph.start) - paragraph.start,
            end: Math.min(end, paragraph.end) - paragraph.start,
            of,
            first: start >= paragraph.start,
            last: end <= paragraph.end,
          },
        ]
      : [],
  );
}

/** Pieces of clipped spans as pieces of the whole ones. */
function unclip(nodes: readonly MarkedNode[], clipped: readonly Clipped[]): readonly MarkedNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const whole = clipped[node.span] as Clipped;
    return {
      span: whole.of,
      first: node.first && whole.first,
      last: node.last && whole.last,
      children: unclip(node.children, clipped),
    };
  });
}

/** `beside`: what stands next to a paragraph; null for nothing. */
export function MarkedParagraphs({
  document,
  text,
  language,
  citations,
  beside,
}: MarkedTextProps & { readonly beside: (paragraph: Span) => unknown }) {
  const { found, lost } = checkCitations(text, citations);
  const groups = groupSpans(found.map((one) => ({ span: one.span, of: one })));
  const spans = groups.map(({ span }) => span);
  const shown = visibleText(text);
  const paragraphs = paragraphsOf(text).map((paragraph) => {
    const clipped = clip(spans, paragraph);
    return {
      paragraph,
      nodes: unclip(markSpans(shown.slice(paragraph.start, paragraph.end), clipped), clipped),
    };
  });
  const cuts = new Map([...findCuts(paragraphs.flatMap(({ nodes }) => nodes))].map((span, at) => [span, at]));
  // What stands beside leads back already: no arrows in the text.
  const marks = groups.map(
    ({ span }, at): Mark => ({
      anchor: wordsAnchor(document, span),
      citations: [],
      cut: cuts.get(at) ?? null,
    }),
  );
  return (
    <div class="paragraphs">
      {paragraphs.map(({ paragraph, nodes }) => (
        <div class="paragraph">
          <div class="text" lang={language}>
            <Pieces nodes={nodes} marks={marks} />
          </div>
          {beside(paragraph) as string}
        </div>
      ))}
      <Lost citations={lost} />
    </div>
  );
}
