/** What was found, best first, with the words in their place. */
import type { SearchHit, SearchResult, Snippet } from '../../../model/library.ts';
import { dateWords } from '../../view/dates.ts';
import { safeText } from '../../view/safe-text.ts';
import { plural } from '../../view/words.ts';
import { type Line, type Piece, piece, wrap } from '../layout.ts';
import { indented, printLines, type Style } from './text.ts';

function snippetPieces(snippet: Snippet): Piece[] {
  return snippet.map(({ text, hit }) => {
    const safe = safeText(text);
    // Spaces at the edges of a piece are kept: safeText takes them away.
    const [, before = '', after = ''] = /^(\s?)[\s\S]*?(\s?)$/.exec(text) ?? [];
    return piece(`${before ? ' ' : ''}${safe}${after ? ' ' : ''}`, hit ? 'strong' : 'quote');
  });
}

function headOf(hit: SearchHit): Line {
  if (hit.found === 'report') {
    const when = hit.published === null ? 'no date' : dateWords(hit.published, 'short');
    const title = hit.title === null ? 'Report' : safeText(hit.title);
    return [piece(title, 'strong'), piece(`  ${safeText(hit.publisher ?? 'no publisher')}, ${when}`, 'dim')];
  }
  const facts = [hit.kind, ...(hit.stage === null ? [] : [hit.stage]), ...hit.relations].join(' · ');
  return [piece(safeText(hit.title), 'strong'), piece(`  ${facts}`, 'dim')];
}

function hitLines(hit: SearchHit, width: number): readonly Line[] {
  return [
    ...wrap(headOf(hit), width),
    ...indented(snippetPieces(hit.snippet), width, 4),
    [piece('    '), piece(hit.id, 'dim')],
  ];
}

export function renderSearch({ hits, total, next }: SearchResult, style: Style): string {
  if (total === 0)
    return 'Nothing was found. Fewer or other words may help; "or" between words widens the search.\n';
  const head: Line = [
    piece(`${plural(total, 'hit')}${hits.length < total ? `, ${hits.length} shown` : ''}`, 'dim'),
  ];
  const lines = hits.flatMap((hit) => [[], ...hitLines(hit, style.width)]);
  const more = next === null ? [] : [[], ...wrap([piece(`More: --cursor ${next}`, 'dim')], style.width)];
  return printLines([head, ...lines, ...more], style);
}
