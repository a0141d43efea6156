import { LAYOUT_VERSION, properties } from '../names.ts'
import type { CarriedRules } from '../rules/rules-from-xml.ts'
import { sha256 } from '../sha256.ts'
import type { WorkbookProblem } from './problem.ts'
import type { RawWorkbook } from './raw-workbook.ts'

/** By which rules a workbook says it scores. Nothing of it is trusted before `problems` is looked at. */
export interface WorkbookIdentity {
  readonly index: string
  readonly ruleFile: string
  readonly ruleHash: string
  /** `vi` or `en`, as the workbook was made. */
  readonly language: string
  readonly rules?: CarriedRules
}

export function identityOf({ properties: custom }: RawWorkbook, rules: CarriedRules | undefined): WorkbookIdentity {
  const property = (name: string) => custom.get(name) ?? ''
  return {
    index: property(properties.index) || (rules?.index ?? ''),
    ruleFile: property(properties.ruleFile) || (rules?.fileName ?? ''),
    ruleHash: property(properties.ruleHash) || (rules?.sha256 ?? ''),
    language: property(properties.language),
    ...(rules ? { rules } : {}),
  }
}

export function layoutProblems({ properties: custom }: RawWorkbook): readonly WorkbookProblem[] {
  const found = custom.get(properties.layout)
  if (found === undefined || found === LAYOUT_VERSION) return []
  return [{ code: 'other-layout', found, expected: LAYOUT_VERSION }]
}

export function ruleProblems(rules: CarriedRules | undefined): readonly WorkbookProblem[] {
  if (!rules) return [{ code: 'rules-missing' }]
  const found = sha256(rules.text)
  return found === rules.sha256 ? [] : [{ code: 'rules-changed', recorded: rules.sha256, found }]
}
