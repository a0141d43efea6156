import { beforeAll, expect, test } from 'vitest'
import { alone } from '../oracle/cohort.ts'
import { scorableCodes, scoreByHand } from '../oracle/oracle.ts'
import { recalculate } from '../support/libreoffice.ts'
import { provinceIndex } from '../support/province-index.ts'
import { type FoundSheet, type FoundValue, readWorkbook, workbookOf } from '../support/workbook.ts'
import { cellRowsOf } from './cell-rows.ts'
import type { Row } from './rows.ts'
import { type AnswerCells, UnitSheet } from './unit-sheet.ts'

const CLOSE = 1e-9
const SHOWN = 5

interface Planned {
  readonly row: Row
  readonly cells: AnswerCells
}

const planned = new Map<string, readonly Planned[]>()
let found: ReadonlyMap<string, FoundSheet>

beforeAll(async () => {
  const { rulebook } = await provinceIndex()
  const sheets = scorableCodes.map(code => {
    const sheet = new UnitSheet(rulebook, code)
    planned.set(
      code,
      cellRowsOf(code, 0).map(row => ({ row, cells: sheet.add(row) })),
    )
    return sheet.sheet
  })
  const [recalculated] = await recalculate([await workbookOf(sheets)])
  found = readWorkbook(recalculated!)
})

test('there are at least 5,000 rows', () => {
  const rows = [...planned.values()].reduce((sum, some) => sum + some.length, 0)
  expect(rows).toBeGreaterThanOrEqual(5000)
})

test.each(scorableCodes)('the emitted formulas, recalculated by LibreOffice, say what the oracle says: %s', code => {
  const sheet = found.get(code)!
  const wrong = planned.get(code)!.flatMap(each => disagreement(sheet, each))
  expect(wrong.slice(0, SHOWN)).toEqual([])
})

function disagreement(sheet: FoundSheet, { row, cells }: Planned): readonly object[] {
  const { state, score, measure } = scoreByHand(row.code, row.given, {
    ...alone,
    ...(row.others ? { others: row.others } : {}),
  })
  const seen = {
    state: sheet.at(cells.state),
    score: sheet.at(cells.score),
    ...(cells.measure === undefined ? {} : { measure: sheet.at(cells.measure) }),
  }
  const agrees =
    seen.state === state &&
    isClose(seen.score, score?.toNumber()) &&
    (measure === undefined || seen.measure === undefined || isClose(seen.measure, measure.toNumber()))
  if (agrees) return []
  return [{ row, cells, seen, byHand: { state, score: score?.toString(), measure: measure?.toString() } }]
}

/** Equal to a billionth, or to a billionth of the figure where that is large; nothing is an empty cell. */
function isClose(seen: FoundValue, expected: number | undefined): boolean {
  if (expected === undefined) return seen === ''
  return typeof seen === 'number' && Math.abs(seen - expected) <= CLOSE * Math.max(1, Math.abs(expected))
}
