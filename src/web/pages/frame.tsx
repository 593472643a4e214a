/** The frame of every page: the way to all others, the search box, the keys. */
import { SignShapes } from '../../show/html/sign.tsx';

export type Place =
  | 'relations'
  | 'calendar'
  | 'disputed'
  | 'changes'
  | 'people'
  | 'statements'
  | 'search'
  | 'rulings'
  | 'help';

/** In the order of the bar, each with the key that leads there after `g`. */
export const PLACES: readonly {
  readonly name: Place;
  readonly heading: string;
  readonly path: string;
  readonly key: string;
}[] = [
  { name: 'relations', heading: 'Relations', path: '/relations', key: 'r' },
  { name: 'calendar', heading: 'Calendar', path: '/calendar', key: 'c' },
  { name: 'disputed', heading: 'Disputed', path: '/disputed', key: 'd' },
  { name: 'changes', heading: 'Changes', path: '/changes', key: 'n' },
  { name: 'people', heading: 'People', path: '/people', key: 'p' },
  { name: 'statements', heading: 'Statements', path: '/statements', key: 'w' },
  { name: 'rulings', heading: 'Rulings', path: '/rulings', key: 'l' },
  { name: 'search', heading: 'Search', path: '/search', key: 's' },
  { name: 'help', heading: 'Help', path: '/help', key: 'h' },
];

export const KEYS: readonly (readonly [string, string])[] = [
  ['j, k', 'next, previous'],
  ['Enter', 'to the words, or to what the row names'],
  ['/', 'filter, or search'],
  ['Esc', 'empties the filter, closes this'],
  ...PLACES.map(({ key, heading }): [string, string] => [`g ${key}`, heading]),
  ['?', 'these keys'],
];

export function KeyList() {
  return (
    <dl>
      {KEYS.map(([key, what]) => (
        <div>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

function Bar({ place, words }: { readonly place: Place | null; readonly words: string }) {
  return (
    <div class="bar">
      <nav aria-label="Pages">
        <a class="home" href="/relations">
          Entente
        </a>
        <ul>
          {PLACES.map(({ name, heading, path, key }) => (
            <li>
              <a href={path} data-key={key} aria-current={name === place ? 'page' : undefined}>
                {heading}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {place === 'search' ? null : (
        <search>
          <form action="/search">
            <input
              type="search"
              name="q"
              aria-label="Search reports and entries"
              placeholder="Search"
              value={words}
            />
          </form>
        </search>
      )}
    </div>
  );
}

export interface FrameOptions {
  readonly title: string;
  readonly place: Place | null;
  /** Addresses of the view at hand as a feed and as a calendar, for readers that look for them in the head. */
  readonly feeds?: { readonly atom: string; readonly calendar: string };
  /** Where there is a list of contents beside the text. */
  readonly contents?: boolean;
  /** What has just been decided here. */
  readonly notice?: unknown;
}

export function Frame({
  title,
  place,
  feeds,
  contents = false,
  notice,
  children,
}: FrameOptions & { readonly children?: unknown }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Entente`}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        {feeds === undefined ? null : (
          <>
            <link rel="alternate" type="application/atom+xml" href={feeds.atom} title="Changes" />
            <link rel="alternate" type="text/calendar" href={feeds.calendar} title="Calendar" />
          </>
        )}
        <script type="module" src="/assets/entente.js" />
      </head>
      <body class="web">
        <a class="skip" href="#main">
          Skip to content
        </a>
        <SignShapes />
        <Bar place={place} words="" />
        {notice === undefined || notice === null ? null : (
          <aside class="done" aria-label="What has just been decided">
            {notice as string}
          </aside>
        )}
        <div class={contents ? 'page with-contents' : 'page'}>{children as string}</div>
        <footer class="foot">
          <p>
            Entente says who reports a thing and on whose word, never whether it is so.{' '}
            <a href="/help">Help</a> · <a href="/api">API</a>
          </p>
        </footer>
        <dialog id="keys" aria-label="Keys">
          <KeyList />
          <button type="button">Close</button>
        </dialog>
      </body>
    </html>
  );
}

/** The head of a page: what it shows, and in a line what that rests on. */
export function Top({
  heading,
  trail,
  children,
}: {
  readonly heading: string;
  /** Where this page belongs, from the widest. */
  readonly trail?: readonly (readonly [string, string])[];
  readonly children?: unknown;
}) {
  return (
    <header class="top">
      {trail === undefined ? null : (
        <nav class="trail" aria-label="Where this page belongs">
          {trail.map(([name, path]) => (
            <>
              <a href={path}>{name}</a> <span aria-hidden="true">›</span>{' '}
            </>
          ))}
        </nav>
      )}
      <h1>{heading}</h1>
      {children as string}
    </header>
  );
}
