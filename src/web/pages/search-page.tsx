/** Search: entries and reports that hold the words, with the words in their context. */
import { ENTRY_KINDS } from '../../model/kinds/kinds.ts';
import type { SearchHit, SearchResult, Snippet } from '../../model/library.ts';
import { visibleText } from '../../show/html/visible-text.ts';
import { dateWords } from '../../show/view/dates.ts';
import { CERTAINTIES, STAGES } from '../../show/view/filter.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { plural, sentenceCase } from '../../show/view/words.ts';
import { entryPath, relationPath, reportPath, withQuery } from '../addresses.ts';
import { RelationChoice } from './calendar-page.tsx';
import { Top } from './frame.tsx';

type RelationNames = ReadonlyMap<string, string>;

function Words({ snippet }: { readonly snippet: Snippet }) {
  return (
    <blockquote>
      {snippet.map(({ text, hit }) => (hit ? <mark>{visibleText(text)}</mark> : visibleText(text)))}
    </blockquote>
  );
}

/** A browser scrolls to these words without a script; one that cannot shows the report from its head. */
function textFragment(snippet: Snippet): string {
  const hit = snippet.find((piece) => piece.hit)?.text ?? '';
  return hit === '' ? '' : `#:~:text=${encodeURIComponent(hit).replaceAll('-', '%2D')}`;
}

function Hit({ hit, names }: { readonly hit: SearchHit; readonly names: RelationNames }) {
  if (hit.found === 'report')
    return (
      <article class="hit row">
        <h2>
          <a class="go" href={reportPath(hit.id) + textFragment(hit.snippet)}>
            {safeText(hit.title ?? 'A report without a title')}
          </a>
        </h2>
        <p class="about">
          Report · {safeText(hit.publisher ?? 'no publisher')}
          {hit.published === null ? '' : `, ${dateWords(hit.published, 'long')}`}
        </p>
        <Words snippet={hit.snippet} />
      </article>
    );
  return (
    <article class="hit row">
      <h2>
        <a class="go" href={withQuery(entryPath(hit.id), { report: hit.document })}>
          {safeText(hit.title)}
        </a>
      </h2>
      <p class="about">
        {sentenceCase(hit.kind)}
        {hit.stage === null ? '' : ` · ${safeText(hit.stage.replaceAll('-', ' '))}`}
        {hit.date === null ? '' : ` · ${dateWords(hit.date, 'long')}`}
        {hit.relations.map((relation) => (
          <>
            {' · '}
            <a href={relationPath(relation)}>{names.get(relation) ?? relation}</a>
          </>
        ))}
      </p>
      <Words snippet={hit.snippet} />
    </article>
  );
}

function Choice({
  name,
  label,
  values,
  query,
}: {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly query: URLSearchParams;
}) {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">any</option>
        {values.map((value) => (
          <option value={value} selected={query.get(name) === value}>
            {value.replaceAll('-', ' ')}
          </option>
        ))}
      </select>
    </label>
  );
}

function Field({
  name,
  label,
  query,
  hint,
}: {
  readonly name: string;
  readonly label: string;
  readonly query: URLSearchParams;
  readonly hint?: string;
}) {
  return (
    <label>
      <span>{label}</span>
      <input name={name} value={query.get(name) ?? ''} placeholder={hint} size={12} autocomplete="off" />
    </label>
  );
}

const FILTERS = ['relation', 'kind', 'stage', 'certainty', 'person', 'publisher', 'since', 'until'];

function Form({ query, names }: { readonly query: URLSearchParams; readonly names: RelationNames }) {
  const relations = [...names].map(([relation, name]) => ({ relation, name }));
  return (
    <search>
      <form action="/search">
        <div class="line">
          <input
            type="search"
            name="q"
            class="large"
            aria-label="Words"
            value={query.get('q') ?? ''}
            placeholder="“free trade agreement” -rumour"
          />
          <button type="submit">Search</button>
        </div>
        <details class="filters" open={FILTERS.some((name) => (query.get(name) ?? '') !== '')}>
          <summary>Only some relations, kinds, dates …</summary>
          <div class="fields">
            <RelationChoice relations={relations} asked={query.get('relation')} />
            <Choice name="kind" label="Kind" values={ENTRY_KINDS} query={query} />
            <Choice name="stage" label="Stage" values={STAGES} query={query} />
            <Choice name="certainty" label="Certainty" values={CERTAINTIES} query={query} />
            <Field name="person" label="Person (id)" query={query} hint="person:jane-doe" />
            <Field name="publisher" label="Publisher" query={query} />
            <Field name="since" label="Since" query={query} hint="2026-01" />
            <Field name="until" label="Until" query={query} hint="2026-02-25" />
          </div>
        </details>
      </form>
    </search>
  );
}

export function SearchPage({
  query,
  result,
  problem,
  names,
}: {
  readonly query: URLSearchParams;
  /** Null before anything is asked. */
  readonly result: SearchResult | null;
  /** Why it could not be searched for. */
  readonly problem: string | null;
  readonly names: RelationNames;
}) {
  return (
    <>
      <Top heading="Search" />
      <main id="main">
        <Form query={query} names={names} />
        {problem === null ? null : <p class="notice">{safeText(problem)}</p>}
        {result === null ? (
          <p class="none">
            Words together in quotation marks, <b>or</b> between alternatives, a minus before what must not be
            there.
          </p>
        ) : (
          <>
            <p class="aside" role="status">
              {result.total === 0 ? 'Nothing found.' : `${plural(result.total, 'hit')}.`}
            </p>
            {result.hits.map((hit) => (
              <Hit hit={hit} names={names} />
            ))}
            {result.next === null ? null : (
              <p class="rest">
                <a href={withQuery('/search', { cursor: result.next }, query)} rel="next">
                  More
                </a>
              </p>
            )}
          </>
        )}
      </main>
    </>
  );
}
