/** Small questions about single words that several rules of this folder ask. */

const CAPITAL = /^\p{Lu}/u;
const INITIAL = /^(?:\p{Lu}\.?|(?:\p{Lu}\.){2,3}|\p{Lu}{2})$/u;
const LETTERS = /\p{L}/u;

/** Between the parts of a name, in lower case or not: "bin Salman", "van der Leyen", "al-Faisal". */
const PARTICLES = new Set(
  'al el as ash an ad bin ibn bint ben van von der den de del della di da dos das do du la le ul ur zu ter abu'.split(
    ' ',
  ),
);

/** Capitalised, and still no part of a person's name. */
const NEVER_IN_NAMES = new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September ' +
    'October November December Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ' +
    'The A An This That These Those He She It They We I You His Her Its Their Our My And But Or Nor So Yet If When While ' +
    'Who Whom Whose Which What Where Why How As At By For From In Into Of On Off Onto Over To Under Until Upon With Without ' +
    'After Before During Since Though Although Because However Meanwhile Moreover Also Both Each Every Some Any No Not ' +
    'Is Are Was Were Be Been Has Have Had Will Would Can Could May Might Must Shall Should Did Does Do ' +
    'Speaking According Despite Earlier Later Last Next Now Then Today Yesterday Tomorrow Here There Other Another Such ' +
    'Ministry Department Office Council Committee Commission Agency Authority Administration Government Parliament Senate ' +
    'Congress Assembly Union League Organization Organisation Association Institute University College School Academy ' +
    'Foundation Center Centre Group Company Corporation Corp Inc Ltd Limited Industries Systems Airlines Airways Bank Fund ' +
    'Party Front Movement Army Navy Force Forces Corps Guard Guards Command Brigade Division Police Court Tribunal ' +
    'House Palace Building Tower Square Street Avenue Road Bridge Airport Airbase Base Station Hotel Stadium ' +
    'River Lake Sea Ocean Gulf Bay Strait Island Islands Mountain Valley Province District County City State States Republic ' +
    'Kingdom Territory Region North South East West Northern Southern Eastern Western Central ' +
    'Agreement Treaty Accord Pact Act Initiative Plan Programme Program Project Mission Operation Summit ' +
    'Conference Forum Dialogue Talks Strategy Policy Doctrine Declaration Framework Deal War Peace Day Week Year ' +
    'Times Post Daily News Herald Tribune Journal Press Telegraph Today Radio TV Television Magazine Review ' +
    'Motors Electric Energy Oil Gas Petroleum Steel Technologies Aerospace Aviation Airlines Capital Partners Holdings ' +
    'Democrat Democrats Republican Republicans Tory Tories Labour Conservative Conservatives Liberal Liberals Senator Senators ' +
    'Missile Missiles Defense Defence Security Affairs Minister Ministers Official Officials Talks Visit'
  ).split(' '),
);

export function isCapitalised(word: string): boolean {
  return CAPITAL.test(word);
}

/** "J.", "JP", "S", "J.P.". */
export function isInitial(word: string): boolean {
  return INITIAL.test(word);
}

export function isWord(word: string): boolean {
  return LETTERS.test(word);
}

/** `tied` where a hyphen follows: only then "as" and "an" are particles ("as-Sisi") and no words. */
export function isParticle(word: string, tied = false): boolean {
  if (word.length > 4) return false;
  const lower = word.toLowerCase();
  return PARTICLES.has(lower) && (tied || !/^(?:as|an|ad|ash)$/.test(lower));
}

/** A capitalised word that a name may consist of. */
export function isNameWord(word: string): boolean {
  return CAPITAL.test(word) && !NEVER_IN_NAMES.has(word) && !/^\p{Lu}+s?$/u.test(word.slice(2));
}

const DATE_WORD =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?)$/;

export function isDateWord(word: string): boolean {
  return DATE_WORD.test(word);
}

export function isPossessive(word: string | undefined): boolean {
  return word === "'s" || word === '’s' || word === "'" || word === '’';
}

export function isHyphen(word: string | undefined): boolean {
  return word === '-' || word === '‑' || word === '–';
}
