import { absolute, addressOf, onSheet } from './address.ts'
import { linkNames } from './links/link-names.ts'
import { LAYOUT_VERSION, markers, properties } from './names.ts'
import { FIRST_STATE } from './plan/checklist-layout.ts'
import { checklistSheets } from './plan/checklist-sheet.ts'
import { cohortLayout, pointColumns } from './plan/cohort-layout.ts'
import { type PlanContext, planContext } from './plan/context.ts'
import { differencesSheet } from './plan/differences-sheet.ts'
import { exclusionSheet } from './plan/exclusion-sheet.ts'
import { factsSheet } from './plan/facts-sheet.ts'
import { inputsSheet } from './plan/inputs-sheet.ts'
import { factColumns, HEADING_ROW, inputColumns, scoreColumns } from './plan/layout.ts'
import { listsSheet } from './plan/lists-sheet.ts'
import { logSheet } from './plan/log-sheet.ts'
import { pointsSheet } from './plan/points-sheet.ts'
import { ranksSheet } from './plan/ranks-sheet.ts'
import type { CohortRequest, WorkbookRequest } from './plan/request.ts'
import { withFittedRows } from './plan/row-heights.ts'
import { scoresSheet } from './plan/scores-sheet.ts'
import { identityCell, summaryColumns, summaryRows } from './plan/summary-layout.ts'
import { summarySheet } from './plan/summary-sheet.ts'
import { targetsSheet } from './plan/targets-sheet.ts'
import { UNIT_COLUMN } from './plan/units-layout.ts'
import { cohortRanges, unitsSheet } from './plan/units-sheet.ts'
import { sha256 } from './sha256.ts'
import type { NamePlan, RulesPart, SheetId, SheetPlan, WorkbookPlan } from './workbook-plan.ts'

/**
 * The scoring workbook of an index as plain data: sheets to fill in, the decision's table with portable
 * formulas, and a summary. Works in Excel 2010 and later and in LibreOffice without any add-in.
 */
export function planWorkbook(request: WorkbookRequest): WorkbookPlan {
  const context = planContext(request, layout => cohortRanges(request, layout))
  const rules = rulesPart(request)
  return {
    sheets: [
      summarySheet(context, rules),
      factsSheet(context),
      inputsSheet(context),
      ...checklistSheets(context),
      scoresSheet(context),
      differencesSheet(context),
      ...(request.targets ? [targetsSheet(context, request.targets)] : []),
      ...(request.cohort ? cohortSheets(context, request.cohort) : []),
      listsSheet(context),
      ...(request.log ? [logSheet(context, request.log)] : []),
    ].map(withFittedRows),
    names: names(context),
    properties: {
      title: request.rulebook.title[request.language],
      subject: context.texts.properties.subject,
      description: context.texts.properties.description(request.rulebook.title[request.language]),
      custom: {
        [properties.index]: rules.index,
        [properties.ruleFile]: rules.fileName,
        [properties.ruleHash]: rules.sha256,
        [properties.language]: request.language,
        [properties.layout]: LAYOUT_VERSION,
        ...(request.place ? { [properties.place]: request.place } : {}),
        ...(request.sampleNote ? { [properties.sampleNote]: request.sampleNote } : {}),
        ...(request.log ? { [properties.logHash]: request.log.entries.at(-1)?.hash ?? '' } : {}),
      },
    },
    rules,
    ...(request.log ? { log: request.log } : {}),
  }
}

function cohortSheets(context: PlanContext, cohort: CohortRequest): readonly SheetPlan[] {
  const places = cohortLayout(context, cohort)
  return [
    unitsSheet(context, cohort),
    pointsSheet(context, cohort, places),
    exclusionSheet(context, cohort, places),
    ranksSheet(context, cohort, places),
  ]
}

function rulesPart({ rulebook, companions = [] }: WorkbookRequest): RulesPart {
  const { name, text } = rulebook.source
  return {
    index: rulebook.id,
    fileName: bareName(name),
    sha256: sha256(text),
    text,
    readings: rulebook.chosenReadings,
    companions: companions.map(each => ({
      fileName: bareName(each.name),
      sha256: sha256(each.text),
      text: each.text,
    })),
  }
}

/** Without its folder, which is nobody else's business. */
const bareName = (name: string): string => name.split(/[\\/]/).at(-1) ?? name

function names({ layout, request }: PlanContext): readonly NamePlan[] {
  const rows = summaryRows(layout, request.rulebook)
  const cell = (name: string, sheet: SheetId, place: { readonly row: number; readonly column: number }): NamePlan => ({
    name,
    refersTo: onSheet(layout.titles[sheet], absolute(addressOf(place.row, place.column))),
  })
  const heading = (column: number) => ({ row: HEADING_ROW, column })
  return [
    cell(markers.summary, 'summary', { row: 0, column: 0 }),
    cell(markers.facts, 'facts', heading(factColumns.own)),
    cell(markers.inputs, 'inputs', heading(inputColumns.own)),
    ...(layout.ticks ? [cell(markers.checklist, 'checklist', heading(FIRST_STATE))] : []),
    cell(markers.scores, 'scores', heading(scoreColumns.self)),
    cell(markers.differences, 'differences', heading(0)),
    cell(markers.lists, 'lists', heading(0)),
    ...(request.targets ? [cell(markers.targets, 'targets', heading(0))] : []),
    ...(request.cohort
      ? [
          cell(markers.units, 'units', heading(UNIT_COLUMN)),
          cell(markers.points, 'points', heading(pointColumns.unit)),
          cell(markers.exclusion, 'exclusion', heading(0)),
          cell(markers.ranks, 'ranks', heading(0)),
        ]
      : []),
    ...(request.log ? [cell(markers.log, 'log', heading(0))] : []),
    cell(markers.index, 'summary', identityCell(rows, 0)),
    cell(markers.ruleHash, 'summary', identityCell(rows, 2)),
    cell(markers.total, 'summary', { row: rows.totalRow, column: summaryColumns.achieved }),
    ...linkNames(request.links ?? new Map()),
  ]
}
