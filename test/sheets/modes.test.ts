import { describe, expect, test } from 'vitest'
import { modeFormulas } from '../../addin/sheets/mode/mode-formulas.ts'
import { modeOf } from '../../addin/sheets/mode/mode-of.ts'
import { cellsOn, layoutOf } from '../../addin/sheets/plan/layout.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { sheetTexts } from '../../addin/sheets/texts/texts-of.ts'
import type { SheetPlan } from '../../addin/sheets/workbook-plan.ts'
import { vietnameseWords } from '../../dsl/emit/words.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { argumentsOf } from '../../dsl/score/arguments.ts'
import { handBuilt } from '../emit/hand-built.ts'
import { provinceIndex } from '../support/province-index.ts'
import { cellAt, figuresFrom, rowOf, sheetOf } from './support/books.ts'

const { rulebook } = await provinceIndex()
const cohort = { own: 'A', units: [{ name: 'B', figures: figuresFrom({ '4.5.a': 3 }) }] }
const live = planWorkbook({ rulebook: handBuilt, language: 'vi', mode: 'live' })
const portable = planWorkbook({ rulebook: handBuilt, language: 'vi' })

const blankKept = (cell: string) => `IF(LEN(${cell})=0,"",${cell})`

/** Measure, self-assessed points and state of a code. */
const formulasIn = (scores: SheetPlan, code: string) =>
  ['D', 'E', 'K'].map(column => cellAt(scores, `${column}${rowOf(scores, code)}`).formula)

describe('live formulas', () => {
  const scores = sheetOf(live, 'scores')

  test.each([
    [
      'a measure, a score and a state of the same cells',
      '6.12',
      ['THUOC.MEASURE("6.12",ARGS)', 'THUOC.SCORE("6.12",ARGS)', 'THUOC.STATUS("6.12",ARGS)'],
    ],
    [
      'no measure where the rule judges none',
      '3.5',
      [undefined, 'THUOC.SCORE("3.5",ARGS)', 'THUOC.STATUS("3.5",ARGS)'],
    ],
  ])('write %s', (_, code, expected) => {
    const args = argumentsOf(handBuilt, codeOf(code)).map(figure => {
      const isFact = handBuilt.facts.some(({ name }) => name === figure)
      const sheet = sheetOf(live, isFact ? 'facts' : 'inputs')
      const letter = figure.split('.').at(-1)!
      const row = isFact
        ? sheet.cells.find(({ column, value }) => column === 1 && value === figure)!.row + 1
        : rowOf(sheet, figure.slice(0, -letter.length - 1), letter)
      return blankKept(`'${sheet.title}'!E${row}`)
    })
    expect(formulasIn(scores, code)).toEqual(expected.map(formula => formula?.replace('ARGS', args.join(','))))
  })

  test('hand over the measures of the cohort after the figures', () => {
    const withCohort = planWorkbook({ rulebook: handBuilt, language: 'vi', mode: 'live', cohort })
    const [, score] = formulasIn(sheetOf(withCohort, 'scores'), '4.5')
    expect(score).toMatch(/^THUOC\.SCORE\("4\.5",.*,'Các đơn vị'!\$[A-Z]+\$5:\$[A-Z]+\$6\)$/)
  })

  test('leave every other cell as it is in portable mode', () => {
    const others = (plan: typeof live) =>
      plan.sheets.map(sheet => ({
        ...sheet,
        cells: sheet.cells.filter(({ column }) => sheet.id !== 'scores' || ![3, 4, 10].includes(column)),
      }))
    expect(others(live)).toEqual(others(portable))
  })

  test('stand wherever a score depends on a figure, in the whole province', () => {
    const plan = sheetOf(planWorkbook({ rulebook, language: 'vi', mode: 'live' }), 'scores')
    const expected = rulebook.indicators.filter(({ code }) => argumentsOf(rulebook, code).length > 0)
    for (const { code } of expected) expect(modeOf(formulasIn(plan, code)[1]!), code).toBe('live')
    expect(expected.length).toBeGreaterThan(95)
  })

  test('cells that lie together stay single, so that an inserted row shifts nothing', () => {
    expect(sheetOf(live, 'scores').cells.some(({ formula }) => /^THUOC\..*E\d+:E\d+/.test(formula ?? ''))).toBe(false)
  })
})

describe('formulas for cells that have moved', () => {
  const layout = layoutOf(handBuilt, sheetTexts('vi'))
  const cells = cellsOn('scores', layout, () => undefined)
  const moved = { ...cells, own: () => `'Số liệu (2)'!G99`, score: () => 'E7', state: () => 'K7' }

  test('name them in live mode', () => {
    const formulas = modeFormulas(handBuilt, { cells: moved, words: vietnameseWords }, 'live')
    expect(formulas.get(codeOf('3.5.1'))?.score).toBe(`THUOC.SCORE("3.5.1",${blankKept("'Số liệu (2)'!G99")})`)
  })

  test('are the planned ones where nothing has moved', () => {
    for (const mode of ['live', 'portable'] as const) {
      const scores = sheetOf(mode === 'live' ? live : portable, 'scores')
      for (const { code, measure, score, state } of modeFormulas(
        handBuilt,
        { cells, words: vietnameseWords },
        mode,
      ).values())
        expect(formulasIn(scores, code), code).toEqual([measure, score, state])
    }
  })

  test('become ranges only where a function could not take the cells one by one', () => {
    const far = {
      ...cells,
      own: (figure: string) =>
        `'${'x'.repeat(3000)}'!E${argumentsOf(handBuilt, codeOf('4.5')).indexOf(figure as never) + 5}`,
    }
    const formula = modeFormulas(handBuilt, { cells: far, words: vietnameseWords }, 'live').get(codeOf('4.5'))?.score
    expect(formula).toMatch(/^THUOC\.SCORE\("4\.5",'x+'!E5:E10\)$/)
  })
})

describe('the mode of a formula', () => {
  test.each([
    ['THUOC.SCORE("6.12",E5)', 'live'],
    ['=thuoc.measure("6.12",E5)', 'live'],
    ['_xldudf_THUOC_STATUS("6.12",E5)', 'live'],
    ['IF(K5="đạt",THUOC.SCORE("6.12",E5),0)', 'live'],
    ['IF(K5="đạt",1,0)', 'portable'],
    ['IF(K5="THUOC.SCORE(",1,0)', 'portable'],
    ["'THUOC.SCORE('!A1", 'portable'],
    ['OTHERTHUOC.SCORE(1)', 'portable'],
    ['THUOC.TITLE("6.12")', 'portable'],
    ['', 'portable'],
  ])('%s is %s', (formula, mode) => {
    expect(modeOf(formula)).toBe(mode)
  })
})
