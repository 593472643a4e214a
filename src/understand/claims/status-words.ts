/** The words of `knowledge/english/certainty.yaml` and `stages.yaml` as sets, loaded once. */
import type { EntryKind, Stage } from '../../model/kinds/kinds.ts';
import { readEnglish } from './frame.ts';

export type StatusClass =
  | 'likely'
  | 'possible'
  | 'unlikely'
  | 'denied'
  | 'planned'
  | 'scheduled'
  | 'proposed'
  | 'threatened'
  | 'begins'
  | 'ends'
  | 'light'
  | 'outside';

export type StatusWords = Readonly<Record<StatusClass, ReadonlySet<string>>>;

let words: StatusWords | null = null;

export function statusWords(): StatusWords {
  if (words === null) {
    const raw = readEnglish<Record<StatusClass, string[]>>('certainty.yaml');
    words = Object.fromEntries(
      Object.entries(raw).map(([key, list]) => [key, new Set(list)]),
    ) as unknown as StatusWords;
  }
  return words;
}

let stages: ReadonlyMap<string, ReadonlyMap<string, Stage>> | null = null;

/** The stage that a governor of a noun gives the thing, or null: ("agreement", "sign") → signed. */
export function stageOfGovernor(kind: EntryKind, lemma: string): Stage | null {
  if (stages === null) {
    const raw = readEnglish<Record<string, Record<Stage, string[]>>>('stages.yaml');
    stages = new Map(
      Object.entries(raw).map(([name, byStage]) => {
        const lemmas = new Map<string, Stage>();
        for (const [stage, list] of Object.entries(byStage)) {
          for (const word of list) if (!lemmas.has(word)) lemmas.set(word, stage as Stage);
        }
        return [name, lemmas];
      }),
    );
  }
  return stages.get(kind)?.get(lemma) ?? null;
}
