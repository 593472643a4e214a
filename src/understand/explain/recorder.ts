/** Keeps what a watched reading of one report tells. */
import type { Gate } from '../../model/explanation.ts';
import type { Sentence } from '../analysis.ts';
import type { Draft } from '../claims/draft.ts';
import type { Analysis, Watch } from '../watch.ts';

export interface Record {
  sentences: readonly Sentence[];
  readonly gates: Map<number, Gate>;
  /** Null where the report was left unread. */
  analysis: Analysis | null;
  readonly dropped: Draft[];
  /** Claim id → its draft. */
  readonly drafted: Map<string, Draft>;
}

export function startRecord(): { readonly record: Record; readonly watch: Watch } {
  const record: Record = {
    sentences: [],
    gates: new Map(),
    analysis: null,
    dropped: [],
    drafted: new Map(),
  };
  const watch: Watch = {
    segmented: (sentences) => {
      record.sentences = sentences;
    },
    gated: (sentence, gate) => {
      record.gates.set(sentence, gate);
    },
    analysed: (analysis) => {
      record.analysis = analysis;
    },
    dropped: (draft) => {
      record.dropped.push(draft);
    },
    drafted: (drafts, ids) => {
      drafts.forEach((draft, at) => {
        record.drafted.set(ids[at]!, draft);
      });
    },
  };
  return { record, watch };
}
