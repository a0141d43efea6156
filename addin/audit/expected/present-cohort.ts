import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { ratio } from '../../../dsl/numbers/rational.ts'
import { markers } from '../../sheets/names.ts'
import type { CohortRequest, CohortUnit } from '../../sheets/plan/request.ts'
import { cohortOf, type ReadScores } from '../../sheets/read/cohort-of.ts'
import { placeOf, plainText } from '../../sheets/read/find-sheet.ts'
import type { RawWorkbook } from '../../sheets/read/raw-workbook.ts'
import { unitsOf } from '../../sheets/read/units-of.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'

/**
 * The cohort that a workbook carries, in the order of its sheets. Points stand for the order of the sheet of ranks
 * alone: those of other units were computed from figures that the workbook does not hold.
 */
export function presentCohort(raw: RawWorkbook, rulebook: Rulebook): CohortRequest | undefined {
  const names = unitNames(raw)
  if (names.length === 0) return undefined
  const figures = new Map(unitsOf(raw, rulebook).units.map(unit => [unit.name, unit.figures]))
  const ranked = rankedNames(raw, new Set(names.map(({ name }) => name)))
  const own = names.find(({ isOwn }) => isOwn)?.name ?? ''
  const { scores, coverage, excluded } = cohortOf(raw, rulebook)
  const strangers = ranked.known.flatMap((isKnown, place) => (isKnown ? [] : [place]))
  const units = names.map(({ name }, at): CohortUnit => {
    // A unit that has another name there takes the place of that name, which is then found to differ.
    const place = ranked.names.includes(name) ? ranked.names.indexOf(name) : (strangers.shift() ?? -1)
    const points = ratio(place < 0 ? 0 : ranked.names.length - place, 1)
    const known = scoresAt(scores, name, at)
    return { name, figures: figures.get(name) ?? new Map(), points, ...(known ? { scores: known } : {}) }
  })
  return { own, units, coverage, excluded }
}

/** By name; a unit that has another name there is the one that stands in its place. */
function scoresAt(scores: readonly ReadScores[], name: string, at: number): CohortUnit['scores'] {
  const named = scores.find(({ unit }) => unit === name)
  return (named ?? scores[at])?.points
}

const MOST_UNITS = 20_000

interface UnitName {
  readonly name: string
  readonly isOwn: boolean
}

/** `Ninh Thuận (đơn vị mình)` is the own unit. */
function unitNames(raw: RawWorkbook): readonly UnitName[] {
  const marks = [sheetTexts('vi').units.own, sheetTexts('en').units.own]
  return textsBelow(raw, markers.units, 0).map(text => {
    const mark = marks.find(each => text.endsWith(each))
    return mark === undefined ? { name: text, isOwn: false } : { name: text.slice(0, -mark.length).trim(), isOwn: true }
  })
}

function rankedNames(raw: RawWorkbook, units: ReadonlySet<string>) {
  const names = textsBelow(raw, markers.ranks, 1)
  return { names, known: names.map(name => units.has(name)) }
}

function textsBelow(raw: RawWorkbook, marker: string, offset: number): readonly string[] {
  const place = placeOf(raw.names.get(marker))
  const sheet = place && raw.sheets.find(({ title }) => title === place.title)
  if (!place || !sheet) return []
  const last = Math.min(sheet.rows, place.row + MOST_UNITS)
  const rows = Array.from({ length: Math.max(0, last - place.row - 1) }, (_, index) => place.row + 1 + index)
  return rows.map(row => plainText(sheet.at(row, place.column + offset))).filter(text => text !== '')
}
