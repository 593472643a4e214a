/** How much the most alike two of many texts share, measured apart from the program: runs of eight words. */

const RUN = 8;
/** One run in this many is looked at, the same ones in every text. */
const SAMPLE = 4;

/** For each text, the largest share of its runs that stand in one other of the texts. */
export function sharedRuns(texts: readonly string[]): number[] {
  const runs = texts.map(runsOf);
  const holders = new Map<string, number[]>();
  runs.forEach((set, i) => {
    for (const run of set) {
      const list = holders.get(run);
      if (list === undefined) holders.set(run, [i]);
      else list.push(i);
    }
  });
  return runs.map((set, i) => {
    const shared = new Map<number, number>();
    for (const run of set)
      for (const other of holders.get(run)!) if (other !== i) shared.set(other, (shared.get(other) ?? 0) + 1);
    return set.size === 0 ? 0 : Math.max(0, ...shared.values()) / set.size;
  });
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const out = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) {
    // by the length of the words: chance enough, and the same in every text
    let sum = 0;
    for (let k = i; k < i + RUN; k++) sum += words[k]!.length * (k - i + 1);
    if (sum % SAMPLE === 0) out.add(words.slice(i, i + RUN).join(' '));
  }
  return out;
}
