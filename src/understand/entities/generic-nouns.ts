/** The nouns that name a body or a group of people once a state stands beside them: "ministry", "navy", "officials". */
import type { Token } from '../analysis.ts';
import { loadKnowledge } from '../knowledge.ts';
import type { Spelling } from '../spelling.ts';
import { buildTrie, type Found, type NameTrie, plainWord, wordsOf } from './name-trie.ts';

export interface GenericNoun {
  readonly type: string;
  readonly collective: boolean;
}

const fold = (word: string) => plainWord(word).toLowerCase();
let nouns: NameTrie<GenericNoun> | undefined;

function genericNouns(): NameTrie<GenericNoun> {
  nouns ??= buildTrie(
    loadKnowledge().bodies.generic.flatMap(({ type, names, collective }) =>
      names.map((name) => [wordsOf(name), { type, collective: collective ?? false }] as const),
    ),
    fold,
  );
  return nouns;
}

export function genericNounAt(tokens: readonly Token[], at: number): Found<GenericNoun> | null {
  return genericNouns().longest(tokens, at);
}

export function canBeginGenericNoun(spelling: Spelling): boolean {
  return genericNouns().canBegin(spelling);
}
