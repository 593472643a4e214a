/** The full text of a report, with all words marked that the dossier rests on; each mark leads back to its entries. */
import type { Span } from '../../model/span.ts';
import { groupSpans, type MarkedNode, type MarkedPiece, markSpans } from './mark-spans.ts';
import { wordsAnchor } from './sheet.ts';
import { visibleText } from './visible-text.ts';

/** Something that quotes a report: the words, and where on the page it stands. */
export interface Citation {
  readonly span: Span;
  readonly exact: string;
  readonly href: string;
  readonly title: string;
}

/** How many cut marks of one report can be told apart by style alone; of any further one the first piece lights up. */
export const CUT_MARKS = 16;

export interface Mark {
  readonly anchor: string;
  readonly citations: readonly Citation[];
  /** Which of the report's cut marks it is; null where it is in one piece. */
  readonly cut: number | null;
}

function BackLinks({ citations }: { readonly citations: readonly Citation[] }) {
  const places = new Map(citations.map(({ href, title }) => [href, title]));
  return (
    <>
      {[...places].map(([href, title]) => (
        <a class="back" href={href} aria-label={`Back to ${title}`}>
          ↑
        </a>
      ))}
    </>
  );
}

function Piece({ piece, marks }: { readonly piece: MarkedPiece; readonly marks: readonly Mark[] }) {
  const mark = marks[piece.span];
  if (mark === undefined) return <Pieces nodes={piece.children} marks={marks} />;
  return (
    <mark
      id={piece.first ? mark.anchor : undefined}
      class={mark.cut !== null && mark.cut < CUT_MARKS ? `cut-${mark.cut}` : undefined}
    >
      <Pieces nodes={piece.children} marks={marks} />
      {piece.last ? <BackLinks citations={mark.citations} /> : null}
    </mark>
  );
}

export function Pieces({
  nodes,
  marks,
}: {
  readonly nodes: readonly MarkedNode[];
  readonly marks: readonly Mark[];
}) {
  return <>{nodes.map((node) => (typeof node === 'string' ? node : <Piece piece={node} marks={marks} />))}</>;
}

/** Spans that are continued behind the end of another, in order. */
export function findCuts(nodes: readonly MarkedNode[], cuts: Set<number> = new Set()): ReadonlySet<number> {
  for (const node of nodes)
    if (typeof node !== 'string') {
      if (!node.first) cuts.add(node.span);
      findCuts(node.children, cuts);
    }
  return cuts;
}

/** The citations whose words stand where they should, and the others. */
export function checkCitations(
  text: string,
  citations: readonly Citation[],
): { readonly found: readonly Citation[]; readonly lost: readonly Citation[] } {
  const stands = ({ span, exact }: Citation) => exact !== '' && text.slice(span.start, span.end) === exact;
  return { found: citations.filter(stands), lost: citations.filter((one) => !stands(one)) };
}

export function Lost({ citations }: { readonly citations: readonly Citation[] }) {
  return (
    <>
      {citations.map(({ href, title }) => (
        <p class="notice">
          The words quoted for <a href={href}>{title}</a> do not stand in this text.
        </p>
      ))}
    </>
  );
}

export interface MarkedTextProps {
  readonly document: string;
  readonly text: string;
  readonly language: string;
  readonly citations: readonly Citation[];
}

/** `citations` of which the words do not stand where they should are named below the text, not marked elsewhere. */
export function MarkedText({ document, text, language, citations }: MarkedTextProps) {
  const { found, lost } = checkCitations(text, citations);
  const groups = groupSpans(found.map((one) => ({ span: one.span, of: one })));
  const nodes = markSpans(
    visibleText(text),
    groups.map(({ span }) => span),
  );
  const cuts = new Map([...findCuts(nodes)].map((span, at) => [span, at]));
  const marks = groups.map(({ span, of }, at) => ({
    anchor: wordsAnchor(document, span),
    citations: of,
    cut: cuts.get(at) ?? null,
  }));
  return (
    <>
      <div class="text" lang={language}>
        <Pieces nodes={nodes} marks={marks} />
      </div>
      <Lost citations={lost} />
    </>
  );
}
