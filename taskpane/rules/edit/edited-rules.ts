import type { AddIn, RuleText, ScoringWorkbook, Undo } from '../../../addin/ports.ts'
import { type Impact, impactOf } from '../../../dsl/diff/impact.ts'
import { rulebookUnder } from '../../../dsl/model/rulebook-under.ts'
import { isError } from '../../../dsl/text/diagnostic.ts'
import { requestOf, type UsableRules } from '../../create/choice.ts'

/** The rules of a draft: ready to score, or with errors. */
export type EditedRules = { readonly kind: 'usable'; readonly rules: UsableRules } | { readonly kind: 'has-errors' }

/** Reads the files of a draft as the workbook would. They must still be of the index that the workbook is of. */
export function editedRules(addIn: AddIn, files: readonly RuleText[], workbook: ScoringWorkbook): EditedRules {
  const opened = addIn.rules.open(files)
  const ruleSet = opened.ruleSets.find(({ rulebook }) => rulebook.id === workbook.rules.rulebook.id)
  if (!ruleSet || opened.diagnostics.some(isError)) return { kind: 'has-errors' }
  return { kind: 'usable', rules: { ruleSet, files } }
}

/** Whose scores would change in this workbook, from what to what. */
export function impactOn({ rules, place, figures, units }: ScoringWorkbook, { ruleSet }: UsableRules): Impact {
  const after = rulebookUnder(ruleSet, rules.rulebook.chosenReadings)
  return impactOf({ before: rules.rulebook, after, unit: { name: place, figures }, cohort: units })
}

/** Who changes the rules, and why. */
export interface ChangeNote {
  readonly who: string
  readonly why: string
}

/** Puts the edited rules into the workbook. */
export async function applyRules(addIn: AddIn, workbook: ScoringWorkbook, edited: Applied): Promise<Undo> {
  const request = requestOf(edited.rules, {
    readings: workbook.rules.rulebook.chosenReadings,
    language: workbook.language,
    mode: workbook.mode,
    place: workbook.place,
    withAssignment: true,
    withTargets: workbook.sheets.targets !== undefined,
  })
  return addIn.workbook.replaceRules({ ...request, change: edited.note })
}

export interface Applied {
  readonly rules: UsableRules
  readonly note: ChangeNote
}
