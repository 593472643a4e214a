/** The dossier of one relation, in the order of the reader's questions. */
import type { Entry } from '../../model/ledger.ts';
import { dateWords, monthOfDay } from '../view/dates.ts';
import { periodOf } from '../view/relations.ts';
import { safeText } from '../view/safe-text.ts';
import { type EntrySection, fillSections } from '../view/sections.ts';
import { relationName, type View } from '../view/view.ts';
import { plural } from '../view/words.ts';
import { Conflicts } from './conflicts.tsx';
import { EntryArticle, EntryElsewhere } from './entry-article.tsx';
import { Heading } from './phrases.tsx';
import { anchorOf, type Sheet } from './sheet.ts';
import { Statements } from './statements.tsx';
import { hasTimeline, Timeline } from './timeline.tsx';

export interface SectionLink {
  readonly id: string;
  readonly heading: string;
}

export function sectionId(relation: string, name: string): string {
  return anchorOf(`${relation} ${name}`);
}

/** The sections that a relation has, for a list of contents. */
export function sectionLinks(view: View): readonly SectionLink[] {
  const link = (name: string, heading: string) => ({ id: sectionId(view.relation, name), heading });
  return [
    ...fillSections(view).map(({ section }) => link(section.name, section.heading)),
    ...(view.conflicts.length > 0 ? [link('disputed', 'Disputed')] : []),
    ...(view.statements.length > 0 ? [link('statements', 'Statements')] : []),
  ];
}

/** "As of 20 February 2026: 11 reports from July 2025 to February 2026, resting on 12 origins." */
export function Scope({ view }: { readonly view: View }) {
  const origins = new Set(view.entries.flatMap(({ support }) => support.origins.map(({ id }) => id)));
  const period = periodOf(view.documents);
  const [first, last] = period === null ? [null, null] : [period.first, period.last].map(monthLong);
  const months = first === null ? '' : first === last ? ` from ${first}` : ` from ${first} to ${last}`;
  return (
    <p class="scope">
      As of {dateWords(view.asOf, 'long')}: {plural(view.documents.length, 'report')}
      {months}, resting on {plural(origins.size, 'origin')}.
    </p>
  );
}

function monthLong(day: string): string {
  return dateWords(day.slice(0, 7), 'long');
}

function EntrySectionPart({
  sheet,
  section,
  entries,
}: {
  readonly sheet: Sheet;
  readonly section: EntrySection;
  readonly entries: readonly Entry[];
}) {
  return (
    <section id={sectionId(sheet.view.relation, section.name)} class={`part ${section.name}`}>
      <Heading level={sheet.level}>{section.heading}</Heading>
      {entries.map((entry) =>
        sheet.isHome(entry.id) ? (
          <EntryArticle sheet={sheet} entry={entry} section={section} />
        ) : (
          <EntryElsewhere sheet={sheet} entry={entry} section={section} />
        ),
      )}
    </section>
  );
}

/** Everything but header and reports. */
export function RelationParts({ sheet }: { readonly sheet: Sheet }) {
  const { view, level } = sheet;
  return (
    <>
      {hasTimeline(view) ? <Timeline sheet={sheet} /> : null}
      {fillSections(view).map(({ section, entries }) => (
        <EntrySectionPart sheet={sheet} section={section} entries={entries} />
      ))}
      {view.conflicts.length === 0 ? null : (
        <section id={sectionId(view.relation, 'disputed')} class="part disputed">
          <Heading level={level}>Disputed</Heading>
          <Conflicts sheet={sheet} />
        </section>
      )}
      {view.statements.length === 0 ? null : (
        <section id={sectionId(view.relation, 'statements')} class="part statements">
          <Heading level={level}>Statements</Heading>
          <Statements sheet={sheet} />
        </section>
      )}
    </>
  );
}

/** One relation among many. */
export function RelationSection({ sheet }: { readonly sheet: Sheet }) {
  const { view } = sheet;
  return (
    <section class="relation" id={anchorOf(view.relation)}>
      <h2>{relationName(view, view.relation)}</h2>
      <Scope view={view} />
      <RelationParts sheet={sheet} />
      <p class="up">
        <a href="#relations">All relations</a>
      </p>
    </section>
  );
}

/** All relations: what comes next in each, how many reports there are, and from when the latest is. */
export function RelationIndex({ views }: { readonly views: readonly View[] }) {
  return (
    <table class="relations" id="relations">
      <thead>
        <tr>
          <th scope="col">Relation</th>
          <th scope="col">Ahead</th>
          <th scope="col">Disputed</th>
          <th scope="col" class="number">
            Reports
          </th>
          <th scope="col">Latest</th>
        </tr>
      </thead>
      <tbody>
        {views.map((view) => {
          const ahead = fillSections(view)
            .find(({ section }) => section.name === 'ahead')
            ?.entries.find(({ overdue }) => !overdue);
          const last = periodOf(view.documents)?.last;
          return (
            <tr>
              <th scope="row">
                <a href={`#${anchorOf(view.relation)}`}>{relationName(view, view.relation)}</a>
              </th>
              <td>{ahead === undefined ? '' : safeText(ahead.title)}</td>
              <td>{view.conflicts.length === 0 ? '' : 'yes'}</td>
              <td class="number">{view.documents.length}</td>
              <td>{last === undefined ? '' : monthOfDay(last)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
