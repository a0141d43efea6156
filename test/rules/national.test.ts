import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { derivedFigures } from '../../dsl/cli/derived-figures.ts'
import { loadRules } from '../../dsl/cli/load-rules.ts'
import { readUnits } from '../../dsl/cli/read-units.ts'
import type { Terminal } from '../../dsl/cli/terminal.ts'
import type { Compiled } from '../../dsl/compile.ts'
import { codeOf, inputIdFrom } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { formatted } from '../support/formatted.ts'
import { index1726 } from './decision-1726.ts'

const at = (path: string) => fileURLToPath(new URL(`../../rules/${path}`, import.meta.url))
const provinces = at('dti-province-2020/samples/gia-dinh-63-don-vi.csv')
const ministries = at('dti-ministry-2020/samples/gia-dinh-22-don-vi.csv')
const terminal: Terminal = { language: 'vi', out: () => undefined, error: () => undefined }

const national = await index1726('national-2020')
const { rulebook } = national.ruleSet

test('the reference structure has three pillars of seven main indicators', () => {
  expect(national.compiled.diagnostics).toEqual([])
  expect(rulebook.groups.map(({ code, maximum }) => [code, toDouble(maximum)])).toEqual([
    ['I', 400],
    ['II', 300],
    ['III', 300],
  ])
  expect(rulebook.indicators.map(({ level }) => level)).toEqual(Array.from({ length: 21 }, () => 'main-indicator'))
})

test('its files are as the formatter writes them', () => {
  for (const file of national.files) {
    expect(formatted(file).text).toBe(file.text)
    expect(formatted(formatted(file, 'en'), 'vi').text).toBe(file.text)
  }
})

describe('from the results of provinces and ministries', () => {
  let compiled: Compiled
  let figures: Figures
  beforeAll(async () => {
    const folders = ['national-2020', 'dti-province-2020', 'dti-ministry-2020'].map(at)
    const all = await Promise.all(folders.map(loadRules))
    compiled = { ...all[0]!, ruleSets: all.flatMap(({ ruleSets }) => ruleSets) }
    const results = [`dti-tỉnh-2020=${provinces}`, `dti-bộ-2020=${ministries}`]
    figures = await derivedFigures(rulebook, results, { compiled, rules: 'rules', terminal })
  })

  test('every figure is there, and says where it is from', () => {
    const inputs = rulebook.indicators.flatMap(each => each.inputs).filter(({ derivedFrom }) => derivedFrom)
    expect(inputs).toHaveLength(28)
    expect([...figures.keys()].sort()).toEqual(inputs.map(({ id }) => id).sort())
    expect(figures.get(inputIdFrom('I.5.b'))?.origin).toBe(
      'trung bình của 5 qua 22 đơn vị của dti-bộ-2020, gia-dinh-22-don-vi.csv',
    )
  })

  test.each([
    ['dti-tỉnh-2020', provinces, 'II.5', 'II.5.a'],
    ['dti-bộ-2020', ministries, '2', 'I.2.b'],
  ])('it is the mean of what the units of %s earned', async (index, table, code, input) => {
    const other: Rulebook = compiled.ruleSets.find(each => each.rulebook.id === index)!.rulebook
    const scorer = compileRulebook(other)
    const shares = (await readUnits(table, other, terminal)).map(unit => {
      const total = scorer.scoreAll(unit.figures).groups.get(codeOf(code))!
      return toDouble(total.lowest.div(total.maximum))
    })
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    const figure = figures.get(inputIdFrom(input))
    expect(figure?.kind === 'number' && Math.abs(toDouble(figure.value) - mean)).toBeLessThan(1e-9)
  })

  test('the whole index has its points', () => {
    const { total } = compileRulebook(rulebook).scoreAll(figures)
    expect(toDouble(total.maximum)).toBe(1000)
    expect(toDouble(total.lowest)).toBeGreaterThan(0)
    expect(total.states).toEqual({ ok: 21 })
  })

  test('results that the index does not ask for are refused', async () => {
    const strange = derivedFigures(rulebook, [`dti-tỉnh-2022=${provinces}`], { compiled, rules: 'rules', terminal })
    await expect(strange).rejects.toThrow('dti-tỉnh-2022')
  })
})
