/** The command line as a function: arguments and effects in, exit code out. */
import { Command, CommanderError, Option } from 'commander';
import { UsageError } from '../model/errors.ts';
import type { Effects } from './effects.ts';
import type { ExplainFlags } from './explain-command.ts';
import { FORMAT_NAMES } from './formats.ts';
import { describeLibrary } from './library/describe.ts';
import { readProgram } from './program.ts';
import { type ReadFlags, runRead } from './read-command.ts';
import { loadStages, type Stages } from './stages.ts';

const MISUSE = 2;

const EXAMPLES = `
Examples:
  $ entente read reports/                         all relations, the largest in full
  $ entente read reports/ --between India-Israel  the dossier of one relation
  $ entente read news.jsonl.gz --format json      the whole ledger as JSON
  $ entente explain visit:f103 reports/           why a line stands in it
  $ entente add reports/                          keep them in a library
  $ entente changes --since 2026-02-01            what is new in it`;

const READ_HELP = `
PATH is a text file, an HTML page, JSON Lines (id, url, title, publisher,
published, text), a feed (RSS, Atom, JSON Feed), a web archive (WARC), any of
them packed with gzip, a zip archive or folder of such files, or "-" for standard
input. A documents.csv (path, publisher, published, url, title) describes the
bare texts beside it.

A PATH that begins with https:// or http:// is fetched, from public addresses,
20 MB at most, one request at a time to each host (docs/web.md). Of a feed the
pages that it links to are read, of a list of feeds (OPML) the feeds.

Formats:
  terminal  the dossier of a relation
  json      the whole ledger, or with --between its part (docs/ledger.md)
  html      a page to read, print and send on, in one file (docs/dossier.md)
  md        a brief of one relation, about a page, with footnotes
  csv       tables for a spreadsheet, one file a kind, in the folder of --out
  ics       visits and meetings as a calendar

Examples:
  $ entente read reports/
  $ entente read https://news.example/talks.html reports/ --between IND-ISR
  $ entente read https://news.example/world.xml --limit-per-feed 10
  $ entente read reports/ --between IND-ISR --as-of 2026-02-20
  $ entente read reports/ --between "India - Israel" --format json --out l.json
  $ entente read reports/ --format json --with-text
  $ entente read reports/ --between IND-ISR --format html --out dossier.html
  $ entente read reports/ --between IND-ISR --format md --out brief.md
  $ entente read reports/ --format csv --out tables
  $ entente read reports/ --between IND-ISR --format ics --out visits.ics
  $ zcat news.jsonl.gz | entente read - --between EU-IRN
  $ entente read reports/ --unmatched

Exit code: 0; 1 when some inputs could not be read (they are named, the rest is
done); 2 for a mistake in the command, or when the result cannot be written; 130
after Ctrl-C, with what was read until then.`;

const EXPLAIN_HELP = `
An entry or a claim is named by its id (in --format json and csv), or by a start
of it that no other has. A span is written PATH:START-END, with the path or the
id of a report and offsets in UTF-16 code units. PATH is read as entente read
reads it.

Examples:
  $ entente explain visit:f103 reports/
  $ entente explain reports/a.txt:120-180 reports/
  $ entente explain --words "has no plans to visit" reports/
  $ entente explain claim:8de0cfb4 reports/ --json

Exit code: as that of entente read.`;

interface Commands {
  readonly read: (paths: readonly string[], flags: ReadFlags) => Promise<void>;
  readonly explain: (words: readonly string[], flags: ExplainFlags) => Promise<void>;
}

function describe(run: Commands): Command {
  const program = new Command('entente')
    .description('Reads news reports about relations between states and keeps a ledger with evidence.')
    .version(readProgram().version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES);
  program.commandsGroup('Reports at hand:');
  program
    .command('read')
    .summary('read reports and show what they say')
    .description('Reads reports and shows the ledger of what they say: in the terminal, or as JSON.')
    .argument('[path...]', 'files, folders, URLs, or "-" for standard input')
    .option('--between <powers>', 'two powers, by name or code: IND-ISR, "India - Israel", EU-IRN')
    .option('--as-of <date>', 'the day from which things lie ahead or are overdue (default: today)')
    .addOption(new Option('--format <format>', 'what is written').choices(FORMAT_NAMES).default('terminal'))
    .option('--with-text', 'put the text of the reports into the JSON')
    .option(
      '--out <path>',
      'write to this file instead of standard output; a folder for formats of several files',
    )
    .option('--limit-per-feed <n>', 'of how many items of a feed the page is fetched (default: 30)')
    .option('--cache <folder>', 'where pages are remembered (default: entente in the cache of your account)')
    .option('--no-cache', 'remember no pages, and fetch each in full')
    .option('--allow-private', 'let URLs lead to this computer and to private networks')
    .option('--unmatched', 'also list sentences that name two powers and gave nothing')
    .option('--width <columns>', 'width of the dossier (default: the terminal, else 80)')
    .option('--no-color', 'no colour (NO_COLOR and FORCE_COLOR are heeded too)')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', READ_HELP)
    .action(run.read);
  describeExplain(program).action(run.explain);
  return program;
}

function describeExplain(program: Command): Command {
  return program
    .command('explain')
    .summary('show why the program believes a line')
    .description('Shows why an entry or a claim stands in the ledger, or why a sentence gave nothing.')
    .usage('[options] <entry|span> [path...]')
    .argument('[words...]', 'an entry, a claim or a span, and then the paths to read')
    .option('--words <words>', 'explain the sentences that have these words')
    .option('--most <count>', 'claims or places to explain in full', '3')
    .option('--between <powers>', 'look for the entry in one relation only')
    .option('--as-of <date>', 'the day from which things lie ahead or are overdue (default: today)')
    .option('--json', 'print the explanation as JSON')
    .option('--limit-per-feed <n>', 'of how many items of a feed the page is fetched (default: 30)')
    .option('--cache <folder>', 'where pages are remembered (default: entente in the cache of your account)')
    .option('--no-cache', 'remember no pages, and fetch each in full')
    .option('--allow-private', 'let URLs lead to this computer and to private networks')
    .option('--width <columns>', 'width of the explanation (default: the terminal, else 80)')
    .option('--no-color', 'no colour (NO_COLOR and FORCE_COLOR are heeded too)')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXPLAIN_HELP);
}

const isBrokenPipe = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EPIPE';

/**
 * Runs `entente` with the arguments behind its name. Returns the exit code; throws only what is a fault of the
 * program itself. `load` gives the stages, the real ones unless a test brings its own.
 */
export async function runCli(
  argv: readonly string[],
  effects: Effects,
  load: () => Promise<Stages> = loadStages,
): Promise<number> {
  let code = 0;
  const out: string[] = [];
  const err: string[] = [];
  const program = describe({
    read: async (paths, flags) => {
      code = await runRead(paths, flags, effects, load);
    },
    explain: async (words, flags) => {
      const { runExplain } = await import('./explain-command.ts');
      code = await runExplain(words, flags, effects, load);
    },
  });
  describeLibrary(program, {
    effects,
    load,
    done: (exit) => {
      code = exit;
    },
  });
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => out.push(text),
      writeErr: (text) => err.push(text),
      getOutHelpWidth: () => effects.stdout.columns ?? 100,
      getErrHelpWidth: () => effects.stderr.columns ?? 100,
    });
  try {
    try {
      await program.parseAsync([...argv], { from: 'user' });
    } catch (error) {
      if (error instanceof CommanderError) code = error.exitCode === 0 ? 0 : MISUSE;
      else if (error instanceof UsageError) {
        const command = program.commands.find((one) => one.name() === argv[0])?.name();
        err.push(`error: ${error.message}\n(entente ${command ?? ''} --help tells more)\n`);
        code = MISUSE;
      } else throw error;
    }
    if (err.length > 0) await effects.stderr.write(err.join(''));
    if (out.length > 0) await effects.stdout.write(out.join(''));
  } catch (error) {
    // `entente … | head`: whoever read has seen enough.
    if (!isBrokenPipe(error)) throw error;
  }
  return code;
}
