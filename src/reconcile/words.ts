/** The words by which one agreement or programme is told from another. */
import { foldText } from './order.ts';

/** Words that any two agreements, programmes or figures may share, and that therefore tell nothing. */
const UNTELLING = new Set(
  (
    'agreement accord deal pact treaty memorandum understanding mou fta framework arrangement contract cooperation ' +
    'collaboration partnership relation relationship tie bilateral joint mutual strategic comprehensive country nation ' +
    'state government side party new major several many good strong deep further enhance strengthen deepen expand boost ' +
    'sign conclude negotiate negotiation talk discussion discuss plan work effort area field programme program project ' +
    'initiative worth value volume level year month billion million percent include key important ongoing current'
  ).split(' '),
);

/** Names of sorts of agreement, which stand in capitals as often as not. */
const SORTS = new Set(
  (
    'agreement agreements accord accords pact treaty treaties deal memorandum memoranda of understanding mou mous fta ftas ' +
    'cepa ceca cca bit rta epa free trade the a an and on for in with between to framework arrangement joint statement ' +
    'declaration communique contract contracts economic partnership comprehensive strategic cooperation bilateral ' +
    'investment protection promotion extradition defence defense security nuclear ceasefire peace interim final new ' +
    'mutual legal assistance letter intent protocol convention customs tax double taxation avoidance technology trade ' +
    'us uk eu un uae usa american british european'
  ).split(' '),
);

const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  programme: 'program',
  organisation: 'organization',
};

/** Folds a topic to the words that tell something, one spelling each. */
export function contentWords(topic: readonly string[]): string[] {
  return topic
    .map((word) => foldText(word))
    .map((word) => SPELLINGS[word] ?? word)
    .filter((word) => !UNTELLING.has(word));
}

/**
 * The proper name in a label, folded: "the Oslo Process Accord" → "oslo process"; empty where only the sort of
 * agreement and its parties are named ("Peru–Norway Free Trade Agreement").
 */
export function namedLabel(label: string | null, parties: readonly string[]): string {
  const stems = parties.flatMap((name) => words(name).map((word) => word.slice(0, 4).toLowerCase()));
  return words(label ?? '')
    .filter((word) => /^\p{Lu}/u.test(word))
    .map(foldText)
    .filter((word) => word.length > 1 && !SORTS.has(word) && !stems.includes(word.slice(0, 4)))
    .join(' ');
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How two sets of words agree: how many both have, and what part of all that is. */
export function sharedWords(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): { shared: number; part: number } {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const all = a.size + b.size - shared;
  return { shared, part: all === 0 ? 0 : shared / all };
}
