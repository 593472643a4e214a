/**
 * Tells whether a capital or a seat of power stands for its government ("Moscow said", "ties with Beijing") or is
 * only where something happens ("met in Geneva", "flew to Paris"). Both lead to the state; a mere place keeps its name.
 * "Officials have travelled between New Delhi and Tel Aviv" is both.
 */
import type { NameMatch } from './match-names.ts';
import type { Reading } from './reading.ts';
import { isCapitalised, isDateWord, isPossessive } from './words.ts';

const WHERE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'inside',
  'throughout',
  'via',
  'through',
  'across',
  'into',
  'over',
  'above',
  'north',
  'south',
  'east',
  'west',
]);
/** Between which a way lies, or a relation. */
const WHITHER = new Set(['to', 'from', 'for', 'toward', 'towards', 'between', 'and', 'of', 'on', 'by']);
const MOVING =
  /^(?:travel|go|fly|visit|trip|return|head|tour|arrive|come|leave|depart|move|send|drive|flight|journey|way|stop|route|sail|march|land|flee|invite|bring|take|relocate|dispatch|evacuate|transfer|deport|visitor|arrival|departure|return|kilometre|kilometer|mile|road|bus|train|plane|hurry|rush|dash|jet|escape|exile|home|back)$/;
const TREATED_AS_PLACE =
  /^(?:visit|leave|reach|tour|enter|depart|attack|bomb|shell|strike|hit|besiege|capture|seize|take|retake|storm|surround|encircle|hold|control|occupy|rock|target|pound|flee|defend|retain|liberate)$/;
/** What a town has and a government has not: "Moscow's airport", "the Paris talks". */
const OF_A_TOWN =
  /^(?:airport|street|suburb|outskirt|talk|meeting|summit|conference|hotel|square|university|resident|attack|bombing|shooting|protest|mayor|police|office|accord|agreement|protocol|convention|communique|declaration|embassy|bureau|time|metro|region|district|stock|exchange|court|club|treaty|round|process|visit|trip)s?$/;

/** What a capital's name stands before as its government's: "the Moscow government", "Washington-Tehran ties". */
const OF_A_GOVERNMENT =
  /^(?:government|regime|administration|official|authority|leadership|side|position|policy|stance|ally|relation|relationship|tie|axis|establishment|line|view|decision|tension|rapprochement|alliance|partnership|insider|elite|lawmaker|politician|bureaucracy)s?$/;

export type PlaceReading = 'government' | 'place' | 'both';

export function readPlace(reading: Reading, match: NameMatch): PlaceReading {
  const { form } = match.name;
  if (form === 'city' || form === 'territory') return 'place';
  const { tokens, tree } = reading;
  const before = wordBefore(reading, match.first);
  const after = tokens[match.last]?.text ?? '';
  if (isDateline(reading, match) || isApposedPlace(reading, match)) return 'place';
  if (WHERE.has(before)) return 'place';
  const listed = placeListedBefore(reading, match);
  if (listed !== null) return readPlace(reading, listed);
  if (isPossessive(after)) return OF_A_TOWN.test(tokens[match.last + 1]?.text ?? '') ? 'place' : 'government';
  if (after === '-' && tokens[match.last + 1]?.text === 'based') return 'place';
  if (tree === null)
    return before === 'to' || before === 'from' ? 'both' : OF_A_TOWN.test(after) ? 'place' : 'government';
  return readRelation(reading, match, before);
}

/** "in Baghdad, Pretoria and Rome": what is said of one holds for those listed behind it. */
function placeListedBefore({ tokens, nameAt }: Reading, { first }: NameMatch): NameMatch | null {
  if (!/^(?:,|and|or)$/.test(tokens[first - 1]?.text ?? '')) return null;
  const before = nameAt[first - 2] ?? (tokens[first - 2]?.text === ',' ? nameAt[first - 3] : undefined);
  return before !== undefined &&
    before.name.form !== 'name' &&
    before.name.kind === 'state' &&
    isPlaceForm(before)
    ? before
    : null;
}

function isPlaceForm({ name }: NameMatch): boolean {
  return name.form === 'capital' || name.form === 'seat' || name.form === 'city' || name.form === 'territory';
}

function readRelation(reading: Reading, match: NameMatch, before: string): PlaceReading {
  const tree = reading.tree!;
  let head = match.last - 1;
  while (tree.heads[head]! >= match.first && tree.heads[head]! < match.last) head = tree.heads[head]!;
  // What is said of the first of several is said of all.
  while (tree.deprels[head] === 'conj' && tree.upos[tree.heads[head]!] === 'PROPN') head = tree.heads[head]!;
  const relation = tree.deprels[head]!;
  const governor = tree.heads[head]!;
  const lemma = governor < 0 ? '' : tree.lemmas[governor]!;
  if (relation.startsWith('nsubj')) return 'government';
  if (relation === 'obj') return TREATED_AS_PLACE.test(lemma) ? 'place' : 'government';
  if (relation === 'compound' || relation === 'amod')
    return OF_A_GOVERNMENT.test(lemma) ? 'government' : 'place';
  if (relation.startsWith('obl') || relation.startsWith('nmod')) {
    const preposition = tree.children[head]!.find((child) => tree.deprels[child] === 'case');
    const word = preposition === undefined ? before : reading.tokens[preposition]!.text.toLowerCase();
    if (WHERE.has(word)) return 'place';
    if (!WHITHER.has(word)) return 'government';
    if (word === 'between') return MOVING.test(lemma) ? 'both' : 'government';
    if (MOVING.test(lemma)) return 'place';
    return word === 'of' &&
      /^(?:city|capital|town|streets?|outskirts?|suburbs?|north|south|east|west)$/.test(lemma)
      ? 'place'
      : 'government';
  }
  return 'government';
}

function wordBefore({ tokens }: Reading, at: number): string {
  const word = tokens[at - 1]?.text.toLowerCase() ?? '';
  return word === 'the' || word === 'downtown' || word === 'central'
    ? (tokens[at - 2]?.text.toLowerCase() ?? '')
    : word;
}

/** "NEW DELHI, July 24 (Agency) –", "Moscow:", "(Brussels)". */
function isDateline(reading: Reading, match: NameMatch): boolean {
  const { tokens, sentence } = reading;
  if (match.first > 1 || match.last >= tokens.length) return false;
  const next = tokens[match.last]!.text;
  if (/^(?:[-–—:]|--)$/.test(next))
    return tokens[match.last]!.start > tokens[match.last - 1]!.end || next === ':';
  if (next === '(') return match.first === 0 && /^\p{Lu}/u.test(tokens[match.last + 1]?.text ?? '');
  if (next !== ',' && next !== '/') return false;
  const early = tokens.slice(match.last + 1, match.last + 8);
  return (
    sentence.index < 6 &&
    (isDateWord(early[0]?.text ?? '') ||
      early.some((token) => /^(?:[–—]|--|-)$/.test(token.text) && isSpaced(reading, token.start)))
  );
}

function isSpaced({ tokens }: Reading, start: number): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  return at > 0 && tokens[at - 1]!.end < start;
}

/** "Geneva, Switzerland", "Moscow, the Russian capital". */
function isApposedPlace({ tokens, nameAt }: Reading, match: NameMatch): boolean {
  if (tokens[match.last]?.text !== ',') return false;
  const next = nameAt[match.last + 1];
  if (next?.first !== match.last + 1 || next.name.form !== 'name' || next.name.kind !== 'state') return false;
  const end = tokens[next.last]?.text;
  return (
    next.name.state === match.name.state &&
    (end === ',' || end === '.' || end === undefined || !isCapitalised(end))
  );
}
