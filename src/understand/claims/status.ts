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
  /** A gerund that a verb or a preposition governs: "denied capturing", "accused of sending". */
  gerund: boolean;
  /** A further one that is only spoken of: "new sanctions", "sanctions bill". */
  fresh: boolean;
  /** How sure it is that it is so, −3…3, intentions taken as they are put; null where no words were looked at. */
  sure: number | null;
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
    gerund: false,
    fresh: false,
    sure: null,
    yet: false,
    governed: false,
  };
}

/** Least sureness of each class, surest first; what lies below all of them is denied. */
const LEAST: readonly (readonly [Certainty, number])[] = [
  ['stated', 2.25],
  ['likely', 1.55],
  ['possible', -0.3],
  ['unlikely', -1.18],
];

export function certaintyOfSureness(sure: number): Certainty {
  return LEAST.find(([, least]) => sure >= least)?.[0] ?? 'denied';
}

/** How the source puts it. */
export function certaintyOf(status: Status): Certainty {
  return status.sure === null ? 'stated' : certaintyOfSureness(status.sure);
}
