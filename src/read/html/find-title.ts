/** The headline as a reader sees it: without the outlet's name and section that `<title>` and og:title hang on. */

const SEPARATOR = /\s+[|–—·»•-]\s+|\s*\|\s*|\s*::?\s+/g;

const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Share of the words of the shorter text that the other has. */
function overlap(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return 0;
  return [...first].filter((word) => second.has(word)).length / smaller;
}

/** Whether a part of a title is the outlet: its name, its host's name, or a longer form of either. */
function namesOutlet(part: string, outlets: readonly string[]): boolean {
  const squeezed = squeeze(part);
  if (squeezed === '') return true;
  return outlets.some((outlet) => {
    const name = squeeze(outlet);
    return name.length > 2 && (squeezed.includes(name) || (name.includes(squeezed) && squeezed.length > 2));
  });
}

/** The title up to the separator behind which only the outlet (and what stands before it as a section) is named. */
function cutOutlet(title: string, outlets: readonly string[]): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  let end = title.length;
  for (let i = cuts.length - 1; i >= 0; i--) {
    const { index, 0: separator } = cuts[i]!;
    if (!namesOutlet(title.slice(index + separator.length, end), outlets)) break;
    end = index;
  }
  if (end === title.length) {
    const [first] = cuts;
    // "The Strelsau Sun | King to visit": the outlet may stand in front.
    if (first !== undefined && namesOutlet(title.slice(0, first.index), outlets))
      return title.slice(first.index + first[0].length).trim();
  }
  return title.slice(0, end).trim() || title;
}

export interface TitleSources {
  /** Texts of the page's `<h1>`, in order. */
  readonly headings: readonly string[];
  /** What the page's head says, the most trusted first. */
  readonly stated: readonly string[];
  /** Names of the outlet: publisher, site, host. */
  readonly outlets: readonly string[];
}

const SAME = 0.6;

/** The heading that the head's titles speak of, else the first of these without the outlet; null where there is none. */
export function findTitle({ headings, stated, outlets }: TitleSources): string | null {
  const cut = stated.map((title) => cutOutlet(title, outlets)).filter((title) => title !== '');
  const named = headings.filter((heading) => heading !== '' && !namesOutletAlone(heading, outlets));
  for (const title of cut) {
    const best = named
      .map((heading) => ({ heading, score: overlap(heading, title) }))
      .filter(({ heading, score }) => score >= SAME && wordsOf(heading).size > 2)
      .toSorted((a, b) => b.score - a.score)[0];
    if (best !== undefined) return best.heading;
  }
  return cut[0] ?? named[0] ?? null;
}

function namesOutletAlone(heading: string, outlets: readonly string[]): boolean {
  const squeezed = squeeze(heading);
  return outlets.some((outlet) => squeeze(outlet) === squeezed);
}
