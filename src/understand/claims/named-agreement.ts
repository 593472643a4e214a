/**
 * Agreements that go by a well-known name. The table gives nothing to a ledger by itself: it only says which of the
 * powers that a report names are meant by "the JCPOA", and the link is inferred.
 */
import type { Power } from '../../model/entity.ts';
import { buildTrie, type NameTrie, wordsOf } from '../entities/name-trie.ts';
import { loadKnowledge } from '../knowledge.ts';
import type { Scene } from './scene.ts';

/** Names of five words begin at most this far before the noun that evokes the agreement. */
const REACH = 6;

let names: NameTrie<readonly Power[]> | null = null;

function agreementNames(): NameTrie<readonly Power[]> {
  names ??= buildTrie(
    loadKnowledge().agreements.flatMap(({ name, aliases, parties }) =>
      parties === 'all' ? [] : [name, ...aliases].map((alias) => [wordsOf(alias), parties] as const),
    ),
    (word) => word.toLowerCase(),
  );
  return names;
}

/** The powers between which the agreement at the token stands, by the table; empty where its name is not known. */
export function powersOfNamedAgreement({ sentence }: Scene, trigger: number): readonly Power[] {
  for (let from = Math.max(0, trigger - REACH); from <= trigger; from++) {
    const found = agreementNames().longest(sentence.tokens, from);
    if (found !== null && found.last > trigger) return found.value;
  }
  return [];
}
