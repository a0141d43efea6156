import type { FigureName } from '../../dsl/emit/cells.ts'
import { LabelIndex, type Match } from '../../dsl/labels/label-index.ts'
import { LONGEST_LABEL } from '../../dsl/labels/words.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { unitText } from '../../dsl/numbers/unit.ts'
import type { Candidate, CellAddress, LikenessReason, Proposal } from '../ports.ts'
import type { CellValue } from '../sheets/workbook-plan.ts'
import { columnHeadings } from './column-headings.ts'
import { type NumberPlace, numberPlaces, type PlaceTools } from './number-places.ts'
import { type ContextReader, contextReader, type RowContext } from './row-context.ts'
import { judgedUnit, unitName } from './same-unit.ts'
import { cellAddress, type SearchedSheet, textAt } from './searched-sheet.ts'
import { unitNotes } from './unit-notes.ts'
import { type WantedFigure, wantedFigures } from './wanted-figures.ts'

export interface SearchOptions {
  /** Titles of our own sheets, which are not searched. */
  readonly own: ReadonlySet<string>
  /** Only these figures; all where nothing is said. */
  readonly figures?: ReadonlySet<FigureName>
  /** Candidates of each figure; five where nothing is said. */
  readonly most?: number
}

/** Less alike than this is not worth a question. */
const LEAST_LIKENESS = 0.66
/** With its indicator above or its code beside it, a label may say less. */
const LEAST_LABEL = 0.45
const SAME_CODE = 0.4
const CODE_ALONE = 0.35
const NEAR_INDICATOR = 0.12
const SAME_UNIT = 0.03
const OTHER_UNIT = 0.08
/** More cells are not read: somebody's archive. */
const MOST_CELLS = 1_000_000

/**
 * Cells of the user's sheets whose labels look like those of figures, best first; figures without a candidate are left
 * out. Pure and bounded: each distinct text is compared once, and only with labels that share a word with it.
 */
export function proposeLinks(
  rulebook: Rulebook,
  sheets: readonly SearchedSheet[],
  options: SearchOptions,
): readonly Proposal[] {
  const wanted = wantedFigures(rulebook).filter(({ name }) => options.figures?.has(name) ?? true)
  const units = new Set(wanted.map(({ unit }) => unitName(unitText(unit))))
  const search = { matches: labelMatcher(wanted), contextOf: contextReader(rulebook.indicators, wanted), units }
  const found: Found[] = []
  let cells = 0
  for (const sheet of sheets) {
    cells += sheet.rows * sheet.columns
    if (options.own.has(sheet.title) || cells > MOST_CELLS) continue
    found.push(...foundIn(sheet, search))
  }
  return proposals(wanted, withoutOthersCells(found), options.most ?? 5)
}

interface Found {
  readonly figure: FigureName
  /** As likeness, but beyond 1 where several things speak for it, so that the best comes first. */
  readonly weight: number
  readonly candidate: Candidate
}

type Matcher = (text: string) => readonly Match<WantedFigure>[]

interface SearchTools {
  readonly matches: Matcher
  readonly contextOf: ContextReader
  readonly units: ReadonlySet<string>
}

function labelMatcher(wanted: readonly WantedFigure[]): Matcher {
  const units = new Set(wanted.map(({ unit }) => unitText(unit).toLowerCase()))
  const labels = new LabelIndex(wanted.flatMap(figure => figure.labels.map(label => [figure, label] as const)))
  const known = new Map<string, readonly Match<WantedFigure>[]>()
  return text => {
    if (text.length < 3 || text.length > LONGEST_LABEL) return []
    const cached = known.get(text)
    if (cached) return cached
    // What is counted often stands in a cell of its own, and is no label.
    const matches = units.has(text.normalize('NFC').toLowerCase()) ? [] : labels.matches(text, LEAST_LABEL)
    known.set(text, matches)
    return matches
  }
}

function foundIn(sheet: SearchedSheet, { matches, contextOf, units }: SearchTools): readonly Found[] {
  const isLabel = (row: number, column: number) =>
    (matches(textAt(sheet, row, column))[0]?.likeness ?? 0) >= LEAST_LIKENESS
  const around = { context: contextOf(sheet, isLabel), units }
  const tools = { isLabel, headingOf: columnHeadings(sheet), noteOf: unitNotes(sheet) }
  const found: Found[] = []
  for (let row = 0; row < sheet.rows; row += 1) {
    for (let column = 0; column < sheet.columns; column += 1) {
      const alike = matches(textAt(sheet, row, column))
      if (alike.length === 0) continue
      const places = numberPlaces(sheet, { row, column }, tools)
      for (const match of alike)
        for (const place of places) found.push(...judged(sheet, { label: { row, column }, match, place }, around))
    }
    found.push(...foundByCode(sheet, row, around, tools))
  }
  return found
}

/** A code without a label that is alike: somebody worded the row anew. */
function foundByCode(sheet: SearchedSheet, row: number, around: Surroundings, tools: PlaceTools): readonly Found[] {
  const coded = around.context.coded(row)
  if (!coded) return []
  const label = { row, column: coded.column }
  const match = { subject: coded.figure, likeness: CODE_ALONE, reasons: () => [] }
  return numberPlaces(sheet, label, { ...tools, isLabel: () => false }).flatMap(place =>
    judged(sheet, { label, match, place }, around),
  )
}

interface Sighting {
  readonly label: { readonly row: number; readonly column: number }
  readonly match: Match<WantedFigure>
  readonly place: NumberPlace
}

interface Surroundings {
  readonly context: RowContext
  /** What figures of the rules count, as `unitName` writes it. */
  readonly units: ReadonlySet<string>
}

/** Weighs what the label, its row, its unit and its surroundings say. */
function judged(
  sheet: SearchedSheet,
  { label, match, place }: Sighting,
  { context, units }: Surroundings,
): readonly Found[] {
  const { subject: figure } = match
  const unit = judgedUnit(figure.unit, place.unit, units)
  if (unit.kind === 'impossible') return []
  const coded = context.coded(label.row)
  const isCoded = coded?.figure === figure
  const isNear = figure.code !== undefined && context.isNear(label.row, figure.code)
  const likeness =
    match.likeness -
    place.doubt +
    (isCoded ? SAME_CODE : 0) +
    (isNear ? NEAR_INDICATOR : 0) +
    (unit.kind === 'same' ? SAME_UNIT : unit.kind === 'other' ? -OTHER_UNIT : 0)
  // Another figure's code stands here: whatever the label says, this row is not meant.
  if (likeness < LEAST_LIKENESS || (coded && !isCoded)) return []
  const reasons: LikenessReason[] = [
    ...match.reasons(),
    ...(isCoded ? [{ kind: 'same-code', code: coded.code } as const] : []),
    ...(unit.kind === 'same' ? [unit.reason] : []),
    ...(isNear ? [{ kind: 'near-its-indicator' } as const] : []),
  ]
  return [{ figure: figure.name, weight: likeness, candidate: candidateAt(sheet, { label, place, likeness, reasons }) }]
}

function candidateAt(
  sheet: SearchedSheet,
  { label, place, likeness, reasons }: Pick<Sighting, 'label' | 'place'> & Pick<Candidate, 'likeness' | 'reasons'>,
): Candidate {
  const value = sheet.at(place.row, place.column)
  const content: CellValue = value.kind === 'number' ? value.value : ''
  return {
    target: cellAddress(sheet, place.row, place.column),
    label: textAt(sheet, label.row, label.column),
    labelAddress: cellAddress(sheet, label.row, label.column),
    content,
    likeness: Math.max(0, Math.min(1, likeness)),
    reasons,
  }
}

const SURE = 0.93
const MARGIN = 0.18

/** A cell that is surely one figure is not offered to others whose labels are only somewhat alike. */
function withoutOthersCells(found: readonly Found[]): readonly Found[] {
  const best = new Map<CellAddress, number>()
  for (const { candidate, weight } of found)
    best.set(candidate.target, Math.max(best.get(candidate.target) ?? 0, weight))
  return found.filter(({ candidate, weight }) => {
    const surest = best.get(candidate.target) ?? 0
    return surest < SURE || weight >= surest - MARGIN
  })
}

function proposals(wanted: readonly WantedFigure[], found: readonly Found[], most: number): readonly Proposal[] {
  const byFigure = new Map<FigureName, Map<CellAddress, Found>>()
  for (const each of found) {
    const candidates = byFigure.get(each.figure) ?? new Map<CellAddress, Found>()
    byFigure.set(each.figure, candidates)
    const { target } = each.candidate
    if ((candidates.get(target)?.weight ?? 0) < each.weight) candidates.set(target, each)
  }
  return wanted.flatMap(({ name }) => {
    const candidates = [...(byFigure.get(name)?.values() ?? [])]
      .toSorted((one, other) => other.weight - one.weight)
      .slice(0, most)
      .map(({ candidate }) => candidate)
    return candidates.length === 0 ? [] : [{ figure: name, candidates }]
  })
}
