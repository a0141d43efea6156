import { describe, expect, test } from 'vitest'
import { readRuleFiles } from '../../dsl/cli/read-rules.ts'
import { compile } from '../../dsl/compile.ts'
import { formatted } from '../support/formatted.ts'
import { provinceFolder } from '../support/province-index.ts'
import { compiled, province } from './province.ts'

const files = (await readRuleFiles([provinceFolder])).map(file => [file.name, file] as const)

describe('the shipped files', () => {
  test.each(files)('%s is as the formatter writes it', (_, file) => {
    expect(formatted(file).text).toBe(file.text)
  })

  test.each(files)('%s comes back unchanged from the English dialect', (_, file) => {
    expect(formatted(formatted(file, 'en'), 'vi').text).toBe(file.text)
  })

  test('mean the same in the English dialect', () => {
    const english = compile(files.map(([, file]) => formatted(file, 'en')))
    expect(english.diagnostics.map(({ problem }) => problem)).toEqual(
      compiled.diagnostics.map(({ problem }) => problem),
    )
    expect(english.ruleSets[0]?.examples).toHaveLength(province.examples.length)
  })

  test('mean the same when typed in decomposed letters', () => {
    const decomposed = compile(files.map(([, { name, text }]) => ({ name, text: text.normalize('NFD') })))
    expect(decomposed.diagnostics).toHaveLength(compiled.diagnostics.length)
    expect(decomposed.ruleSets[0]?.examples).toHaveLength(province.examples.length)
  })
})
