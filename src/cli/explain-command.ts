/** `entente explain`: why the program believes a line of the ledger, or made nothing of a sentence. */
import type { Document } from '../model/document.ts';
import { UsageError } from '../model/errors.ts';
import { type MatchRecord, recordMatches } from '../model/explain-members.ts';
import type { ExplainedPassage, Explanation } from '../model/explanation.ts';
import type { Ledger } from '../model/ledger.ts';
import { restrictLedger } from '../model/restrict.ts';
import { renderExplanation } from '../show/terminal/explain/explanation.ts';
import { compareText } from '../show/view/view.ts';
import { buildFromPaths, checkInputs, type FromPaths, INTERRUPTED, reportUnread } from './build.ts';
import type { Effects } from './effects.ts';
import { findTarget, findWords, type Target } from './explain-target.ts';
import { chooseColor, chooseWidth, parseAsOf, today } from './settings.ts';
import type { Stages } from './stages.ts';
import type { WebFlags } from './web.ts';
import { explainWriteError } from './write-file.ts';

/** As commander gives them. */
export interface ExplainFlags extends WebFlags {
  readonly words?: string;
  readonly between?: string;
  readonly asOf?: string;
  readonly most: string;
  readonly json?: boolean;
  readonly color: boolean;
  readonly width?: string;
}

function parseMost(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value))
    throw new UsageError(`--most wants how many claims or places to explain, from 1 on, not "${value}".`);
  return Number(value);
}

interface Question {
  /** An id or a span; null where words are asked about. */
  readonly target: string | null;
  readonly words: string;
  readonly paths: readonly string[];
}

/** What is asked about, and where it is looked for. With --words all arguments are paths. */
function readQuestion(given: readonly string[], { words }: ExplainFlags): Question {
  if (words !== undefined) return { target: null, words, paths: given };
  const [target, ...paths] = given;
  if (target === undefined)
    throw new UsageError(
      'Nothing to explain. Give the id of an entry, a span or --words, and then reports: entente explain visit:1a2b reports/',
    );
  return { target, words: '', paths };
}

/** The reports themselves, as they were read: the ledger has their metadata after understanding only. */
function keepDocuments() {
  const documents = new Map<string, Document>();
  const keep = (document: Document) => {
    // Read twice under two names it is one document, and either will do: text and date are the same.
    if (!documents.has(document.id)) documents.set(document.id, document);
  };
  return { documents, keep };
}

function explainPassages(
  { claims, places }: Target,
  ledger: Ledger,
  documents: ReadonlyMap<string, Document>,
  explainReport: Stages['explainReport'],
): readonly ExplainedPassage[] {
  const wanted = claims === null ? null : new Set(claims);
  const known = new Map(ledger.documents.map((document) => [document.id, document]));
  return [...places].flatMap(([id, spans]): ExplainedPassage[] => {
    const document = known.get(id);
    const read = documents.get(id);
    if (document === undefined || read === undefined) return [];
    const sentences = explainReport(read, spans).map((sentence) =>
      wanted === null
        ? sentence
        : { ...sentence, claims: sentence.claims.filter(({ claim }) => wanted.has(claim)), attempts: [] },
    );
    // Evidence may run over into a sentence that is not about the claim.
    return [
      {
        document,
        sentences: wanted === null ? sentences : sentences.filter(({ claims: own }) => own.length > 0),
      },
    ];
  });
}

/** What is asked about, found in what was read, with all that is known of why. */
function explain(
  question: Question,
  reading: FromPaths,
  relation: string | null,
  most: number,
  documents: ReadonlyMap<string, Document>,
  matches: MatchRecord,
  explainReport: Stages['explainReport'],
): Explanation {
  const { ledger: whole, texts } = reading.built;
  const ledger = relation === null ? whole : restrictLedger(whole, relation);
  const target: Target =
    question.target === null
      ? { entry: null, claims: null, places: findWords(question.words, texts, most) }
      : findTarget(question.target, ledger, texts, most);
  const passages = explainPassages(target, whole, documents, explainReport);
  const shown = passages.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => sentence.claims.map(({ claim }) => claim)),
  );
  return {
    asked: question.target ?? question.words,
    entry: target.entry,
    members: matches.membersOf(whole, target.entry?.claims ?? shown.toSorted(compareText)),
    passages,
  };
}

/**
 * Runs the command and returns its exit code, as `entente read` does.
 * @throws UsageError for options that make no sense, and where nothing or too much is meant by what was asked.
 */
export async function runExplain(
  words: readonly string[],
  flags: ExplainFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  const question = readQuestion(words, flags);
  checkInputs(question.paths, flags, `entente explain ${question.target ?? '--words "will visit"'} reports/`);
  const most = parseMost(flags.most);
  const asOf = flags.asOf === undefined ? today(effects.now()) : parseAsOf(flags.asOf);
  const width = chooseWidth(flags.width, effects.stdout);
  const interrupt = new AbortController();
  const ignoreInterrupt = effects.onInterrupt(() => interrupt.abort());
  try {
    const stages = await load();
    const relation = flags.between === undefined ? null : await stages.resolveRelation(flags.between);
    const { documents, keep } = keepDocuments();
    const matches = recordMatches();
    const options = { asOf, signal: interrupt.signal, trace: matches.trace, onDocument: keep };
    const reading = await buildFromPaths(question.paths, flags, options, stages, effects);
    await reportUnread(reading.unread, effects);
    for (const note of reading.notes) await effects.stderr.write(`${note}\n`);
    // Before what is asked about is looked for: it may stand in what was not read.
    if (interrupt.signal.aborted)
      await effects.stderr.write(`Interrupted after ${reading.count} reports; the rest was not read.\n`);
    const found = explain(question, reading, relation, most, documents, matches, stages.explainReport);
    const color = chooseColor(flags.color, effects.env, effects.stdout.isTTY);
    const text = flags.json
      ? `${JSON.stringify(found, null, 2)}\n`
      : renderExplanation(found, { width, color });
    await effects.stdout.write(text).catch((error: unknown) => {
      throw explainWriteError(error, 'standard output');
    });
    if (interrupt.signal.aborted) return INTERRUPTED;
    return reading.unread.length > 0 ? 1 : 0;
  } finally {
    ignoreInterrupt();
  }
}
