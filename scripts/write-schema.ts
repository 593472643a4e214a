/** Writes `schema/ledger.schema.json` from the zod schemas of the ledger: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ledgerSchema } from '../src/model/ledger.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../schema/ledger.schema.json', import.meta.url));

/** The JSON Schema (draft 2020-12) of what `--format json` prints, as the text of its file. */
export function schemaText(): string {
  const { $schema, ...rest } = z.toJSONSchema(ledgerSchema);
  const schema = { $schema, title: 'Entente ledger', description: 'entente.ledger/1', ...rest };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, schemaText());
