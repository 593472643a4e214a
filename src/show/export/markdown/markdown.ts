/** A relation on one page, as Markdown: what lies ahead, what was agreed, what changed, where the reports part. */
import type { Ledger } from '../../../model/ledger.ts';
import { dateWords } from '../../view/dates.ts';
import { periodOf } from '../../view/relations.ts';
import { relationName, type View, viewRelation } from '../../view/view.ts';
import { plural } from '../../view/words.ts';
import { citeClaim } from '../cite.ts';
import { escapeMarkdown } from './escape.ts';
import { Footnotes } from './footnotes.ts';
import { type BriefRow, type BriefSection, rankRows } from './rows.ts';

/** What fits on a page of A4 in a common size, footnotes smaller; signs of rows and footnotes as they are read. */
const PAGE = 3600;
/** No section takes the whole page. */
const ROWS_A_SECTION = 6;

const HEADINGS: Readonly<Record<BriefSection, string>> = {
  ahead: 'What lies ahead',
  agreements: 'Agreements',
  changed: 'What changed',
  disputed: 'Disputed',
};

function lengthOf({ lead, parts }: BriefRow, view: View): number {
  const notes = parts.flatMap(({ claims }) => claims).map((claim) => citeClaim(claim, view));
  const lengths = [
    lead,
    ...parts.map(({ text }) => text),
    ...notes.flatMap(({ quote, report }) => [quote, report]),
  ];
  return lengths.reduce((sum, { length }) => sum + length, 0);
}

/** By rank, as long as the page has room; the first always has. */
function fillPage(rows: readonly BriefRow[], view: View): readonly BriefRow[] {
  const taken: BriefRow[] = [];
  let used = 0;
  for (const row of rows) {
    if (taken.filter(({ section }) => section === row.section).length >= ROWS_A_SECTION) continue;
    const length = lengthOf(row, view);
    if (taken.length > 0 && used + length > PAGE) break;
    taken.push(row);
    used += length;
  }
  return taken;
}

function writeRow({ lead, parts }: BriefRow, notes: Footnotes): string {
  const text = parts.map((part) => escapeMarkdown(part.text) + notes.refer(part.claims));
  return `- **${escapeMarkdown(lead)}** – ${text.join(' ')}`;
}

function writeSection(section: BriefSection, rows: readonly BriefRow[], notes: Footnotes): readonly string[] {
  const own = rows.filter((row) => row.section === section);
  if (own.length === 0) return [];
  return [`## ${HEADINGS[section]}`, own.map((row) => writeRow(row, notes)).join('\n')];
}

function introduction(view: View): string {
  const origins = new Set(view.entries.flatMap(({ support }) => support.origins.map(({ id }) => id)));
  const period = periodOf(view.documents);
  const facts = [
    plural(view.documents.length, 'report'),
    plural(origins.size, 'origin'),
    ...(period === null ? [] : [dateWords(`${period.first}/${period.last}`, 'long')]),
  ];
  const reading =
    'Footnotes give the words that a line rests on; "inferred" is what no report says in so many words.';
  return `As of ${dateWords(view.asOf, 'long')}: ${escapeMarkdown(facts.join(', '))}. ${reading}`;
}

/** What the page had no room for. */
function remainder(view: View, shown: readonly BriefRow[]): string {
  const about = new Set(shown.map((row) => row.about));
  const entries = view.entries.filter(({ id }) => !about.has(id)).length;
  const conflicts = view.conflicts.filter(({ id }) => !about.has(id)).length;
  const counts = [
    `${entries} more ${entries === 1 ? 'entry' : 'entries'}`,
    ...(conflicts > 0 ? [`${conflicts} more ${conflicts === 1 ? 'conflict' : 'conflicts'}`] : []),
    plural(view.statements.length, 'statement'),
  ];
  return `The ledger holds ${counts.join(', ').replace(/, ([^,]*)$/, ' and $1')} on this relation.`;
}

/** Markdown with footnotes as GitHub, Pandoc and Obsidian know them. `relation`: `IND-ISR`. */
export function renderBrief(ledger: Ledger, relation: string): string {
  const view = viewRelation(ledger, relation);
  const name = escapeMarkdown(relationName(view, relation));
  const rows = fillPage(rankRows(view), view);
  const notes = new Footnotes(view);
  const sections = (['ahead', 'agreements', 'changed', 'disputed'] as const).flatMap((section) =>
    writeSection(section, rows, notes),
  );
  const body = sections.length > 0 ? sections : ['Nothing is reported on this relation.'];
  return `${[`# ${name}`, introduction(view), ...body, remainder(view, rows), ...notes.write()].join('\n\n')}\n`;
}
