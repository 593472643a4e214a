/**
 * Cuts a text into paragraphs, sentences and tokens that point into the unaltered text.
 *
 * The three steps know nothing of one another's insides: paragraphs are line ranges, tokens are cut inside a
 * paragraph without regard to sentences, and sentence ends are then chosen between tokens. Everything is one
 * pass over the text; no input throws, and the work is linear in its length.
 */
import type { Sentence, Token } from './analysis.ts';
import { findParagraphs } from './segment/paragraphs.ts';
import { findSentenceEnds } from './segment/sentences.ts';
import { findTokens } from './segment/tokens.ts';

/** Sentences in the order of reading. Spans are exact; white space and control characters belong to no token. */
export function segmentText(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const block of findParagraphs(text)) {
    const tokens = findTokens(text, block.start, block.end);
    if (tokens.length === 0) continue;
    let first = 0;
    for (const end of findSentenceEnds(text, tokens)) {
      sentences.push(makeSentence(tokens.slice(first, end), sentences.length, paragraph));
      first = end;
    }
    paragraph++;
  }
  return sentences;
}

function makeSentence(tokens: readonly Token[], index: number, paragraph: number): Sentence {
  return { start: tokens[0]!.start, end: tokens[tokens.length - 1]!.end, index, paragraph, tokens };
}
