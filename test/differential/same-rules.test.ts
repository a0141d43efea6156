import { beforeAll, expect, test } from 'vitest'
import { EvaluationLibrary } from '../../dsl/cli/eval/library.ts'
import { readRuleFiles } from '../../dsl/cli/read-rules.ts'
import { compile, type RuleFile } from '../../dsl/compile.ts'
import { formatSource } from '../../dsl/grammar/format.ts'
import { isError } from '../../dsl/text/diagnostic.ts'
import { Source } from '../../dsl/text/source.ts'
import { alone } from '../oracle/cohort.ts'
import { scorableCodes } from '../oracle/oracle.ts'
import { provinceFolder } from '../support/province-index.ts'
import { said } from './eval-case.ts'
import { rowsOf } from './rows.ts'

let files: readonly RuleFile[]
beforeAll(async () => {
  files = await readRuleFiles([provinceFolder])
})

const rows = scorableCodes.flatMap(code => rowsOf(code, 0).slice(0, 30))

/** Rewrites each file into another that must mean the same. */
const ways: readonly (readonly [name: string, rewrite: (file: RuleFile) => string])[] = [
  ['typed in decomposed Unicode', ({ text }) => text.normalize('NFD')],
  ['translated to the English dialect', file => formatted(file, 'en')],
  ['formatted', file => formatted(file, 'vi')],
  ['with Windows line breaks', ({ text }) => text.replace(/\r?\n/g, '\r\n')],
  ['without indentation', ({ text }) => text.replace(/^[ \t]+/gm, '')],
  ['with the indicators of each group in reverse order', ({ text }) => reversedWithinGroups(text)],
  ['pasted as one line', ({ text }) => text.replace(/^#.*$|[ \t]#[^"\n]*$/gm, '').replace(/\s+/g, ' ')],
]

test.each(ways)('the index scores the same %s', (_, rewrite) => {
  const rewritten = files.map(file => ({ ...file, text: rewrite(file) }))
  expect(answersOf(rewritten)).toEqual(answersOf(files))
})

test('the order of the files does not matter', () => {
  expect(answersOf([...files].reverse())).toEqual(answersOf(files))
})

/** A child such as 5.12.1 stays behind its parent. */
function reversedWithinGroups(text: string): string {
  const [head = '', ...groups] = text.split(/^(?=nhóm )/m)
  const reversed = groups.map(group => {
    const [title = '', ...indicators] = group.split(/^(?=chỉ số [\d.]+ )/m)
    const families: string[] = []
    for (const block of indicators) {
      const isChild = /^chỉ số \d+\.\d+\.\d/.test(block)
      if (isChild) families.push((families.pop() ?? '') + block)
      else families.push(block)
    }
    return (
      title +
      families
        .reverse()
        .map(block => `${block}\n`)
        .join('')
    )
  })
  return head + reversed.join('')
}

function formatted(file: RuleFile, dialect: 'vi' | 'en'): string {
  const result = formatSource(new Source(file.name, file.text), { dialect })
  if (result.kind !== 'formatted') throw new Error(`${file.name} could not be formatted.`)
  return result.text
}

function answersOf(rules: readonly RuleFile[]): readonly object[] {
  const { ruleSets, diagnostics } = compile(rules)
  expect(diagnostics.filter(isError)).toEqual([])
  const library = new EvaluationLibrary(ruleSets)
  return rows.map(row => said(library, row, 'text', alone.readings))
}
