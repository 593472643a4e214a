/** Stage and certainty in plain words. */
import type { EntryKind, Stage } from '../../../model/kinds/kinds.ts';
import type { Entry } from '../../../model/ledger.ts';
import { dateText } from '../../view/words.ts';

/** Where the term alone would mislead or is no English; each goes with "is" and with "to be". */
const WORDS: Readonly<Partial<Record<Stage, string>>> = {
  negotiating: 'under negotiation',
  considered: 'under consideration',
  discussed: 'under discussion',
  withdrawn: 'withdrawn from',
};

export function stageWords(kind: EntryKind, stage: Stage): string {
  if (kind === 'agreement' && stage === 'concluded') return 'concluded (text agreed, not yet signed)';
  return WORDS[stage] ?? stage.replaceAll('-', ' ');
}

type Certainty = Entry['certainty'];

/** "likely to be signed": how sure the source is, in one phrase with what it speaks of. */
export function certaintyWords(certainty: Certainty, words: string): string {
  switch (certainty) {
    case 'stated':
      return words;
    case 'likely':
      return `likely to be ${words}`;
    case 'possible':
      return `possibly to be ${words}`;
    case 'unlikely':
      return `unlikely to be ${words}`;
    case 'denied':
      return `denied that it is ${words}`;
  }
}

/** Where the entry stands, then what is expected of it: "under negotiation; likely to be signed (2026)". */
export function standingWords({ kind, stage, certainty, outlook }: Entry): string {
  const now = stage === null ? null : certaintyWords(certainty, stageWords(kind, stage));
  const when = outlook === null ? null : dateText(outlook.when, 'long');
  const next =
    outlook === null
      ? null
      : certaintyWords(outlook.certainty, stageWords(kind, outlook.stage)) +
        (when === null ? '' : ` (${when})`);
  const words = [now, next].filter((one) => one !== null);
  if (words.length > 0) return words.join('; ');
  return certainty === 'stated' ? 'spoken of, no stage given' : `spoken of as ${certainty}`;
}
