/** The way through a list of several pages. */
import { withQuery } from '../addresses.ts';
import type { Page } from './narrow-view.ts';

export function Paging({
  page,
  path,
  query,
}: {
  readonly page: Page<unknown>;
  readonly path: string;
  readonly query: URLSearchParams;
}) {
  const { number, pages } = page;
  if (pages < 2) return null;
  const to = (one: number) => withQuery(path, { page: one === 1 ? null : String(one) }, query);
  return (
    <nav class="paging" aria-label="Pages of this list">
      {number > 1 ? (
        <a href={to(number - 1)} rel="prev">
          Previous
        </a>
      ) : null}
      <span>
        Page {number} of {pages}
      </span>
      {number < pages ? (
        <a href={to(number + 1)} rel="next">
          Next
        </a>
      ) : null}
    </nav>
  );
}
