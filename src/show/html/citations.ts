/** What quotes which words of a report, so that the words can lead back. */
import { foldStatements } from '../view/statements.ts';
import { titleIn } from '../view/title.ts';
import type { View } from '../view/view.ts';
import { speakerName } from '../view/words.ts';
import type { Citation } from './marked-text.tsx';
import { anchorOf, type Sheet } from './sheet.ts';

/** The relation under which each entry, conflict and statement is told in full, by id: the first that has it. */
export function homesOf(views: readonly View[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const { relation, entries, conflicts, statements } of views)
    for (const { id } of [...entries, ...conflicts, ...statements])
      if (!homes.has(id)) homes.set(id, relation);
  return homes;
}

/** By document id. */
export function citationsOf(sheets: readonly Sheet[]): ReadonlyMap<string, readonly Citation[]> {
  const citations = new Map<string, Citation[]>();
  const add = (document: string, citation: Citation) => {
    const known = citations.get(document);
    if (known === undefined) citations.set(document, [citation]);
    else known.push(citation);
  };
  for (const { view, isHome } of sheets) {
    for (const entry of view.entries.filter(({ id }) => isHome(id)))
      for (const id of entry.claims) {
        const claim = view.claims.get(id);
        for (const { start, end, exact } of claim?.evidence ?? [])
          add(claim?.document ?? '', {
            span: { start, end },
            exact,
            href: `#${anchorOf(entry.id)}`,
            title: titleIn(entry, view),
          });
      }
    for (const { statement, copies } of foldStatements(view)) {
      if (!isHome(statement.id)) continue;
      const title = `what ${speakerName(view, { ...statement.speaker, basis: 'stated' })} said`;
      for (const { document, evidence } of [statement, ...copies])
        for (const { start, end, exact } of evidence)
          add(document, { span: { start, end }, exact, href: `#${anchorOf(statement.id)}`, title });
    }
  }
  return citations;
}
