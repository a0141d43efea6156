import { audit } from '../../audit/audit.ts'
import type { AuditedWorkbook, ShippedRules } from '../../audit/audited-workbook.ts'
import { type AuditReport, reportedRules } from '../../audit/report/audit-report.ts'
import { takeSnapshot } from '../../audit/snapshot/take-snapshot.ts'
import type { ActiveRules, AuditResult } from '../../ports.ts'
import { properties } from '../../sheets/names.ts'
import type { SheetCondition, WorkbookConditions } from '../../sheets/read/workbook-conditions.ts'
import { failure, reading } from '../edge.ts'
import { takeRules } from '../read/active-rules.ts'
import { askContent, askOverview } from '../read/overview.ts'
import { rawSheetOf, type SheetContent } from '../read/raw-sheet.ts'
import { askSizes, searchedSheets } from '../read/sheet-sizes.ts'
import { askSnapshot, ownTitles, type Snapshot } from '../read/snapshot.ts'
import type { Tools } from '../tools.ts'

/** Everything that is wrong with the workbook by its own rules, in three requests. */
export async function auditWorkbook(tools: Tools, date: string): Promise<AuditResult> {
  return reading(async context => {
    const asked = askOverview(context)
    await context.sync()
    const overview = asked()
    const own = new Set(Object.values(ownTitles(overview)))
    const ours = askSnapshot(context, overview)
    const others = overview.sheets.filter(({ title }) => !own.has(title)).map(({ title }) => title)
    const sizes = askSizes(context, others)
    await context.sync()
    const snapshot = ours()
    const usable = await takeRules(tools, snapshot)
    if (usable?.kind !== 'usable') throw failure('rules-have-errors', snapshot.own.scores)
    const contents = searchedSheets(sizes()).map(title => askContent(context, title))
    await context.sync()
    const workbook = auditedWorkbook({
      snapshot,
      rules: usable.rules,
      others: contents.map(content => content()),
      date,
      ...(await shippedOf(tools, usable.rules)),
    })
    return resultOf(workbook, usable.rules, date)
  })
}

interface Read {
  readonly snapshot: Snapshot
  readonly rules: ActiveRules
  readonly others: readonly SheetContent[]
  readonly date: string
  readonly shipped?: ShippedRules
}

function auditedWorkbook({ snapshot, rules, others, date, shipped }: Read): AuditedWorkbook {
  const { raw, carried, log } = snapshot
  return {
    raw: { ...raw, sheets: [...raw.sheets, ...others.map(rawSheetOf)] },
    conditions: conditionsOf(snapshot),
    log,
    ...(carried ? { carried } : {}),
    rules: { kind: 'usable', rules },
    ...(shipped ? { shipped } : {}),
    today: date,
  }
}

/** Hidden rows and connections are seen in the saved file alone. */
function conditionsOf({ overview, own, protectedSheets }: Snapshot): WorkbookConditions {
  const locked = new Set([...protectedSheets].map(id => own[id]))
  const sheets = overview.sheets.map(({ title, visibility }): readonly [string, SheetCondition] => [
    title,
    { visibility, isProtected: locked.has(title), hiddenRows: new Set(), hiddenColumns: new Set() },
  ])
  return { sheets: new Map(sheets), otherWorkbooks: [], connections: [] }
}

/** The shipped index is loaded only where the carried text is another one. */
async function shippedOf(
  { library }: Tools,
  { rulebook, shipped, files }: ActiveRules,
): Promise<{ readonly shipped?: ShippedRules }> {
  if (shipped === 'not-shipped') return {}
  if (shipped === 'same') return { shipped: { files, rulebook } }
  const opened = await library.shipped.find(({ id }) => id === rulebook.id)?.load()
  const ruleSet = opened?.ruleSets.find(each => each.rulebook.id === rulebook.id)
  return opened && ruleSet ? { shipped: { files: opened.files, rulebook: ruleSet.rulebook } } : {}
}

function resultOf(workbook: AuditedWorkbook, rules: ActiveRules, date: string): AuditResult {
  const { findings, expected } = audit(workbook)
  const report: AuditReport = {
    fileName: '',
    fileHash: '',
    date,
    place: workbook.raw.properties.get(properties.place) ?? '',
    rules: reportedRules(rules),
    findings,
  }
  return { report, snapshot: signature => expected && takeSnapshot(report, expected, signature) }
}
