/** Parties that a list joins to one another, read in the order of the words, for lists confuse trees. */
import type { Mention } from '../analysis.ts';
import { relation } from './grammar.ts';
import type { Scene } from './scene.ts';

const ARTICLES = new Set(['the', 'both']);
const SIDES = new Set(['state', 'org']);

function kindOf(mention: Mention): string {
  const kind = mention.entities[0]?.split(':')[0] ?? '';
  return SIDES.has(kind) ? 'power' : kind;
}

/** "between Iran and six powers": what follows belongs to the pair, whatever the tree makes of it. */
function isBetween({ sentence }: Scene, { first }: Mention): boolean {
  const before = (back: number) => sentence.tokens[first - back]?.text.toLowerCase() ?? '';
  return before(1) === 'between' || (before(2) === 'between' && ARTICLES.has(before(1)));
}

/** What is joined to the mention right behind it by "and": "Chad and Niger", "Chad, the Union and Niger". */
export function listedWith(scene: Scene, mention: Mention): Mention[] {
  const words = scene.sentence.tokens;
  const word = (i: number) => words[i]?.text.toLowerCase() ?? '';
  const between = isBetween(scene, mention);
  const out: Mention[] = [];
  let at = mention.last;
  for (;;) {
    if (word(at) === ',') at++;
    else if (word(at) !== 'and' && word(at) !== '&') return [];
    const last = word(at) === 'and' || word(at) === '&';
    if (last) at++;
    if (ARTICLES.has(word(at))) at++;
    const next = scene.mentionAt[at];
    if (next === undefined || next.first !== at || next.via === 'demonym' || next.place !== undefined)
      return [];
    if (kindOf(next) !== kindOf(mention)) return [];
    if (!between && relation(scene.tree, next.head).startsWith('nsubj')) return [];
    out.push(next);
    if (last) return out;
    at = next.last;
  }
}

const LIST_LINKS = new Set([',', 'and', '&', 'or', ';', 'as', 'well']);

/** The mentions of a list that "including" opens right behind the noun. */
export function listedAfter(scene: Scene, token: number): Mention[] {
  const words = scene.sentence.tokens;
  const word = (i: number) => words[i]?.text.toLowerCase() ?? '';
  let at = token + 1;
  if (word(at) === ',') at++;
  if (word(at) === 'including' || word(at) === 'notably') at++;
  else if (word(at) === 'such' && word(at + 1) === 'as') at += 2;
  else return [];
  const out: Mention[] = [];
  while (at < words.length) {
    const mention = scene.mentionAt[at];
    if (mention !== undefined) {
      out.push(mention);
      at = mention.last;
    } else if (LIST_LINKS.has(word(at))) at++;
    else break;
  }
  return out;
}
