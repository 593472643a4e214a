/** The words of `knowledge/english/presence.yaml`, loaded once. */
import { readEnglish } from './frame.ts';

type Sets =
  | 'acts'
  | 'sayings'
  | 'opened'
  | 'together'
  | 'performances'
  | 'venues'
  | 'towns'
  | 'gatherings'
  | 'occasions'
  | 'sending';

export type PresenceWords = Readonly<Record<Sets, ReadonlySet<string>>> & {
  /** Beginnings of words of a title. */
  readonly offices: readonly string[];
  readonly posted: readonly string[];
};

let words: PresenceWords | null = null;

export function presenceWords(): PresenceWords {
  if (words === null) {
    const { offices, posted, ...lists } =
      readEnglish<Record<Sets | 'offices' | 'posted', string[]>>('presence.yaml');
    const sets = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, new Set(list)]));
    words = { ...(sets as unknown as Record<Sets, ReadonlySet<string>>), offices, posted };
  }
  return words;
}
