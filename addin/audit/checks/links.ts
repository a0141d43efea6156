import { linkFormula } from '../../binding/link-formula.ts'
import { linkState } from '../../binding/link-state.ts'
import { linkName, strayLinkNames } from '../../sheets/links/link-names.ts'
import { titleKey } from '../../sheets/place/free-title.ts'
import { placeOf } from '../../sheets/read/find-sheet.ts'
import type { RawValue } from '../../sheets/read/raw-workbook.ts'
import type { ExpectedWorkbook } from '../expected/expected-workbook.ts'
import type { FigureSpot } from '../expected/figure-spots.ts'
import { type Finding, wholeWorkbook } from '../finding.ts'
import { type Check, shownOf } from './check.ts'
import { spotPlace } from './figures.ts'

/** What stands now where the workbook records a link; broken links are told by what they show. */
export const linkFindings: Check = expected => [
  ...expected.spots.flatMap(spot => {
    const reference = expected.links.get(spot.figure)
    return reference === undefined ? [] : recordedFindings(expected, spot, reference)
  }),
  ...strayLinkNames(expected.raw.names, expected.rules.rulebook).map(name =>
    damaged(name, expected.raw.names.get(name) ?? ''),
  ),
]

function recordedFindings(expected: ExpectedWorkbook, spot: FigureSpot, reference: string): readonly Finding[] {
  const sheet = expected.raw.sheets.find(({ title }) => title === spot.title)
  if (!sheet) return []
  const { figure, row, column } = spot
  const target = placeOf(reference)
  const isGone = /#REF!/i.test(reference)
  if (!target && !isGone) return [damaged(linkName(figure), reference)]
  const formula = sheet.formulaAt(row, column)
  const state = linkState(formula === undefined ? undefined : `=${formula}`, spot.title)
  const found = formula === undefined ? shownOf(sheet.at(row, column)) : `=${formula}`
  const now = target && valueAt(expected, target)
  const wanted = target ? linkFormula(reference, now !== undefined && isBlank(now)) : ''
  const place = { ...spotPlace(spot), found, expected: wanted }
  switch (state.kind) {
    case 'broken':
      return []
    case 'linked':
      return !target || isSamePlace(placeOf(state.target), target) ? [] : [{ ...place, code: 'link-changed', figure }]
    case 'none':
    case 'formula': {
      const shown = now === undefined ? '' : shownOf(now)
      return [{ ...place, code: 'link-overwritten', figure, target: target ? reference : '', now: shown }]
    }
    default:
      return state satisfies never
  }
}

const damaged = (name: string, refersTo: string): Finding => ({
  ...wholeWorkbook,
  found: `=${refersTo}`,
  code: 'link-record-damaged',
  name,
})

type Place = NonNullable<ReturnType<typeof placeOf>>

const isSamePlace = (one: Place | undefined, other: Place): boolean =>
  one !== undefined &&
  titleKey(one.title) === titleKey(other.title) &&
  one.row === other.row &&
  one.column === other.column

/** What a cell holds by a fresh computation; nothing where its sheet was not read. */
function valueAt({ fresh }: ExpectedWorkbook, { title, row, column }: Place): RawValue | undefined {
  const sheet = fresh.workbook.sheets.find(each => titleKey(each.title) === titleKey(title))
  return sheet?.at(row, column)
}

const isBlank = (value: RawValue): boolean => value.kind === 'nothing' || (value.kind === 'text' && value.text === '')
