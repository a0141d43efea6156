import { beforeAll, describe, expect, test } from 'vitest'
import { EvaluationLibrary } from '../../dsl/cli/eval/library.ts'
import { alone, type OracleReadings } from '../oracle/cohort.ts'
import { scorableCodes } from '../oracle/oracle.ts'
import { provinceIndex } from '../support/province-index.ts'
import { said, saidByHand } from './eval-case.ts'
import { rowsOf } from './rows.ts'
import { shapes } from './shapes.ts'

const ROWS = 500
const SHOWN = 5

let library: EvaluationLibrary
beforeAll(async () => {
  library = new EvaluationLibrary([await provinceIndex()])
})

/** The first rows on which the scorer and the oracle do not say exactly the same. */
function disagreements(code: string, count: number, readings: OracleReadings): readonly object[] {
  const found: object[] = []
  for (const [index, row] of rowsOf(code, count).entries()) {
    const scorer = said(library, row, index % 2 === 0 ? 'text' : 'number', readings)
    const oracle = saidByHand(row, readings)
    if (JSON.stringify(scorer) !== JSON.stringify(oracle)) found.push({ row, scorer, oracle })
    if (found.length === SHOWN) break
  }
  return found
}

test.each(scorableCodes)('the scorer says what the oracle says, fraction for fraction: %s', code => {
  expect(disagreements(code, ROWS, alone.readings)).toEqual([])
})

describe('under other readings', () => {
  const jumping = [...shapes].filter(([code]) => /^(4\.1[23]|7\.)/.test(code)).map(([code]) => code)
  test.each(jumping)('a threshold branch divided by its threshold: %s', code => {
    expect(disagreements(code, 200, { ...alone.readings, thresholdJump: 'divided' })).toEqual([])
  })

  test.each(['4.5', '4.6', '4.11', '5.1', '5.9', '5.10', '8.6'])('min-max from a floor of zero: %s', code => {
    expect(disagreements(code, 200, { ...alone.readings, minMax: 'zero-floor' })).toEqual([])
  })
})
