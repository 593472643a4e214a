/** The ledger of the five seed reports against `gold/seeds.json`: what the suite `seeds` prints and tests hold to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Ledger } from '../../src/model/ledger.ts';
import { overlaps } from '../../src/model/span.ts';
import { buildLedger } from '../../src/pipeline.ts';
import { readDocuments } from '../../src/read/read.ts';
import type { GoldEntry } from './gold.ts';
import { matchEntries, type Predicted, predictedEntries } from './match-entries.ts';
import { sameName } from './score.ts';

interface SeedRecord {
  readonly id: string;
  readonly kind: GoldEntry['kind'];
  readonly parties: Readonly<Record<string, readonly string[]>>;
  readonly states: readonly string[];
  readonly date: string | null;
  readonly stage: string | null;
  readonly certainty?: string;
  readonly outlook: { readonly stage: string; readonly certainty: string } | null;
  readonly evidence: readonly { readonly document: string; readonly exact: string }[];
}

interface SeedStatement {
  readonly speaker: string;
  readonly verb: string;
  readonly evidence: readonly { readonly document: string; readonly exact: string }[];
}

interface SeedGold {
  readonly records: readonly SeedRecord[];
  readonly statements: readonly SeedStatement[];
}

/** What must hold at least: group → matched of the gold. */
export const FLOORS = {
  'visit and meeting': 8,
  agreement: 5,
  figure: 2,
  programme: 4,
  statements: 13,
} as const;

function locate(texts: ReadonlyMap<string, string>, document: string, exact: string) {
  const start = texts.get(document)?.indexOf(exact) ?? -1;
  if (start < 0) throw new Error(`gold/seeds.json: "${exact}" is not in ${document}`);
  return { document, start, end: start + exact.length, exact };
}

function goldEntry(record: SeedRecord, texts: ReadonlyMap<string, string>): GoldEntry {
  return {
    id: record.id,
    kind: record.kind,
    parties: Object.entries(record.parties).flatMap(([role, names]) =>
      names.map((name) => ({ name, role, state: 'any' })),
    ),
    states: record.states,
    date: record.date,
    stage: record.stage ?? record.outlook?.stage ?? null,
    certainty: record.certainty ?? record.outlook?.certainty ?? 'stated',
    salient: true,
    plover: null,
    evidence: record.evidence.map(({ document, exact }) => locate(texts, document, exact)),
  };
}

function countStatements(
  ledger: Ledger,
  gold: readonly SeedStatement[],
  texts: ReadonlyMap<string, string>,
  nameOf: (id: string) => string,
): { found: number; missed: string[] } {
  const entities = new Map(ledger.entities.map((entity) => [entity.id, entity.name]));
  const missed: string[] = [];
  for (const { speaker, verb, evidence } of gold) {
    const spans = evidence.map(({ document, exact }) => locate(texts, document, exact));
    const candidates = ledger.statements.filter((statement) =>
      statement.evidence.some((e) =>
        spans.some((s) => s.document === nameOf(statement.document) && overlaps(s, e)),
      ),
    );
    const names = candidates.map((s) =>
      s.speaker.entity ? (entities.get(s.speaker.entity) ?? s.speaker.text) : s.speaker.text,
    );
    const right = candidates.some(
      (s, i) => sameName(names[i] ?? '', speaker) || sameName(s.speaker.text, speaker),
    );
    if (!right)
      missed.push(`${speaker} ${verb}: “${evidence[0]?.exact}” (found: ${names.join(', ') || 'nobody'})`);
  }
  return { found: gold.length - missed.length, missed };
}

/** The kinds of the gold that are counted together. */
const GROUPS: readonly (readonly [Exclude<keyof typeof FLOORS, 'statements'>, readonly string[]])[] = [
  ['visit and meeting', ['visit', 'meeting']],
  ['agreement', ['agreement']],
  ['figure', ['figure']],
  ['programme', ['programme']],
];

/** Least part of the matched entries, figures apart, whose stage is right. */
export const LEAST_STAGES = 0.9;

export interface SeedScore {
  readonly ledger: Ledger;
  /** Document id → file name. */
  readonly nameOf: (id: string) => string;
  readonly gold: readonly GoldEntry[];
  readonly predicted: readonly Predicted[];
  /** Index in `gold` → index in `predicted`. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly figures: readonly {
    readonly group: keyof typeof FLOORS;
    readonly found: number;
    readonly of: number;
  }[];
  readonly stages: { readonly right: number; readonly of: number };
  /** Statements without their speaker, a line each. */
  readonly missedStatements: readonly string[];
}

/** The files that scoring needs; the first that is not there, or null. */
export function missingSeedData(shared: string): string | null {
  return [join(shared, 'gold/seeds.json'), join(shared, 'seeds')].find((path) => !existsSync(path)) ?? null;
}

/** Reads the seeds and scores their ledger. `shared`: the folder that holds `seeds/` and `gold/`. */
export async function scoreSeeds(shared: string): Promise<SeedScore> {
  const gold = JSON.parse(readFileSync(join(shared, 'gold/seeds.json'), 'utf8')) as SeedGold;
  const folder = join(shared, 'seeds');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const { ledger } = await buildLedger(readDocuments(names.map((name) => join(folder, name))), {
    asOf: '2026-02-20',
  });
  const fileOf = new Map(ledger.documents.map((document) => [document.id, basename(document.path ?? '')]));
  const nameOf = (id: string) => fileOf.get(id) ?? id;
  const entries = gold.records.map((record) => goldEntry(record, texts));
  const predicted = predictedEntries(ledger, nameOf);
  const pairs = matchEntries(predicted, entries);
  const statements = countStatements(ledger, gold.statements, texts, nameOf);
  const staged = [...pairs].filter(([g]) => entries[g]!.kind !== 'figure');
  const counted = GROUPS.map(([group, kinds]) => {
    const of = entries.flatMap((entry, index) => (kinds.includes(entry.kind) ? [index] : []));
    return { group, found: of.filter((index) => pairs.has(index)).length, of: of.length };
  });
  return {
    ledger,
    nameOf,
    gold: entries,
    predicted,
    pairs,
    figures: [...counted, { group: 'statements', found: statements.found, of: gold.statements.length }],
    stages: {
      right: staged.filter(([g, p]) => entries[g]!.stage === predicted[p]!.stage).length,
      of: staged.length,
    },
    missedStatements: statements.missed,
  };
}

/** The names of what falls below its floor; empty when every promise holds. */
export function belowFloor({ figures, stages }: SeedScore): string[] {
  return [
    ...figures.filter(({ group, found }) => found < FLOORS[group]).map(({ group }) => group),
    ...(stages.right < LEAST_STAGES * stages.of ? ['stage'] : []),
  ];
}
