/** The commands on a kept library, as the command line describes them. */
import { type Command, Option } from 'commander';
import type { Effects } from '../effects.ts';
import { FORMAT_NAMES } from '../formats.ts';
import type { Stages } from '../stages.ts';
import type { AddFlags } from './add-command.ts';
import type { ChangesFlags } from './changes-command.ts';
import type { RuleFlags } from './rule-command.ts';
import type { SearchFlags } from './search-command.ts';
import type { ServeFlags } from './serve-command.ts';
import type { ExportFlags, ReportFlags, ShowFlags } from './show-command.ts';
import type { PrintFlags } from './with-library.ts';

const WHERE = `
The library is the folder of --library, else the database of DATABASE_URL, else
the folder of ENTENTE_LIBRARY, else .entente in this folder (docs/keeping.md).`;

const ADD_HELP = `
PATH is all that entente read takes: files, folders, URLs, feeds, archives, "-".
Reports that are there already are passed over, so the same command can be run
again, and goes on where it was interrupted.
${WHERE}

Examples:
  $ entente add reports/
  $ entente add https://news.example/world.xml --library asia
  $ zcat news.jsonl.gz | entente add -

Exit code: 0; 1 when some inputs could not be read; 2 for a mistake in the
command or a library that cannot be opened; 130 after Ctrl-C, with what was
stored until then.`;

const SHOW_HELP = `
Without a relation, all relations are listed. The formats are those of entente
read (docs/cli.md).
${WHERE}

Examples:
  $ entente show
  $ entente show IND-ISR
  $ entente show "India - Israel" --format html --out dossier.html
  $ entente show IND-ISR --format json --with-text --out ledger.json`;

const SEARCH_HELP = `
WORDS are searched for as a web search does: all of them, "in this order" in
quotation marks, one or another, -without. Inflected forms are found as well.
Filters alone list what they let through.
${WHERE}

Examples:
  $ entente search "free trade agreement"
  $ entente search visit or summit --relation IND-ISR --since 2026-01
  $ entente search --kind agreement --stage signed --relation EU-IRN
  $ entente search drones --json`;

const CHANGES_HELP = `
What counts is a new entry, another stage, outlook or date, an origin more or
less, a conflict found or settled, a ruling: not one more report that says the
same.
${WHERE}

Examples:
  $ entente changes --since 2026-02-01
  $ entente changes --since 2026-02-20T08:00:00Z --relation IND-ISR --json`;

const RULE_HELP = `
Without words all rulings are listed, with author, time and reason. Rulings are:
  same-entry ENTRY ENTRY     the two are one
  not-same ENTRY ENTRY       the two are not one, though they look it
  other-entry ENTRY CLAIM…   these claims speak of something else
  same-person PERSON PERSON  the two are one person
  wrong-claim CLAIM          the report does not say that
  right-date ENTRY DATE      it is (or was) then, in EDTF: 2026-02-25/2026-02-26
  undo RULING                takes one back
Ids are those of --format json and of the pages of entente serve.
${WHERE}

Examples:
  $ entente rule
  $ entente rule same-entry agreement:1f0a agreement:77c2 --reason "one text"
  $ entente rule right-date visit:9b1e 2026-02-25 --reason "ministry's calendar"
  $ entente rule undo ruling:03ab`;

const SERVE_HELP = `
Only this computer can reach it, unless --host names an address that others can
reach (0.0.0.0 for all). It then asks for a token: that of --token, else of
ENTENTE_TOKEN, else a new one, which is printed. Behind a proxy, name the host
that browsers ask for with --allow-host (docs/serving.md). The API is told of
under /api and in docs/api.md.
${WHERE}

Examples:
  $ entente serve
  $ entente serve --library asia --port 8080
  $ entente serve --host 0.0.0.0 --database postgresql://reader@db/entente

Exit code: 0 after Ctrl-C or SIGTERM; 2 where it cannot listen, or the library
cannot be opened.`;

const PLAIN_HELP = `${WHERE}`;

export interface LibraryRun {
  readonly effects: Effects;
  readonly load: () => Promise<Stages>;
  /** Told the exit code of the command that ran. */
  readonly done: (code: number) => void;
}

function placed(command: Command): Command {
  return command
    .option('--library <folder>', 'the folder of the library (default: .entente)')
    .option('--database <url>', 'a PostgreSQL database instead, as postgresql://user@host/name')
    .helpOption('-h, --help', 'print this help');
}

function printing(command: Command): Command {
  return command
    .option('--json', 'print JSON')
    .option('--width <columns>', 'width of what is printed (default: the terminal, else 80)')
    .option('--no-color', 'no colour (NO_COLOR and FORCE_COLOR are heeded too)');
}

function asOf(command: Command): Command {
  return command.option(
    '--as-of <date>',
    'the day from which things lie ahead or are overdue (default: today)',
  );
}

function describeAdd(program: Command, { effects, load, done }: LibraryRun): void {
  printing(placed(program.command('add')))
    .summary('put reports into a library')
    .description('Reads reports and keeps them in a library, with all that they say.')
    .argument('[path...]', 'files, folders, URLs, or "-" for standard input')
    .option('--limit-per-feed <n>', 'of how many items of a feed the page is fetched (default: 30)')
    .option('--cache <folder>', 'where pages are remembered (default: entente in the cache of your account)')
    .option('--no-cache', 'remember no pages, and fetch each in full')
    .option('--allow-private', 'let URLs lead to this computer and to private networks')
    .addHelpText('after', ADD_HELP)
    .action(async (paths: readonly string[], flags: AddFlags) => {
      const { runAdd } = await import('./add-command.ts');
      done(await runAdd(paths, flags, effects, load));
    });
}

function describeShow(program: Command, { effects, load, done }: LibraryRun): void {
  asOf(placed(program.command('show')))
    .summary('show a relation from the library')
    .description('Shows what the library knows of a relation, or which relations it knows.')
    .argument('[relation]', 'two powers, by name or code: IND-ISR, "India - Israel"')
    .addOption(new Option('--format <format>', 'what is written').choices(FORMAT_NAMES).default('terminal'))
    .option('--with-text', 'put the text of the reports into the JSON')
    .option('--out <path>', 'write to this file, or folder for formats of several files')
    .option('--width <columns>', 'width of the dossier (default: the terminal, else 80)')
    .option('--no-color', 'no colour (NO_COLOR and FORCE_COLOR are heeded too)')
    .addHelpText('after', SHOW_HELP)
    .action(async (relation: string | undefined, flags: ShowFlags) => {
      const { runShow } = await import('./show-command.ts');
      done(await runShow(relation, flags, effects, load));
    });
  asOf(placed(program.command('export')))
    .summary('write the whole library')
    .description('Writes all reports, for entente add to read again elsewhere, or the whole ledger.')
    .addOption(
      new Option('--format <format>', 'what is written: "reports" is JSON Lines')
        .choices(['reports', ...FORMAT_NAMES])
        .default('reports'),
    )
    .option('--out <path>', 'write to this file, or folder for formats of several files')
    .option('--no-color', 'no colour')
    .addHelpText('after', PLAIN_HELP)
    .action(async (flags: ExportFlags) => {
      const { runExport } = await import('./show-command.ts');
      done(await runExport(flags, effects, load));
    });
  asOf(printing(placed(program.command('report'))))
    .summary('show one report and what it says')
    .description('Shows a report: where it comes from, what it says, and its text.')
    .argument('<id>', 'its id, as search and JSON give it')
    .option('--text', 'print the text alone, unaltered')
    .addHelpText('after', PLAIN_HELP)
    .action(async (id: string, flags: ReportFlags) => {
      const { runReport } = await import('./show-command.ts');
      done(await runReport(id, flags, effects, load));
    });
}

function describeSearch(program: Command, { effects, load, done }: LibraryRun): void {
  printing(placed(program.command('search')))
    .summary('find entries and reports by their words')
    .description('Finds entries and reports that hold these words, best first.')
    .argument('[words...]', 'words, "phrases", or, -without')
    .option('--relation <powers>', 'of this relation')
    .option('--kind <kind>', 'visit, meeting, agreement, programme, figure or event')
    .option('--stage <stage>', 'entries at this stage')
    .option('--certainty <certainty>', 'stated, likely, possible, unlikely or denied')
    .option('--person <person>', 'in which this person takes part')
    .option('--publisher <name>', 'that this outlet reports')
    .option('--since <date>', 'of this day, month or year, or later')
    .option('--until <date>', 'of this day, month or year, or earlier')
    .option('--limit <n>', 'hits to show', '20')
    .option('--cursor <cursor>', 'go on after an earlier page of hits')
    .addHelpText('after', SEARCH_HELP)
    .action(async (words: readonly string[], flags: SearchFlags) => {
      const { runSearch } = await import('./search-command.ts');
      done(await runSearch(words, flags, effects, load));
    });
  printing(placed(program.command('changes')))
    .summary('show what is new since a day')
    .description('Shows what changed in the ledger, the oldest first.')
    .option('--since <date>', 'from this day, month, year or instant on')
    .option('--relation <powers>', 'of this relation')
    .option('--limit <n>', 'changes to show', '500')
    .addHelpText('after', CHANGES_HELP)
    .action(async (flags: ChangesFlags) => {
      const { runChanges } = await import('./changes-command.ts');
      done(await runChanges(flags, effects, load));
    });
}

function describeRule(program: Command, { effects, load, done }: LibraryRun): void {
  printing(placed(program.command('rule')))
    .summary('decide what reports leave open')
    .description('Decides what the reports leave open or the program got wrong, and lists such rulings.')
    .usage('[options] [ruling] [ids...]')
    .argument('[words...]', 'the ruling, and what it is about')
    .option('--reason <words>', 'why, for whoever reads it later')
    .option('--author <name>', 'who rules (default: ENTENTE_AUTHOR, else your account)')
    .addHelpText('after', RULE_HELP)
    .action(async (words: readonly string[], flags: RuleFlags) => {
      const { runRule } = await import('./rule-command.ts');
      done(await runRule(words, flags, effects, load));
    });
}

function describeUpkeep(program: Command, { effects, load, done }: LibraryRun): void {
  printing(placed(program.command('status')))
    .summary('show what the library holds')
    .description('Shows how much the library holds, and whether it is up to date.')
    .addHelpText('after', PLAIN_HELP)
    .action(async (flags: PrintFlags) => {
      const { runStatus } = await import('./status-command.ts');
      done(await runStatus(flags, effects, load));
    });
  printing(placed(program.command('rebuild')))
    .summary('understand all reports anew')
    .description('Understands all reports of the library anew; rulings stay.')
    .addHelpText('after', PLAIN_HELP)
    .action(async (flags: PrintFlags) => {
      const { runRebuild } = await import('./status-command.ts');
      done(await runRebuild(flags, effects, load));
    });
  printing(placed(program.command('forget')))
    .summary('take reports out of the library')
    .description('Takes reports out, and with them all that rests on them alone.')
    .argument('[report...]', 'ids of reports')
    .addHelpText('after', PLAIN_HELP)
    .action(async (reports: readonly string[], flags: PrintFlags) => {
      const { runForget } = await import('./status-command.ts');
      done(await runForget(reports, flags, effects, load));
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function describeServe(program: Command, { effects, load, done }: LibraryRun): void {
  asOf(placed(program.command('serve')))
    .summary('read the library in a browser')
    .description('Serves the library as pages, with an API, feeds and a calendar, until it is stopped.')
    .option('--port <number>', 'the port; 0 for any that is free', '4747')
    .option('--host <address>', 'the address that it is reached at', '127.0.0.1')
    .option('--token <token>', 'what browsers and programs must bring (better: ENTENTE_TOKEN)')
    .option('--allow-host <name>', 'a further name that it goes by, e.g. that of a proxy', collect, [])
    .addHelpText('after', SERVE_HELP)
    .action(async (flags: ServeFlags) => {
      const { runServe } = await import('./serve-command.ts');
      done(await runServe(flags, effects, load));
    });
}

/** Adds the commands; each is loaded when it runs. */
export function describeLibrary(program: Command, run: LibraryRun): void {
  program.commandsGroup('A library that is kept:');
  describeAdd(program, run);
  describeShow(program, run);
  describeSearch(program, run);
  describeRule(program, run);
  describeUpkeep(program, run);
  describeServe(program, run);
}
