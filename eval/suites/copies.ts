/**
 * "Is a copy of" on a set made from news: 300 bodies with six versions each, among 1,500 unrelated reports and pairs
 * of reports on one event. Read and reconciled as any reports are, but not understood: copies are told by their text.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../src/model/document.ts';
import type { LedgerDocument } from '../../src/model/ledger.ts';
import { readDocuments } from '../../src/read/read.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { makeSet, type SetReport } from '../copies/make-set.ts';
import type { Article } from '../scoring/article.ts';
import { countCopies, type Linked } from '../scoring/copy-links.ts';
import { readLines } from '../scoring/read-lines.ts';
import { prf } from '../scoring/score.ts';
import type { Suite, TellingError } from '../suite.ts';

const NEWS = 'data/news-all.jsonl.gz';
const SIZES = { bodies: 300, unrelated: 1_500, pairs: 200 };

export const copies: Suite = {
  name: 'copies',
  needs: [NEWS],
  measures: [
    { name: 'precision', floor: 0.99, aim: 0.999 },
    { name: 'recall', floor: 0.95, aim: 0.98 },
    { name: 'root is the body itself' },
  ],
  async run(data) {
    const set = makeSet(readLines<Article>(join(data, NEWS)), SIZES);
    const linked = linkReports(set, await reconcileAlone(set));
    const { precision, recall } = prf(countCopies(linked));
    const right = linked.filter(({ root, family }) => root?.family === family);
    return {
      values: {
        precision,
        recall,
        'root is the body itself': right.filter(({ root }) => root!.version === 'body').length / right.length,
      },
      errors: errorsOf(linked),
      details: describe(linked),
    };
  },
};

/** Through the files and the stage that decide it; nothing is understood, so that there is nothing but documents. */
async function reconcileAlone(set: readonly SetReport[]): Promise<readonly LedgerDocument[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-copies-'));
  try {
    const path = join(folder, 'set.jsonl');
    writeFileSync(path, set.map(({ article }) => JSON.stringify(article)).join('\n'));
    const documents: Document[] = [];
    for await (const document of readDocuments([path])) documents.push(document);
    const readings = documents.map((document) => ({
      document,
      published: document.published,
      entities: [],
      claims: [],
      statements: [],
      unmatched: [],
    }));
    return reconcile(readings, { asOf: '2016-12-31', unread: [] }).documents;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface LinkedReport extends Linked {
  readonly report: SetReport;
  readonly root: SetReport | null;
  readonly reason: string;
}

function linkReports(set: readonly SetReport[], documents: readonly LedgerDocument[]): LinkedReport[] {
  const known = new Map(set.map((report) => [report.article.id, report]));
  const byId = new Map(documents.map((document) => [document.id, known.get(document.externalId ?? '')!]));
  const missing = set.length - documents.length;
  if (missing !== 0) throw new Error(`${missing} reports of the set of copies were not read`);
  return documents.map(({ id, copyOf, copyReason }) => {
    const report = byId.get(id)!;
    const root = copyOf === null ? null : byId.get(copyOf)!;
    return { report, root, family: report.family, reason: copyReason ?? '' };
  });
}

function describe(linked: readonly LinkedReport[]): string[] {
  return [...new Set(linked.map(({ report }) => report.version))].map((version) => {
    const of = linked.filter(({ report }) => report.version === version);
    const right = of.filter(({ root, family }) => root !== null && root.family === family).length;
    const wrong = of.filter(({ root, family }) => root !== null && root.family !== family).length;
    return `${version.padEnd(14)} ${of.length} reports, ${right} linked within their family, ${wrong} outside of it`;
  });
}

function errorsOf(linked: readonly LinkedReport[]): TellingError[] {
  const begin = ({ article, version }: SetReport) =>
    `${article.id} (${version}, ${article.publisher}, ${article.published?.slice(0, 10)}) ${article.text.slice(0, 160)}`;
  const roots = new Set(linked.flatMap(({ root }) => (root === null ? [] : [root.article.id])));
  return linked.flatMap(({ report, root, family, reason }): TellingError[] => {
    const expected = family === report.article.id ? 'no copy' : `a copy of ${family}`;
    const sides = { sentence: begin(report), gold: expected };
    if (root === null)
      return expected === 'no copy' || roots.has(report.article.id)
        ? []
        : [{ what: 'missed', ...sides, predicted: 'no copy', weight: 1 }];
    if (root.family === family) return [];
    return [{ what: 'false', ...sides, predicted: `${reason}: ${begin(root)}`, weight: 2 }];
  });
}
