/** Learns lemma rules from the treebanks: edits by ending, and the words they get wrong. */
import {
  applyEdit,
  findEdit,
  type LemmaEdit,
  type LemmaRules,
  LONGEST_ENDING,
} from '../../src/understand/syntax/lemmatiser.ts';
import type { GoldSentence } from './conllu.ts';

interface Entry {
  readonly tag: string;
  readonly lower: string;
  readonly lemma: string;
}

/** An ending becomes a rule when this many different words share it. */
const LEAST_WORDS = 2;

export function learnLemmas(sentences: readonly GoldSentence[]): LemmaRules {
  const entries = collectEntries(sentences);
  const endings = new Map<string, LemmaEdit>();
  for (let length = 0; length <= LONGEST_ENDING; length++) addEndings(entries, length, endings);
  const exceptions = new Map<string, string>();
  for (const { tag, lower, lemma } of entries) {
    const isName = tag === 'NNP' || tag === 'NNPS';
    const found = applyEdit(lower, findEdit(endings, lower, tag));
    if (isName ? found !== lemma.toLowerCase() : found !== lemma) exceptions.set(`${tag} ${lower}`, lemma);
  }
  return { endings, exceptions };
}

/** The usual lemma of each word and tag. */
function collectEntries(sentences: readonly GoldSentence[]): Entry[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { tokens, xpos, lemmas } of sentences) {
    tokens.forEach(({ text }, i) => {
      if (lemmas[i] === '_' && text !== '_') return;
      const key = `${xpos[i]!} ${text.toLowerCase().replace(/[’‘`]/g, "'")}`;
      const seen = counts.get(key) ?? new Map<string, number>();
      counts.set(key, seen.set(lemmas[i]!, (seen.get(lemmas[i]!) ?? 0) + 1));
    });
  }
  return [...counts].map(([key, seen]) => {
    const [lemma] = [...seen].reduce((best, other) => (other[1] > best[1] ? other : best));
    const space = key.indexOf(' ');
    return { tag: key.slice(0, space), lower: key.slice(space + 1), lemma };
  });
}

function addEndings(entries: readonly Entry[], length: number, endings: Map<string, LemmaEdit>): void {
  const counts = new Map<string, Map<string, number>>();
  for (const { tag, lower, lemma } of entries) {
    if (lower.length < length) continue;
    const key = `${tag} ${lower.slice(lower.length - length)}`;
    const edit = describeEdit(lower, lemma.toLowerCase());
    const seen = counts.get(key) ?? new Map<string, number>();
    counts.set(key, seen.set(edit, (seen.get(edit) ?? 0) + 1));
  }
  // Decided for all endings of this length before any is added: the order of the words does not matter.
  const found: [string, LemmaEdit][] = [];
  for (const [key, seen] of counts) {
    const [name, count] = [...seen].reduce((best, other) => (other[1] > best[1] ? other : best));
    const edit = { cut: Number(name.slice(0, name.indexOf(' '))), add: name.slice(name.indexOf(' ') + 1) };
    const space = key.indexOf(' ');
    const shorter = findEdit(endings, key.slice(space + 1), key.slice(0, space));
    const differs = shorter.cut !== edit.cut || shorter.add !== edit.add;
    if (count >= LEAST_WORDS && (length === 0 || differs)) found.push([key, edit]);
  }
  for (const [key, edit] of found) endings.set(key, edit);
}

function describeEdit(lower: string, lemma: string): string {
  let same = 0;
  while (same < lower.length && same < lemma.length && lower[same] === lemma[same]) same++;
  return `${lower.length - same} ${lemma.slice(same)}`;
}
