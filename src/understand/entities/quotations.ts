/** Which tokens stand inside quotation marks, and how many sentences are the reporter's own. */
import type { Sentence } from '../analysis.ts';
import type { Quotation } from './reading.ts';

/**
 * One element a sentence. An open quotation goes on into the next sentence of its paragraph and ends with the
 * paragraph, because a mark that was forgotten must not swallow the report.
 */
export function findQuoted(sentences: readonly Sentence[]): Quotation[] {
  let open = false;
  let paragraph = -1;
  let depth = 0;
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) open = false;
    paragraph = sentence.paragraph;
    const quoted = sentence.tokens.map(({ text }) => {
      if (text.length > 2) return open;
      if (text === '“' || text === '``') open = true;
      else if (text === '”' || text === "''") open = false;
      else if (text === '"') {
        open = !open;
        return true;
      }
      return open;
    });
    const before = depth;
    if (!quoted.every(Boolean)) depth++;
    return { quoted, depth: before };
  });
}
