import { beforeAll, describe, expect, test } from 'vitest'
import { emitFormulaTable, type FormulaRow, formulaRows } from '../../dsl/emit/formula-table.ts'
import { englishWords, vietnameseWords } from '../../dsl/emit/words.ts'
import { provinceIndex } from '../support/province-index.ts'
import { handBuilt } from './hand-built.ts'

/** In Excel since 2010 or long before; nothing that spills, nothing that needs `_xlfn`. */
const ALLOWED = new Set(
  'IF AND OR NOT ISERROR ISNUMBER LEN TRIM LEFT FIND SUMPRODUCT COUNT COUNTIF SUM MIN MAX ROUND'.split(' '),
)

const formulaOf = (name: string): string => formulaRows(handBuilt).find(row => row.name === name)!.formula

let everyFormula: readonly FormulaRow[]
beforeAll(async () => {
  everyFormula = [...formulaRows((await provinceIndex()).rulebook), ...formulaRows(handBuilt)]
})

describe('what Excel accepts', () => {
  test('only functions that Excel 2010 has', () => {
    const used = everyFormula.flatMap(({ formula }) =>
      [...withoutTexts(formula).matchAll(/([A-Z.]+)\(/g)].map(([, name]) => name!),
    )
    expect(used.length).toBeGreaterThan(1000)
    expect([...new Set(used)].filter(name => !ALLOWED.has(name))).toEqual([])
  })

  test('no formula is longer than 8192 characters or nested deeper than 64', () => {
    expect(Math.max(...everyFormula.map(({ formula }) => formula.length))).toBeLessThanOrEqual(8192)
    expect(Math.max(...everyFormula.map(({ formula }) => depthOf(formula)))).toBeLessThan(64)
  })

  test('no text within a formula is longer than 255 characters', () => {
    const texts = everyFormula.flatMap(({ formula }) =>
      [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text!),
    )
    expect(Math.max(...texts.map(text => text.length))).toBeLessThanOrEqual(255)
  })

  test('brackets close', () => {
    for (const { formula } of everyFormula) expect(balanceOf(formula), formula).toBe(0)
  })

  test('names are distinct, whatever the letter case', () => {
    const names = formulaRows(handBuilt).map(({ name }) => name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('formulas of each kind of rule', () => {
  test.each([
    [
      'a choice',
      'score_1.1',
      '=IF(state_1.1="invalid","",IF(state_1.1="missing",0,IF(used_option_1.1=1,10,IF(used_option_1.1=2,5,0))))',
    ],
    [
      'a special case before the bands',
      'state_1.5',
      '=IF(OR(state_has_1.5="invalid",state_n_1.5="invalid"),"invalid",IF(COUNT(used_has_1.5)<1,"missing",IF(used_has_1.5=0,"ok",IF(COUNT(used_n_1.5)<1,"missing","ok"))))',
    ],
    [
      'a plain ratio with its cap',
      'state_3.2',
      '=IF(OR(state_a_3.2="invalid",state_b_3.2="invalid"),"invalid",IF(COUNT(used_a_3.2,used_b_3.2)<2,"missing",IF(used_b_3.2=0,"undefined",IF(used_a_3.2>used_b_3.2,"capped","ok"))))',
    ],
    [
      'a ratio, as people would type it',
      'measure_3.2',
      '=IF(OR(state_3.2="invalid",state_3.2="missing",state_3.2="undefined"),"",used_a_3.2/used_b_3.2)',
    ],
    ['parts that are added', 'score_3.5', '=IF(state_3.5="invalid","",SUM(score_3.5.1,score_3.5.2))'],
    [
      'the gravest state of parts',
      'state_3.5',
      '=IF(OR(state_3.5.1="invalid",state_3.5.2="invalid"),"invalid",IF(OR(state_3.5.1="missing",state_3.5.2="missing"),"missing","ok"))',
    ],
    [
      'an exact threshold',
      'score_5.12.1',
      '=IF(state_5.12.1="invalid","",IF(OR(state_5.12.1="missing",state_5.12.1="undefined"),0,IF(ROUND((used_a_5.12.1+used_b_5.12.1)*1000000000,0)*10>=ROUND(used_c_5.12.1*1000000000,0),5,IF(ROUND((used_a_5.12.1+used_b_5.12.1)*1000000000,0)*100>=ROUND(used_c_5.12.1*1000000000,0)*7,3.5,0))))',
    ],
    [
      'nothing found, nothing to handle',
      'state_5.5',
      '=IF(OR(state_a_5.5="invalid",state_b_5.5="invalid"),"invalid",IF(COUNT(used_a_5.5,used_b_5.5)<2,"missing",IF(AND(used_b_5.5=0,used_a_5.5=0),"vacuous",IF(used_b_5.5=0,"undefined",IF(used_a_5.5>used_b_5.5,"capped","ok")))))',
    ],
    ['ticks, each for itself', 'score_6.1', '=IF(state_6.1="invalid","",IF(used_c1_6.1=1,8,0)+IF(used_c2_6.1=1,2,0))'],
    [
      'a band that cannot exceed the maximum is never capped',
      'state_6.12',
      '=IF(OR(state_b_6.12="invalid",state_c_6.12="invalid",state_a_6.12="invalid"),"invalid",IF(COUNT(used_b_6.12,used_c_6.12,used_a_6.12)<3,"missing",IF(used_a_6.12=0,"undefined","ok")))',
    ],
    [
      'points for each item with a cap',
      'state_6.21',
      '=IF(state_n_6.21="invalid","invalid",IF(COUNT(used_n_6.21)<1,"missing",IF(used_n_6.21>10,"capped","ok")))',
    ],
    [
      'a ratio to the best without a cohort',
      'state_7.10',
      '=IF(OR(state_a_7.10="invalid",state_b_7.10="invalid",state_highest_7.10="invalid"),"invalid",IF(COUNT(used_a_7.10,used_b_7.10)<2,"missing",IF(used_b_7.10=0,"undefined",IF(COUNT(used_highest_7.10)<1,"needs_cohort","ok"))))',
    ],
    [
      'measures of a cohort, as rounded whole numbers',
      'measure_4.5',
      '=IF(OR(state_4.5="invalid",state_4.5="missing",state_4.5="undefined"),"",ROUND(used_a_4.5*1000000,0)/ROUND(used_b_4.5*1000000,0))',
    ],
    ['an item that is not scored', 'state_9.1', '="unscored"'],
    [
      'a default behind the own value',
      'state_b_3.2',
      '=IF(ISERROR(b_3.2),"invalid",IF(LEN(TRIM(b_3.2))=0,IF(COUNT(used_số_hộ)<1,IF(state_số_hộ="invalid","invalid","missing"),"default"),IF(AND(ISNUMBER(b_3.2),b_3.2>=0),"given","invalid")))',
    ],
    ['the value that counts', 'used_b_3.2', '=IF(state_b_3.2="given",b_3.2,IF(state_b_3.2="default",used_số_hộ,""))'],
  ])('%s', (_, name, expected) => {
    expect(formulaOf(name)).toBe(expected)
  })
})

test('the table has a heading and one formula a line', () => {
  const lines = emitFormulaTable(handBuilt).trimEnd().split('\n')
  expect(lines[0]).toBe('code\tkind\tname\tformula')
  expect(lines).toHaveLength(formulaRows(handBuilt).length + 1)
  for (const line of lines) expect(line.split('\t')).toHaveLength(4)
})

test.each([
  ['Vietnamese', vietnameseWords],
  ['English', englishWords],
])('no two states share a %s word', (_, words) => {
  for (const table of [words.states, words.figures]) {
    const shown = Object.values(table).map(word => word.toLowerCase())
    expect(new Set(shown).size).toBe(shown.length)
  }
})

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""')

function depthOf(formula: string): number {
  let [depth, deepest] = [0, 0]
  for (const character of withoutTexts(formula)) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function balanceOf(formula: string): number {
  const characters = [...withoutTexts(formula)]
  return characters.filter(each => each === '(').length - characters.filter(each => each === ')').length
}
