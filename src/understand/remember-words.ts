/** Then all are forgotten at once: names and misspellings without end must not pile up in a long run. */
const MOST = 50_000;

/** V8 makes shorter substrings anew; longer ones are slices that would keep the whole document in memory. */
const SHORTEST_SLICE = 13;

/** Texts repeat their words: what `work` makes of one is kept, up to a bound. */
export function rememberWords<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = work(word);
    if (known.size >= MOST) known.clear();
    known.set(word.length < SHORTEST_SLICE ? word : copyOf(word), made);
    return made;
  };
}

function copyOf(word: string): string {
  return Buffer.from(word, 'utf16le').toString('utf16le');
}
