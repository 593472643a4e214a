/** What a claim is about: areas of cooperation, named systems, the words that tell one agreement from another. */
import { loadKnowledge } from '../knowledge.ts';
import { readEnglish } from './frame.ts';
import { lemmaOf } from './grammar.ts';
import type { EntityIndex } from './parties.ts';
import type { Scene } from './scene.ts';

interface TypeRule {
  readonly type: string;
  readonly all: readonly string[];
}

interface Subjects {
  readonly capabilities: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly bystanders: ReadonlySet<string>;
  readonly domestic: ReadonlySet<string>;
  readonly types: readonly TypeRule[];
  readonly meetings: readonly TypeRule[];
}

let cached: Subjects | null = null;

export function subjects(): Subjects {
  if (cached === null) {
    const raw = readEnglish<Record<string, string[]> & { types: TypeRule[]; meetings: TypeRule[] }>(
      'subjects.yaml',
    );
    cached = {
      capabilities: new Set(raw.capabilities),
      generic: new Set(raw.generic),
      measures: new Set(raw.measures),
      bystanders: new Set(raw.bystanders),
      domestic: new Set(raw.domestic),
      types: raw.types,
      meetings: raw.meetings,
    };
  }
  return cached;
}

/** True when the token names something that one state supplies to another or builds with it. */
export function isCapability(scene: Scene, token: number): boolean {
  if (subjects().capabilities.has(lemmaOf(scene.tree, token))) return true;
  return scene.mentionAt[token]?.entities.some((id) => id.startsWith('system:')) ?? false;
}

/** The finer type that the words of a name give, or null. */
export function typeOfWords(words: readonly string[], rules: readonly TypeRule[]): string | null {
  return rules.find(({ all }) => all.every((word) => words.includes(word)))?.type ?? null;
}

interface AreaTrigger {
  readonly words: readonly string[];
  readonly area: string;
}

let areaIndex: ReadonlyMap<string, readonly AreaTrigger[]> | null = null;

function areasByFirstWord(): ReadonlyMap<string, readonly AreaTrigger[]> {
  if (areaIndex === null) {
    const index = new Map<string, AreaTrigger[]>();
    for (const { code, triggers } of loadKnowledge().areas) {
      for (const trigger of triggers) {
        const words = trigger.split(/[\s-]+/);
        const list = index.get(words[0]!) ?? [];
        list.push({ words, area: code });
        index.set(words[0]!, list);
      }
    }
    areaIndex = index;
  }
  return areaIndex;
}

/** Codes of the areas that the tokens speak of, sorted. */
export function areasOf(scene: Scene, tokens: readonly number[]): string[] {
  const lemmas = tokens
    .filter((token) => scene.tree.upos[token] !== 'PUNCT')
    .map((token) => lemmaOf(scene.tree, token));
  const out = new Set<string>();
  lemmas.forEach((lemma, i) => {
    for (const { words, area } of areasByFirstWord().get(lemma) ?? []) {
      if (words.every((word, k) => lemmas[i + k] === word)) out.add(area);
    }
  });
  return [...out].sort();
}

/** Ids of the named systems among the tokens, sorted. */
export function systemsOf(scene: Scene, tokens: readonly number[], entities: EntityIndex): string[] {
  const out = new Set<string>();
  for (const token of tokens) {
    for (const id of scene.mentionAt[token]?.entities ?? [])
      if (entities.get(id)?.kind === 'system') out.add(id);
  }
  return [...out].sort();
}

/** Content lemmas that tell this thing from others of its type: no powers, no generic words; sorted. */
export function topicOf(scene: Scene, tokens: readonly number[], entities: EntityIndex): string[] {
  const out = new Set<string>();
  for (const token of tokens) {
    const upos = scene.tree.upos[token];
    if (upos !== 'NOUN' && upos !== 'ADJ' && upos !== 'PROPN') continue;
    const named = scene.mentionAt[token]?.entities.some((id) => entities.get(id)?.kind !== 'system') ?? false;
    const lemma = lemmaOf(scene.tree, token);
    if (named || lemma.length < 2 || subjects().generic.has(lemma)) continue;
    out.add(lemma);
  }
  return [...out].sort();
}
