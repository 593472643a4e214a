/** How far an entry has come, in two or three words. */
import type { Entry } from '../../model/ledger.ts';

/** Where it stands; what is not stated never looks so. */
export function standingText({ stage, certainty, outlook }: Entry): string {
  if (stage !== null) return certainty === 'stated' ? stage : `${stage}, ${certainty}`;
  const sure = outlook?.certainty ?? certainty;
  if (sure === 'likely' || sure === 'possible') return `only ${sure}`;
  return sure === 'stated' ? 'spoken of' : sure;
}
