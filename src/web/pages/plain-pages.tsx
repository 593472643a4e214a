/** Pages that show nothing of a ledger: help, an empty library, and what is not there. */

import { Legend } from '../../show/html/legend.tsx';
import { safeText } from '../../show/view/safe-text.ts';
import { KeyList, Top } from './frame.tsx';

export function EmptyPage() {
  return (
    <>
      <Top heading="No reports yet">
        <p class="scope">
          This library is empty. Add reports, and the relations that they speak of are listed here.
        </p>
      </Top>
      <main id="main" class="prose">
        <p>Files, folders, archives and web addresses are all taken:</p>
        <pre>
          <code>entente add reports/ https://news.example/visit.html</code>
        </pre>
        <p>
          Reports can also be sent to this server: see <a href="/api">its API</a>. What comes in while a page
          is open is there when it is loaded again.
        </p>
      </main>
    </>
  );
}

export function NotFoundPage({ what, path }: { readonly what: string; readonly path: string }) {
  return (
    <>
      <Top heading="Not here">
        <p class="scope">{what}</p>
      </Top>
      <main id="main" class="prose">
        <p>
          Nothing is shown under <code>{safeText(path).slice(0, 200)}</code>. An entry keeps its address when
          reports come in, and any address that it ever had leads to it; one goes when all its reports are
          forgotten.
        </p>
        <search>
          <form action="/search" class="line">
            <label>
              Search for it <input type="search" name="q" />
            </label>
            <button type="submit">Search</button>
          </form>
        </search>
        <p>
          <a href="/relations">All relations</a>
        </p>
      </main>
    </>
  );
}

/** Something was asked for that cannot be done. The message says why, and what to do. */
export function RefusedPage({
  heading,
  message,
  back,
}: {
  readonly heading: string;
  readonly message: string;
  readonly back: string;
}) {
  return (
    <>
      <Top heading={heading}>
        <p class="scope">{safeText(message)}</p>
      </Top>
      <main id="main" class="prose">
        <p>
          <a href={back}>Back to where you were</a>
        </p>
      </main>
    </>
  );
}

export function HelpPage() {
  return (
    <>
      <Top heading="Help" />
      <main id="main" class="prose">
        <section>
          <h2>Keys</h2>
          <div class="keys">
            <KeyList />
          </div>
        </section>
        <section>
          <h2>What the signs say</h2>
          <Legend />
        </section>
        <section>
          <h2>Addresses</h2>
          <p>
            Every filter of a relation stands in the address of its page, so that a view can be kept as a
            bookmark and sent to somebody. The same view is a feed of its changes (Atom) and a calendar
            (iCalendar): the links stand in the head of the page.
          </p>
          <dl class="addresses">
            {ADDRESSES.map(([path, what]) => (
              <div>
                <dt>
                  <code>{path}</code>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h2>Rulings</h2>
          <p>
            Where reports leave a thing open, or Entente got it wrong, a person decides, with a name and a
            reason: two entries are one, or two; a claim is wrong, or speaks of something else; a date is
            right; two persons are one. A ruling stays when the library is rebuilt, is shown wherever it took
            effect, and can be undone on the page of <a href="/rulings">rulings</a>.
          </p>
        </section>
      </main>
    </>
  );
}

const ADDRESSES: readonly (readonly [string, string])[] = [
  ['/relations/IND-ISR?kind=visit&stage=scheduled', 'the visits of one relation that are scheduled'],
  ['/relations/IND-ISR?disputed=1&from=2026-01', 'what is disputed since January 2026'],
  ['/relations/IND-ISR?since=week', 'with what changed in the last seven days'],
  ['/relations/IND-ISR.atom, /relations/IND-ISR.ics', 'the changes as a feed, the dates as a calendar'],
  ['/relations/IND-ISR/brief', 'on paper'],
  ['/calendar?relation=IND-ISR', 'what is ahead, and what is overdue'],
];
