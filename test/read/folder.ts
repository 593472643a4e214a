/** Real folders for tests, and a reader that collects. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Document, Unread } from '../../src/model/document.ts';
import { type ReadOptions, readDocuments } from '../../src/read/read.ts';

/** A temporary folder with these files, gone when the test is over. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export async function* chunksOf(bytes: Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function readAll(
  cwd: string,
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<{ documents: Document[]; unread: Unread[] }> {
  const documents: Document[] = [];
  const unread: Unread[] = [];
  for await (const document of readDocuments(paths, { cwd, onUnread: (one) => unread.push(one), ...options }))
    documents.push(document);
  return { documents, unread };
}

export const REPORT =
  'Ruritania and Graustark signed a trade agreement in Strelsau on Monday, their foreign ministers said after talks.\n';

export const FRENCH =
  'La Ruritanie et le Graustark ont signé lundi un accord commercial à Strelsau, ont annoncé leurs ministres des ' +
  'Affaires étrangères à l’issue de deux jours de pourparlers dans la capitale.\n';
