/** Rulings as sentences: who decided what, when and why, what came of it, and the way to undo it. */
import type { Entry, Ledger } from '../../model/ledger.ts';
import { Heading } from '../../show/html/phrases.tsx';
import { anchorOf } from '../../show/html/sheet.ts';
import { dateWords } from '../../show/view/dates.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { plural } from '../../show/view/words.ts';
import { entityPath, entryPath } from '../addresses.ts';
import { type Desk, UndoForm } from './ruling-forms.tsx';

/** As the ledger and the library list them. */
export type Ruling = Ledger['rulings'][number];

/** Entries by every id under which a ruling may name them. */
export type Names = ReadonlyMap<string, Entry>;

function EntryLink({ id = '', names }: { readonly id?: string | undefined; readonly names: Names }) {
  const entry = names.get(id);
  if (entry === undefined) return <code>{safeText(id)}</code>;
  return <a href={entryPath(entry.id)}>{safeText(entry.title)}</a>;
}

export function RulingSentence({
  ruling: { ruling },
  names,
}: {
  readonly ruling: Ruling;
  readonly names: Names;
}) {
  switch (ruling.act) {
    case 'same-entry': {
      const [a, b] = ruling.entries.map((id) => names.get(id)?.id ?? id);
      // Once it took effect both names lead to one entry.
      if (a === b && a !== undefined)
        return (
          <>
            Two entries are one: <EntryLink id={a} names={names} />
          </>
        );
      return (
        <>
          <EntryLink id={ruling.entries[0]} names={names} /> and{' '}
          <EntryLink id={ruling.entries[1]} names={names} /> are one
        </>
      );
    }
    case 'not-same':
      return (
        <>
          <EntryLink id={ruling.entries[0]} names={names} /> and{' '}
          <EntryLink id={ruling.entries[1]} names={names} /> are two
        </>
      );
    case 'other-entry':
      return (
        <>
          {plural(ruling.claims.length, 'passage')} under <EntryLink id={ruling.entry} names={names} />{' '}
          {ruling.claims.length === 1 ? 'speaks' : 'speak'} of something else
        </>
      );
    case 'wrong-claim':
      return (
        <>
          A passage is wrong: <code>{safeText(ruling.claim)}</code>
        </>
      );
    case 'right-date':
      return (
        <>
          <EntryLink id={ruling.entry} names={names} /> is dated {dateWords(ruling.date, 'long')}
        </>
      );
    case 'same-person':
      return (
        <>
          {ruling.persons.map(({ id, name }, at) => (
            <>
              {at === 0 ? '' : ' and '}
              <a href={entityPath(id)}>{safeText(name)}</a>
            </>
          ))}{' '}
          are one person
        </>
      );
  }
}

/** "20 February 2026, 09:00 UTC". */
export function instantWords(at: string): string {
  const time = /T(\d\d:\d\d)/.exec(at)?.[1];
  return `${dateWords(at.slice(0, 10), 'long')}${time === undefined ? '' : `, ${time} UTC`}`;
}

/** `effects`: the entries in which each took effect, by ruling; null where the page itself is such an entry. */
export function RulingList({
  rulings,
  names,
  desk,
  effects,
  level,
}: {
  readonly rulings: readonly Ruling[];
  readonly names: Names;
  readonly desk: Desk;
  readonly effects: ReadonlyMap<string, readonly Entry[]> | null;
  readonly level: number;
}) {
  return (
    <>
      {rulings.map((ruling) => {
        const { id, author, at, reason, undone } = ruling;
        const touched = effects?.get(id) ?? [];
        return (
          <article class="ruling row" id={anchorOf(id)}>
            <Heading level={level} class={undone === null ? '' : 'undone'}>
              <RulingSentence ruling={ruling} names={names} />
            </Heading>
            <p>“{safeText(reason)}”</p>
            <p class="hint">
              {safeText(author)}, {instantWords(at)}
              {undone === null ? '' : `; undone by ${safeText(undone.author)}, ${instantWords(undone.at)}`}
            </p>
            {undone !== null || effects === null ? null : (
              <p class="hint">
                {touched.length === 0 ? (
                  'Without effect now: what it names is not in the library, or is so anyway.'
                ) : (
                  <>
                    Took effect in{' '}
                    {touched.map((entry, nth) => (
                      <>
                        {nth === 0 ? '' : ', '}
                        <a href={entryPath(entry.id)}>{safeText(entry.title)}</a>
                      </>
                    ))}
                    .
                  </>
                )}
              </p>
            )}
            {undone === null ? <UndoForm desk={desk} ruling={id} /> : null}
          </article>
        );
      })}
    </>
  );
}
