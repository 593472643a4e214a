/** How an entry came to where it stands: "invited 28 Jan ▸ possible “February” 28 Jan ▸ scheduled". */
import type { Entry } from '../../model/ledger.ts';
import { dateInYear, shortDate } from '../view/dates.ts';
import { widthOf } from '../view/measure.ts';
import type { View } from '../view/view.ts';
import { claimNumbers, dateText, quote, speakerName } from '../view/words.ts';
import { type Line, piece, TIED, tie } from './layout.ts';

type Step = Entry['history'][number];

/** A step's words: its stage where that is stated, else how sure the source was, and of what. */
function stepText(step: Step, entry: Entry, asOf: string): string {
  const said = step.when?.text ?? null;
  const elsewhen = step.when !== null && step.when.value !== entry.date.value;
  const when = said !== null && elsewhen ? quote(said) : null;
  // "possible “February”" speaks of the stage that the entry has reached since; any other stage is named.
  const known = step.stage === entry.stage && when !== null;
  const words = step.certainty === 'stated' ? step.stage : step.certainty + (known ? '' : ` ${step.stage}`);
  const told = step.asOf === null ? null : dateInYear(step.asOf, asOf.slice(0, 4));
  // A report that is dated to one side only: "held (from 1 Jul 2024)" is not when it was held.
  const day = step.asOf?.includes('..') ? `(${told})` : told;
  return [words, when, day].filter((word) => word !== null).join(' ');
}

/**
 * Null where there is no way to tell of: one step is where the entry stands already. Lines break between steps, or
 * inside a step that is wider than `width`; an arrow is of one piece with its step, so that no line begins with it.
 */
export function historyLine(entry: Entry, asOf: string, width: number): Line | null {
  if (entry.history.length < 2) return null;
  const last = entry.history.length - 1;
  return entry.history.map((step, index) => {
    const words = stepText(step, entry, asOf);
    const arrow = index === last ? '' : `${TIED}▸ `;
    return piece((widthOf(words + arrow) <= width ? tie(words) : words) + arrow);
  });
}

/** What is expected of it: "outlook: concluded, likely, “in the coming months” (Reuven Azar) [2]". */
export function outlookLine(entry: Entry, view: View): Line | null {
  const { outlook } = entry;
  if (outlook === null) return null;
  const when = outlook.when.text === null ? dateText(outlook.when) : quote(outlook.when.text);
  const speakers = outlook.claims.map((id) => view.claims.get(id)?.attribution?.speaker);
  const first = speakers.find((speaker) => speaker !== undefined);
  const who = first === undefined ? '' : ` (${speakerName(view, first)})`;
  const words = [outlook.stage, outlook.certainty, when].filter((word) => word !== null).join(', ');
  const numbers = claimNumbers(view, outlook.claims);
  return [piece('outlook: ', 'dim'), piece(words + who), piece(' '), piece(numbers, 'reference')];
}

/** The note on what should have happened by the reader's today. */
export function overdueLine(entry: Entry): Line | null {
  if (!entry.overdue) return null;
  const due = entry.date.value === null ? 'by now' : shortDate(entry.date.value);
  return [piece(`overdue: due ${due}, and no report says that it happened`, 'warning')];
}
