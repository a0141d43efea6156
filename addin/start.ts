import { registerFunctions } from './functions/register.ts'
import { type AddIn, type ShippedIndex, WorkbookFailure } from './ports.ts'
import { registry } from './registry.ts'
import { type RuleLibrary, ruleLibrary } from './rules.ts'
import { failure, failureOf } from './workbook/edge.ts'
import { workbookEvents } from './workbook/events.ts'
import type { Tools } from './workbook/tools.ts'
import { workbookPort } from './workbook/workbook-port.ts'

export interface StartOptions {
  /** The indexes that come with the add-in. */
  readonly shipped: readonly ShippedIndex[]
}

/** What the sheets, links and events of the add-in need; Excel 2021 has it. */
const NEEDED = '1.9'

/**
 * Waits for Excel, gives it the custom functions and looks for the rules that the workbook carries. Rejects with a
 * `WorkbookFailure` outside Excel and in an Excel that is too old.
 */
export async function startAddIn({ shipped }: StartOptions): Promise<AddIn> {
  await insideExcel()
  const library = ruleLibrary(shipped)
  const tools: Tools = { library, registry, now: () => new Date() }
  const liveFunctions = hasFunctions()
  if (liveFunctions) registerFunctions()
  const workbook = workbookPort(tools, workbookEvents())
  // Functions wait for the rules; where the workbook cannot be read they must say so instead of waiting for ever.
  workbook.read().catch(() => registry.activate({ kind: 'none' }))
  return { workbook, rules: portOf(library), abilities: { liveFunctions } }
}

async function insideExcel(): Promise<void> {
  if (typeof Office === 'undefined') throw failure('no-workbook', '', 'Office.js is not loaded.')
  const { host } = await Office.onReady()
  if (host !== Office.HostType.Excel) throw failure('no-workbook', '', `Host: ${String(host ?? 'none')}.`)
  if (!Office.context.requirements.isSetSupported('ExcelApi', NEEDED))
    throw failure('not-supported', `ExcelApi ${NEEDED}`)
}

const hasFunctions = (): boolean =>
  Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1') &&
  Office.context.requirements.isSetSupported('SharedRuntime', '1.1')

const portOf = ({ shipped, open }: RuleLibrary) => ({ shipped, open })

/** Whatever keeps the add-in from starting, as a failure with a sentence. */
export const startFailure = (error: unknown): WorkbookFailure =>
  error instanceof WorkbookFailure ? error : failureOf(error)
