/** What the tagger looks at: the word, its neighbours, and the two tags before. */
import type { Columns } from './columns.ts';
import { compileTemplates, scramble, splitNames } from './hash.ts';

/** Atom names: the field, then the place relative to the word. */
const ATOMS = splitNames(`
  form, word, suffix1, suffix2, suffix3, suffix4, prefix2, prefix3, shape, coarse, middle, fine, word-1,
  suffix3-1, shape-1, middle-1, fine-1, word+1, suffix3+1, shape+1, middle+1, fine+1, word-2, middle-2,
  word+2, middle+2, tag-1, tag-2, first,
`);

export const TAG_TEMPLATES = compileTemplates(
  ATOMS,
  `
  form, word, suffix1, suffix2, suffix3, suffix4, prefix2, prefix3, coarse, middle, fine, shape first,
  shape suffix2, shape fine, word-1, word+1, word-2, word+2, fine-1, fine+1, middle-2, middle+2, suffix3-1,
  suffix3+1, tag-1, tag-2 tag-1, tag-1 word, tag-1 fine, tag-1 suffix3, tag-1 shape, tag-2 tag-1 word,
  tag-2 tag-1 middle, tag-1 word+1, tag-1 fine+1, tag-1 middle middle+1, tag-1 suffix3 suffix3+1,
  word-1 word, word word+1, word-1 word+1, word+1 word+2, word-2 word-1, middle-1 middle, middle middle+1,
  middle-1 middle middle+1, middle+1 middle+2, word fine+1, word fine-1, shape shape+1, shape-1 shape,
  shape-1 shape shape+1, suffix2 shape+1 first,
`,
);

export const TAG_ATOMS = ATOMS.length + 1;

/** Scrambled tag numbers; tag -1 (before the sentence) has one too. */
export function hashTag(tag: number): number {
  return scramble(tag + 7001);
}

/** Fills the atoms for the token of row `at`, whose predecessors carry the tags `before` and `beforeThat` (hashed). */
export function fillTagAtoms(
  c: Columns,
  at: number,
  before: number,
  beforeThat: number,
  atoms: Int32Array,
): void {
  const left = at - 1;
  const right = at + 1 > c.size ? c.size + 2 : at + 1;
  const farLeft = at > 2 ? at - 2 : 0;
  const farRight = at + 2 > c.size ? c.size + 2 : at + 2;
  atoms[1] = c.form[at]!;
  atoms[2] = c.word[at]!;
  atoms[3] = c.suffix1[at]!;
  atoms[4] = c.suffix2[at]!;
  atoms[5] = c.suffix3[at]!;
  atoms[6] = c.suffix4[at]!;
  atoms[7] = c.prefix2[at]!;
  atoms[8] = c.prefix3[at]!;
  atoms[9] = c.shape[at]!;
  atoms[10] = c.coarse[at]!;
  atoms[11] = c.middle[at]!;
  atoms[12] = c.fine[at]!;
  atoms[13] = c.word[left]!;
  atoms[14] = c.suffix3[left]!;
  atoms[15] = c.shape[left]!;
  atoms[16] = c.middle[left]!;
  atoms[17] = c.fine[left]!;
  atoms[18] = c.word[right]!;
  atoms[19] = c.suffix3[right]!;
  atoms[20] = c.shape[right]!;
  atoms[21] = c.middle[right]!;
  atoms[22] = c.fine[right]!;
  atoms[23] = c.word[farLeft]!;
  atoms[24] = c.middle[farLeft]!;
  atoms[25] = c.word[farRight]!;
  atoms[26] = c.middle[farRight]!;
  atoms[27] = before;
  atoms[28] = beforeThat;
  atoms[29] = at === 1 ? 1 : 0;
}
