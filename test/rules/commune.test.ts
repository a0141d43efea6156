import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readRuleFiles } from '../../dsl/cli/read-rules.ts'
import { compile } from '../../dsl/compile.ts'
import { isError } from '../../dsl/text/diagnostic.ts'
import { formatted } from '../support/formatted.ts'
import { provinceFolder } from '../support/province-index.ts'

const folder = fileURLToPath(new URL('../../rules/commune-thuong-lo-2023', import.meta.url))
const files = await readRuleFiles([folder])
const compiled = compile(files)
const commune = compiled.ruleSets[0]!
const { rulebook, examples } = commune
const criteria = rulebook.indicators.filter(({ level }) => level === 'criterion')

/** One of each, because every wrong maximum costs a whole check. */
const firstOfEachGroup = criteria.map(({ code }) => code as string).filter(code => code.endsWith('.1.1'))

describe('the commune index', () => {
  test('is free of errors and warnings', () => {
    expect(compiled.diagnostics).toEqual([])
  })

  test('has 8 groups, 79 criteria and 600 points', () => {
    expect(rulebook.groups.map(({ code, maximum }) => [code, maximum.toFraction()])).toEqual(
      expect.arrayContaining([
        ['I', '90'],
        ['II', '25'],
        ['III', '90'],
        ['IV', '45'],
        ['V', '25'],
        ['VI', '165'],
        ['VII', '40'],
        ['VIII', '120'],
      ]),
    )
    expect(criteria).toHaveLength(79)
    expect(criteria.reduce((sum, { maximum }) => sum + Number(maximum.toFraction()), 0)).toBe(600)
  })

  test.each(criteria.map(criterion => [criterion.code as string, criterion] as const))(
    '%s has evidence, deadline and examples, one of them without figures',
    (code, { evidence, deadline }) => {
      const own = examples.filter(example => example.code === code)
      expect(evidence).not.toEqual([])
      expect(deadline).toMatch(/^\d{1,2}\.\d{1,2}$/)
      expect(own.length).toBeGreaterThanOrEqual(3)
      expect(own.map(({ state }) => state)).toContain('missing')
    },
  )

  test.each(files.map(file => [file.name, file] as const))('%s is as the formatter writes it', (_, file) => {
    expect(formatted(file).text).toBe(file.text)
    expect(formatted(formatted(file, 'en'), 'vi').text).toBe(file.text)
  })

  test('75 criteria serve an indicator of the provincial index, which has it', async () => {
    const links = criteria.flatMap(({ serves }) => serves)
    const both = compile([...files, ...(await readRuleFiles([provinceFolder]))])
    expect(links).toHaveLength(75)
    expect(new Set(links.map(({ index }) => index as string))).toEqual(new Set(['dti-tỉnh-2022']))
    expect(both.ruleSets.map(({ rulebook }) => rulebook.id as string)).toContain('dti-tỉnh-2022')
    expect(both.diagnostics.filter(isError)).toEqual([])
  })

  test('a link to an indicator that the provincial index does not have is an error', async () => {
    const broken = files.map(({ name, text }) => ({ name, text: text.replace('phục vụ 1.10 của', 'phục vụ 1.99 của') }))
    const { diagnostics } = compile([...broken, ...(await readRuleFiles([provinceFolder]))])
    expect(diagnostics.filter(isError).map(({ problem }) => problem)).toEqual([
      expect.objectContaining({ code: 'unknown-served-code', item: '1.99' }),
    ])
  })

  test.each(firstOfEachGroup)('a wrong maximum of %s is an error at its indicator', code => {
    const heading = new RegExp(`^(tiêu chí ${code.replaceAll('.', '\\.')} .* tối đa )\\d+$`, 'm')
    const broken = files.map(({ name, text }) => ({
      name,
      text: text.replace(heading, (_, head: string) => `${head}999`),
    }))
    const { diagnostics } = compile(broken)
    const indicator = code.slice(0, code.lastIndexOf('.'))
    const named = diagnostics.filter(isError).map(({ problem }) => JSON.stringify(problem))
    expect(named.some(text => text.includes(`"${indicator}"`))).toBe(true)
  })
})
