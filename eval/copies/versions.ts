/** What outlets do to a report that is not theirs: the versions of a body, each made from its text alone. */
import { segmentText } from '../../src/understand/segment.ts';
import type { Dice } from '../scoring/random.ts';

export interface Material {
  readonly body: string;
  /** A headline that is not the body's own. */
  readonly headline: string;
  /** A report on something else, of which no other text has anything. */
  readonly other: string;
}

/**
 * A copy is a report of which the greater part stands in another. So all of these are copies of their body but the
 * one that quotes half of it among more words of its own.
 */
export const VERSIONS = {
  untouched: { copy: true, make: ({ body }: Material) => body },
  trimmed: { copy: true, make: trim },
  're-headlined': {
    copy: true,
    make: ({ body, headline }: Material) => `${headline}\n\nStaff and agencies\n\n${body}`,
  },
  edited: { copy: true, make: edit },
  'half-quoted': { copy: false, make: quoteHalf },
  merged: { copy: true, make: merge },
} as const;

export type Version = keyof typeof VERSIONS;

function sentencesOf(text: string): string[] {
  return segmentText(text).map(({ start, end }) => text.slice(start, end).trim());
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** As many sentences from the head as hold about this share of the words. */
function headOf(text: string, share: number): string[] {
  const wanted = share * wordsIn(text);
  let words = 0;
  return sentencesOf(text).filter((sentence) => {
    const kept = words < wanted;
    words += wordsIn(sentence);
    return kept;
  });
}

/** Cut from the end, as reports are: 45 to 75 % is left. */
function trim({ body }: Material, dice: Dice): string {
  return headOf(body, 0.45 + 0.3 * dice.next()).join(' ');
}

/** What a sub-editor puts for what; anything else that is changed is dropped or doubled by a neighbour. */
const HOUSE_STYLE: Readonly<Record<string, string>> = {
  said: 'stated',
  percent: 'per cent',
  however: 'but',
  about: 'some',
  more: 'over',
  also: 'too',
  that: 'which',
  but: 'yet',
  while: 'as',
  after: 'following',
};

/** Between a word in thirty and a word in thirteen changed, a sentence in fifteen dropped, straight marks for curly. */
function edit({ body }: Material, dice: Dice): string {
  const rate = 1 / (13 + dice.below(18));
  return sentencesOf(body)
    .filter(() => dice.next() > 1 / 15)
    .map((sentence) =>
      sentence
        .split(' ')
        .flatMap((word) => {
          if (dice.next() > rate) return [word];
          const styled = HOUSE_STYLE[word];
          if (styled !== undefined) return [styled];
          return dice.next() < 0.5 ? [] : ['also', word];
        })
        .join(' '),
    )
    .join(' ')
    .replace(/[“”]/g, '"')
    .replace(/’/g, "'");
}

/** Half of the body's sentences as quotations, each after some of the report's own; the own words are the more. */
function quoteHalf({ body, other }: Material, dice: Dice): string {
  const own = sentencesOf(other);
  const quoted: string[] = [];
  const limit = Math.min(0.5 * wordsIn(body), 0.8 * wordsIn(other));
  let words = 0;
  for (const sentence of sentencesOf(body)) {
    if (words + wordsIn(sentence) > limit) break;
    if (dice.next() < 0.25) continue;
    quoted.push(`“${sentence.replace(/[“”"]/g, '')}” the report said.`);
    words += wordsIn(sentence);
  }
  const step = own.length / Math.max(1, quoted.length);
  return own
    .flatMap((sentence, i) => {
      const due = Math.floor((i + 1) / step) > Math.floor(i / step);
      return due ? [sentence, quoted[Math.floor(i / step)] ?? ''] : [sentence];
    })
    .join(' ');
}

/** The whole body, and a shorter piece of another report before or after it: 25 to 40 % of all the words. */
function merge({ body, other }: Material, dice: Dice): string {
  const part = 0.25 + 0.15 * dice.next();
  const wanted = (wordsIn(body) * part) / (1 - part);
  const piece = headOf(other, Math.min(1, wanted / wordsIn(other))).join(' ');
  return dice.next() < 0.5 ? `${piece}\n\n${body}` : `${body}\n\n${piece}`;
}
