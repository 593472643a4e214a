import { readFileSync } from 'node:fs';

/** What `package.json` says of the program. */
export interface Program {
  readonly version: string;
  readonly homepage?: string;
}

export function readProgram(): Program {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return JSON.parse(text) as Program;
}
