/** How to read the page, folded. */
import { type Certainty, Sign } from './sign.tsx';

const SURE: readonly (readonly [Certainty, string])[] = [
  ['stated', 'stated: somebody says so outright'],
  ['likely', 'likely'],
  ['possible', 'possible'],
  ['unlikely', 'unlikely'],
  ['denied', 'denied'],
];

export function Legend() {
  return (
    <details class="legend">
      <summary>How to read this</summary>
      <ul class="signs">
        {SURE.map(([certainty, words]) => (
          <li>
            <Sign of={certainty} /> {words}
          </li>
        ))}
      </ul>
      <p>
        The ladder under a title has the stages of its kind: filled where a report tells of the stage, small
        where it was passed without being told of, hollow where it is not reached.
      </p>
      <p>
        Numbers in brackets are reports. A copy of an agency’s report is a report more, not an origin more. A
        title in regular type rests on one origin alone. What nobody says in so many words, but follows, is
        marked (inferred).
      </p>
      <p>Every quotation leads to the words in the full text of its report; an arrow there leads back.</p>
      <p>This page says who reports a thing and on whose word: support, not truth.</p>
    </details>
  );
}
