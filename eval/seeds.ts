/**
 * `npm run eval:seeds`: the ledger of the five seed reports against `gold/seeds.json`. Exits 1 when a figure falls
 * below what is promised of it. `--data DIR` names the shared folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Ledger } from '../src/model/ledger.ts';
import { overlaps } from '../src/model/span.ts';
import { buildLedger } from '../src/pipeline.ts';
import { readDocuments } from '../src/read/read.ts';
import { dataDirectory, type GoldEntry, requireData } from './scoring/gold.ts';
import { couldMatch, matchEntries, predictedEntries } from './scoring/match-entries.ts';
import { sameName } from './scoring/score.ts';

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

/** What must hold at least: kind → matched of the gold. */
const FLOORS = { 'visit and meeting': 8, agreement: 5, figure: 2, programme: 4, statements: 13 } as const;

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

async function main(): Promise<void> {
  const shared = dataDirectory();
  const goldPath = join(shared, 'gold/seeds.json');
  requireData(goldPath);
  const gold = JSON.parse(readFileSync(goldPath, 'utf8')) as SeedGold;
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

  const figures: Record<string, number> = {};
  const groups: [keyof typeof FLOORS, readonly string[]][] = [
    ['visit and meeting', ['visit', 'meeting']],
    ['agreement', ['agreement']],
    ['figure', ['figure']],
    ['programme', ['programme']],
  ];
  for (const [group, kinds] of groups) {
    const of = entries.flatMap((entry, index) => (kinds.includes(entry.kind) ? [index] : []));
    figures[group] = of.filter((index) => pairs.has(index)).length;
    console.log(`${group.padEnd(18)} ${figures[group]} of ${of.length}   (at least ${FLOORS[group]})`);
  }
  const statements = countStatements(ledger, gold.statements, texts, nameOf);
  figures.statements = statements.found;
  console.log(
    `statements         ${statements.found} of ${gold.statements.length}   (at least ${FLOORS.statements})`,
  );
  const staged = [...pairs].filter(([g]) => entries[g]!.kind !== 'figure');
  const right = staged.filter(([g, p]) => entries[g]!.stage === predicted[p]!.stage);
  console.log(`stage right        ${right.length} of ${staged.length}   (at least 90 %)`);

  console.log('\nmissed or with another stage:');
  entries.forEach((entry, index) => {
    const p = pairs.get(index);
    if (p === undefined) {
      const others = predicted.filter(
        (candidate) => candidate.kind !== entry.kind && couldMatch({ ...candidate, kind: entry.kind }, entry),
      );
      console.log(
        `  missed  ${entry.id}${others.length ? ` (as ${others.map((o) => `${o.kind}: ${o.title}`).join('; ')})` : ''}`,
      );
    } else if (entry.stage !== predicted[p]!.stage) {
      console.log(
        `  stage   ${entry.id}: ${predicted[p]!.stage} for ${entry.stage} (${predicted[p]!.title})`,
      );
    }
  });
  for (const line of statements.missed) console.log(`  speaker ${line}`);
  const split = entries.filter((entry) => predicted.filter((p) => couldMatch(p, entry)).length > 1);
  for (const entry of split) {
    console.log(
      `  split   ${entry.id}: ${predicted
        .filter((p) => couldMatch(p, entry))
        .map((p) => p.title)
        .join(' | ')}`,
    );
  }
  const low = Object.entries(FLOORS).filter(([name, floor]) => (figures[name] ?? 0) < floor);
  if (low.length > 0 || right.length < 0.9 * staged.length) {
    console.error(
      `\nbelow what is promised: ${[...low.map(([name]) => name), ...(right.length < 0.9 * staged.length ? ['stage'] : [])].join(', ')}`,
    );
    process.exitCode = 1;
  }
}

await main();
