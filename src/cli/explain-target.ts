/** What `entente explain` is asked about: an entry, a claim, a span of a report, or words wherever they stand. */
import { UsageError } from '../model/errors.ts';
import type { Entry, Ledger, LedgerDocument } from '../model/ledger.ts';
import type { Span } from '../model/span.ts';
import { decisiveClaim } from '../show/view/decisive-claim.ts';
import { safeText } from '../show/view/safe-text.ts';
import { indexLedger } from '../show/view/view.ts';

/** Spans to explain, by document id. */
export type Places = ReadonlyMap<string, readonly Span[]>;

export interface Target {
  readonly entry: Entry | null;
  /** The claims to explain in full; null for all that the places hold. */
  readonly claims: readonly string[] | null;
  readonly places: Places;
}

/** Candidates that an error names. */
const NAMED = 6;

/** In the order of the claims. */
function placesOf(ledger: Ledger, claims: readonly string[]): Places {
  const byId = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const places = new Map<string, Span[]>();
  for (const claim of claims.flatMap((id) => byId.get(id) ?? [])) {
    const [first] = claim.evidence;
    if (first !== undefined) places.set(claim.document, [...(places.get(claim.document) ?? []), first]);
  }
  return places;
}

/** Ids are `<kind>:<hash>`; the start of either will do. */
function startsLike(asked: string): (one: { readonly id: string }) => boolean {
  return ({ id }) => id.startsWith(asked) || id.slice(id.indexOf(':') + 1).startsWith(asked);
}

function listed(lines: readonly string[]): string {
  const more = lines.length > NAMED ? [`and ${lines.length - NAMED} more`] : [];
  return [...lines.slice(0, NAMED), ...more].map((line) => `\n  ${line}`).join('');
}

/** The decisive claim first: it is the one that most ask about. */
function claimsInOrder(entry: Entry, ledger: Ledger): readonly string[] {
  const decisive = decisiveClaim(entry, indexLedger(ledger))?.id;
  return decisive === undefined ? entry.claims : [decisive, ...entry.claims.filter((id) => id !== decisive)];
}

function findSpan(asked: string, ledger: Ledger, texts: ReadonlyMap<string, string>): Target | null {
  const match = /^(.+):(\d+)-(\d+)$/u.exec(asked);
  if (match === null) return null;
  const [, name = '', start, end] = match;
  const span = { start: Number(start), end: Number(end) };
  const isNamed = ({ id, path, externalId }: LedgerDocument) =>
    id === name || path === name || externalId === name || id.replace(/^doc:/, '').startsWith(name);
  const found = ledger.documents.filter(isNamed);
  const [document, ...others] = found;
  if (document === undefined)
    throw new UsageError(
      `No report that was read is called "${safeText(name)}". Give its path as it was read, or its id.`,
    );
  if (others.length > 0)
    throw new UsageError(
      `"${safeText(name)}" is ${found.length} reports. Give the id of one:${listed(found.map(({ id, title }) => `${id}  ${safeText(title ?? '')}`))}`,
    );
  const { length } = texts.get(document.id) ?? '';
  if (span.start >= span.end || span.start >= length)
    throw new UsageError(
      `The span ${start}-${end} lies outside of the report, which has ${length} characters (UTF-16 code units), or is empty.`,
    );
  return { entry: null, claims: null, places: new Map([[document.id, [span]]]) };
}

/**
 * @throws UsageError where nothing, or more than one thing, is meant by what was asked.
 */
export function findTarget(
  asked: string,
  ledger: Ledger,
  texts: ReadonlyMap<string, string>,
  most: number,
): Target {
  const span = findSpan(asked, ledger, texts);
  if (span !== null) return span;
  if (asked.length < 3) throw new UsageError(`"${safeText(asked)}" is too short for the start of an id.`);
  const claims = ledger.claims.filter(startsLike(asked));
  const entries = ledger.entries.filter(
    (entry) => startsLike(asked)(entry) || entry.formerIds.some((id) => id === asked),
  );
  if (entries.length + claims.length > 1)
    throw new UsageError(
      `"${safeText(asked)}" is the start of several ids:${listed([...entries.map(({ id, title }) => `${id}  ${safeText(title)}`), ...claims.map(({ id }) => id)])}`,
    );
  const [entry] = entries;
  if (entry !== undefined) {
    const chosen = claimsInOrder(entry, ledger).slice(0, most);
    return { entry, claims: chosen, places: placesOf(ledger, chosen) };
  }
  const [claim] = claims;
  if (claim !== undefined) return { entry: null, claims: [claim.id], places: placesOf(ledger, [claim.id]) };
  throw new UsageError(
    `Nothing in this ledger is called "${safeText(asked)}". Ids of entries stand in --format json and csv; ` +
      'a span is written PATH:START-END; --words finds words wherever they stand.',
  );
}

/** White space of the report may be of any kind and length. */
function patternOf(words: string): RegExp {
  const parts = words.trim().split(/\s+/u);
  return new RegExp(parts.map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('\\s+'), 'gu');
}

/**
 * All places where the words stand, up to `most` of them.
 * @throws UsageError where no report has them.
 */
export function findWords(words: string, texts: ReadonlyMap<string, string>, most: number): Places {
  if (words.trim() === '')
    throw new UsageError('--words wants words of a report, as in --words "will visit".');
  const pattern = patternOf(words);
  const places = new Map<string, Span[]>();
  let left = most;
  for (const [id, text] of [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const match of text.matchAll(pattern)) {
      if (left-- <= 0) return places;
      const span = { start: match.index, end: match.index + match[0].length };
      places.set(id, [...(places.get(id) ?? []), span]);
    }
  }
  if (places.size === 0)
    throw new UsageError(
      `No report that was read has the words "${safeText(words)}". Capitals and signs count; a few words are enough.`,
    );
  return places;
}
