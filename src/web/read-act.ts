/** What a form asks to be decided. */
import { daysOf } from '../model/edtf.ts';
import { UsageError } from '../model/errors.ts';
import type { Library } from '../model/library.ts';
import type { RulingAct } from '../model/ruling.ts';

/** An id as it is, or at the end of the address of its page. */
function idIn(text: string, folder: string): string {
  const after = text.trim().split(`/${folder}/`).at(-1) ?? '';
  const id = after.split(/[?#\s]/)[0] ?? '';
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function texts(form: FormData, name: string): readonly string[] {
  return form
    .getAll(name)
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}

function two(ids: readonly string[], what: string): [string, string] {
  const [a, b] = ids;
  if (a === undefined || b === undefined)
    throw new UsageError(`Name the other ${what}: paste the address of its page.`);
  if (a === b) throw new UsageError(`Both are the same ${what} already: paste the address of another one.`);
  return [a, b];
}

async function personOf(
  library: Library,
  id: string,
): Promise<{ id: string; name: string; state: string | null }> {
  const found = (await library.entities({ kind: 'person' })).find((one) => one.id === id);
  if (found === undefined)
    throw new UsageError(`There is no person ${id} in this library: paste the address of the person's page.`);
  return { id: found.id, name: found.name, state: found.state };
}

/** One ruling, or one for each passage that is wrong. @throws UsageError where the form is not complete. */
export async function readAct(form: FormData, library: Library): Promise<readonly RulingAct[]> {
  const act = form.get('act');
  const entries = texts(form, 'entry').map((text) => idIn(text, 'entries'));
  const [entry = ''] = entries;
  const claims = texts(form, 'claim');
  switch (act) {
    case 'same-entry':
    case 'not-same':
      return [{ act, entries: two(entries, 'entry') }];
    case 'other-entry':
      if (claims.length === 0) throw new UsageError('Tick the passages that speak of something else.');
      return [{ act, entry, claims: [...claims] }];
    case 'wrong-claim':
      if (claims.length === 0) throw new UsageError('Tick the passages that are wrong.');
      return claims.map((claim) => ({ act, claim }));
    case 'right-date': {
      const date = texts(form, 'date')[0]?.trim() ?? '';
      if (daysOf(date === '' ? null : date) === null)
        throw new UsageError(`“${date}” is no date: write 2026-02-25, 2026-02, or 2026-02-25/2026-02-26.`);
      return [{ act, entry, date }];
    }
    case 'same-person': {
      const [a, b] = two(
        texts(form, 'person').map((text) => idIn(text, 'people')),
        'person',
      );
      return [{ act, persons: [await personOf(library, a), await personOf(library, b)] }];
    }
    default:
      throw new UsageError('The form does not say what is decided.');
  }
}
