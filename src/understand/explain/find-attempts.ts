/** The words of a sentence that could have evoked something and did not, and what each frame lacked. */
import type { ExplainedFrame, FrameAttempt } from '../../model/explanation.ts';
import { consumed } from '../claims/consumed.ts';
import type { Interpretation } from '../claims/draft.ts';
import { fillRoles, partyOfClause } from '../claims/fill-roles.ts';
import { type Frame, loadFrames } from '../claims/frame.ts';
import { isVerbTakenForNoun, lemmaOf } from '../claims/grammar.ts';
import { explainRoles } from './explain-roles.ts';
import { lackingAround, lackingInRoles, lackingParties } from './find-lacking.ts';

/** From nearest to a claim to furthest. */
const NEARNESS: readonly FrameAttempt['outcome'][] = ['folded', 'parties', 'needs', 'fits', 'spoken-for'];

export function explainFrame(frame: Frame): ExplainedFrame {
  return {
    kind: frame.kind,
    form: frame.lemmas.length === 0 ? null : frame.form,
    type: frame.type,
    plover: frame.plover,
    stage: frame.stage,
  };
}

/** The frames that a word evokes; none for most. */
export function framesAt({ scene }: Interpretation, token: number): readonly Frame[] {
  const { verbs, nouns } = loadFrames();
  const upos = scene.tree.upos[token];
  const isVerb = upos === 'VERB' || isVerbTakenForNoun(scene.tree, token);
  const table = isVerb ? verbs : upos === 'NOUN' || upos === 'PROPN' ? nouns : null;
  return table?.get(lemmaOf(scene.tree, token)) ?? [];
}

function attempt(
  interpretation: Interpretation,
  frame: Frame,
  trigger: number,
  folded: boolean,
  text: string,
): FrameAttempt {
  const parties = fillRoles(interpretation, frame, trigger);
  if (frame.kind === 'event') parties.push(...partyOfClause(interpretation, frame, trigger, parties));
  const roles = explainRoles(interpretation, frame, trigger, parties, text);
  const outcome = (name: FrameAttempt['outcome'], lacks: readonly string[]): FrameAttempt => ({
    trigger,
    frame: explainFrame(frame),
    outcome: name,
    lacks,
    roles,
  });
  if (consumed(interpretation.scene, trigger, frame.kind)) return outcome('spoken-for', []);
  const around = lackingAround(frame, interpretation, trigger);
  if (around.length > 0) return outcome('fits', around);
  const needs = lackingInRoles(frame, interpretation, trigger, parties);
  if (needs.length > 0) return outcome('needs', needs);
  return folded ? outcome('folded', []) : outcome('parties', lackingParties(frame, parties));
}

/**
 * Attempts of all words but those that gave a claim, the nearest first. `folded`: words whose draft was found and then
 * folded into another claim, or let go as a bare mention. `text`: the report's.
 */
export function findAttempts(
  interpretation: Interpretation,
  claimed: ReadonlySet<number>,
  folded: ReadonlySet<number>,
  text: string,
): FrameAttempt[] {
  const attempts = interpretation.scene.sentence.tokens.flatMap((_, token) =>
    claimed.has(token)
      ? []
      : framesAt(interpretation, token).map((frame) =>
          attempt(interpretation, frame, token, folded.has(token), text),
        ),
  );
  const rank = ({ outcome }: FrameAttempt) => NEARNESS.indexOf(outcome);
  return attempts.toSorted(
    (a, b) => rank(a) - rank(b) || b.roles.length - a.roles.length || a.trigger - b.trigger,
  );
}
