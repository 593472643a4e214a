/** Reads a tree of sources and tells what breaks the rules of ARCHITECTURE.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** What each part of `src/` may import of ours, besides itself. `cli` is imported by nothing. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  read: ['model'],
  understand: ['model'],
  reconcile: ['model'],
  keep: ['model'],
  show: ['model'],
  pipeline: ['model', 'read', 'understand', 'reconcile', 'keep'],
  library: ['model', 'understand', 'reconcile', 'keep', 'pipeline'],
  web: ['model', 'show'],
  index: ['model', 'read', 'show', 'keep', 'pipeline', 'library'],
  cli: ['model', 'read', 'show', 'keep', 'web', 'pipeline', 'library'],
};

/** Parts that read what the program knows. */
const KNOWING = ['understand', 'reconcile'];
/** Parts that touch files at all: inputs, tables and models, output. */
const FILING = ['read', 'understand', 'reconcile', 'keep', 'web', 'cli'];

interface Ban {
  readonly pattern: RegExp;
  readonly what: string;
  /** Parts that may. */
  readonly except: readonly string[];
}

const BANS: readonly Ban[] = [
  { pattern: /\bconsole\s*\./, what: 'prints', except: ['cli'] },
  { pattern: /\bprocess\s*\.\s*(?:stdout|stderr|stdin)\b/, what: 'uses the terminal', except: ['cli'] },
  { pattern: /\bprocess\s*\.\s*(?:env|argv)\b/, what: 'reads the environment', except: ['cli'] },
  { pattern: /\bprocess\s*\.\s*(?:exit|exitCode|kill)\b/, what: 'ends the process', except: ['cli'] },
  { pattern: /\bDate\.now\s*\(|\bnew Date\(\s*\)|\bDate\(\s*\)/, what: 'reads the clock', except: ['cli'] },
  { pattern: /\bperformance\s*\.|\bhrtime\b/, what: 'reads the clock', except: ['cli'] },
  { pattern: /\bMath\.random\s*\(|\brandomUUID\b|\brandomBytes\b/, what: 'rolls dice', except: ['cli'] },
  { pattern: /(?<![.\w])fetch\s*\(/, what: 'uses the network', except: ['cli'] },
  {
    pattern: /['"](?:node:)?(?:https?|http2|net|tls|dns|dgram|child_process)(?:\/\w+)?['"]/,
    what: 'uses the network or other programs',
    except: ['cli', 'web'],
  },
  { pattern: /['"]undici['"]/, what: 'uses the network', except: ['cli'] },
  { pattern: /['"](?:node:)?fs(?:\/promises)?['"]/, what: 'touches files', except: FILING },
  {
    pattern: /\blocaleCompare\b|\bIntl\.Collator\b|\.toLocale\w+\(/,
    what: 'depends on the locale',
    except: [],
  },
  { pattern: /['"`/](?:knowledge|models)\//, what: 'reads knowledge/ or models/', except: KNOWING },
];

const VAGUE = /^(?:utils?|helpers?|misc|common|shared)(?:\.tsx?)?$/;

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** Comments may speak of anything. A `//` behind a colon is an address. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

function partOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.tsx?$/, '');
}

function importsOf(source: string): readonly string[] {
  const found = source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g);
  return [...found].map(([, path]) => path ?? '');
}

function findBadImports(file: string, source: string): readonly string[] {
  const part = partOf(file);
  return importsOf(source)
    .map((path) => posix.join(dirname(file), path))
    .filter((target) => {
      if (target.startsWith('../')) return !target.endsWith('.json');
      const other = partOf(target);
      return other !== part && !(MAY_IMPORT[part] ?? []).includes(other);
    })
    .map((target) => `${file} imports ${target}`);
}

function findBans(file: string, source: string): readonly string[] {
  const part = partOf(file);
  return BANS.filter(({ pattern, except }) => !except.includes(part) && pattern.test(source)).map(
    ({ what }) => `${file} ${what}`,
  );
}

function findBadNames(file: string): readonly string[] {
  const unknown = MAY_IMPORT[partOf(file)] === undefined ? [`${file} belongs to no part`] : [];
  return [
    ...unknown,
    ...(file.split('/').some((name) => VAGUE.test(name)) ? [`${file} has a vague name`] : []),
  ];
}

/** One line for each violation under `src`, by file; empty for a tree that keeps the rules. */
export function findViolations(src: string): readonly string[] {
  return listFiles(src).flatMap((file) => {
    const source = withoutComments(readFileSync(join(src, file), 'utf8'));
    return [...findBadNames(file), ...findBadImports(file, source), ...findBans(file, source)];
  });
}
