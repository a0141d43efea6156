import { type AddIn, type CreateRequest, type ScoringWorkbook, type Undo, WorkbookFailure } from '../../addin/ports.ts'
import { requestOf, type UsableRules } from './choice.ts'

/** Puts the shipped rules of the same index in the place of those that the workbook carries. */
export async function updateRules(addIn: AddIn, workbook: ScoringWorkbook): Promise<Undo> {
  const rules = await shippedRules(addIn, workbook.rules.rulebook.id)
  return addIn.workbook.replaceRules(requestFor(workbook, rules))
}

async function shippedRules(addIn: AddIn, index: string): Promise<UsableRules> {
  const opened = await Promise.all(addIn.rules.shipped.map(({ load }) => load()))
  for (const { ruleSets, files } of opened) {
    const ruleSet = ruleSets.find(({ rulebook }) => rulebook.id === index)
    if (ruleSet) return { ruleSet, files }
  }
  throw new WorkbookFailure({ code: 'rules-have-errors', place: index, detail: '' })
}

/** As the workbook was made, with other rules. */
function requestFor(workbook: ScoringWorkbook, rules: UsableRules): CreateRequest {
  return requestOf(rules, {
    readings: workbook.rules.rulebook.chosenReadings,
    language: workbook.language,
    mode: workbook.mode,
    place: workbook.place,
    withAssignment: true,
    withTargets: workbook.sheets.targets !== undefined,
  })
}
