import type { Indicator } from '../../../dsl/model/rulebook.ts'
import { plainText } from '../../sheets/read/find-sheet.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'
import type { ExpectedWorkbook } from '../expected/expected-workbook.ts'
import type { FigureSpot } from '../expected/figure-spots.ts'
import type { Finding } from '../finding.ts'
import { type Check, itemOf, placeAt, shownOf } from './check.ts'
import { spotPlace } from './figures.ts'

/** Figures that were given without the evidence that the rules ask for. */
export const evidenceFindings: Check = expected => {
  const spotOf = new Map(expected.spots.map(spot => [spot.figure, spot]))
  return expected.rules.rulebook.indicators.flatMap(indicator => bareFigures(expected, indicator, spotOf))
}

function bareFigures(
  expected: ExpectedWorkbook,
  { inputs, evidence }: Indicator,
  spotOf: ReadonlyMap<string, FigureSpot>,
): readonly Finding[] {
  const given = inputs.flatMap(input => {
    const spot = spotOf.get(input.id)
    return spot && expected.figures.has(input.id) ? [{ input, spot, written: textAt(expected, spot, 'evidence') }] : []
  })
  // What the rules ask for stands in the cell from the start; it is no evidence itself.
  const isProved = ({ input, written }: (typeof given)[number]) =>
    written !== '' && written !== input.evidence.trim().normalize('NFC')
  const own = given.filter(each => each.input.evidence !== '' && !isProved(each))
  const asked = evidence.length > 0 && given.every(({ input }) => input.evidence === '')
  const bare = asked && !given.some(isProved) ? given.slice(0, 1) : []
  return [...own, ...bare].map(
    ({ input, spot, written }): Finding => ({
      ...spotPlace(spot),
      found: written,
      expected: input.evidence || evidence.join('; '),
      code: 'evidence-missing',
      figure: input.id,
    }),
  )
}

function textAt({ raw }: ExpectedWorkbook, spot: FigureSpot, what: 'evidence' | 'deadline'): string {
  const column = spot[what]
  const sheet = raw.sheets.find(({ title }) => title === spot.title)
  return column === undefined || !sheet ? '' : plainText(sheet.at(spot.row, column))
}

/** Figures that are still missing after the day that stands beside them. */
export const deadlineFindings: Check = (expected, { today }) =>
  expected.spots.flatMap((spot): readonly Finding[] => {
    if (expected.figures.has(spot.figure)) return []
    const deadline = textAt(expected, spot, 'deadline')
    const day = dayOf(deadline)
    if (today === '' || day === undefined || day >= today) return []
    return [{ ...spotPlace(spot), code: 'deadline-passed', figure: spot.figure, deadline }]
  })

// 31/12/2022, 31-12-2022, 2022-12-31
const DAY_FIRST = /(?:^|\D)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/
const YEAR_FIRST = /(?:^|\D)(\d{4})-(\d{2})-(\d{2})(?!\d)/

function dayOf(text: string): string | undefined {
  const year = YEAR_FIRST.exec(text)
  if (year) return `${year[1]}-${year[2]}-${year[3]}`
  const day = DAY_FIRST.exec(text)
  return day ? `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}` : undefined
}

const VERDICT_COLUMN = 4
const LEVEL_COLUMN = 2

/** Targets of the place that the measures do not reach, as computed afresh. */
export const targetFindings: Check = ({ sheets, request }) =>
  sheets.flatMap(sheet => {
    if (sheet.plan.id !== 'targets') return []
    return sheet.cells.flatMap((cell): readonly Finding[] => {
      if (cell.plan.column !== VERDICT_COLUMN || cell.formulas.length === 0) return []
      const verdict = cell.value()
      if (verdict?.kind !== 'text' || verdict.text !== sheetTexts(request.language).targets.notDone) return []
      const beside = (column: number) => sheet.cells.find(each => each.row === cell.row && each.plan.column === column)
      const measure = beside(VERDICT_COLUMN - 1)?.value()
      const place = placeAt(sheet.plan.title, cell.row, cell.column, itemOf(sheet, cell.plan.row))
      const expected = beside(LEVEL_COLUMN)?.plan.value ?? ''
      return [{ ...place, found: measure ? shownOf(measure) : '', expected, code: 'target-not-met' }]
    })
  })
