/** All relations of a library, a line each. */
import type { RelationSummary } from '../../../model/library.ts';
import { fitText } from '../../view/measure.ts';
import { safeText } from '../../view/safe-text.ts';
import { plural } from '../../view/words.ts';
import { type Line, lineWidth, piece, spread } from '../layout.ts';
import { EMPTY, printLines, type Style } from './text.ts';

const CODE = 9;

function relationLine(
  { relation, names, entries, documents, conflicts }: RelationSummary,
  width: number,
): Line {
  const facts = [
    plural(entries, 'entry').replace('entrys', 'entries'),
    plural(documents, 'report'),
    ...(conflicts > 0 ? [`${conflicts} disputed`] : []),
  ].join(' · ');
  const right = [piece(facts, 'dim')];
  const room = width - CODE - lineWidth(right) - 3;
  const name = fitText(safeText(names.join(' – ')), Math.max(8, room));
  return spread([piece(relation.padEnd(CODE), 'reference'), piece(name, 'strong')], right, width);
}

export function renderRelations(relations: readonly RelationSummary[], style: Style): string {
  if (relations.length === 0) return `${EMPTY}\n`;
  const lines = relations.map((relation) => relationLine(relation, style.width));
  const hint: Line = [piece(`entente show ${relations[0]?.relation ?? 'IND-ISR'} shows one of them.`, 'dim')];
  return printLines([...lines, [], hint], style);
}
