/** The reports of `sample/`. */
import { fileURLToPath } from 'node:url';
import type { Document } from '../../src/model/document.ts';
import { readDocuments } from '../../src/read/read.ts';

export async function readSample(): Promise<Document[]> {
  const documents: Document[] = [];
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  for await (const document of readDocuments(['sample'], { cwd })) documents.push(document);
  return documents;
}
