/**
 * Listeners to what the steps of understanding find on their way: for explanations. The steps tell what they have at
 * hand anyway; with nobody listening nothing is made or kept for it.
 */
import type { Published } from '../model/document.ts';
import type { Gate } from '../model/explanation.ts';
import type { Attribution, DateMention, Mention, Sentence, Tree } from './analysis.ts';
import type { Draft } from './claims/draft.ts';
import type { EntityIndex } from './claims/parties.ts';
import type { Scene } from './claims/scene.ts';

/** What is known of a report before claims are looked for. */
export interface Analysis {
  readonly trees: readonly (Tree | null)[];
  readonly entities: EntityIndex;
  readonly mentions: readonly Mention[];
  readonly datesIn: (sentence: number) => readonly DateMention[];
  readonly published: Published;
  readonly attributions: readonly Attribution[];
  readonly scenes: readonly Scene[];
}

export interface Watch {
  readonly segmented: (sentences: readonly Sentence[]) => void;
  /** Why a sentence is not parsed. */
  readonly gated: (sentence: number, gate: Gate) => void;
  readonly analysed: (analysis: Analysis) => void;
  /** A draft that never got two powers. */
  readonly dropped: (draft: Draft) => void;
  /** All other drafts, each with the id of its claim; a claim that repeats another is folded into that later. */
  readonly drafted: (drafts: readonly Draft[], ids: readonly string[]) => void;
}

export const UNWATCHED: Watch = {
  segmented: () => {},
  gated: () => {},
  analysed: () => {},
  dropped: () => {},
  drafted: () => {},
};
