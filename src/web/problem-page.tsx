import { safeText } from '../show/view/safe-text.ts';
import { drawPlainPage } from './plain-page.tsx';
import { type ProblemError, titleOf } from './problem.ts';

/** An error for people: what happened, and the way out. */
export function drawProblem({ status, message }: ProblemError): string {
  return drawPlainPage(
    titleOf(status),
    <>
      <p>{safeText(message)}</p>
      <p>
        <a href="/relations">All relations</a>
      </p>
    </>,
  );
}
