/** The gold's shapes, as `gold/README.md` and `gold/ANNOTATION.md` describe them. */
import { readFileSync } from 'node:fs';
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
