/** What readings depend on besides the report: the program's version, its tables, its model. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const PARTS = ['../../package.json', '../../knowledge/compiled.json', '../../models/syntax-en.bin'];

/** The same for programs that understand every report alike. */
export function fingerprintUnderstanding(): string {
  const hash = createHash('sha256');
  for (const part of PARTS) {
    const bytes = readFileSync(new URL(part, import.meta.url));
    hash.update(part.endsWith('package.json') ? String(JSON.parse(bytes.toString()).version) : bytes);
  }
  return hash.digest('hex').slice(0, 16);
}
