/** Changes as sentences, together for each entry. */
import type { Change } from '../../model/change.ts';
import { changeText } from '../../show/view/changes.ts';
import { dateWords } from '../../show/view/dates.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { plural } from '../../show/view/words.ts';
import { entryPath, relationPath } from '../addresses.ts';

interface Group {
  readonly entry: string;
  readonly title: string;
  readonly relations: readonly string[];
  readonly at: string;
  readonly words: readonly string[];
  readonly gone: boolean;
}

/** Changes of one entry at one time stand together; in the order of the first of them. */
export function groupChanges(
  changes: readonly Change[],
  nameOf: (id: string) => string | null = () => null,
): readonly Group[] {
  const groups = new Map<string, { readonly last: Change; readonly words: Set<string> }>();
  for (const change of changes) {
    const key = `${change.at} ${change.entry}`;
    const known = groups.get(key);
    groups.set(key, { last: change, words: (known?.words ?? new Set()).add(changeText(change, nameOf)) });
  }
  return [...groups.values()].map(({ last, words }) => ({
    entry: last.entry,
    title: safeText(last.title),
    relations: last.relations,
    at: last.at,
    words: [...words],
    gone: last.what === 'gone',
  }));
}

/** `names`: of relations by their codes; none where the page is about one relation. */
export function ChangeRows({
  groups,
  names,
}: {
  readonly groups: readonly Group[];
  readonly names: ReadonlyMap<string, string> | null;
}) {
  return (
    <ul class="changes">
      {groups.map(({ entry, title, relations, words, gone }) => (
        <li class="row">
          <span class="what">
            {gone ? title : <a href={entryPath(entry)}>{title}</a>}
            {names === null
              ? null
              : relations.map((relation) => (
                  <span class="of">
                    {' '}
                    <a href={relationPath(relation)}>{names.get(relation) ?? relation}</a>
                  </span>
                ))}
          </span>
          <span class="how">{words.join('; ')}</span>
        </li>
      ))}
    </ul>
  );
}

/** Days of the changes, the latest first, each with its changes. */
export function ChangeDays({
  changes,
  names,
}: {
  readonly changes: readonly Change[];
  readonly names: ReadonlyMap<string, string> | null;
}) {
  const days = new Map<string, Group[]>();
  for (const group of groupChanges(changes)) {
    const day = group.at.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), group]);
  }
  return (
    <>
      {[...days].toReversed().map(([day, groups]) => (
        <section class="part">
          <h2>{dateWords(day, 'long')}</h2>
          <p class="aside">{plural(groups.length, 'entry').replace(/entrys$/, 'entries')}</p>
          <ChangeRows groups={groups} names={names} />
        </section>
      ))}
    </>
  );
}
