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

export function sortStatements(view: View): readonly LedgerStatement[] {
  return view.statements.toSorted((a, b) => compareStatements(a, b, view));
}
