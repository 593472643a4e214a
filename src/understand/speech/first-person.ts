/**
 * "I", "we", "our" inside quoted or reported words stand for the speaker: mentions for them, so that "we condemn the
 * launch" is the speaker's condemnation. Only where one speaker with a name or an office is known; the reporter's own
 * "we" stands for nobody.
 */
import type { Attribution, Mention, Sentence } from '../analysis.ts';

const FIRST_PERSON = new Set(['i', 'we', 'us', 'our', 'my', 'me']);

/** The mentions given, with those of the first person added, in the order of reading. */
export function withFirstPersons(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
): Mention[] {
  const added: Mention[] = [];
  for (const { source, content } of attributions) {
    if (source === null || source.entities.length !== 1) continue;
    for (const span of content) {
      for (const sentence of sentencesIn(sentences, span.start, span.end)) {
        sentence.tokens.forEach((token, i) => {
          if (token.start < span.start || token.end > span.end || !FIRST_PERSON.has(token.text.toLowerCase()))
            return;
          if (token.text === 'US') return;
          added.push({
            start: token.start,
            end: token.end,
            sentence: sentence.index,
            first: i,
            last: i + 1,
            head: i,
            entities: source.entities,
            via: 'pronoun',
            basis: 'inferred',
          });
        });
      }
    }
  }
  if (added.length === 0) return [...mentions];
  const taken = new Set(mentions.map(({ start }) => start));
  const fresh = added.filter(
    ({ start }, i) => !taken.has(start) && added.findIndex((other) => other.start === start) === i,
  );
  return [...mentions, ...fresh].sort((a, b) => a.start - b.start);
}

/** Sentences that overlap `[start, end)`; they are in order, so the search is binary. */
function sentencesIn(sentences: readonly Sentence[], start: number, end: number): readonly Sentence[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < sentences.length && sentences[last]!.start < end) last++;
  return sentences.slice(low, last);
}
