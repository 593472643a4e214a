/**
 * Inflected forms of English lemmas, for tests on word forms before anything is tagged. Generous: a form that does not
 * exist does no harm, a missing one hides a sentence.
 */

/** Irregular forms of the frames' lemmas. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  meet: ['met'],
  speak: ['spoke', 'spoken'],
  fly: ['flew', 'flown', 'flies'],
  go: ['went', 'gone', 'goes'],
  come: ['came'],
  leave: ['left'],
  buy: ['bought'],
  sell: ['sold'],
  send: ['sent'],
  give: ['gave', 'given'],
  lend: ['lent'],
  shoot: ['shot'],
  strike: ['struck'],
  withdraw: ['withdrew', 'withdrawn'],
  sign: ['signatory'],
  build: ['built'],
  seek: ['sought'],
  cut: ['cutting'],
  freeze: ['froze', 'frozen'],
  forbid: ['forbade'],
  say: ['said'],
  tell: ['told'],
  think: ['thought'],
  write: ['wrote', 'written'],
  understand: ['understood'],
  hold: ['held'],
  spy: ['spied', 'spies'],
  hit: ['hitting'],
  beseech: ['besought'],
  beg: ['begged', 'begging'],
  arm: ['armed'],
  drop: ['dropped', 'dropping'],
  ban: ['banned'],
  snub: ['snubbed', 'snubbing'],
  prod: ['prodded', 'prodding'],
  beset: [],
  hijack: [],
  travel: ['travelled', 'travelling', 'traveled', 'traveling'],
  free: ['freed', 'freeing'],
};

/** The forms in which a lemma may stand, itself first. */
export function inflections(lemma: string): string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const out = [lemma, `${lemma}s`, `${lemma}es`, `${stem}ed`, `${stem}ing`, ...(IRREGULAR[lemma] ?? [])];
  if (lemma.endsWith('y')) out.push(`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`);
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(lemma)) {
    const last = lemma[lemma.length - 1];
    out.push(`${lemma}${last}ed`, `${lemma}${last}ing`);
  }
  return out;
}
