/** How sure a source is, by form: solid, dashed, dotted, struck. The shapes are drawn once and used everywhere. */
import type { Entry } from '../../model/ledger.ts';

export type Certainty = Entry['certainty'];

/** The shapes, to stand once on a page before any `Sign`. */
export function SignShapes() {
  return (
    <svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
      <symbol id="sign-stated" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.5" fill="currentColor" />
      </symbol>
      <symbol id="sign-likely" viewBox="0 0 12 12">
        <circle
          cx="6"
          cy="6"
          r="4.2"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-dasharray="4.4 2.2"
        />
      </symbol>
      <symbol id="sign-possible" viewBox="0 0 12 12">
        <Dotted />
      </symbol>
      <symbol id="sign-unlikely" viewBox="0 0 12 12">
        <Dotted />
        <path d="M2 10 10 2" stroke="currentColor" stroke-width="1.3" />
      </symbol>
      <symbol id="sign-denied" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.3" />
        <path d="M3.4 3.4 8.6 8.6M8.6 3.4 3.4 8.6" stroke="currentColor" stroke-width="1.3" />
      </symbol>
      <symbol id="sign-passed" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="2.6" fill="currentColor" />
      </symbol>
      <symbol id="sign-open" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="2.4" fill="none" stroke="currentColor" stroke-width="1" />
      </symbol>
    </svg>
  );
}

function Dotted() {
  return (
    <circle
      cx="6"
      cy="6"
      r="4.2"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-dasharray="0.01 3.29"
    />
  );
}

/** `of`: a certainty, or for rungs of a ladder `passed` (nobody told of it) and `open` (not reached). */
export function Sign({ of }: { readonly of: Certainty | 'passed' | 'open' }) {
  return (
    <svg class="sign" aria-hidden="true">
      <use href={`#sign-${of}`} />
    </svg>
  );
}
