/** Claims and statements: one row for each piece of evidence, so that no words are left out. */
import type { LedgerClaim, LedgerStatement } from '../../../model/ledger.ts';
import type { LedgerIndex } from '../../view/view.ts';
import { amountColumns, dateColumns, listOf } from './cells.ts';
import type { Column } from './table.ts';

type Evidence = LedgerClaim['evidence'][number];
type Speaker = LedgerStatement['speaker'];

/** What is told in words, with one piece of its evidence, counted from 1. */
export interface EvidenceRow<T> {
  readonly told: T;
  readonly number: number;
  readonly evidence: Evidence;
}

export function evidenceRows<T extends { readonly evidence: readonly Evidence[] }>(
  told: readonly T[],
): readonly EvidenceRow<T>[] {
  return told.flatMap((one) => one.evidence.map((evidence, at) => ({ told: one, number: at + 1, evidence })));
}

/** The words and their place; offsets are UTF-16 code units of the document's text. */
export function evidenceColumns<Row>(evidence: (row: Row) => Evidence | undefined): readonly Column<Row>[] {
  return [
    ['evidence.exact', (row) => evidence(row)?.exact ?? null],
    ['evidence.start', (row) => evidence(row)?.start ?? null],
    ['evidence.end', (row) => evidence(row)?.end ?? null],
  ];
}

/** The document, and enough of it to be read without `reports.csv`. */
export function documentColumnsOf<Row>(
  documentOf: (row: Row) => string | undefined,
  { documentsById }: LedgerIndex,
): readonly Column<Row>[] {
  const document = (row: Row) => documentsById.get(documentOf(row) ?? '');
  return [
    ['document', (row) => documentOf(row) ?? null],
    ['document.publisher', (row) => document(row)?.publisher ?? null],
    ['document.published', (row) => document(row)?.published.value ?? null],
    ['document.url', (row) => document(row)?.url ?? null],
  ];
}

function speakerColumns<Row>(
  name: string,
  speaker: (row: Row) => Speaker | undefined,
  { entities }: LedgerIndex,
): readonly Column<Row>[] {
  return [
    [name, (row) => entities.get(speaker(row)?.entity ?? '')?.name ?? null],
    [`${name}.text`, (row) => speaker(row)?.text ?? null],
    [`${name}.basis`, (row) => speaker(row)?.basis ?? null],
  ];
}

export function claimColumns(index: LedgerIndex): readonly Column<EvidenceRow<LedgerClaim>>[] {
  type Row = EvidenceRow<LedgerClaim>;
  const parties = ({ told }: Row) =>
    listOf(
      told.parties.map(({ entity, role, basis }) => {
        const name = index.entities.get(entity)?.name ?? entity;
        return `${role}: ${name}${basis === 'inferred' ? ' (inferred)' : ''}`;
      }),
    );
  return [
    ['id', ({ told }) => told.id],
    ['entry', ({ told }) => told.entry],
    ['link', ({ told }) => told.link],
    ['kind', ({ told }) => told.kind],
    ['type', ({ told }) => told.type],
    ['label', ({ told }) => told.label],
    ['parties', parties],
    ['stage', ({ told }) => told.stage],
    ['certainty', ({ told }) => told.certainty],
    ...dateColumns<Row>('when', ({ told }) => told.when),
    ['said', ({ told }) => told.said],
    ['place', ({ told }) => told.place],
    ...amountColumns<Row>(({ told }) => told.amount),
    ['superlative', ({ told }) => told.superlative?.text ?? null],
    ['position', ({ told }) => told.position],
    ...speakerColumns<Row>('attribution.speaker', ({ told }) => told.attribution?.speaker, index),
    ['attribution.verb', ({ told }) => told.attribution?.verb ?? null],
    ['attribution.listener', ({ told }) => told.attribution?.listener ?? null],
    ...documentColumnsOf<Row>(({ told }) => told.document, index),
    ['evidence.number', ({ number }) => number],
    ...evidenceColumns<Row>(({ evidence }) => evidence),
  ];
}

export function statementColumns(index: LedgerIndex): readonly Column<EvidenceRow<LedgerStatement>>[] {
  type Row = EvidenceRow<LedgerStatement>;
  return [
    ['id', ({ told }) => told.id],
    ...speakerColumns<Row>('speaker', ({ told }) => told.speaker, index),
    ['listener', ({ told }) => told.listener],
    ['verb', ({ told }) => told.verb],
    ['manner', ({ told }) => told.manner],
    ['said', ({ told }) => told.said],
    ['about', ({ told }) => listOf(told.about)],
    ...documentColumnsOf<Row>(({ told }) => told.document, index),
    ['evidence.number', ({ number }) => number],
    ...evidenceColumns<Row>(({ evidence }) => evidence),
  ];
}
