/** What reading makes of the pages of every layout, against what their makers put into them. */
import { createHash } from 'node:crypto';
import { readPage } from '../../src/read/html/read-page.ts';
import { makeDice } from './dice.ts';
import { LAYOUTS } from './layouts.ts';
import { makeStory, type Page } from './page.ts';

export interface PageScore {
  readonly layout: string;
  readonly heldOut: boolean;
  /** Of the words of the body, each as often as it stands there. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly date: boolean;
  readonly publisher: boolean;
  readonly title: boolean;
  /** What was read in place of what was meant, for those who look into an error. */
  readonly read: {
    readonly text: string;
    readonly published: string | null;
    readonly publisher: string | null;
    readonly title: string | null;
  };
  readonly page: Page;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Blocks that may be there or not count for neither side: each is taken out of the text once, where it stands. */
function withoutOptional(text: string, page: Page): string {
  const blocks = text.split('\n');
  for (const block of page.optional ?? []) {
    const at = blocks.indexOf(block);
    if (at >= 0) blocks.splice(at, 1);
  }
  return blocks.join('\n');
}

/** F1 by words, each as often as it occurs. */
export function scoreWords(
  read: string,
  expected: string,
): { precision: number; recall: number; f1: number } {
  const [found, wanted] = [wordsOf(read), wordsOf(expected)];
  const left = count(wanted);
  let hits = 0;
  for (const word of found) {
    const n = left.get(word) ?? 0;
    if (n > 0) hits++;
    left.set(word, n - 1);
  }
  const precision = found.length === 0 ? 0 : hits / found.length;
  const recall = wanted.length === 0 ? 0 : hits / wanted.length;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** A seed for the nth page of a layout that does not move when layouts are added. */
function seedOf(layout: string, n: number): number {
  return createHash('sha256').update(`${layout} ${n}`).digest().readUInt32LE(0);
}

function scorePage(layout: string, heldOut: boolean, page: Page): PageScore {
  const bytes = page.bytes ?? Buffer.from(page.html);
  const { text, metadata } = readPage(bytes, { url: page.url ?? null, contentType: null });
  const { published, publisher, title } = metadata;
  return {
    layout,
    heldOut,
    ...scoreWords(withoutOptional(text, page), page.body.join('\n')),
    date: published === page.published,
    publisher: publisher === page.publisher,
    title: title === page.title,
    read: { text, published, publisher, title },
    page,
  };
}

/** `count` pages of every layout, the same in every run. */
export function scoreLayouts(count: number): readonly PageScore[] {
  return LAYOUTS.flatMap(({ layout, heldOut }) =>
    Array.from({ length: count }, (_, n) => {
      const dice = makeDice(seedOf(layout.name, n));
      return scorePage(layout.name, heldOut, layout.build(makeStory(dice), dice));
    }),
  );
}

export interface Means {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly date: number;
  readonly publisher: number;
  readonly title: number;
}

export function meansOf(scores: readonly PageScore[]): Means {
  const mean = (of: (score: PageScore) => number) =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  return {
    f1: mean(({ f1 }) => f1),
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    date: mean(({ date }) => Number(date)),
    publisher: mean(({ publisher }) => Number(publisher)),
    title: mean(({ title }) => Number(title)),
  };
}
