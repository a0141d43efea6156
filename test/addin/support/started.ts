import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type {
  AddIn,
  CreateRequest,
  OpenedRules,
  RuleText,
  ScoringWorkbook,
  ShippedIndex,
} from '../../../addin/ports.ts'
import { functionsMetadata } from '../../../addin/site/build/functions-metadata.ts'
import type { DeclaredFunctions } from '../../../addin/workbench/host/functions/metadata.ts'
import type { RuleSet } from '../../../dsl/model/library.ts'
import { type OfficeSetup, type StartedOffice, startOffice } from '../../support/office.ts'

/** The add-in, started in a simulated Excel. */
export interface Started extends StartedOffice {
  readonly addIn: AddIn
  readonly rules: OpenedRules
}

const provinceFolder = path.resolve('rules/dti-province-2022')

/** The rule files of the provincial index 2022. */
export const provinceFiles: readonly RuleText[] = readdirSync(provinceFolder)
  .filter(name => name.endsWith('.thuoc'))
  .map(fileName => ({ fileName, text: readFileSync(path.join(provinceFolder, fileName), 'utf8') }))

/** What the build hands to Excel. */
const declaredFunctions = async (): Promise<DeclaredFunctions> => ({
  namespace: 'THUOC',
  metadata: JSON.parse(await functionsMetadata()),
})

export interface StartSetup extends OfficeSetup {
  readonly files?: readonly RuleText[]
  readonly shipped?: readonly RuleText[]
}

/** Starts Office.js, then the add-in as its page would; modules are fresh, as they are in a new pane. */
export async function startThuoc({
  files = provinceFiles,
  shipped = files,
  ...setup
}: StartSetup = {}): Promise<Started> {
  const { vi } = await import('vitest')
  vi.resetModules()
  const office = await startOffice({ functions: await declaredFunctions(), ...setup })
  const { startAddIn } = await import('../../../addin/start.ts')
  const { identityOf, ruleLibrary } = await import('../../../addin/rules.ts')
  const opened = ruleLibrary([]).open(shipped)
  const indexes = opened.ruleSets.map(
    (ruleSet): ShippedIndex => ({
      ...identityOf(ruleSet),
      folder: 'dti-province-2022',
      shared: [],
      title: { vi: '', en: '' },
      load: async () => opened,
    }),
  )
  const addIn = await startAddIn({ shipped: indexes })
  await office.probe.settled()
  return { ...office, addIn, rules: addIn.rules.open(files) }
}

export const onlyRuleSet = ({ ruleSets }: OpenedRules): RuleSet => {
  const [ruleSet] = ruleSets
  if (!ruleSet) throw new Error('The rules have errors.')
  return ruleSet
}

export const requestOf = (rules: OpenedRules, given: Partial<CreateRequest> = {}): CreateRequest => ({
  ruleSet: onlyRuleSet(rules),
  files: rules.files,
  readings: {},
  language: 'vi',
  mode: 'portable',
  withAssignment: false,
  withTargets: false,
  ...given,
})

export async function scoringState({ addIn }: Started): Promise<ScoringWorkbook> {
  const state = await addIn.workbook.read()
  if (state.kind !== 'scoring') throw new Error(JSON.stringify(state))
  return state
}
