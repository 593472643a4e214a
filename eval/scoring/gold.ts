/** The gold's shapes, as `gold/README.md` and `gold/ANNOTATION.md` describe them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryKind } from '../../src/model/kinds/kinds.ts';

export interface GoldEvidence {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface GoldParty {
  readonly name: string;
  readonly role: string;
  /** ISO 3166-1 alpha-3; null for an international organisation, "XKX" where there is none. */
  readonly state: string | null;
}

export interface GoldEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly parties: readonly GoldParty[];
  readonly states: readonly string[];
  readonly date: string | null;
  readonly stage: string | null;
  readonly certainty: string;
  readonly salient: boolean;
  readonly plover: string | null;
  readonly evidence: readonly GoldEvidence[];
}

export interface GoldArticle {
  readonly id: string;
  readonly entries: readonly GoldEntry[];
}

/** Where the shared folder is: `--data DIR` on the command line, else beside the repository. */
export function dataDirectory(argv: readonly string[] = process.argv): string {
  const at = argv.indexOf('--data');
  return at >= 0 ? (argv[at + 1] ?? '../shared') : '../shared';
}

/** Ends the script, saying why, when a file that it needs is not there: a user has no shared folder. */
export function requireData(path: string): void {
  if (existsSync(path)) return;
  console.log(`skipped: ${path} is not there (give its folder with --data DIR)`);
  process.exit(0);
}

interface RawEntry {
  readonly kind: EntryKind;
  readonly parties: readonly GoldParty[];
  readonly states: readonly string[];
  readonly date: string | null;
  readonly stage: string | null;
  readonly certainty: string;
  readonly salient: boolean;
  readonly plover?: string;
  readonly evidence: readonly { start: number; end: number; exact: string }[];
}

/** Reads `gold/news.json`. */
export function readGoldArticles(shared: string): GoldArticle[] {
  const path = join(shared, 'gold/news.json');
  requireData(path);
  const raw = JSON.parse(readFileSync(path, 'utf8')) as { id: string; entries: RawEntry[] }[];
  return raw.map((article) => ({
    id: article.id,
    entries: article.entries.map((entry, index) => ({
      ...entry,
      id: `${article.id}#${index}`,
      plover: entry.plover ?? null,
      evidence: entry.evidence.map((piece) => ({ ...piece, document: article.id })),
    })),
  }));
}
