import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../text/language.ts'
import { normalMethods } from '../trace/rank-trace.ts'
import { auditBook } from './commands/audit.ts'
import { check } from './commands/check.ts'
import { diff } from './commands/diff.ts'
import { emit } from './commands/emit.ts'
import { evaluateCases } from './commands/eval.ts'
import { explain } from './commands/explain.ts'
import { format, translate } from './commands/format.ts'
import { languageServer } from './commands/lsp.ts'
import { newWorkbook } from './commands/new.ts'
import { reportBook } from './commands/report.ts'
import { score } from './commands/score.ts'
import { helpTexts } from './help-texts.ts'
import { progressOnTerminal } from './progress.ts'
import { type ExitCode, exit, type Terminal } from './terminal.ts'
import { Refusal } from './texts.ts'

/**
 * Runs one command of `thuoc`. Answers the exit code: 0 all well, 1 something was found wrong, 2 it could not
 * run. Sentences go to standard error in the language of `--language` (Vietnamese unless asked otherwise).
 */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.on('error', endQuietly)
  const language = languageOf(args)
  const terminal: Terminal = {
    language,
    out: text => process.stdout.write(`${text}\n`),
    error: text => process.stderr.write(`${text}\n`),
    progress: progressOnTerminal(language),
  }
  return run(args, terminal)
}

/** Whoever reads our output may stop reading, as `head` does. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(exit.ok)
}

/** The same with a terminal of the caller's, for tests. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: ExitCode = exit.ok
  const program = buildProgram(terminal, outcome => {
    code = outcome
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof Refusal) {
      terminal.error(error.sentence[terminal.language])
      return error.exitCode
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.failed
    throw error
  }
}

function buildProgram(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const texts = helpTexts[terminal.language]
  const program = new Command('thuoc')
    .description(texts.program)
    .version(version(), '-V, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .helpCommand(false)
    .addOption(new Option('--language <vi|en>', texts.language).choices(['vi', 'en']))
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: text => terminal.out(text.trimEnd()),
      writeErr: text => terminal.error(text.trimEnd()),
    })
    .exitOverride()
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .helpOption('-h, --help', texts.help)
      .addOption(new Option('--language <vi|en>', texts.language).choices(['vi', 'en']))

  command('check', texts.check)
    .argument('<paths...>', texts.rulesPaths)
    .option('--json', texts.json, false)
    .option('--strict', texts.strict, false)
    .action(async (paths, options) => done(await check(paths, options, terminal)))

  command('format', texts.format)
    .argument('<paths...>', texts.rulesPaths)
    .option('--check', texts.formatCheck, false)
    .action(async (paths, options) => done(await format(paths, options, terminal)))

  command('translate', texts.translate)
    .argument('<file>', texts.rulesFile)
    .addOption(new Option('--to <vi|en>', texts.to).choices(['vi', 'en']).makeOptionMandatory())
    .option('--out <file>', texts.out)
    .option('--force', texts.force, false)
    .action(async (path, options) => done(await translate(path, { out: undefined, ...options }, terminal)))

  command('eval', texts.eval)
    .argument('<rules>', texts.rulesPath)
    .addOption(new Option('--explain <vi|en>', texts.evalExplain).choices(['vi', 'en']))
    .option('--fast', texts.fast, false)
    .action(async (path, options) => done(await evaluateCases(path, options, process.stdin, terminal)))

  command('explain', texts.explain)
    .argument('<rules>', texts.rulesPath)
    .argument('<code>', texts.code)
    .option('--index <id>', texts.index)
    .option('--input <letter=value...>', texts.input, collect, [])
    .option('--figures <file>', texts.figures)
    .option('--units <file>', texts.cohortUnits)
    .option('--results <index=table...>', texts.results, collect, [])
    .option('--reading <name=option...>', texts.reading, collect, [])
    .option('--json', texts.json, false)
    .action(async (path, code, options) => done(await explain(path, code, options, terminal)))

  command('diff', texts.diff)
    .argument('<before>', texts.diffBefore)
    .argument('<after>', texts.diffAfter)
    .option('--index <id>', texts.index)
    .option('--index-after <id>', texts.indexAfter)
    .addOption(new Option('--by <form>', texts.diffBy).choices(['clause', 'theme']).default('clause'))
    .option('--units <file>', texts.diffUnits)
    .option('--sample <name>', texts.diffSample)
    .option('--book <book.xlsx>', texts.diffBook)
    .option('--reading <name=option...>', texts.reading, collect, [])
    .option('--json', texts.json, false)
    .addOption(new Option('--to <form>', texts.emitTo).choices(['text', 'markdown']).default('text'))
    .option('--out <file>', texts.out)
    .option('--force', texts.force, false)
    .action(async (before, after, options) => done(await diff(before, after, options, terminal)))

  command('emit', texts.emit)
    .argument('<rules>', texts.rulesPath)
    .option('--index <id>', texts.index)
    .addOption(new Option('--to <form>', texts.emitTo).choices(['excel', 'markdown', 'json', 'sql']).default('excel'))
    .option('--reading <name=option...>', texts.reading, collect, [])
    .option('--out <file>', texts.out)
    .option('--force', texts.force, false)
    .action(async (path, options) => done(await emit(path, options, terminal)))

  command('new', texts.new)
    .requiredOption('--rules <path>', texts.rulesPath)
    .requiredOption('--out <book.xlsx>', texts.outBook)
    .option('--index <id>', texts.index)
    .option('--sample <name>', texts.sample)
    .option('--figures <file>', texts.figures)
    .option('--units <file>', texts.cohortUnits)
    .option('--place <name>', texts.place)
    .option('--year <year>', texts.year, wholeNumber)
    .option('--reading <name=option...>', texts.reading, collect, [])
    .addOption(new Option('--normalise <method>', texts.normalise).choices([...normalMethods]))
    .option('--groups <groups>', texts.groups)
    .option('--previous <file>', texts.previous)
    .option('--force', texts.force, false)
    .action(async options => done(await newWorkbook(options, terminal)))

  command('score', texts.score)
    .argument('[book.xlsx]', texts.book)
    .option('--rules <path>', texts.scoreRules)
    .option('--index <id>', texts.index)
    .option('--units <file>', texts.units)
    .option('--results <index=table...>', texts.results, collect, [])
    .option('--reading <name=option...>', texts.reading, collect, [])
    .addOption(new Option('--normalise <method>', texts.normalise).choices([...normalMethods]))
    .option('--exclude <code...>', texts.exclude, collect, [])
    .option('--exclude-thin', texts.excludeThin, false)
    .option('--groups <groups>', texts.groups)
    .option('--previous <file>', texts.previous)
    .option('--published <file>', texts.published)
    .option('--unit <name...>', texts.unit, collect, [])
    .addOption(new Option('--engine <engine>', texts.engine).choices(['javascript', 'duckdb']).default('javascript'))
    .option('--indicators', texts.indicators, false)
    .option('--json', texts.json, false)
    .option('--out <file>', texts.outScored)
    .option('--force', texts.force, false)
    .action(async (book, options) => done(await score(book, options, terminal)))
  command('audit', texts.audit)
    .argument('<book.xlsx>', texts.book)
    .option('--json', texts.json, false)
    .option('--out <file>', texts.outReport)
    .addOption(new Option('--fail-on <severity>', texts.failOn).choices(['warning', 'error']).default('warning'))
    .addOption(new Option('--date <date>', texts.date).argParser(isoDate))
    .option('--snapshot <file>', texts.snapshot)
    .option('--by <name>', texts.by)
    .option('--reason <text>', texts.reason)
    .option('--compare <file>', texts.compare)
    .option('--force', texts.force, false)
    .action(async (book, options) => done(await auditBook(book, options, terminal)))
  command('report', texts.report)
    .argument('<book.xlsx>', texts.book)
    .argument('[codes...]', texts.reportCodes)
    .requiredOption('--out <file>', texts.outPage)
    .option('--both', texts.both, false)
    .addOption(new Option('--date <date>', texts.date).argParser(isoDate))
    .option('--force', texts.force, false)
    .action(async (book, codes, options) => done(await reportBook(book, codes, options, terminal)))

  command('lsp', texts.lsp)
    .addOption(new Option('--stdio').hideHelp())
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(async (_options, self) =>
      languageServer(asLanguage(self.optsWithGlobals().language ?? process.env.THUOC_LANGUAGE)),
    )
  return program
}

function isoDate(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) throw new InvalidArgumentError(text)
  return text
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, value]
}

function wholeNumber(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError(text)
  return Number(text)
}

function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--language')
  const asked = at >= 0 ? args[at + 1] : args.find(arg => arg.startsWith('--language='))?.slice('--language='.length)
  return asLanguage(asked ?? process.env.THUOC_LANGUAGE) ?? 'vi'
}

const asLanguage = (text: unknown): Language | undefined => (text === 'vi' || text === 'en' ? text : undefined)

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
}
