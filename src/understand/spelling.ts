/**
 * One way of writing a word, and what has been found out about it. Texts repeat their words: every token that is
 * written alike holds the same record, so that a question about a word is answered once and looked up without a table.
 */

/** A word in a text, which holds the record of its spelling. */
export interface Written {
  readonly text: string;
  readonly spelling: Spelling;
}

export interface Spelling {
  readonly text: string;
  readonly lower: string;
  /** What `remember` keeps, one place a question. */
  readonly answers: unknown[];
}

/** Then all are forgotten at once: names and misspellings without end must not pile up in a long run. */
const MOST = 50_000;

/** V8 makes shorter substrings anew; longer ones are slices that would keep the whole document in memory. */
const SHORTEST_SLICE = 13;

/** Places made with a record; there may be more questions. */
const ROOM = 24;

const known = new Map<string, Spelling>();
let questions = 0;

/** The record of a spelling; two calls may give two records, with the same answers. */
export function spellingOf(text: string): Spelling {
  const found = known.get(text);
  if (found !== undefined) return found;
  const own = ownCopy(text);
  const made = { text: own, lower: own.toLowerCase(), answers: new Array(ROOM).fill(undefined) };
  if (known.size >= MOST) known.clear();
  known.set(own, made);
  return made;
}

/** Lets go of all records; those that tokens still hold go on as they are. */
export function forgetSpellings(): void {
  known.clear();
}

export function written(word: string): Written {
  const spelling = spellingOf(word);
  return { text: spelling.text, spelling };
}

/** The string in memory of its own. */
export function ownCopy(text: string): string {
  return text.length < SHORTEST_SLICE ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/**
 * Asks `work` once a spelling, and keeps the answer, which may be anything but undefined. For questions of which a
 * program has a few and for good: each takes a place in every record.
 */
export function remember<T>(work: (spelling: Spelling) => T): (spelling: Spelling) => T {
  const place = questions++;
  return (spelling) => {
    const answer = spelling.answers[place];
    if (answer !== undefined) return answer as T;
    const made = work(spelling);
    spelling.answers[place] = made;
    return made;
  };
}
