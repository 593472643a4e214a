/** One parsed sentence with what is named in it: what the frame interpreter looks at. */
import type { DateMention, Mention, Sentence, Tree } from '../analysis.ts';

export interface Scene {
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  /** Token index → the innermost mention that covers it. */
  readonly mentionAt: readonly (Mention | undefined)[];
  /** The date that its paragraph named last before it, worked out when asked for: of what time the telling is. */
  readonly dateBefore: () => DateMention | null;
}

export function buildScene(
  sentence: Sentence,
  tree: Tree,
  mentions: readonly Mention[],
  dates: readonly DateMention[],
  dateBefore: () => DateMention | null = () => null,
): Scene {
  const mentionAt: (Mention | undefined)[] = new Array(sentence.tokens.length).fill(undefined);
  const widestFirst = [...mentions].sort(
    (a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first,
  );
  for (const mention of widestFirst) {
    for (let i = mention.first; i < mention.last; i++) mentionAt[i] = mention;
  }
  return { sentence, tree, mentions, dates, mentionAt, dateBefore };
}

/** The words of tokens `[first, last)` as they stand in the text. */
export function textOfTokens(text: string, sentence: Sentence, first: number, last: number): string {
  const a = sentence.tokens[first];
  const b = sentence.tokens[last - 1];
  return a === undefined || b === undefined ? '' : text.slice(a.start, b.end);
}
