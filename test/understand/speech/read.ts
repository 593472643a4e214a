/** Attributions of a text as the tests look at them: words instead of spans. */
import type { Attribution, Mention } from '../../../src/understand/analysis.ts';
import { segmentText } from '../../../src/understand/segment.ts';
import { findAttributions } from '../../../src/understand/speech/find-attributions.ts';
import { loadSyntax } from '../../../src/understand/syntax/load-syntax.ts';

const syntax = loadSyntax();

export interface Row {
  readonly source: string;
  readonly verb: string;
  readonly content: string;
  readonly manner: Attribution['manner'];
  readonly listener: string | null;
  /** Local ids of the linked mention, with its basis. */
  readonly linked: string | null;
}

/** `names` maps words to entity ids; each occurrence of the words becomes a mention. */
export function readAttributions(text: string, names: Readonly<Record<string, string>> = {}): Row[] {
  const sentences = segmentText(text);
  const trees = sentences.map((sentence) => syntax.parse(sentence.tokens));
  const mentions = Object.entries(names).flatMap(([words, id]) => findMentions(text, words, id));
  return findAttributions(text, sentences, trees, mentions).map((one) => ({
    source: one.sourceText,
    verb: one.verb,
    content: one.content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    manner: one.manner,
    listener: one.listener,
    linked: one.source === null ? null : `${one.source.entities[0]} ${one.source.basis}`,
  }));
}

function findMentions(text: string, words: string, id: string): Mention[] {
  const sentences = segmentText(text);
  const found: Mention[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const sentence = sentences.find((one) => one.start <= at && end <= one.end);
    const first = sentence?.tokens.findIndex((token) => token.start === at) ?? -1;
    const last = (sentence?.tokens.findIndex((token) => token.end === end) ?? -1) + 1;
    if (sentence === undefined || first < 0 || last <= first) continue;
    const shape = { start: at, end, sentence: sentence.index, first, last, head: first };
    found.push({ ...shape, entities: [id], via: 'name', basis: 'stated' });
  }
  return found;
}
