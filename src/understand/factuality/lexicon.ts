/** The words of `knowledge/english/factuality.yaml`, loaded once: by lemma, or by lemma and preposition or particle. */
import { readEnglish } from '../claims/frame.ts';

/** What a governor lets follow for its complement, in −1…1. */
export interface Signature {
  readonly name: string;
  readonly holds: number;
  readonly denied: number;
  /** It tells of an intention or a wish: the stage says that the thing lies ahead, not that it is in doubt. */
  readonly ahead: boolean;
}

/** By what a word beside the predicate multiplies its value. */
export interface Factor {
  readonly name: string;
  readonly factor: number;
  readonly ahead: boolean;
}

export interface FactualityWords {
  readonly clauses: ReadonlyMap<string, Signature>;
  readonly things: ReadonlyMap<string, Signature>;
  readonly nouns: ReadonlyMap<string, Signature>;
  readonly adverbs: ReadonlyMap<string, Factor>;
  readonly adjectives: ReadonlyMap<string, Factor>;
  readonly marks: ReadonlyMap<string, number>;
  readonly prepositions: ReadonlyMap<string, number>;
}

interface RawSignature {
  readonly holds: number;
  readonly denied: number;
  readonly ahead?: boolean;
  readonly words: readonly string[];
}

interface RawFactor {
  readonly factor: number;
  readonly ahead?: boolean;
  readonly words: readonly string[];
}

interface RawContext {
  readonly holds: number;
  readonly words: readonly string[];
}

interface RawWords {
  readonly clauses: Readonly<Record<string, RawSignature>>;
  readonly things: Readonly<Record<string, RawSignature>>;
  readonly nouns: Readonly<Record<string, RawSignature>>;
  readonly adverbs: readonly RawFactor[];
  readonly adjectives: readonly RawFactor[];
  readonly marks: readonly RawContext[];
  readonly prepositions: readonly RawContext[];
}

function signatures(raw: Readonly<Record<string, RawSignature>>): Map<string, Signature> {
  const out = new Map<string, Signature>();
  for (const [name, { holds, denied, ahead = false, words }] of Object.entries(raw)) {
    for (const word of words) if (!out.has(word)) out.set(word, { name, holds, denied, ahead });
  }
  return out;
}

function factors(raw: readonly RawFactor[]): Map<string, Factor> {
  return new Map(
    raw.flatMap(({ factor, ahead = false, words }) =>
      words.map((name) => [name, { name, factor, ahead }] as const),
    ),
  );
}

function contexts(raw: readonly RawContext[]): Map<string, number> {
  return new Map(raw.flatMap(({ holds, words }) => words.map((word) => [word, holds] as const)));
}

let loaded: FactualityWords | null = null;

export function factualityWords(): FactualityWords {
  if (loaded === null) {
    const raw = readEnglish<RawWords>('factuality.yaml');
    loaded = {
      clauses: signatures(raw.clauses),
      things: signatures(raw.things),
      nouns: signatures(raw.nouns),
      adverbs: factors(raw.adverbs),
      adjectives: factors(raw.adjectives),
      marks: contexts(raw.marks),
      prepositions: contexts(raw.prepositions),
    };
  }
  return loaded;
}
