import { beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../dsl/model/ids.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import { type Rational, toDouble } from '../../dsl/numbers/rational.ts'
import { columnTableOf } from '../../dsl/score/column-table-of.ts'
import { type ColumnScorer, type ColumnTotal, columnStates, compileColumns } from '../../dsl/score/columns.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import type { Total } from '../../dsl/score/outcome.ts'
import { compileRulebook, type Scorer } from '../../dsl/score/scorer.ts'
import { scorableCodes } from '../oracle/oracle.ts'
import type { Province } from '../oracle/province.ts'
import { figureReader } from '../support/province-figures.ts'
import { provinceIndex } from '../support/province-index.ts'
import { type Manner, someProvinces } from '../support/provinces.ts'
import { rowsOf } from './rows.ts'

const ROWS = 500
const SHOWN = 5
const CLOSE = 1e-9

let ruleSet: RuleSet
beforeAll(async () => {
  ruleSet = await provinceIndex()
})

const readings = [{}, { 'min-max': 'zero-floor', 'threshold-jump': 'divided' }]

describe.each(readings)('under the readings %o', chosen => {
  let columns: ColumnScorer
  let scorer: Scorer
  let read: (province: Province) => Figures
  beforeAll(() => {
    const rulebook = ruleSet.withReadings(chosen)
    read = figureReader(rulebook)
    columns = compileColumns(rulebook)
    scorer = compileRulebook(rulebook)
  })

  // The rows of a code are each other's cohort.
  test.each(scorableCodes)('columns say what the scorer says: %s', name => {
    const code = codeOf(name)
    const rows = rowsOf(name, ROWS).map(({ given: { lowest, highest, ...given } }) => given)
    const units = rows.map(given => read({ facts: {}, inputs: { [name]: given } }))
    const cohort = scorer.cohortOf(units)
    const { scores, states } = columns.score(columnTableOf(units))
    const wrong = units.flatMap((figures, row) => {
      const { score, state } = scorer.score(code, figures, cohort)
      const seen = { score: scores.get(code)![row]!, state: columnStates[states.get(code)![row]!] }
      const agrees = seen.state === state && isClose(seen.score, score)
      return agrees ? [] : [{ given: rows[row], seen, state, score: score?.toFraction() }]
    })
    expect(wrong.slice(0, SHOWN)).toEqual([])
  })
})

test.each<Manner>(['complete', 'untidy'])('columns add up whole provinces as the scorer does: %s', manner => {
  const { rulebook } = ruleSet
  const units = someProvinces(40, manner).map(figureReader(rulebook))
  const scorer = compileRulebook(rulebook)
  const cohort = scorer.cohortOf(units)
  const { groups, total } = compileColumns(rulebook).score(columnTableOf(units))
  for (const [row, figures] of units.entries()) {
    const sheet = scorer.scoreAll(figures, cohort)
    expect(boundsAt(total, row)).toEqual(boundsOf(sheet.total))
    for (const { code } of rulebook.groups) {
      expect(boundsAt(groups.get(code)!, row)).toEqual(boundsOf(sheet.groups.get(code)!))
    }
  }
})

const isClose = (seen: number, expected: Rational | undefined): boolean =>
  expected === undefined ? Number.isNaN(seen) : Math.abs(seen - toDouble(expected)) <= CLOSE

const rounded = (value: number): number => Math.round(value * 1e9) / 1e9

const boundsAt = ({ lowest, highest, maximum }: ColumnTotal, row: number) =>
  [lowest, highest, maximum].map(column => rounded(column[row]!))

const boundsOf = ({ lowest, highest, maximum }: Total) =>
  [lowest, highest, maximum].map(value => rounded(toDouble(value)))
