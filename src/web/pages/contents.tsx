/** The list of contents beside a long page, with a filter that scripts bring to life. */
export function Contents({
  links,
}: {
  readonly links: readonly { readonly id: string; readonly heading: string }[];
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
    </nav>
  );
}
