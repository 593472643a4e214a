/** Sentences by which web pages frame their pictures and videos ("Hide Caption"): nothing is read from them. */
import type { Sentence } from './analysis.ts';
import { readEnglish } from './claims/frame.ts';

let pattern: RegExp | null = null;

function phrases(): RegExp {
  pattern ??= new RegExp(readEnglish<{ phrases: string[] }>('boilerplate.yaml').phrases.join('|'), 'i');
  return pattern;
}

export function isBoilerplate(text: string, { start, end }: Sentence): boolean {
  return phrases().test(text.slice(start, end));
}
