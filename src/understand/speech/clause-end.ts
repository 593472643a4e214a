/**
 * Where the clause said ends: at the next cue, at the verb of the sentence around, at "according to …", else with the
 * sentence. Must not end at an "and" inside what is said.
 */
import type { Cue } from './cues.ts';
import { childBy, type Parsed } from './parsed.ts';

/** Behind the cue that closes a sentence fit a listener and a day. */
const MAX_BEHIND_CUE = 5;

/**
 * Up to the next cue with the same speaker ("…, adding that", "and said"), else to the end of the clause that the cue
 * is subordinate in ("while A said B, C"), else to the end of the sentence.
 */
export function clauseEnd(parsed: Parsed, first: number, cue: Cue, later: readonly Cue[]): number {
  const { words } = parsed;
  let end = isSubordinate(parsed, cue.anchor) ? Math.max(first + 1, parsed.lasts[cue.anchor]!) : words.length;
  // "Berg, who said that A, left": the verb behind the comma is Berg's, whatever the tree says.
  if (/^(?:who|which)$/.test(words[cue.first - 1] ?? ''))
    for (let i = first; i + 1 < end; i++)
      if (words[i] === ',' && /^(?:VB[DZPN]|MD)$/.test(parsed.tree.xpos[i + 1]!)) end = i;
  end = beforeAccording(parsed, first, end);
  for (const other of later) {
    if (other.first <= first + 1) continue;
    if (other.first >= end) break;
    const trailing = trailingSpeaker(parsed, other);
    if (trailing !== null && trailing > first) return trailing;
    const before = words[other.first - 1]!;
    if (before === 'and' || before === 'but') return other.first - 1;
    // "…, adding that": also behind a comma inside the quotation marks.
    const comma = before === ',' || (/^["”]$|^''$/.test(before) && words[other.first - 2] === ',');
    if (comma && parsed.tree.xpos[other.head] === 'VBG') return other.first - 1;
  }
  return end;
}

/** "…, according to Reuters" closes what the sentence says as a whole. */
export function beforeAccording(parsed: Parsed, first: number, last: number): number {
  for (let i = first + 1; i + 1 < last; i++)
    if (parsed.words[i] === 'according' && parsed.words[i + 1] === 'to') return i;
  return last;
}

/** "A thinks that B, C said": the comma before the speaker of a cue with nothing behind it, or null. */
function trailingSpeaker(parsed: Parsed, cue: Cue): number | null {
  const { words, tree } = parsed;
  if (!cue.entry.takes.has('quote')) return null;
  for (let k = cue.last; k < words.length && !/^[,.—–]$/.test(words[k]!); k++)
    if (k - cue.last > MAX_BEHIND_CUE || /^(?:VB|MD)/.test(tree.xpos[k]!) || words[k] === 'that') return null;
  let i = cue.first - 1;
  while (i > 0 && /^(?:NN|PRP|DT|JJ|POS|CD)/.test(tree.xpos[i]!)) i--;
  return i < cue.first - 1 && words[i] === ',' ? i : null;
}

function isSubordinate(parsed: Parsed, verb: number): boolean {
  const relation = parsed.tree.deprels[verb]!;
  if (relation === 'acl:relcl' || relation === 'acl') return true;
  return relation === 'advcl' && childBy(parsed, verb, 'mark') !== null;
}
