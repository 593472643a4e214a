/** The way in: loads a model, then gives a tree for the tokens of one sentence. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Tree, Upos } from '../analysis.ts';
import type { Written } from '../spelling.ts';
import { fillColumns, makeColumns } from './columns.ts';
import { makeLemmatiser } from './lemmatiser.ts';
import { makeLexicon } from './lexicon.ts';
import { decodeModel, type SyntaxModel } from './model-file.ts';
import { makeParser } from './parser.ts';
import { fillContext, makeParserContext, makeTagKinds } from './parser-context.ts';
import { makeParserState, type ParserState } from './parser-state.ts';
import { makeTagger } from './tagger.ts';

export interface Syntax {
  /**
   * Tags, lemmas and dependencies of one sentence. The same tokens give the same tree every time.
   * Throws a RangeError for more than 32,766 tokens, which `segmentText` never puts in one sentence.
   */
  readonly parse: (tokens: readonly Written[]) => Tree;
}

const SHIPPED_MODEL = fileURLToPath(new URL('../../../models/syntax-en.bin', import.meta.url));
/** Heads are 16-bit numbers. */
const MOST_TOKENS = 32_766;

/** Loads a model file, by default the one that ships. Throws an error that names the file and what is wrong. */
export function loadSyntax(path: string = SHIPPED_MODEL): Syntax {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Error(`The syntax model ${path} cannot be read. Train it with "npm run train:syntax".`, {
      cause: error,
    });
  }
  let model: SyntaxModel;
  try {
    model = decodeModel(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The syntax model ${path} cannot be used: ${reason}. Restore the file or train it with "npm run train:syntax".`,
      { cause: error },
    );
  }
  return makeSyntax(model);
}

/** A parser from a decoded model. It keeps working memory and is not to be shared between threads. */
export function makeSyntax(model: SyntaxModel): Syntax {
  const lexicon = makeLexicon(model.classes, model.onlyTags);
  const lemmatiser = makeLemmatiser(model.lemmas, model.classes);
  const tagger = makeTagger(model.tagWeights, model.xpos.length);
  const kinds = makeTagKinds(model.upos);
  const parser = makeParser({
    actions: model.actionWeights,
    labels: model.labelWeights,
    labelCount: model.labels.length,
    root: model.labels.indexOf('root'),
  });
  let space = makeSpace(128);
  const lemmaOf = ({ text, spelling }: Written, tag: number): string => {
    const lexeme = lexicon.look(spelling);
    if (lexeme.lemmaTag !== tag) {
      lexeme.lemmaTag = tag;
      lexeme.lemma = lemmatiser.lemmatise(text, model.xpos[tag]!);
    }
    return lexeme.lemma;
  };
  return {
    parse(tokens) {
      if (tokens.length > MOST_TOKENS)
        throw new RangeError(`A sentence has ${tokens.length} tokens; ${MOST_TOKENS} is the most.`);
      if (tokens.length > space.columns.capacity) space = makeSpace(tokens.length * 2);
      const { columns, context, state, tags } = space;
      fillColumns(columns, tokens, lexicon);
      tagger.tag(columns, tags);
      fillContext(context, tags, tokens.length, kinds);
      parser.parse(columns, context, state);
      const xpos: string[] = [];
      const upos: Upos[] = [];
      const lemmas: string[] = [];
      const deprels: string[] = [];
      for (let i = 0; i < tokens.length; i++) {
        const tag = tags[i]!;
        xpos.push(model.xpos[tag]!);
        upos.push(model.upos[tag]! as Upos);
        lemmas.push(lemmaOf(tokens[i]!, tag));
        deprels.push(model.labels[state.labels[i + 1]!]!);
      }
      return { xpos, upos, lemmas, deprels, ...readArcs(state, tokens.length) };
    },
  };
}

function makeSpace(capacity: number) {
  return {
    columns: makeColumns(capacity),
    context: makeParserContext(capacity),
    state: makeParserState(capacity),
    tags: new Int32Array(capacity),
  };
}

function readArcs(state: ParserState, size: number): Pick<Tree, 'heads' | 'children'> {
  const heads = new Int16Array(size);
  const children: number[][] = Array.from({ length: size }, () => []);
  for (let i = 0; i < size; i++) {
    const head = state.heads[i + 1]! > size ? -1 : state.heads[i + 1]! - 1;
    heads[i] = head;
    if (head >= 0) children[head]!.push(i);
  }
  return { heads, children };
}
