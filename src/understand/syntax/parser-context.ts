/** What the parser knows of a tagged sentence before it starts: hashed tags, running counts, noun phrases ahead. */
import { LOOK_AHEAD } from './columns.ts';
import { scramble } from './hash.ts';
import { hashTag } from './tagger-features.ts';

/** What a tag means to the parser's look-ahead and its view between two words. */
export interface TagKinds {
  readonly punctuation: Uint8Array;
  readonly verbal: Uint8Array;
  readonly nominal: Uint8Array;
  /** May stand between a preposition, a conjunction or a mark and the head of the noun phrase behind it. */
  readonly premodifying: Uint8Array;
}

export interface ParserContext {
  /** Hashed joint tag of each row. */
  readonly tags: Int32Array;
  /** Number of punctuation marks, and of verbs, in the rows before each. */
  readonly punctuationBefore: Int32Array;
  readonly verbsBefore: Int32Array;
  /** Row of the noun that heads the phrase which starts here, or 0. */
  readonly nounAhead: Int32Array;
  /** Row of the first verb from here to the next punctuation mark, or 0. */
  readonly verbAhead: Int32Array;
}

const NO_TAG = scramble(-3);
const ROOT_TAG = scramble(-4);

export function makeParserContext(capacity: number): ParserContext {
  const column = () => new Int32Array(capacity + 2 + LOOK_AHEAD);
  return {
    tags: column(),
    punctuationBefore: column(),
    verbsBefore: column(),
    nounAhead: column(),
    verbAhead: column(),
  };
}

/** `tags` are the universal parts of speech, one a joint tag number. */
export function makeTagKinds(upos: readonly string[]): TagKinds {
  const of = (...kinds: string[]) => Uint8Array.from(upos, (tag) => (kinds.includes(tag) ? 1 : 0));
  return {
    punctuation: of('PUNCT'),
    verbal: of('VERB', 'AUX'),
    nominal: of('NOUN', 'PROPN', 'PRON'),
    premodifying: of('ADJ', 'DET', 'NUM', 'ADP', 'PART', 'SYM', 'CCONJ', 'PUNCT'),
  };
}

/** `tags[i]` is the joint tag number of token i (from 0). */
export function fillContext(
  context: ParserContext,
  tags: ArrayLike<number>,
  size: number,
  kinds: TagKinds,
): void {
  context.tags[0] = NO_TAG;
  for (let i = 0; i < size; i++) {
    const tag = tags[i]!;
    context.tags[i + 1] = hashTag(tag);
    context.punctuationBefore[i + 2] = context.punctuationBefore[i + 1]! + kinds.punctuation[tag]!;
    context.verbsBefore[i + 2] = context.verbsBefore[i + 1]! + kinds.verbal[tag]!;
  }
  context.tags[size + 1] = ROOT_TAG;
  context.tags.fill(NO_TAG, size + 2, size + 2 + LOOK_AHEAD);
  findNouns(context, tags, size, kinds);
  findVerbs(context, tags, size, kinds);
}

function findNouns(context: ParserContext, tags: ArrayLike<number>, size: number, kinds: TagKinds): void {
  const ahead = context.nounAhead;
  ahead.fill(0, size + 1, size + 2 + LOOK_AHEAD);
  for (let row = size; row > 0; row--) {
    const tag = tags[row - 1]!;
    if (kinds.nominal[tag] === 1) {
      const goesOn = row < size && kinds.nominal[tags[row]!] === 1;
      ahead[row] = goesOn ? ahead[row + 1]! : row;
    } else {
      ahead[row] = kinds.premodifying[tag] === 1 ? ahead[row + 1]! : 0;
    }
  }
}

function findVerbs(context: ParserContext, tags: ArrayLike<number>, size: number, kinds: TagKinds): void {
  const ahead = context.verbAhead;
  ahead.fill(0, size + 1, size + 2 + LOOK_AHEAD);
  for (let row = size; row > 0; row--) {
    const tag = tags[row - 1]!;
    if (kinds.verbal[tag] === 1) ahead[row] = row;
    else ahead[row] = kinds.punctuation[tag] === 1 ? 0 : ahead[row + 1]!;
  }
}
