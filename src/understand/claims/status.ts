/** What the words around a predicate or a noun say of its reality: gathered in the files beside, judged in decide-stage. */
import type { Certainty } from '../../model/claim.ts';
import type { Stage } from '../../model/kinds/kinds.ts';
import { type StatusClass, statusWords } from './status-words.ts';

export interface Status {
  /** The stage that a governor or modifier names; null where none does. */
  stage: Stage | null;
  time: 'past' | 'present' | 'future' | 'none';
  progressive: boolean;
  perfect: boolean;
  /** "would": reported future or mere supposition. */
  hypothetical: boolean;
  readonly classes: Set<StatusClass>;
  negated: boolean;
  /** "not yet". */
  yet: boolean;
  /** A predicate said something of it, so that tense and certainty speak of the thing itself. */
  governed: boolean;
}

export const CLASSES: readonly StatusClass[] = [
  'likely',
  'possible',
  'unlikely',
  'denied',
  'planned',
  'scheduled',
  'proposed',
  'threatened',
  'begins',
  'ends',
];

export function addClasses(status: Status, lemma: string): void {
  const words = statusWords();
  for (const name of CLASSES) if (words[name].has(lemma)) status.classes.add(name);
}

export function emptyStatus(): Status {
  return {
    stage: null,
    time: 'none',
    progressive: false,
    perfect: false,
    hypothetical: false,
    classes: new Set(),
    negated: false,
    yet: false,
    governed: false,
  };
}

/** The source's sureness; negation turns a plain statement into a denial and an expectation into doubt. */
export function certaintyOf(status: Status): Certainty {
  const { classes } = status;
  const denied = status.negated || classes.has('denied');
  if (classes.has('unlikely')) return denied ? 'possible' : 'unlikely';
  if (denied) return classes.has('likely') ? 'unlikely' : classes.has('possible') ? 'unlikely' : 'denied';
  if (classes.has('possible')) return 'possible';
  if (classes.has('likely')) return 'likely';
  return 'stated';
}
