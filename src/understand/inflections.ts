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
  take: ['took', 'taken'],
  retake: ['retook', 'retaken'],
  find: ['found'],
  fight: ['fought'],
  keep: ['kept'],
  break: ['broke', 'broken'],
  bring: ['brought'],
  beat: ['beaten', 'beating'],
  slay: ['slew', 'slain'],
  tear: ['tore', 'torn'],
  overrun: ['overran', 'overrunning'],
  lay: ['laid'],
  stand: ['stood'],
  stab: ['stabbed', 'stabbing'],
  let: ['letting'],
  set: ['setting'],
  put: ['putting'],
  shut: ['shutting'],
  trim: ['trimmed', 'trimming'],
  extol: ['extolled', 'extolling'],
  wiretap: ['wiretapped', 'wiretapping'],
  dub: ['dubbed', 'dubbing'],
  kidnap: ['kidnapped', 'kidnapping'],
  feed: ['fed'],
  cave: ['caved'],
  sue: ['suing'],
  gas: ['gassed', 'gassing'],
  pay: ['paid'],
  lead: ['led'],
  drive: ['drove', 'driven'],
  throw: ['threw', 'thrown'],
  steal: ['stole', 'stolen'],
};

let bases: ReadonlyMap<string, string> | null = null;

/** The verb of which this is an irregular form ("shot" → "shoot"), or null. */
export function irregularBase(form: string): string | null {
  bases ??= new Map(
    Object.entries(IRREGULAR).flatMap(([lemma, forms]) =>
      forms.map((each): [string, string] => [each, lemma]),
    ),
  );
  return bases.get(form) ?? null;
}

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
