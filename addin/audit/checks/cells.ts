import { calculatedValues } from '../../sheets/calc/calculate-workbook.ts'
import { type Mode, modeOf } from '../../sheets/mode/mode-of.ts'
import type { RawSheet, RawValue, RawWorkbook } from '../../sheets/read/raw-workbook.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'
import { type ExpectedCell, type ExpectedSheet, type ExpectedWorkbook, rawOf } from '../expected/expected-workbook.ts'
import { rawValueOf } from '../expected/fresh-workbook.ts'
import type { Finding, FindingDetail } from '../finding.ts'
import { isSameFormula } from '../same-formula.ts'
import { type Check, itemOf, placeAt, shownOf } from './check.ts'
import { isSameValue } from './same-value.ts'

/** Every cell that the rules write: its formula or constant, and the value that it shows. */
export const cellFindings: Check = (expected, workbook) => {
  const hashIsWrong = workbook.carried !== undefined && workbook.rules.kind === 'usable' && !isIntact(workbook)
  const followed = followedValues(expected)
  return expected.sheets.flatMap(sheet => {
    const uncalculated: Finding[] = []
    const found = sheet.cells.flatMap(cell => {
      if (cell.isFree || (hashIsWrong && isIdentity(sheet, cell))) return []
      const finding = cellFinding({ expected, sheet, cell, followed })
      if (finding?.code === 'values-uncalculated') uncalculated.push(finding)
      return finding && finding.code !== 'values-uncalculated' ? [finding] : []
    })
    const [first] = uncalculated
    return first ? [...found, { ...first, code: 'values-uncalculated' as const, count: uncalculated.length }] : found
  })
}

const isIntact = ({ carried, rules }: Parameters<Check>[1]): boolean =>
  rules.kind !== 'usable' || carried?.sha256 === rules.rules.sha256

/** The summary repeats the hash of the text, which is a finding already. */
const isIdentity = ({ plan }: ExpectedSheet, { plan: cell }: ExpectedCell): boolean =>
  plan.id === 'summary' && cell.style === 'note'

interface Examined {
  readonly expected: ExpectedWorkbook
  readonly sheet: ExpectedSheet
  readonly cell: ExpectedCell
  readonly followed: FollowedValues
}

function cellFinding(examined: Examined): Finding | undefined {
  const { sheet, cell } = examined
  const found = sheet.places.sheet.at(cell.row, cell.column)
  const formula = sheet.places.sheet.formulaAt(cell.row, cell.column)
  if (cell.formulas.length === 0) return constantFinding(examined, found, formula)
  if (formula === undefined) return overwritten(examined, found)
  if (!cell.formulas.some(each => isSameFormula(each, formula))) {
    const wanted = cell.formulas.find(each => modeOf(each) === modeOf(formula)) ?? cell.formulas[0]
    return at(examined, { found: `=${formula}`, expected: `=${wanted ?? ''}` }, { code: 'formula-changed' })
  }
  return valueFinding(examined, found, modeOf(formula))
}

function at({ sheet, cell }: Examined, content: Pick<Finding, 'found' | 'expected'>, detail: FindingDetail): Finding {
  return { ...placeAt(sheet.plan.title, cell.row, cell.column, itemOf(sheet, cell.plan.row)), ...content, ...detail }
}

function overwritten(examined: Examined, found: RawValue): Finding {
  const { expected, sheet, cell } = examined
  const { done } = sheetTexts(expected.request.language).targets
  const content = { found: shownOf(found), expected: `=${cell.formulas[0] ?? ''}` }
  const isVerdict = sheet.plan.id === 'targets' && content.found === done
  const truth = isVerdict ? cell.value() : undefined
  if (truth && shownOf(truth) !== done)
    return at(examined, { ...content, expected: shownOf(truth) }, { code: 'target-claimed' })
  return at(examined, content, { code: 'formula-overwritten' })
}

function constantFinding(examined: Examined, found: RawValue, formula: string | undefined): Finding | undefined {
  const { value } = examined.cell.plan
  if (value === undefined || value === '') return undefined
  const content = { found: formula === undefined ? shownOf(found) : `=${formula}`, expected: value }
  const kind = typeof value === 'number' ? 'number-changed' : 'text-changed'
  if (formula !== undefined) return at(examined, content, { code: kind })
  if (isSameValue(found, rawOf(value))) return undefined
  const isCode = examined.cell.plan.format === 'text' && found.kind === 'number'
  return at(examined, content, { code: isCode ? 'code-not-text' : kind })
}

function valueFinding(examined: Examined, found: RawValue, mode: Mode): Finding | undefined {
  const { sheet, cell, followed } = examined
  const value = cell.value()
  if (value === undefined || isSameValue(found, value)) return undefined
  const content = { found: shownOf(found), expected: shownOf(value) }
  if (isUncalculated(found)) return at(examined, content, { code: 'values-uncalculated', count: 1 })
  const follows = (how: 'scored' | 'carried'): boolean => {
    const value = followed[how](sheet.plan.title, cell.row, cell.column)
    return value !== undefined && isSameValue(found, value)
  }
  if (follows('scored')) return at(examined, content, { code: 'value-follows' })
  if (mode === 'portable' && follows('carried'))
    return at(
      examined,
      content,
      followed.lacksFunctions() ? { code: 'values-uncalculated', count: 1 } : { code: 'value-follows' },
    )
  return at(examined, content, { code: 'value-stale' })
}

/** Saved by a program that did not calculate, or that has no custom functions. */
const isUncalculated = (value: RawValue): boolean =>
  value.kind === 'uncalculated' || value.kind === 'nothing' || (value.kind === 'error' && /^#NAME\?$/i.test(value.text))

/** What the formulas that stand there make of what stands there, each way calculated once somebody asks. */
interface FollowedValues {
  /** Custom functions that are as the rules write them show what the scorer gives. */
  readonly scored: FollowedValue
  /** Custom functions show what the file carries, which may be that they are not known. */
  readonly carried: FollowedValue
  /** Whether a custom function shows that it is not known, so that what rests on it cannot be right. */
  readonly lacksFunctions: () => boolean
}

type FollowedValue = (sheet: string, row: number, column: number) => RawValue | undefined

const followedValues = (expected: ExpectedWorkbook): FollowedValues => ({
  scored: once(() => withoutLiveFormulas(expected)),
  carried: once(() => expected.raw),
  lacksFunctions: () =>
    expected.sheets.some(
      ({ plan, places, cells }) =>
        plan.id === 'scores' &&
        cells.some(({ row, column, formulas }) => formulas.length > 0 && isUncalculated(places.sheet.at(row, column))),
    ),
})

function once(workbook: () => RawWorkbook): FollowedValue {
  let valueAt: ReturnType<typeof calculatedValues> | undefined
  return (sheet, row, column) => {
    valueAt ??= calculatedValues(workbook())
    const value = valueAt(sheet, row, column)
    return value === undefined ? undefined : rawValueOf(value)
  }
}

function withoutLiveFormulas({ raw, sheets }: ExpectedWorkbook): RawWorkbook {
  const scores = sheets.find(({ plan }) => plan.id === 'scores')
  const cells = new Map(scores?.cells.map(cell => [`${cell.row},${cell.column}`, cell]))
  const isLive = (sheet: RawSheet, row: number, column: number): boolean => {
    const formula = sheet.formulaAt(row, column)
    const known = cells.get(`${row},${column}`)?.formulas ?? []
    return formula !== undefined && modeOf(formula) === 'live' && known.some(each => isSameFormula(each, formula))
  }
  return {
    ...raw,
    sheets: raw.sheets.map(sheet => {
      if (sheet.title !== scores?.plan.title) return sheet
      return {
        ...sheet,
        at: (row, column) =>
          isLive(sheet, row, column)
            ? (cells.get(`${row},${column}`)?.value() ?? sheet.at(row, column))
            : sheet.at(row, column),
        formulaAt: (row, column) => (isLive(sheet, row, column) ? undefined : sheet.formulaAt(row, column)),
      }
    }),
  }
}
