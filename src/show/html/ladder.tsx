/** The stages of a kind as a ladder: which of them are told of, which were passed, which lie ahead, and the way off. */
import { isExit, KINDS, type Stage } from '../../model/kinds/kinds.ts';
import type { Entry } from '../../model/ledger.ts';
import { Sign } from './sign.tsx';

type Reached = 'told' | 'passed' | 'open';

interface Rung {
  readonly stage: Stage;
  readonly reached: Reached;
  readonly current: boolean;
  /** How sure those are who expect it, where it is not reached. */
  readonly expected: Entry['certainty'] | null;
}

const SAID: Readonly<Record<Reached, string>> = {
  told: 'reached',
  passed: 'passed, not told of',
  open: 'not reached',
};

/** A side exit stands at the end, and only where somebody tells or expects that it was taken. */
export function rungsOf(entry: Entry): readonly Rung[] {
  const { kind, history, stage, certainty, outlook } = entry;
  const ladder: readonly string[] = KINDS[kind].ladder;
  const told = new Set(history.filter((step) => step.certainty === 'stated').map((step) => step.stage));
  if (stage !== null && certainty === 'stated') told.add(stage);
  const top = Math.max(-1, ...[...told].map((one) => ladder.indexOf(one)));
  const exits = [...KINDS[kind].exits].filter((exit) => told.has(exit) || outlook?.stage === exit);
  return [...ladder, ...exits].map((name, at) => {
    const one = name as Stage;
    const off = isExit(kind, one);
    const reached = told.has(one) ? 'told' : !off && at < top ? 'passed' : 'open';
    const expected = reached === 'open' && outlook?.stage === one ? outlook.certainty : null;
    return { stage: one, reached, current: stage === one, expected };
  });
}

/** Nothing for figures: they have one rung. */
export function Ladder({ entry }: { readonly entry: Entry }) {
  if (KINDS[entry.kind].ladder.length < 2) return null;
  return (
    <ol class="ladder" aria-label="How far it has come">
      {rungsOf(entry).map(({ stage, reached, current, expected }) => (
        <li
          class={[
            reached,
            current ? 'current' : '',
            expected === null ? '' : `expected ${expected}`,
            isExit(entry.kind, stage) ? 'exit' : '',
          ]
            .filter((name) => name !== '')
            .join(' ')}
          aria-current={current ? 'step' : undefined}
        >
          <Sign of={expected ?? (reached === 'told' ? 'stated' : reached)} />
          <span class="stage">{stage.replaceAll('-', ' ')}</span>
          <span class="unseen">, {expected === null ? SAID[reached] : expected}</span>
        </li>
      ))}
    </ol>
  );
}
