import { formatSource } from '../../grammar/format.ts'
import type { Dialect } from '../../grammar/vocabulary.ts'
import { codeFrame } from '../../text/code-frame.ts'
import { Source } from '../../text/source.ts'
import { readRuleFiles } from '../read-rules.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'
import { writeFileAtomically } from '../write-file.ts'

export interface FormatOptions {
  /** Say which files are not in form, and change nothing. */
  readonly check: boolean
}

/** `thuoc format PATHS`: rewrites rule files in the one form; files with syntax errors are left as they are. */
export async function format(paths: readonly string[], options: FormatOptions, terminal: Terminal): Promise<ExitCode> {
  let findings = 0
  for (const file of await readRuleFiles(paths)) {
    const formatted = formatSource(new Source(file.name, file.text))
    if (formatted.kind === 'unparsed') {
      findings += 1
      for (const diagnostic of formatted.diagnostics) terminal.error(codeFrame(diagnostic, terminal.language))
      continue
    }
    if (formatted.text === file.text) continue
    if (options.check) findings += 1
    else await writeFileAtomically(file.path, formatted.text, 'replace')
    terminal.out(said(terminal, options, file.name))
  }
  return findings > 0 ? exit.findings : exit.ok
}

function said({ language }: Terminal, { check }: FormatOptions, name: string): string {
  if (check) return language === 'vi' ? `${name}: chưa đúng dạng` : `${name}: not in form`
  return language === 'vi' ? `${name}: đã định dạng lại` : `${name}: formatted`
}

export interface TranslateOptions {
  readonly to: Dialect
  /** Absent: standard output. */
  readonly out: string | undefined
  readonly force: boolean
}

/** `thuoc translate FILE --to en`: the same rules in the other dialect, comments included. */
export async function translate(path: string, options: TranslateOptions, terminal: Terminal): Promise<ExitCode> {
  let findings = 0
  for (const file of await readRuleFiles([path])) {
    const translated = formatSource(new Source(file.name, file.text), { dialect: options.to })
    if (translated.kind === 'unparsed') {
      findings += 1
      for (const diagnostic of translated.diagnostics) terminal.error(codeFrame(diagnostic, terminal.language))
    } else if (options.out === undefined) terminal.out(translated.text.replace(/\n$/, ''))
    else await writeFileAtomically(options.out, translated.text, options.force ? 'replace' : 'refuse')
  }
  return findings > 0 ? exit.findings : exit.ok
}
