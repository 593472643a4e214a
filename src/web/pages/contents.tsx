/** The list of contents beside a long page, with a filter that scripts bring to life. */
import { Contents as List } from '../../show/html/contents.tsx';

function Find() {
  return (
    <div class="find" hidden>
      <label>
        Filter this page{' '}
        <input
          type="search"
          autocomplete="off"
          spellcheck={false}
          data-filter=".entry, .conflict, .statement, .index .row"
          data-groups=".side, .part"
        />
      </label>{' '}
      <output aria-live="polite" />
    </div>
  );
}

export function Contents({
  links,
}: {
  readonly links: readonly { readonly id: string; readonly heading: string }[];
}) {
  return <List links={links} find={<Find />} />;
}
