/** A dependency tree in lines: each word below the one that it hangs on, with its tag and its relation. */
import type { ExplainedWord } from '../../../model/explanation.ts';
import { cutText, fitText, widthOf } from '../../view/measure.ts';
import { safeText } from '../../view/safe-text.ts';
import { type Line, type Piece, piece } from '../layout.ts';

/** What is said beside a word: by index. */
export type Notes = ReadonlyMap<number, Piece>;

interface Row {
  readonly word: number;
  /** The lines that lead to it: "│ ├╴". */
  readonly branch: string;
}

const TAG = 6;
const RELATION = 14;
const GAP = 2;

/** Signs of punctuation say nothing of the sentence's build, and are left out unless something hangs on them. */
function drawn(words: readonly ExplainedWord[], word: number): boolean {
  return words[word]?.upos !== 'PUNCT' || words.some(({ head }) => head === word);
}

function rowsOf(words: readonly ExplainedWord[]): readonly Row[] {
  const rows: Row[] = [];
  const below = (head: number) =>
    [...words.keys()].filter((at) => words[at]?.head === head && drawn(words, at));
  const visit = (word: number, branch: string, under: string) => {
    rows.push({ word, branch });
    const children = below(word);
    children.forEach((child, at) => {
      const last = at === children.length - 1;
      visit(child, `${under}${last ? '└╴' : '├╴'}`, `${under}${last ? '  ' : '│ '}`);
    });
  };
  for (const root of below(-1)) visit(root, '', '');
  return rows;
}

/** Where branches are deeper than the column, the lines on the left are cut, not the word. */
function fitBranch(branch: string, text: string, width: number): readonly [string, string] {
  const room = Math.max(0, width - Math.min(widthOf(text), width >> 1));
  const kept = widthOf(branch) <= room ? branch : `…${branch.slice(branch.length - Math.max(0, room - 1))}`;
  return [kept, fitText(text, width - widthOf(kept))];
}

/** One line a word, none wider than `width`; `notes` stand at the right where there is room for them. */
export function drawTree(words: readonly ExplainedWord[], notes: Notes, width: number): readonly Line[] {
  const rows = rowsOf(words);
  const textOf = ({ word }: Row) => safeText(words[word]?.text ?? '');
  const widest = Math.max(...rows.map((row) => widthOf(row.branch + textOf(row))), 0);
  const left = Math.min(widest, Math.max(12, Math.floor(width * 0.45)));
  return rows.map((row) => {
    const { upos = '', relation = '' } = words[row.word] ?? {};
    const [branch, text] = fitBranch(row.branch, textOf(row), left);
    const note = notes.get(row.word);
    const pad = ' '.repeat(Math.max(0, left - widthOf(branch + text)) + GAP);
    const room = width - left - GAP - TAG - RELATION;
    return [
      piece(branch, 'dim'),
      piece(text, note?.tone === 'strong' ? 'strong' : 'plain'),
      piece(pad),
      piece(upos.padEnd(TAG), 'dim'),
      piece(cutText(relation, RELATION - 1).padEnd(RELATION), 'dim'),
      ...(note === undefined || room < 8 ? [] : [piece(fitText(note.text, room), note.tone)]),
    ];
  });
}
