/** Statements by the side that makes them. */
import { daysOf } from '../../model/edtf.ts';
import type { LedgerStatement } from '../../model/ledger.ts';
import { compareText, powersOf, type View } from './view.ts';
import { speakerName } from './words.ts';

/** Whose words they are: those of the speaker, or the report's account of them. */
export const MANNERS = { direct: 'quoted', mixed: 'partly quoted', indirect: 'as reported' } as const;

/** 0 and 1 for the powers of the relation, 2 for everybody else. */
export function sideOf(statement: LedgerStatement, view: View): number {
  const entity = statement.speaker.entity === null ? undefined : view.entities.get(statement.speaker.entity);
  const side = powersOf(view.relation).indexOf(entity?.state ?? '');
  return side === -1 ? 2 : side;
}

/** One side after the other, the latest word first. */
function compareStatements(a: LedgerStatement, b: LedgerStatement, view: View): number {
  const day = ({ said }: LedgerStatement) => daysOf(said)?.first ?? Number.NEGATIVE_INFINITY;
  const [x, y] = [day(a), day(b)];
  return (
    sideOf(a, view) - sideOf(b, view) ||
    (x === y ? 0 : x > y ? -1 : 1) ||
    compareText(speakerName(view, a.speaker), speakerName(view, b.speaker)) ||
    (view.numbers.get(a.document) ?? 0) - (view.numbers.get(b.document) ?? 0) ||
    (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) ||
    compareText(a.id, b.id)
  );
}

export interface ToldStatement {
  readonly statement: LedgerStatement;
  /** The same words, put into the same mouth by copies of its report. */
  readonly copies: readonly LedgerStatement[];
}

function keyOf({ speaker, evidence }: LedgerStatement, document: string): string {
  return JSON.stringify([document, speaker.entity ?? speaker.text, evidence.map(({ exact }) => exact)]);
}

/** In order; what a copy takes over word for word is told once, with its root. */
export function foldStatements(view: View): readonly ToldStatement[] {
  const sorted = sortStatements(view);
  const own = new Map(sorted.map((one) => [keyOf(one, one.document), one.id]));
  const copies = new Map<string, LedgerStatement[]>();
  const alone = sorted.filter((one) => {
    const root = view.documentsById.get(one.document)?.copyOf ?? null;
    const original = root === null ? undefined : own.get(keyOf(one, root));
    if (original === undefined) return true;
    copies.set(original, [...(copies.get(original) ?? []), one]);
    return false;
  });
  return alone.map((statement) => ({ statement, copies: copies.get(statement.id) ?? [] }));
}

export function sortStatements(view: View): readonly LedgerStatement[] {
  return view.statements.toSorted((a, b) => compareStatements(a, b, view));
}
