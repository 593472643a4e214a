/** Small parts of a line: dates with their mark, references to reports, names with an office. */
import type { Entry, LedgerEntity } from '../../model/ledger.ts';
import { dateWords } from '../view/dates.ts';
import { documentName } from '../view/published.ts';
import { safeText } from '../view/safe-text.ts';
import type { View } from '../view/view.ts';
import { entityName, quote } from '../view/words.ts';
import type { Sheet } from './sheet.ts';

/** Said of what Entente worked out, wherever it stands. */
export function Inferred() {
  return <span class="inferred"> (inferred)</span>;
}

/** A date as people write it; null where there is none, not even in words. */
export function When({ date }: { readonly date: Entry['date'] }) {
  const words = date.value === null ? null : dateWords(date.value, 'long');
  const said = date.text === null || safeText(date.text) === '' ? null : quote(date.text);
  if (words === null && said === null) return null;
  return (
    <>
      {words ?? said}
      {date.basis === 'inferred' ? <Inferred /> : null}
    </>
  );
}

export function hasDate({ value, text }: Entry['date']): boolean {
  return value !== null || (text !== null && safeText(text) !== '');
}

/** "[3] [5]": reports by number, in order, each once. */
export function References({
  sheet,
  documents,
}: {
  readonly sheet: Sheet;
  readonly documents: Iterable<string>;
}) {
  const { view, links } = sheet;
  const numbered = [...new Set(documents)]
    .map((id) => ({ id, number: view.numbers.get(id) }))
    .filter((one): one is { id: string; number: number } => one.number !== undefined)
    .toSorted((a, b) => a.number - b.number);
  if (numbered.length === 0) return null;
  return (
    <span class="refs">
      {numbered.map(({ id, number }) => {
        const document = view.documentsById.get(id);
        const name = document === undefined ? '' : documentName(document, 'long');
        return (
          <>
            {' '}
            <Linked href={links.report(id)} class="ref" title={name}>
              [{number}]
            </Linked>
          </>
        );
      })}
    </span>
  );
}

export function claimDocuments(view: View, claims: readonly string[]): readonly string[] {
  return claims.map((id) => view.claims.get(id)?.document).filter((id) => id !== undefined);
}

/** A link where there is something to lead to, else the words alone. */
export function Linked({
  href,
  children,
  ...rest
}: {
  readonly href: string | null;
  readonly class?: string;
  readonly title?: string;
  readonly children?: unknown;
}) {
  const inner = children as string;
  if (href !== null)
    return (
      <a href={href} {...rest}>
        {inner}
      </a>
    );
  return <span class={rest.class}>{inner}</span>;
}

/** The first office that the reports give, after a comma. */
export function officeOf(entity: LedgerEntity | undefined): string {
  const title = entity?.roles[0]?.title;
  return title === undefined ? '' : `, ${safeText(title)}`;
}

/** "Reuven Azar, Ambassador to India". */
export function nameWithOffice(view: View, id: string): string {
  const entity = view.entities.get(id);
  return entityName(entity, id) + officeOf(entity);
}

/** "officials in the industry" at the start of a line. */
export function upperFirst(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}

/** A heading of the given level. */
export function Heading({
  level,
  children,
  ...rest
}: {
  readonly level: number;
  readonly id?: string;
  readonly class?: string;
  readonly children?: unknown;
}) {
  const Tag = `h${level}` as 'h2';
  return <Tag {...rest}>{children as string}</Tag>;
}
