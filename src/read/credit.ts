/**
 * The agency that a byline or the last lines credit: "By Reuters Staff", "By The Associated Press",
 * "… he added. (ANI)", "– PTI" or "ANI" alone at the end, "(With inputs from ANI)", "Source: Xinhua".
 * Not: "By Jean Smith", "(Photo: AP)", "ENDS", "The Associated Press contributed to this report" (a hand lent is
 * not a report taken over).
 */

const HEAD_LINES = 6;
const LAST_LINES = 3;
const EDGE = 1500;

const NAME = "\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{N}.&'’-]*|of|and)){0,4}";
const ACRONYM = '\\p{Lu}{2,6}';
/** Closing brackets also hold works, people and stage directions: so one word, two without "The", or "X of Y". */
const SHORT_NAME =
  '(?!The )\\p{Lu}[\\p{L}\\p{N}.&-]*(?:(?: \\p{Lu}[\\p{L}\\p{N}.&-]*)?(?: of \\p{Lu}\\p{L}+)?)';

/** A person's name and an agency's look alike, so a byline needs a mark: "Staff", "The", "of", or capitals only. */
const BYLINES: readonly RegExp[] = [
  new RegExp(`^By:? (?:the )?(${NAME}) Staff$`, 'u'),
  new RegExp(`^By:? [Tt]he (${NAME})$`, 'u'),
  new RegExp(`^By:? (${ACRONYM})$`, 'u'),
  /^By:? (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? of \p{Lu}\p{L}+)$/u,
];

const LISTED = `${NAME}(?:(?:,| and|,? &) ${NAME}){0,3}`;
const CLOSINGS: readonly RegExp[] = [
  new RegExp(`^[([]?[Ww]ith (?:agency )?inputs? from:? (?:the )?(${LISTED})[\\])]?\\.?$`, 'u'),
  new RegExp(`^[([]?(?:[Ss]ource|SOURCE|[Cc]redit)\\s*[:–—-]\\s*(${NAME})[\\])]?\\.?$`, 'u'),
  /^[–—-]{1,2}\s*(\p{Lu}[\p{L}\p{N}.]+)$/u,
  new RegExp(`^\\(\\s*(${SHORT_NAME})\\s*\\)$`, 'u'),
  new RegExp(`[.!?”"’]\\s*[–—-]?\\s*\\(\\s*(${SHORT_NAME})\\s*\\)$`, 'u'),
];
/** Capitals alone on the last line: only behind the end of a sentence, or it is one of a column of tags. */
const BARE = new RegExp(`^(${ACRONYM})(?: \\p{Lu}{2,4}){0,4}$`, 'u');
const SENTENCE_END = /[.!?][”"’)]*$/;

/** What closes a report in capitals or brackets without naming anyone. */
const NO_NAME =
  /^(?:ends?|more|advertisement|photos?|images?|videos?|updated?|exclusive|agenc(?:y|ies)|file|staff|editor|laughter|applause)$/i;
const LONGEST_BARE = 60;

function match(line: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(line)?.[1];
    if (name !== undefined && name.length <= LONGEST_BARE && !NO_NAME.test(name))
      return name.replace(/\.$/, '');
  }
  return null;
}

function fullLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What an author's field holds instead of a name. */
const DESK =
  /\b(?:desk|staff|bureau|team|newsroom|correspondents?|reporters?|editors?|editorial|admin(?:istrator)?|guest|contributors?|online|web)\b/i;
const AGENCY_WORD = /\b(?:Press|Agency|Agence|Newswires?|Wires?|News Service|Trust of)\b/u;

/**
 * The agency that an author's field names ("Reuters", "By PTI", "The Associated Press"); null for a person or a desk.
 * A single capitalised word is no person's full name; more than one needs an agency's word, capitals alone, or that
 * the input says it is an organisation.
 */
export function findCreditedAuthor(author: string, organisation: boolean): string | null {
  const name = author
    .trim()
    .replace(/^By:? /i, '')
    .replace(/^[Tt]he /, '')
    .replace(/ Staff$/, '');
  if (name.length > LONGEST_BARE || DESK.test(name) || NO_NAME.test(name)) return null;
  if (!new RegExp(`^${NAME}$`, 'u').test(name)) return null;
  return organisation || !name.includes(' ') || AGENCY_WORD.test(name) ? name : null;
}

/** The credited agency in the words of the text, or null. */
export function findCredit(text: string): string | null {
  for (const line of fullLines(text.trimStart().slice(0, EDGE)).slice(0, HEAD_LINES)) {
    const name = match(line, BYLINES);
    if (name !== null) return name;
  }
  const ending = fullLines(text.trimEnd().slice(-EDGE));
  const bare = BARE.exec(ending.at(-1) ?? '')?.[1];
  if (bare !== undefined && !NO_NAME.test(bare) && SENTENCE_END.test(ending.at(-2) ?? '')) return bare;
  // The last line of all is looked at first: what stands below it is further from the report.
  for (const line of ending.slice(-LAST_LINES).reverse()) {
    const name = match(line, CLOSINGS);
    if (name !== null) return name;
  }
  return null;
}
