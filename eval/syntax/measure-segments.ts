/** Agreement of the segmentation with gold tokens and sentences, by spans that ignore white space. */
import type { GoldSentence } from '../../scripts/train/conllu.ts';
import { segmentText } from '../../src/understand/segment.ts';

export interface SegmentScores {
  readonly tokenF1: number;
  readonly sentenceF1: number;
}

export function measureSegments(sentences: readonly GoldSentence[]): SegmentScores {
  const tokens = { right: 0, all: 0 };
  const ends = { right: 0, all: 0 };
  for (const paragraph of joinParagraphs(sentences)) {
    const found = segmentText(paragraph.text).map((sentence) => sentence.tokens.map((token) => token.text));
    compare(findSpans(paragraph.sentences.flat()), findSpans(found.flat()), tokens);
    const lengths = (cut: string[][]) => cut.map((forms) => forms.join('').replace(/\s/g, ''));
    compare(findSpans(lengths(paragraph.sentences)), findSpans(lengths(found)), ends);
  }
  return { tokenF1: (2 * tokens.right) / tokens.all, sentenceF1: (2 * ends.right) / ends.all };
}

interface Paragraph {
  text: string;
  readonly sentences: string[][];
}

/** Sentences joined as the text had them. */
function joinParagraphs(sentences: readonly GoldSentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let spaced = false;
  for (const sentence of sentences) {
    if (sentence.opens || paragraphs.length === 0) paragraphs.push({ text: '', sentences: [] });
    const paragraph = paragraphs[paragraphs.length - 1]!;
    paragraph.text += (paragraph.text !== '' && spaced ? ' ' : '') + sentence.text;
    paragraph.sentences.push(sentence.tokens.map((token) => token.text));
    spaced = sentence.spaced;
  }
  return paragraphs;
}

function findSpans(forms: readonly string[]): Set<string> {
  const spans = new Set<string>();
  let at = 0;
  for (const form of forms) {
    const end = at + form.replace(/\s/g, '').length;
    spans.add(`${at}-${end}`);
    at = end;
  }
  return spans;
}

function compare(
  gold: ReadonlySet<string>,
  found: ReadonlySet<string>,
  counts: { right: number; all: number },
): void {
  counts.all += gold.size + found.size;
  for (const span of found) if (gold.has(span)) counts.right++;
}
