import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import { compileRulebook } from '../../../dsl/score/scorer.ts'
import { markers } from '../../sheets/names.ts'
import type { CohortRequest } from '../../sheets/plan/request.ts'
import { placeOf, plainText } from '../../sheets/read/find-sheet.ts'
import { unitsOf } from '../../sheets/read/units-of.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'
import { rawSheetOf, shownAt } from '../read/raw-sheet.ts'
import type { Snapshot } from '../read/snapshot.ts'

/** The cohort that the sheets hold, to be planned anew; nothing where they hold none. */
export function carriedCohort(snapshot: Snapshot, rulebook: Rulebook, figures: Figures): CohortRequest | undefined {
  if (!snapshot.contents.has('units')) return undefined
  const { units } = unitsOf(snapshot.raw, rulebook)
  const scorer = compileRulebook(rulebook)
  const cohort = scorer.cohortOf([figures, ...units.map(unit => unit.figures)])
  const previous = previousRanks(snapshot)
  const own = ownName(snapshot)
  const ownRank = previous.get(own)
  return {
    own,
    units: [
      { name: own, figures: new Map(), ...(ownRank === undefined ? {} : { previousRank: ownRank }) },
      ...units.map(unit => {
        const previousRank = previous.get(unit.name)
        const points = scorer.scoreAll(unit.figures, cohort).total.lowest
        return { ...unit, points, ...(previousRank === undefined ? {} : { previousRank }) }
      }),
    ],
  }
}

/** `Ninh Thuận (đơn vị này)` without the mark. */
function ownName({ contents, overview }: Snapshot): string {
  const content = contents.get('units')
  const marked = placeOf(overview.names.get(markers.units))
  if (!content || !marked) return ''
  const sheet = rawSheetOf(content)
  const marks = [sheetTexts('vi').units.own, sheetTexts('en').units.own]
  for (let row = marked.row + 1; row < sheet.rows; row += 1) {
    const name = plainText(sheet.at(row, marked.column))
    const mark = marks.find(each => name.endsWith(each))
    if (mark !== undefined) return name.slice(0, -mark.length).trim()
  }
  return ''
}

// Of the sheet of ranks, counted from its first column.
const NAME = 1
const PREVIOUS = 4

function previousRanks({ contents }: Snapshot): ReadonlyMap<string, number> {
  const content = contents.get('ranks')
  if (!content) return new Map()
  const rows = content.values.map((_, index) => content.top + index)
  return new Map(
    rows.flatMap(row => {
      const rank = shownAt(content, row, PREVIOUS)
      return typeof rank === 'number' ? [[String(shownAt(content, row, NAME)), rank] as const] : []
    }),
  )
}
