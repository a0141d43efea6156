import { describe, expect, test } from 'vitest'
import type { Expression } from '../../dsl/model/expression.ts'
import type { Body, Example, Indicator } from '../../dsl/model/rulebook.ts'
import { runExamples } from '../../dsl/score/run-examples.ts'
import { isError } from '../../dsl/text/diagnostic.ts'
import { compiled, province, rulebook, scoredRows } from './province.ts'

const examplesOf = (code: string): readonly Example[] => province.examples.filter(example => example.code === code)

const asPrinted = (example: Example): boolean => Object.keys(example.readings).length === 0

/** The body of a row and those of its parts. */
function bodiesOf({ body }: Indicator): readonly Body[] {
  return body.rule.kind === 'parts' ? [body, ...body.rule.parts.map(part => part.body)] : [body]
}

function hasVariableDivisor(expression: Expression): boolean {
  if (expression.kind === 'negate') return hasVariableDivisor(expression.operand)
  if (expression.kind !== 'binary') return false
  const divides = expression.operator === '/' && expression.right.kind !== 'number'
  return divides || hasVariableDivisor(expression.left) || hasVariableDivisor(expression.right)
}

const divides = (row: Indicator): boolean =>
  bodiesOf(row).some(({ measures }) => measures.some(({ value }) => hasVariableDivisor(value)))

const rowsWhere = (holds: (row: Indicator) => boolean): string[] =>
  scoredRows.filter(holds).map(({ code }) => code as string)

const isCohort = ({ body }: Indicator): boolean => body.rule.kind === 'cohort'

describe('the worked examples', () => {
  test('pass', () => {
    expect(compiled.diagnostics.filter(isError)).toEqual([])
    expect(runExamples(province)).toEqual([])
  })

  test('are more than a thousand', () => {
    expect(province.examples.length).toBeGreaterThan(1000)
  })

  test('are in state ok where they name no state', () => {
    const examples = province.examples.map(example => ({ ...example, state: example.state ?? ('ok' as const) }))
    expect(runExamples({ ...province, examples })).toEqual([])
  })

  test('fail when an expected score is off by the smallest figure', () => {
    const [example] = examplesOf('7.1').filter(({ title }) => title === 'ngay dưới 20%')
    const wrong = { ...example!, score: example!.score!.add('0.0000000000001') }
    expect(runExamples({ ...province, examples: [wrong] })).toHaveLength(1)
  })

  test('have titles that are unique within an indicator', () => {
    const keys = province.examples.map(({ code, title }) => `${code} ${title}`)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})

describe.each(scoredRows.map(row => [row.code, row] as const))('%s', (code, row) => {
  const examples = examplesOf(code)

  test('has an example with full points', () => {
    expect(examples.filter(asPrinted).some(({ score }) => score?.equals(row.maximum))).toBe(true)
  })

  test('has an example with a measured zero', () => {
    expect(examples.filter(asPrinted).some(({ score, state }) => score?.equals(0) && !state)).toBe(true)
  })

  test('has an example with missing figures', () => {
    expect(examples.filter(asPrinted).some(({ state }) => state === 'missing')).toBe(true)
  })
})

describe('special cases', () => {
  test.each(rowsWhere(divides))('%s shows a zero denominator', code => {
    expect(examplesOf(code).some(({ state }) => state === 'undefined')).toBe(true)
  })

  test.each(['5.5', '5.11'])('%s shows that nothing was found', code => {
    expect(examplesOf(code).some(({ state }) => state === 'vacuous')).toBe(true)
  })

  test.each(rowsWhere(row => bodiesOf(row).some(({ rule }) => rule.kind === 'formula')))('%s shows the cap', code => {
    expect(examplesOf(code).some(({ state }) => state === 'capped')).toBe(true)
  })

  test.each(rowsWhere(({ body }) => body.rule.kind === 'choose'))('%s shows every choice', code => {
    const row = rulebook.indicators.find(each => each.code === code)!
    const options = row.body.rule.kind === 'choose' ? row.body.rule.options.length : 0
    const chosen = examplesOf(code)
      .filter(asPrinted)
      .map(({ inputs }) => [...inputs].find(([name]) => name === `${code}.option`)?.[1])
    for (let option = 1; option <= options; option++) expect(chosen).toContain(String(option))
  })
})

describe('cohort rules', () => {
  const codes = rowsWhere(isCohort)

  test('are the nine of the decision', () => {
    expect(codes).toEqual(['4.5', '4.6', '4.11', '5.1', '5.9', '5.10', '7.10', '8.6', '8.7'])
  })

  test.each(codes)('%s waits for its cohort', code => {
    expect(examplesOf(code).some(({ state, cohort }) => state === 'needs-cohort' && cohort.length === 0)).toBe(true)
  })

  test.each(codes)('%s is shown between, at the top, all equal, all zero, and with given extremes', code => {
    const titles = examplesOf(code).map(({ title }) => title)
    for (const title of ['giữa nhóm', 'cao nhất nhóm', 'thấp nhất nhóm', 'cả nhóm bằng nhau', 'cả nhóm bằng 0'])
      expect(titles).toContain(title)
    expect(examplesOf(code).some(({ inputs }) => [...inputs.keys()].some(name => name === `${code}.highest`))).toBe(
      true,
    )
  })
})
