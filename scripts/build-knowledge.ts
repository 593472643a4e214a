/** Writes `knowledge/compiled.json` from the YAML tables, one record a line so that changes can be read. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CompiledTable, compileKnowledge } from '../src/understand/knowledge.ts';

function renderContent(content: unknown): string {
  if (Array.isArray(content)) return `[\n${content.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
  const sections = Object.entries(content as Record<string, unknown>);
  return `{\n${sections.map(([name, section]) => `${JSON.stringify(name)}: ${renderSection(section)}`).join(',\n')}\n}`;
}

function renderSection(section: unknown): string {
  const records = Array.isArray(section) && section.some((item) => typeof item === 'object');
  return records ? renderContent(section) : JSON.stringify(section);
}

function renderTable([table, { hash, content }]: [string, CompiledTable]): string {
  return `${JSON.stringify(table)}: { "hash": ${JSON.stringify(hash)}, "content": ${renderContent(content)} }`;
}

const compiled = Object.entries(compileKnowledge()).map(renderTable).join(',\n');
const path = fileURLToPath(new URL('../knowledge/compiled.json', import.meta.url));
writeFileSync(path, `{\n${compiled}\n}\n`);
