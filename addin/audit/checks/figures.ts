import type { FigureName } from '../../../dsl/emit/cells.ts'
import { kindOfInput } from '../../../dsl/emit/figure/figure-kind.ts'
import type { Input, Rulebook } from '../../../dsl/model/rulebook.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import type { Figure } from '../../../dsl/score/figures.ts'
import { linkState } from '../../binding/link-state.ts'
import { addressOf, onSheet } from '../../sheets/address.ts'
import { placeOf } from '../../sheets/read/find-sheet.ts'
import type { RawSheet } from '../../sheets/read/raw-workbook.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'
import type { AuditedWorkbook } from '../audited-workbook.ts'
import type { ExpectedWorkbook } from '../expected/expected-workbook.ts'
import type { FigureSpot } from '../expected/figure-spots.ts'
import type { Finding } from '../finding.ts'
import { type Check, placeAt, shownOf } from './check.ts'
import { numberMeant } from './number-meant.ts'
import { isSameValue } from './same-value.ts'

/** Each cell that is filled in: what it holds, and whether it is typed, linked or calculated. */
export const figureFindings: Check = (expected, workbook) => {
  const sheets = new Map(expected.raw.sheets.map(sheet => [sheet.title, sheet]))
  const ofSpots = expected.spots.flatMap(spot => {
    const sheet = sheets.get(spot.title)
    if (!sheet) return []
    return [...contentFindings(expected, sheet, spot), ...originFindings({ expected, workbook, sheet, spot })]
  })
  return [...ofSpots, ...tickFindings(expected)]
}

/** Answers of checklists stand on a sheet of their own, several in a row. */
function tickFindings({ figures, spots }: ExpectedWorkbook): readonly Finding[] {
  const known = new Set(spots.map(({ figure }) => figure))
  return [...figures].flatMap(([figure, read]): readonly Finding[] => {
    if (read.kind !== 'invalid' || known.has(figure)) return []
    const [, sheet = '', cell = ''] = /^(.*)!(.*)$/.exec(read.origin ?? '') ?? []
    const place = { sheet, cell, item: figure, found: read.text, expected: '' }
    return [{ ...place, code: 'figure-invalid', figure, reason: read.reason }]
  })
}

export const spotPlace = ({ title, row, column, code }: FigureSpot) => placeAt(title, row, column, code)

function contentFindings(expected: ExpectedWorkbook, sheet: RawSheet, spot: FigureSpot): readonly Finding[] {
  const carried = sheet.at(spot.row, spot.column)
  const { figure } = spot
  // An error for which the link itself is to blame is named as that.
  const formula = sheet.formulaAt(spot.row, spot.column)
  if (formula !== undefined && linkState(`=${formula}`, spot.title).kind === 'broken') return []
  if (carried.kind === 'error') return [{ ...spotPlace(spot), found: carried.text, code: 'figure-error', figure }]
  const read = expected.figures.get(figure)
  if (read?.kind === 'invalid') {
    const meant = numberMeant(read)
    return [
      {
        ...spotPlace(spot),
        found: shownOf(carried),
        expected: meant,
        code: 'figure-invalid',
        figure,
        reason: read.reason,
      },
    ]
  }
  if (carried.kind === 'number' && carried.isDate && read?.kind === 'number')
    return [{ ...spotPlace(spot), found: dayOf(carried.value), expected: carried.value, code: 'figure-date', figure }]
  return []
}

const dayOf = (days: number): string => new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)

interface Origin {
  readonly expected: ExpectedWorkbook
  readonly workbook: AuditedWorkbook
  readonly sheet: RawSheet
  readonly spot: FigureSpot
}

function originFindings({ expected, workbook, sheet, spot }: Origin): readonly Finding[] {
  const { figure, row, column } = spot
  const formula = sheet.formulaAt(row, column)
  const carried = sheet.at(row, column)
  if (formula === undefined) return []
  const place = { ...spotPlace(spot), found: `=${formula}` }
  const link = linkState(`=${formula}`, spot.title)
  if (link.kind === 'broken') return [{ ...place, code: 'link-broken', figure }]
  if (/\[[^\]]+\]/.test(formula.replace(/"[^"]*"/g, ''))) return [{ ...place, code: 'link-outside', figure }]
  const findings: Finding[] = []
  // One that stands where a link was is named as that.
  if (link.kind === 'formula' && !expected.links.has(figure))
    findings.push({ ...place, code: 'figure-formula', figure })
  const target = link.kind === 'linked' ? placeOf(link.target) : undefined
  if (link.kind === 'linked' && target && isHidden(workbook, target))
    findings.push({
      ...place,
      code: 'link-hidden',
      figure,
      target: onSheet(target.title, addressOf(target.row, target.column)),
    })
  if (expected.fresh.restsOnCarried(spot.title, row, column))
    findings.push({ ...place, code: 'figure-unverified', figure })
  const fresh = expected.fresh.workbook.sheets.find(({ title }) => title === spot.title)?.at(row, column)
  if (fresh && carried.kind !== 'uncalculated' && !isSameValue(carried, fresh))
    findings.push({ ...spotPlace(spot), found: shownOf(carried), expected: shownOf(fresh), code: 'value-stale' })
  return findings
}

function isHidden(
  { conditions }: AuditedWorkbook,
  { title, row, column }: { readonly title: string; readonly row: number; readonly column: number },
): boolean {
  const condition = conditions.sheets.get(title)
  if (!condition) return false
  return condition.visibility !== 'visible' || condition.hiddenRows.has(row) || condition.hiddenColumns.has(column)
}

/** A letter that restates general information or another figure, filled in with something else. */
export const twiceFindings: Check = ({ spots, figures, rules }) => {
  const spotOf = new Map(spots.map(spot => [spot.figure, spot]))
  return restating(rules.rulebook).flatMap(({ input, source }): readonly Finding[] => {
    const [own, other] = [figures.get(input.id), figures.get(source)]
    const [spot, there] = [spotOf.get(input.id), spotOf.get(source)]
    if (!own || !other || !spot || !there || isSameFigure(own, other)) return []
    const where = onSheet(there.title, addressOf(there.row, there.column))
    return [
      {
        ...spotPlace(spot),
        found: contentOf(own),
        expected: contentOf(other),
        code: 'figure-twice',
        figure: input.id,
        other: where,
      },
    ]
  })
}

interface Restating {
  readonly input: Input
  readonly source: FigureName
}

function restating({ indicators }: Rulebook): readonly Restating[] {
  return indicators
    .flatMap(({ inputs }) => inputs)
    .flatMap((input): readonly Restating[] => {
      const source = input.default
      if (kindOfInput(input).kind !== 'number' || !source) return []
      if (source.kind === 'fact') return [{ input, source: source.fact }]
      return source.kind === 'input' ? [{ input, source: source.input }] : []
    })
}

function isSameFigure(one: Figure, other: Figure): boolean {
  return one.kind === 'number' && other.kind === 'number' ? one.value.equals(other.value) : one.kind !== other.kind
}

function contentOf(figure: Figure): CellValue {
  if (figure.kind === 'number') return toDouble(figure.value)
  return figure.kind === 'yes-no' ? figure.yes : figure.text
}
