/** What changes a library: each batch of reports, each ruling is one unit of work. */
import type { Store } from '../keep/store.ts';
import type { LibraryWriter } from '../model/library.ts';
import { addDocuments } from './add.ts';
import { forgetDocuments } from './forget.ts';
import { rebuildLibrary } from './rebuild.ts';
import { makeRuling, undoRuling } from './rule.ts';

export interface WriterSetup {
  readonly now: () => string;
  /** What is noted of a report that this program understands. */
  readonly understood: string;
}

export function createWriter(store: Store, setup: WriterSetup): LibraryWriter {
  return {
    add: (documents, options = {}) => addDocuments(store, documents, options, setup),
    forget: (documents) => forgetDocuments(store, documents, setup),
    rebuild: (options = {}) => rebuildLibrary(store, options, setup),
    rule: (act, by) => makeRuling(store, act, by, setup),
    undo: (ruling, by) => undoRuling(store, ruling, by, setup),
  };
}
