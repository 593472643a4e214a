/** The clause that holds a trigger, as one span: what a reader must see to believe the claim. */

import { MAX_EVIDENCE } from '../../model/evidence.ts';
import type { Span } from '../../model/span.ts';
import { headOf, relation, subtree } from './grammar.ts';
import type { Scene } from './scene.ts';

const CLAUSE = new Set(['root', 'ccomp', 'advcl', 'parataxis', 'csubj', 'csubj:pass']);

/** Shortest clause that is still worth reading on its own, in UTF-16 code units. */
const ENOUGH = 60;

export function evidenceSpan(scene: Scene, trigger: number): Span {
  const { sentence, tree } = scene;
  let token = trigger;
  for (let depth = 0; depth < 30; depth++) {
    const atClause =
      CLAUSE.has(relation(tree, token)) || (relation(tree, token) === 'conj' && tree.upos[token] === 'VERB');
    const head = headOf(tree, token);
    if (head < 0) break;
    if (atClause) {
      const span = spanOf(scene, token);
      if (span.end - span.start >= ENOUGH && !hangsOn(scene, span)) return span;
    }
    token = head;
  }
  const whole = { start: sentence.start, end: sentence.end };
  return whole.end - whole.start <= MAX_EVIDENCE ? whole : spanOf(scene, token);
}

/** True when the clause opens with a relative pronoun and says nothing without the noun before it. */
function hangsOn(scene: Scene, span: Span): boolean {
  const first = scene.sentence.tokens.find((token) => token.start >= span.start && /\p{L}/u.test(token.text));
  return first !== undefined && /^(which|who|whom|whose)$/i.test(first.text);
}

function spanOf(scene: Scene, token: number): Span {
  const tokens = subtree(scene.tree, token);
  const words = tokens.filter(
    (t) => scene.tree.upos[t] !== 'PUNCT' || /["“‘'(]/.test(scene.sentence.tokens[t]?.text ?? ''),
  );
  const first = scene.sentence.tokens[words[0] ?? token];
  const last = scene.sentence.tokens[tokens[tokens.length - 1] ?? token];
  return { start: first?.start ?? scene.sentence.start, end: last?.end ?? scene.sentence.end };
}
