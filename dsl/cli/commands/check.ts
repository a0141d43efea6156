import { codeFrame } from '../../text/code-frame.ts'
import { type Diagnostic, isError } from '../../text/diagnostic.ts'
import { describeProblem } from '../../text/messages/describe.ts'
import { compileRules } from '../compile-rules.ts'
import { readRuleFiles } from '../read-rules.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'

export interface CheckOptions {
  readonly json: boolean
  /** Warnings, too, make the command fail. */
  readonly strict: boolean
}

/** `thuoc check PATHS`: everything that is wrong with the rules, in one pass. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const compiled = await compileRules(await readRuleFiles(paths))
  const { diagnostics } = compiled
  const errors = diagnostics.filter(isError).length
  if (options.json) terminal.out(JSON.stringify(diagnostics.map(diagnosticJson), undefined, 2))
  else {
    for (const diagnostic of diagnostics) terminal.out(`${codeFrame(diagnostic, terminal.language)}\n`)
    const examples = compiled.ruleSets.reduce((sum, { examples }) => sum + examples.length, 0)
    terminal.out(summary(terminal, errors, diagnostics.length - errors, compiled.files.length, examples))
  }
  return errors > 0 || (options.strict && diagnostics.length > 0) ? exit.findings : exit.ok
}

function summary(terminal: Terminal, errors: number, warnings: number, files: number, examples: number): string {
  return terminal.language === 'vi'
    ? `${errors} lỗi, ${warnings} cảnh báo trong ${files} tệp; ${examples} ví dụ đúng.`
    : `${errors} errors, ${warnings} warnings in ${files} files; ${examples} examples pass.`
}

function diagnosticJson(diagnostic: Diagnostic): object {
  const { source, span } = diagnostic
  return {
    code: diagnostic.problem.code,
    severity: diagnostic.severity,
    file: source.name,
    start: source.positionAt(span.start),
    end: source.positionAt(span.end),
    message: { vi: describeProblem(diagnostic.problem, 'vi'), en: describeProblem(diagnostic.problem, 'en') },
    fixes: diagnostic.fixes,
  }
}
