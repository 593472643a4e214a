/**
 * Loads the tables of `knowledge/`: reads, checks their shape, fills in empty lists, and nothing more.
 * The YAML is the source. Parsing all of it takes more than half a second, so `compiled.json` beside it keeps
 * what each file said together with the file's hash; a table whose file has changed since is parsed from its
 * YAML again, so an edit is never lost, only slower until `scripts/build-knowledge.ts` has run.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { checkRecord, type Fields } from './knowledge-shapes.ts';
import type { Knowledge } from './knowledge-tables.ts';

export type * from './knowledge-tables.ts';

/** The tables and the shape of each; a section of a file that has several stands under `file.section`. */
const SHAPES: Readonly<Record<string, Fields>> = {
  states: {
    code: 'text',
    name: 'text',
    aliases: 'list',
    adjectives: 'list',
    demonyms: 'list',
    capital: 'text?',
    seats: 'list',
    cities: 'list',
    territories: 'list',
    ambiguous: 'list',
  },
  'bodies.generic': { type: 'text', names: 'list', collective: 'flag?' },
  'bodies.named': { state: 'text', type: 'text', name: 'text', aliases: 'list', ambiguous: 'list' },
  'bodies.armedGroups': { name: 'text', aliases: 'list', states: 'list', ambiguous: 'list' },
  organisations: {
    code: 'text',
    name: 'text',
    kind: 'text',
    aliases: 'list',
    seats: 'list',
    bodies: 'list',
    members: 'list or all',
    ambiguous: 'list',
  },
  'titles.titles': { forms: 'list', class: 'text', of: 'text', official: 'flag?', ambiguous: 'flag?' },
  people: { name: 'text', surname: 'text', state: 'text', aliases: 'list', offices: 'offices' },
  systems: { name: 'text', type: 'text', makers: 'list', aliases: 'list', ambiguous: 'list' },
  areas: { code: 'text', name: 'text', parent: 'text?', triggers: 'list', weak: 'list' },
  publishers: {
    name: 'text',
    country: 'text?',
    kind: 'text',
    aliases: 'list',
    domains: 'list',
    credits: 'list',
  },
  agreements: {
    name: 'text',
    kind: 'text',
    parties: 'list or all',
    aliases: 'list',
    ambiguous: 'list',
    year: 'number?',
  },
  sanctions: { sources: 'list', target: 'text', from: 'number?', to: 'number?', called: 'list' },
};

export const KNOWLEDGE_TABLES = [
  'states',
  'bodies',
  'organisations',
  'titles',
  'people',
  'systems',
  'areas',
  'publishers',
  'agreements',
  'sanctions',
] as const satisfies readonly (keyof Knowledge)[];

/** What a table's file said when it was compiled, and the SHA-256 of that file. */
export interface CompiledTable {
  readonly hash: string;
  readonly content: unknown;
}

/** The folder that comes with the package: the same from `src/understand` and from `dist/understand`. */
const DEFAULT_DIR = fileURLToPath(new URL('../../knowledge', import.meta.url));

const loaded = new Map<string, Knowledge>();

/**
 * The tables in `dir`, by default the package's own; read once per folder.
 * @throws Error that names file and record when a table is missing or a record has not the table's shape.
 */
export function loadKnowledge(dir: string = DEFAULT_DIR): Knowledge {
  const known = loaded.get(dir);
  if (known) return known;
  const compiled = readCompiled(dir);
  const tables: Record<string, unknown> = {};
  for (const table of KNOWLEDGE_TABLES) {
    const bytes = readTable(dir, table);
    const kept = compiled[table];
    const content = kept?.hash === hashTable(bytes) ? kept.content : parseTable(table, bytes);
    tables[table] = checkTable(table, content);
  }
  const knowledge = tables as unknown as Knowledge;
  loaded.set(dir, knowledge);
  return knowledge;
}

/** Reads and checks every YAML file of `dir`, for `compiled.json`. */
export function compileKnowledge(dir: string = DEFAULT_DIR): Readonly<Record<string, CompiledTable>> {
  const compiled: Record<string, CompiledTable> = {};
  for (const table of KNOWLEDGE_TABLES) {
    const bytes = readTable(dir, table);
    const content = parseTable(table, bytes);
    checkTable(table, structuredClone(content));
    compiled[table] = { hash: hashTable(bytes), content };
  }
  return compiled;
}

function readCompiled(dir: string): Readonly<Record<string, CompiledTable>> {
  const path = join(dir, 'compiled.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

function readTable(dir: string, table: string): Buffer {
  const path = join(dir, `${table}.yaml`);
  if (!existsSync(path))
    throw new Error(`${path} is missing: every table of knowledge/ must be in the folder.`);
  return readFileSync(path);
}

function hashTable(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parseTable(table: string, bytes: Buffer): unknown {
  try {
    return parse(bytes.toString('utf8'));
  } catch (error) {
    throw new Error(`knowledge/${table}.yaml is not YAML: ${(error as Error).message}`);
  }
}

function checkTable(table: string, content: unknown): unknown {
  const file = `knowledge/${table}.yaml`;
  const whole = SHAPES[table];
  if (whole) return checkList(file, content, whole);
  if (content === null || typeof content !== 'object')
    throw new Error(`${file} must be a mapping of sections.`);
  const sections = content as Record<string, unknown>;
  for (const [key, fields] of Object.entries(SHAPES)) {
    const [owner, section] = key.split('.');
    if (owner === table && section) checkList(`${file}, section ${section}`, sections[section], fields);
  }
  return sections;
}

function checkList(where: string, content: unknown, fields: Fields): unknown {
  if (!Array.isArray(content)) throw new Error(`${where} must be a list of records.`);
  content.forEach((record, index) => {
    checkRecord(`${where}, record ${index + 1}`, record, fields);
  });
  return content;
}
