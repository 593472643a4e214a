/** What stands around the parts of a dossier: the list of contents with the filter, and the foot. */
import type { Child } from 'hono/jsx';

function Find() {
  return (
    <div id="find" class="find" hidden>
      <label>
        Filter <input type="search" autocomplete="off" spellcheck={false} />
      </label>{' '}
      <output aria-live="polite" />
    </div>
  );
}

/** `find`: another filter under the list than that of the dossier's own script. */
export function Contents({
  links,
  find = <Find />,
}: {
  readonly links: readonly { readonly id: string; readonly heading: string }[];
  readonly find?: Child;
}) {
  return (
    <nav class="contents" aria-label="Contents">
      <ul>
        {links.map(({ id, heading }) => (
          <li>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
      {find}
    </nav>
  );
}

export function Footer() {
  return (
    <footer>
      <p>
        Made by Entente from the reports named above. It says who reports a thing and on whose word, never
        whether it is so.
      </p>
    </footer>
  );
}
