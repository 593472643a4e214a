/** Runs the steps before entities on a text, so that the tests of this folder read as text in, mentions out. */
import type { Entity } from '../../../src/model/entity.ts';
import type { Mention } from '../../../src/understand/analysis.ts';
import { analyseEntities } from '../../../src/understand/entities/analyse-entities.ts';
import { matchNames } from '../../../src/understand/entities/match-names.ts';
import { segmentText } from '../../../src/understand/segment.ts';
import { loadSyntax, type Syntax } from '../../../src/understand/syntax/load-syntax.ts';

let syntax: Syntax | undefined;

export interface ReadEntities {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  /** "words → ids" of every mention. */
  readonly lines: readonly string[];
}

export function readEntities(
  text: string,
  published: string | null = '2026-02-15',
  parsed = true,
): ReadEntities {
  syntax ??= loadSyntax();
  const sentences = segmentText(text);
  const trees = sentences.map((sentence) => (parsed ? syntax!.parse(sentence.tokens) : null));
  const date = { value: published, basis: 'metadata' } as const;
  const { entities, mentions } = analyseEntities(text, sentences, trees, matchNames(sentences), date);
  const lines = mentions.map(
    ({ start, end, entities: ids }) => `${text.slice(start, end)} → ${ids.join(' ')}`,
  );
  return { entities, mentions, lines };
}
