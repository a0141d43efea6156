import { expect, test } from 'vitest'
import { alone } from '../oracle/cohort.ts'
import { scorableCodes, scoreByHand } from '../oracle/oracle.ts'
import { rowsOf } from './rows.ts'

test.each(scorableCodes)('the rows of %s are the same each time', code => {
  expect(rowsOf(code, 60)).toEqual(rowsOf(code, 60))
})

test('the rows reach every state of a score', () => {
  const rows = scorableCodes.flatMap(code => rowsOf(code, 60))
  const states = new Set(
    rows.map(({ code, given, others }) => scoreByHand(code, given, { ...alone, ...(others ? { others } : {}) }).state),
  )
  expect([...states].sort()).toEqual([
    'capped',
    'invalid',
    'missing',
    'needs_cohort',
    'ok',
    'undefined',
    'unscored',
    'vacuous',
  ])
  expect(rows.length).toBeGreaterThan(5000)
})
