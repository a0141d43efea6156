import { carriedFigures } from '../../../dsl/diff/carried-figures.ts'
import type { ActiveRules, CreateRequest } from '../../ports.ts'
import type { LinkRecord } from '../../sheets/links/link-names.ts'
import { type ChangeLog, type LoggedChange, readingsText, withEntry } from '../../sheets/log/change-log.ts'
import type { Titles } from '../../sheets/place/place-plan.ts'
import type { KeptCell, KeptContent } from '../../sheets/plan/kept.ts'
import { cohortOf } from '../../sheets/read/cohort-of.ts'
import { unitsOf } from '../../sheets/read/units-of.ts'
import { sha256 } from '../../sheets/sha256.ts'
import type { Snapshot } from '../read/snapshot.ts'
import { figuresIn } from '../read/state.ts'
import type { CohortFigures } from './carried-cohort.ts'
import { carryContent, renamedRules } from './carried-content.ts'
import { carriedLinks } from './carried-links.ts'
import { carryUnits, renamedCohort } from './carried-units.ts'
import type { PresentPlan } from './present-plan.ts'
import { movedFormula, type RowMoves, rowMoves } from './row-moves.ts'

/** What a workbook takes with it to other rules. */
export interface CarriedOver extends CohortFigures {
  readonly kept?: KeptContent
  /** Absent where the rules never changed. */
  readonly log?: ChangeLog
  readonly links?: LinkRecord
  /** Where the rows of our sheets go. */
  readonly moves: RowMoves
}

export interface Crossing {
  readonly snapshot: Snapshot
  /** The sheets as they are; absent where there are none. */
  readonly present: PresentPlan | undefined
  /** The sheets of ours that are written over. */
  readonly own: Titles
  readonly rules: ActiveRules
  readonly change: CreateRequest['change']
  readonly now: Date
}

/** Nothing that people wrote is lost: what has no row under the new rules is kept in the log until it has one again. */
export function carryOver({ snapshot, present, own, ...crossing }: Crossing): CarriedOver {
  if (!present)
    return { figures: new Map(), units: [], known: cohortOf(snapshot.raw, crossing.rules.rulebook), moves: new Map() }
  const { rulebook: before, kept } = present
  const names = renamedRules(before, crossing.rules.rulebook)
  const content = carryContent(kept, snapshot.log.kept, names)
  const units = carryUnits(unitsOf(snapshot.raw, before).units, snapshot.log.kept, names)
  const moves = rowMoves(snapshot, names, own)
  const log = loggedAs({ ...crossing, snapshot }, [...content.left, ...units.left])
  const moved = withMovedFormulas(content.kept, own, moves)
  return {
    kept: moved,
    links: carriedLinks(snapshot, moved, { names, moves }),
    moves,
    figures: carriedFigures(figuresIn(snapshot, before).figures, names),
    units: units.units,
    known: renamedCohort(cohortOf(snapshot.raw, before), names),
    ...(log ? { log } : {}),
  }
}

/** Formulas of the user's in our cells follow the rows as well. */
function withMovedFormulas(kept: KeptContent, own: Titles, moves: RowMoves): KeptContent {
  if (moves.size === 0) return kept
  const on = <Row extends object>(row: Row, title = ''): Row =>
    // The entries of a row are its own columns again.
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, movedCell(cell, title)])) as Row
  const movedCell = (cell: KeptCell, title: string): KeptCell =>
    'formula' in cell ? { formula: movedFormula(cell.formula, title, moves) } : cell
  return {
    ...kept,
    figures: new Map(
      [...kept.figures].map(([name, row]) => [name, on(row, name.includes('.') ? own.inputs : own.facts)]),
    ),
    scores: new Map([...kept.scores].map(([code, row]) => [code, on(row, own.scores)])),
  }
}

/** One more line where the rules, or the readings chosen, are other ones. */
function loggedAs(
  { snapshot, rules, change, now }: Pick<Crossing, 'snapshot' | 'rules' | 'change' | 'now'>,
  kept: ChangeLog['kept'],
): ChangeLog | undefined {
  const { log, carried, overview } = snapshot
  const from = carried ? sha256(carried.text) : ''
  const readings = readingsText(rules.rulebook.chosenReadings)
  const isSame = from === rules.sha256 && readingsText(carried?.readings ?? {}) === readings
  if (isSame) return log.entries.length > 0 ? { ...log, kept } : undefined
  const entry: LoggedChange = {
    at: now.toISOString(),
    ...whoChanges(change?.who.trim() ?? '', overview.lastAuthor),
    why: change?.why.trim() ?? '',
    from,
    to: rules.sha256,
    readings,
  }
  return withEntry({ ...log, kept }, entry)
}

/** As typed, else as Office tells. */
function whoChanges(typed: string, lastAuthor: string): Pick<LoggedChange, 'who' | 'whoFrom'> {
  if (typed !== '') return { who: typed, whoFrom: 'typed' }
  return lastAuthor === '' ? { who: '', whoFrom: 'unknown' } : { who: lastAuthor, whoFrom: 'office' }
}
