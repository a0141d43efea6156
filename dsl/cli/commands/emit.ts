import { emitFormulaTable } from '../../emit/formula-table.ts'
import { emitJson } from '../../emit/json.ts'
import { emitMarkdown } from '../../emit/markdown.ts'
import { emitSqlScript } from '../../emit/sql/sql-script.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import type { Language } from '../../text/language.ts'
import { chooseIndex, loadRules, pairsOf, withReadings } from '../load-rules.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'
import { writeFileAtomically } from '../write-file.ts'

export interface EmitOptions {
  readonly to: 'excel' | 'markdown' | 'json' | 'sql'
  readonly index?: string
  readonly reading: readonly string[]
  readonly out?: string
  readonly force: boolean
}

/** `thuoc emit RULES --to excel|markdown|json|sql`: the rules in another form, from the checked model. */
export async function emit(path: string, options: EmitOptions, terminal: Terminal): Promise<ExitCode> {
  const ruleSet = chooseIndex(await loadRules(path), path, options.index)
  const text = emitted(withReadings(ruleSet, pairsOf(options.reading)), options.to, terminal.language)
  if (options.out === undefined) terminal.out(text.trimEnd())
  else await writeFileAtomically(options.out, text, options.force ? 'replace' : 'refuse')
  return exit.ok
}

function emitted(rulebook: Rulebook, form: EmitOptions['to'], language: Language): string {
  switch (form) {
    case 'excel':
      return emitFormulaTable(rulebook)
    case 'markdown':
      return emitMarkdown(rulebook, language)
    case 'json':
      return emitJson(rulebook)
    case 'sql':
      return emitSqlScript(rulebook)
    default:
      return form satisfies never
  }
}
