import { audit } from '../../audit/audit.ts'
import type { AuditedCell, AuditedScore, AuditedWorkbook } from '../../audit/audited-workbook.ts'
import type { ActiveRules, Finding } from '../../ports.ts'
import type { ScoreColumn } from '../../sheets/mode/function-names.ts'
import { failure, reading } from '../edge.ts'
import { takeRules } from '../read/active-rules.ts'
import { cellAddress } from '../read/addresses.ts'
import { figureCells, figurePlaces } from '../read/figure-cells.ts'
import { presentPlace } from '../read/present-cells.ts'
import { formulaAt, type SheetContent, shownAt } from '../read/raw-sheet.ts'
import { type ScoreTable, scoreTable } from '../read/score-cells.ts'
import { loadSnapshot, type Snapshot } from '../read/snapshot.ts'
import { cohortIn, figuresIn, workbookProblems } from '../read/state.ts'
import type { Tools } from '../tools.ts'
import { plannedFormulas } from './planned-formulas.ts'

/** Everything that is wrong with the workbook by its own rules, in two requests. */
export async function auditWorkbook(tools: Tools): Promise<readonly Finding[]> {
  return reading(async context => {
    const snapshot = await loadSnapshot(context)
    const usable = await takeRules(tools, snapshot)
    const table = scoreTable(snapshot)
    if (usable?.kind !== 'usable' || !table) throw failure('rules-have-errors', snapshot.own.scores)
    return audit(auditedWorkbook(snapshot, usable.rules, table))
  })
}

function auditedWorkbook(snapshot: Snapshot, rules: ActiveRules, table: ScoreTable): AuditedWorkbook {
  const { rulebook, scorer } = rules
  const { figures, problems } = figuresIn(snapshot, rulebook)
  const cohort = cohortIn(snapshot, { scorer, figures })
  return {
    rulebook,
    scorer,
    texts: recordedTexts(snapshot),
    place: presentPlace(snapshot, rulebook, table),
    figures,
    ...(cohort ? { cohort } : {}),
    scores: auditedScores(table, rules),
    figureCells: figureCells(snapshot, figurePlaces(snapshot, rulebook)),
    others: plannedFormulas(snapshot, rules),
    problems: [...workbookProblems(snapshot), ...problems],
  }
}

function recordedTexts({ carried }: Snapshot): AuditedWorkbook['texts'] {
  if (!carried) return []
  return [carried, ...carried.companions].map(({ sha256, text }) => ({ recorded: sha256, text }))
}

const columnNames = { measure: 'measure', score: 'self', state: 'state' } as const satisfies Record<ScoreColumn, string>

function auditedScores({ content, columns, rowOfCode }: ScoreTable, { scorer }: ActiveRules): readonly AuditedScore[] {
  const scored = [...rowOfCode].filter(([code]) => scorer.codes.has(code))
  return scored.map(([code, row]) => {
    const cells = Object.entries(columnNames).flatMap(([name, heading]) => {
      const column = columns[heading]
      return column === undefined ? [] : [[name, auditedCell(content, row, column)] as const]
    })
    return { code, cells: Object.fromEntries(cells) }
  })
}

const auditedCell = (content: SheetContent, row: number, column: number): AuditedCell => ({
  address: cellAddress(content.title, row, column),
  formula: formulaAt(content, row, column) ?? '',
  shown: shownAt(content, row, column),
})
