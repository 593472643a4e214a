/**
 * A trie over words, each word an integer: the record of a spelling says whether it can begin a name at all, which is
 * all that most words of a text ever cost.
 */
import { findTokens } from '../segment/tokens.ts';
import { remember, type Spelling, type Written } from '../spelling.ts';

/** Room for the word ids in a key made of a node and a word. */
const WORDS = 2 ** 21;

export interface Found<T> {
  readonly value: T;
  /** One past the last token. */
  readonly last: number;
}

export interface NameTrie<T> {
  /** The longest entry that begins at token `at`, or null. */
  longest(tokens: readonly Written[], at: number): Found<T> | null;
  /** Whether an entry begins with this word. */
  canBegin(spelling: Spelling): boolean;
}

/** The spelling under which words are compared: the typographic apostrophe is the plain one. */
export function plainWord(word: string): string {
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}

/** The words of a name, cut as texts are cut. */
export function wordsOf(name: string): string[] {
  const plain = plainWord(name);
  // Most names are plain words; thousands of them are cut at the start of every run.
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(plain)) return plain.split(' ');
  return findTokens(plain, 0, plain.length).map((token) => token.text);
}

/**
 * Builds a trie of phrases. `fold` gives the form under which words are compared, of the entries and the text alike.
 * The first value that is entered for a phrase stays, unless `merge` joins the two.
 */
export function buildTrie<T>(
  entries: Iterable<readonly [words: readonly string[], value: T]>,
  fold: (word: string) => string = plainWord,
  merge: (old: T, added: T) => T = (old) => old,
): NameTrie<T> {
  const ids = new Map<string, number>();
  const edges = new Map<number, number>();
  const values: (T | undefined)[] = [undefined];
  for (const [words, value] of entries) {
    let node = 0;
    for (const word of words) {
      const folded = fold(word);
      const id = ids.get(folded) ?? ids.size;
      ids.set(folded, id);
      const key = node * WORDS + id;
      let next = edges.get(key);
      if (next === undefined) {
        next = values.length;
        values.push(undefined);
        edges.set(key, next);
      }
      node = next;
    }
    if (node === 0) continue;
    const old = values[node];
    values[node] = old === undefined ? value : merge(old, value);
  }
  // -1 for a word in no entry, and for one that begins none.
  const idOf = remember(({ text }) => ids.get(fold(text)) ?? -1);
  const firstOf = remember((spelling) => edges.get(idOf(spelling)) ?? -1);
  return {
    longest(tokens, at) {
      const token = tokens[at];
      const first = token === undefined ? -1 : firstOf(token.spelling);
      return first < 0 ? null : walk(tokens, at, first, idOf, edges, values);
    },
    canBegin: (spelling) => firstOf(spelling) >= 0,
  };
}

function walk<T>(
  tokens: readonly Written[],
  at: number,
  first: number,
  idOf: (spelling: Spelling) => number,
  edges: ReadonlyMap<number, number>,
  values: readonly (T | undefined)[],
): Found<T> | null {
  let node = first;
  const value = values[node];
  let found: Found<T> | null = value === undefined ? null : { value, last: at + 1 };
  for (let i = at + 1; i < tokens.length; i++) {
    const id = idOf(tokens[i]!.spelling);
    if (id < 0) break;
    const next = edges.get(node * WORDS + id);
    if (next === undefined) break;
    node = next;
    const value = values[node];
    if (value !== undefined) found = { value, last: i + 1 };
  }
  return found;
}
