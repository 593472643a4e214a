/** `documents.csv`: what bare text files cannot say of themselves (path, publisher, published, url, title). */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { UnreadableError } from '../model/errors.ts';
import { decodeText, explainInvalidUtf8 } from './decode.ts';
import type { Metadata } from './report.ts';

export const SIDECAR_NAME = 'documents.csv';

const COLUMNS = 'path, publisher, published, url, title';

export interface SidecarRow {
  readonly metadata: Metadata;
  /** Line in the file, counted from 1. */
  readonly line: number;
}

/** Rows by the path that they name, relative to the sidecar's folder. */
export type Sidecar = ReadonlyMap<string, SidecarRow>;

interface ParsedRow {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly info: { readonly lines: number };
}

function parseRows(text: string): readonly ParsedRow[] {
  const header = text.slice(0, text.search(/\r?\n|$/));
  try {
    return parse(text, {
      // Spreadsheets of many countries separate with semicolons.
      delimiter: header.includes(',') ? ',' : header.includes(';') ? ';' : ',',
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly ParsedRow[];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableError(`It is not a CSV table (${detail.slice(0, 120)}). Its columns are ${COLUMNS}.`);
  }
}

/**
 * Parses a sidecar; a later row for the same path replaces an earlier one.
 * @throws UnreadableError where there is no table, or no column "path" in it.
 */
export function parseSidecar(bytes: Buffer, warn: (reason: string) => void): Sidecar {
  const { text, invalidAt } = decodeText(bytes);
  if (invalidAt !== null) warn(explainInvalidUtf8(invalidAt));
  const rows = new Map<string, SidecarRow>();
  for (const { record, info } of parseRows(text)) {
    const value = (name: string) => record[name] || null;
    if (record.path === undefined)
      throw new UnreadableError(`It has no column "path". The first line must name the columns: ${COLUMNS}.`);
    const path = record.path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    if (path === '') continue;
    rows.set(path, {
      line: info.lines,
      metadata: {
        externalId: null,
        publisher: value('publisher'),
        published: value('published'),
        url: value('url'),
        title: value('title'),
      },
    });
  }
  return rows;
}

/** The sidecar of a file that may not exist; null when it does not. */
export async function readSidecar(file: string, warn: (reason: string) => void): Promise<Sidecar | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null;
    throw error;
  }
  return parseSidecar(bytes, warn);
}
