/** Rulings: the list of them, and where forms are sent to. Who may send is checked by the server around this. */
import type { Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { UsageError } from '../../model/errors.ts';
import type { Entry } from '../../model/ledger.ts';
import { localPath, withQuery } from '../addresses.ts';
import { readAct } from '../read-act.ts';
import type { PagesDeps } from './deps.ts';
import { pageOf } from './narrow-view.ts';
import { RefusedPage } from './plain-pages.tsx';
import { namesIn, ruledNotice } from './ruled-notice.tsx';
import { RulingsPage } from './rulings-page.tsx';
import { AUTHOR_COOKIE, deskOf, queryOf, show } from './show-page.tsx';
import { COOKIE } from './visit-cookie.ts';

const PAGED = 50;
/** Longer names and reasons are not words any more. */
const LONGEST = 2000;

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim().slice(0, LONGEST) : '';
}

/** What a form sent; anything else is no ruling. */
async function formOf(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    return new FormData();
  }
}

/** In which entries each ruling took effect, of those that rulings name. */
function effectsOf(entries: Iterable<Entry>): ReadonlyMap<string, readonly Entry[]> {
  const effects = new Map<string, Entry[]>();
  for (const entry of new Set(entries))
    for (const id of entry.rulings ?? []) effects.set(id, [...(effects.get(id) ?? []), entry]);
  return effects;
}

export function addRulingRoutes(app: Hono, deps: PagesDeps): void {
  const { library, asOf } = deps;

  /** Keeps the person's errors from being ours: a `UsageError` says what is wrong and what to do. */
  async function decide(
    c: Context,
    form: FormData,
    work: (author: string) => Promise<string>,
  ): Promise<Response> {
    const back = localPath(form.get('back')) ?? '/rulings';
    const author = textOf(form, 'author');
    try {
      if (author === '') throw new UsageError('A ruling needs the name of whoever decides. Give yours.');
      const ruled = await work(author);
      setCookie(c, AUTHOR_COOKIE, author, COOKIE);
      const [path = '/', query = ''] = back.split('?', 2);
      return c.redirect(withQuery(path, { ruled }, query), 303);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const page = <RefusedPage heading="No ruling was made" message={error.message} back={back} />;
      return show(c, { title: 'No ruling was made', place: 'rulings' }, page, 422);
    }
  }

  app.get('/rulings', async (c) => {
    const all = await library.rulings();
    const query = queryOf(c);
    const page = pageOf(all, PAGED, query);
    const names = await namesIn(library, page.items, asOf());
    const props = { page, names, effects: effectsOf(names.values()), desk: deskOf(c, deps), query };
    return show(
      c,
      { title: 'Rulings', place: 'rulings', notice: await ruledNotice(c, deps) },
      <RulingsPage {...props} />,
    );
  });

  app.post('/rulings', async (c) => {
    const form = await formOf(c);
    return decide(c, form, async (author) => {
      const reason = textOf(form, 'reason');
      if (reason === '')
        throw new UsageError('A ruling needs a reason: those who come after you will ask for it.');
      const acts = await readAct(form, library);
      let last = '';
      for (const [at, act] of acts.entries())
        try {
          last = (await library.rule(act, { author, reason })).ruling.id;
        } catch (error) {
          if (at === 0 || !(error instanceof UsageError)) throw error;
          throw new UsageError(`${at} of ${acts.length} rulings were made; then: ${error.message}`);
        }
      return last;
    });
  });

  app.post('/rulings/:id/undo', async (c) => {
    const form = await formOf(c);
    return decide(c, form, async (author) => {
      const { ruling } = await library.undo(c.req.param('id'), { author });
      return ruling.id;
    });
  });
}
