import { describe, expect, test } from 'vitest'
import { emitJson } from '../../dsl/emit/json.ts'
import { emitMarkdown } from '../../dsl/emit/markdown.ts'
import { handBuilt } from './hand-built.ts'

describe('Markdown', () => {
  test('a rule reads like the clause of a decision', () => {
    expect(emitMarkdown(handBuilt, 'vi')).toContain(
      'Tỷ lệ = (a + b) / c<br>Tỷ lệ ≥ 10%: điểm tối đa<br>Tỷ lệ ≥ 7%: 70% \\* điểm tối đa<br>Còn lại: 0 điểm',
    )
  })

  test('numbers have the decimal sign of the language', () => {
    expect(emitMarkdown(handBuilt, 'vi')).toContain('x ≥ 0,5: 30%')
    expect(emitMarkdown(handBuilt, 'en')).toContain('x ≥ 0.5: 30%')
  })

  test('every row of a table has as many cells as its heading', () => {
    const lines = emitMarkdown(handBuilt, 'en').split('\n')
    for (const [index, line] of lines.entries()) {
      if (line.startsWith('|') && lines[index + 1]?.startsWith('|'))
        expect(cellsOf(line)).toBe(cellsOf(lines[index + 1]!))
    }
  })

  test('a title cannot add a column or a tag', () => {
    const [first, ...others] = handBuilt.indicators
    const hostile = { ...handBuilt, indicators: [{ ...first!, title: { vi: 'a | b <script>', en: 'a' } }, ...others] }
    expect(emitMarkdown(hostile, 'vi')).toContain('| a \\| b &lt;script> |')
  })
})

describe('JSON', () => {
  const model = JSON.parse(emitJson(handBuilt)) as {
    id: string
    indicators: { code: string; body: { rule: { bands?: { limits: { bound: { value: string } }[] }[] } } }[]
  }

  test('fractions are text in lowest terms', () => {
    const spending = model.indicators.find(({ code }) => code === '5.12.1')!
    expect(spending.body.rule.bands!.map(({ limits }) => limits[0]!.bound.value)).toEqual(['1/10', '7/100'])
  })

  test('codes stay text', () => {
    expect(model.indicators.map(({ code }) => code)).toContain('6.21')
  })
})

const cellsOf = (line: string): number => line.replaceAll('\\|', '').split('|').length
