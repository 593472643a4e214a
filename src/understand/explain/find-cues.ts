/**
 * Which words decide stage and certainty: those without which they would be others. Found by trying: each word, each
 * form and the date is taken away in turn and the sentence judged anew, so that this file knows no rule of its own.
 */
import type { Cue } from '../../model/explanation.ts';
import type { Tree } from '../analysis.ts';
import type { Interpretation } from '../claims/draft.ts';
import type { Frame } from '../claims/frame.ts';
import { judge } from '../claims/interpret.ts';

/** A word that no table holds, and a tag that no rule asks for. */
const NOTHING = '\u2205';

function withTree(interpretation: Interpretation, tree: Tree): Interpretation {
  return { ...interpretation, scene: { ...interpretation.scene, tree } };
}

export function findCues(interpretation: Interpretation, frame: Frame, trigger: number): Cue[] {
  const { scene } = interpretation;
  const { tree, sentence } = scene;
  const { stage, certainty, dateMention } = judge(interpretation, frame, trigger);
  const cues: Cue[] = [];
  const tryWithout = (changed: Interpretation, cue: Omit<Cue, 'without'>) => {
    const without = judge(changed, frame, trigger);
    if (without.stage === stage && without.certainty === certainty) return;
    cues.push({ ...cue, without: { stage: without.stage, certainty: without.certainty } });
  };
  sentence.tokens.forEach(({ text }, word) => {
    const lemmas = tree.lemmas.with(word, NOTHING);
    const xpos = tree.xpos.with(word, NOTHING);
    if (word !== trigger)
      tryWithout(withTree(interpretation, { ...tree, lemmas }), { word, text, by: 'word' });
    tryWithout(withTree(interpretation, { ...tree, xpos }), { word, text, by: 'form' });
  });
  if (dateMention !== null) {
    const dates = scene.dates.filter((date) => date !== dateMention);
    tryWithout(
      { ...interpretation, scene: { ...scene, dates } },
      { word: null, text: dateMention.text, by: 'date' },
    );
  }
  return cues;
}
