import { Command, CommanderError, type Option } from 'commander';
import { fanbenVersion } from '../model/version.ts';
import { DataFileError } from '../text/data-file.ts';
import type { CliIo } from './cli-io.ts';
import { analyseCommand, type AnalyseFlags } from './commands/analyse.ts';
import type { CheckFlags } from './commands/check.ts';
import type { ExplainFlags } from './commands/explain.ts';
import { exportCommand, type ExportFlags } from './commands/export.ts';
import type { KwicFlags } from './commands/kwic.ts';
import type { OutlineFlags } from './commands/outline.ts';
import type { RulesFlags } from './commands/rules.ts';
import { exitCode } from './exit-code.ts';
import { messagesOf } from './messages-of.ts';
import type { CommandHelp, Messages } from './messages.ts';
import { langArgument } from './option-values.ts';
import { usageErrorText } from './usage-error.ts';

/** What a command needs to set itself up; `finish` takes its exit code. */
type Setup = {
  readonly program: Command;
  readonly io: CliIo;
  readonly messages: Messages;
  readonly finish: (code: number) => void;
};

function addCommand(setup: Setup, usage: string, help: CommandHelp): Command {
  const { program, messages } = setup;
  return program
    .command(usage)
    .summary(help.summary)
    .description(help.description)
    .helpOption('-h, --help', messages.options.help)
    .addHelpText('after', `\n${messages.exampleTitle}\n  ${help.example}`);
}

function addAnalyse(setup: Setup): void {
  const { io, messages, finish } = setup;
  const { options, commands } = messages;
  addCommand(setup, 'analyse', commands.analyse)
    .argument('<path...>', commands.analyse.argument)
    .option('--out <folder>', options.out, 'output')
    .option('--genre <genre>', options.genre)
    .option('--min-documents <n>', options.minDocuments, '3')
    .option('--encoding <label>', options.encoding)
    .option('--jobs <n>', options.jobs)
    .option('--show-names', options.showNames)
    .option('--segmenter <name>', options.segmenter, 'nodejieba')
    .option('--phrase-length <n-n>', options.phraseLength, '4-60')
    .option('--structure-only', options.structureOnly)
    .option('--lang <zh|en>', options.lang, 'zh')
    .action(async (paths: string[], flags: AnalyseFlags) => {
      finish(await analyseCommand(paths, flags, io, messages));
    });
}

function addOutline(setup: Setup): void {
  const { io, messages, finish } = setup;
  const { options, commands } = messages;
  addCommand(setup, 'outline', commands.outline)
    .option('--model <file>', options.model)
    .option('--genre <genre>', options.outlineGenre)
    .option('--format <md|json|docx>', options.outlineFormat, 'md')
    .option('--out <file>', options.outFile)
    .option('--lang <zh|en>', options.lang, 'zh')
    .action(async (flags: OutlineFlags) => {
      const { outlineCommand } = await import('./commands/outline.ts');
      finish(outlineCommand(flags, io, messages));
    });
}

function addCheck(setup: Setup): void {
  const { io, messages, finish } = setup;
  const { options, commands } = messages;
  addCommand(setup, 'check', commands.check)
    .argument('<draft...>', commands.check.argument)
    .option('--model <file>', options.model)
    .option('--genre <genre>', options.checkGenre)
    .option('--format <format>', options.checkFormat, 'text')
    .option('--out <file>', options.outFile)
    .option('--min-severity <severity>', options.minSeverity, 'info')
    .option('--config <file>', options.config)
    .option('--baseline <file>', options.baseline)
    .option('--write-baseline <file>', options.writeBaseline)
    .option('--encoding <label>', options.encoding)
    .option('--lang <zh|en>', options.lang, 'zh')
    .action(async (paths: string[], flags: CheckFlags) => {
      // Loaded when it is needed: the rules and their data are no business of the other commands.
      const { checkCommand } = await import('./commands/check.ts');
      finish(await checkCommand(paths, flags, io, messages));
    });
}

function addExplain(setup: Setup): void {
  const { io, messages, finish } = setup;
  const { options, commands } = messages;
  addCommand(setup, 'explain', commands.explain)
    .argument('<file>', commands.explain.argument)
    .option('--line <n>', options.explainLine)
    .option('--format <text|json>', options.explainFormat, 'text')
    .option('--encoding <label>', options.encoding)
    .option('--out <file>', options.outFile)
    .option('--lang <zh|en>', options.lang, 'zh')
    .action(async (path: string, flags: ExplainFlags) => {
      const { explainCommand } = await import('./commands/explain.ts');
      finish(await explainCommand(path, flags, io, messages));
    });
}

function addRules(setup: Setup): void {
  const { io, messages, finish } = setup;
  const { options, commands } = messages;
  addCommand(setup, 'rules', commands.rules)
    .option('--format <text|json|md>', options.rulesFormat, 'text')
    .option('--out <file>', options.outFile)
    .option('--lang <zh|en>', options.lang, 'zh')
    .action(async (flags: RulesFlags) => {
      const { rulesCommand } = await import('./commands/rules.ts');
      finish(rulesCommand(flags, io, messages));
    });
}

function addExport(setup: Setup): void {
  const { io, messages, finish } = setup;
  const { options, commands } = messages;
  const none: readonly string[] = [];
  addCommand(setup, 'export', commands.export)
    .argument('<table>', commands.export.argument)
    .option('--model-dir <folder>', options.modelDir, 'output')
    .option('--format <csv|json>', options.exportFormat, 'csv')
    .option(
      '--where <column=value>',
      options.where,
      (condition: string, held: readonly string[]) => [...held, condition],
      none,
    )
    .option('--compare <a,b>', options.compare)
    .option('--limit <n>', options.exportLimit, '1000')
    .option('--measure <sections|characters>', options.measure, 'sections')
    .option('--years <range>', options.years)
    .option('--genres <list>', options.genres)
    .option('--out <file>', options.outFile)
    .option('--lang <zh|en>', options.lang, 'zh')
    .action((table: string, flags: ExportFlags) =>
      finish(exportCommand(table, flags, io, messages)),
    );
}

function addKwic(setup: Setup): void {
  const { io, messages, finish } = setup;
  const { options, commands } = messages;
  addCommand(setup, 'kwic', commands.kwic)
    .argument('<text>', commands.kwic.argument)
    .option('--model-dir <folder>', options.modelDir, 'output')
    .option('--format <text|csv|json>', options.kwicFormat, 'text')
    .option('--context <n>', options.context, '40')
    .option('--limit <n>', options.kwicLimit)
    .option('--out <file>', options.outFile)
    .option('--lang <zh|en>', options.lang, 'zh')
    .action(async (text: string, flags: KwicFlags) => {
      const { kwicCommand } = await import('./commands/kwic.ts');
      finish(kwicCommand(text, flags, io, messages));
    });
}

/** Columns that help texts are set for, whatever the terminal, so that they read the same everywhere. */
const helpWidth = 80;

/** An option's description with its default value, where it has one. */
function describeOption(option: Option, messages: Messages): string {
  const value: unknown = option.defaultValue;
  return typeof value === 'string'
    ? option.description + messages.defaultValue(value)
    : option.description;
}

function createProgram(io: CliIo, messages: Messages): Command {
  const { options, titles } = messages;
  return new Command('fanben')
    .description(messages.program)
    .version(fanbenVersion(), '-V, --version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand('help [command]', options.helpCommand)
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
      optionDescription: (option) => describeOption(option, messages),
    })
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: () => undefined,
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
    })
    .exitOverride();
}

/** The exit code of an error that has been thrown; errors that are not known go on. */
function codeOf(error: unknown, argv: readonly string[], setup: Setup): number {
  const { program, io, messages } = setup;
  if (error instanceof DataFileError) {
    io.err(messages.error(error.message));
    return exitCode.wrongUse;
  }
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return exitCode.done;
  // Without a command commander has shown the help.
  if (error.code === 'commander.help') return exitCode.wrongUse;
  const command = program.commands.find((known) => known.name() === argv[0]);
  const name = command === undefined ? 'fanben' : `fanben ${command.name()}`;
  io.err(messages.error(usageErrorText(error, name, messages)));
  return exitCode.wrongUse;
}

/**
 * Runs one command line (without node and script) and gives its exit code: data goes to `io.out`, messages to
 * `io.err`. Throws only what is a fault of fanben itself.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const lang = langArgument(argv);
  const messages = messagesOf(lang === 'en' ? 'en' : 'zh');
  if (lang !== 'zh' && lang !== 'en') {
    io.err(messages.error(messages.usage.lang(lang)));
    return exitCode.wrongUse;
  }
  let code: number = exitCode.done;
  const finish = (given: number): void => {
    code = given;
  };
  const setup: Setup = { program: createProgram(io, messages), io, messages, finish };
  addAnalyse(setup);
  addOutline(setup);
  addCheck(setup);
  addExplain(setup);
  addRules(setup);
  addExport(setup);
  addKwic(setup);
  try {
    await setup.program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    return codeOf(error, argv, setup);
  }
  return code;
}
