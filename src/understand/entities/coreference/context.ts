/** What the rules of reference may look at, and how prominent a mention is at the place where they ask. */
import type { Power } from '../../../model/entity.ts';
import type { Bodies } from '../bodies.ts';
import { type Draft, type Drafts, draftHead } from '../drafts.ts';
import type { Office } from '../offices.ts';
import type { People } from '../people.ts';
import type { Reading } from '../reading.ts';

export interface Report {
  readonly readings: readonly Reading[];
  readonly drafts: Drafts;
  readonly people: People;
  readonly offices: readonly { readonly reading: Reading; readonly office: Office }[];
  /** One element a sentence. */
  readonly bodies: readonly Bodies[];
}

/** The report up to the place that is being resolved. */
export interface Context {
  readonly report: Report;
  readonly reading: Reading;
  /** Mentions before the place, in order. */
  readonly seen: readonly Draft[];
  readonly dominant: readonly [Power, Power] | null;
}

/** The mention is the subject of its clause, or coordinated with it. */
export function isSubject(draft: Draft): boolean {
  const { tree } = draft.reading;
  if (tree === null) return draft.first === 0;
  let head = draftHead(draft);
  for (let i = 0; i < 3 && tree.deprels[head] === 'conj'; i++) head = tree.heads[head]!;
  return tree.deprels[head]!.startsWith('nsubj');
}

/** Subject of the sentence's main verb. */
export function isMainSubject(draft: Draft): boolean {
  const { tree, tokens } = draft.reading;
  // "according to X" says what X said.
  if (tokens[draft.first - 1]?.text === 'to' && /^according$/i.test(tokens[draft.first - 2]?.text ?? ''))
    return true;
  if (tree === null || !isSubject(draft)) return false;
  const governor = tree.heads[draftHead(draft)]!;
  return governor >= 0 && tree.heads[governor] === -1;
}

/** How many sentences back a mention can be meant. */
const REACH = 8;

/** Those of the mentions before the place that are near enough to be meant, in order. */
export function mentionsInReach({ seen, reading }: Context): readonly Draft[] {
  const first = reading.sentence.index - REACH;
  let start = seen.length;
  while (start > 0 && seen[start - 1]!.reading.sentence.index >= first) start--;
  return seen.slice(start);
}

/**
 * How near and prominent a mention is, seen from a later place: the same sentence goes before the one above, a
 * subject before an object (Hobbs 1978 and centering, in their simplest form). Zero when too far away.
 */
export function prominence(draft: Draft, reading: Reading): number {
  const back = reading.depth - draft.reading.depth;
  if (back > 3 || reading.sentence.index - draft.reading.sentence.index > REACH) return 0;
  const sameParagraph = reading.sentence.paragraph === draft.reading.sentence.paragraph ? 0.5 : 0;
  const role = isMainSubject(draft) ? 3 : isSubject(draft) ? 2.5 : 0;
  return (back === 0 ? 4 : back === 1 ? 3 : back === 2 ? 1.5 : 0.75) + role + sameParagraph;
}

/** What a reference is resolved to. */
export type Referents = Pick<Draft, 'persons' | 'ids'>;

/** Subject and object of one verb are two people. */
export function isCoArgument(draft: Draft, reading: Reading, at: number): boolean {
  const { tree } = reading;
  if (tree === null || draft.reading !== reading) return false;
  if (tree.deprels[at] === 'nmod:poss' || /self$/.test(reading.tokens[at]!.text)) return false;
  const head = draftHead(draft);
  return tree.heads[head] === tree.heads[at] && tree.heads[at] !== -1;
}
