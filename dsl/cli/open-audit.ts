import path from 'node:path'
import { type Audited, audit } from '../../addin/audit/audit.ts'
import type { AuditedRules, AuditedWorkbook } from '../../addin/audit/audited-workbook.ts'
import { type AuditReport, noRules, reportedRules } from '../../addin/audit/report/audit-report.ts'
import { ruleLibrary } from '../../addin/rules.ts'
import { properties } from '../../addin/sheets/names.ts'
import { type OpenedWorkbook, readWorkbook } from '../../addin/sheets/read/read-workbook.ts'
import { sha256OfBytes } from '../../addin/sheets/sha256.ts'
import { describeWorkbookProblem } from '../../addin/sheets/texts/problem-texts.ts'
import { isError } from '../text/diagnostic.ts'
import { readBytes } from './read-bytes.ts'
import { shippedIndex } from './shipped-rules.ts'
import type { Terminal } from './terminal.ts'
import { Refusal } from './texts.ts'

const MAXIMUM_MEGABYTES = 100

export interface AuditedBook extends Audited {
  readonly workbook: AuditedWorkbook
  readonly report: AuditReport
}

/** Reads a saved workbook and audits it; refuses what is no workbook of ours. `date` is the day of the audit. */
export async function openAudit(book: string, date: string, { language }: Terminal): Promise<AuditedBook> {
  const bytes = await readBytes(book, MAXIMUM_MEGABYTES)
  const opened = await readWorkbook(bytes)
  if (opened.kind === 'refused') {
    const sentence = `${book}: ${describeWorkbookProblem(opened.problem, language)}`
    throw new Refusal({ vi: sentence, en: sentence })
  }
  const workbook = await auditedFile(opened, date)
  const audited = audit(workbook)
  const { rules } = workbook
  const report: AuditReport = {
    fileName: path.basename(book),
    fileHash: sha256OfBytes(bytes),
    date,
    place: opened.raw.properties.get(properties.place) ?? '',
    rules: rules.kind === 'usable' ? reportedRules(rules.rules) : noRules,
    findings: audited.findings,
  }
  return { ...audited, workbook, report }
}

async function auditedFile(
  { identity, raw, conditions, log }: OpenedWorkbook,
  today: string,
): Promise<AuditedWorkbook> {
  const carried = identity.rules
  const library = ruleLibrary([])
  const usable = carried && (await library.carried(carried))
  const own = usable?.kind === 'usable' ? usable.rules : undefined
  const shipped = await shippedIndex(own?.rulebook.id ?? identity.index, own?.rulebook)
  const shippedFiles = shipped?.files.map(({ name, text }) => ({ fileName: name, text })) ?? []
  const common = {
    raw,
    conditions,
    log,
    ...(carried ? { carried } : {}),
    ...(shipped ? { shipped: { files: shippedFiles, rulebook: shipped.rulebook } } : {}),
    today,
  }
  if (own) return { ...common, rules: { kind: 'usable', rules: own } }
  if (usable?.kind === 'unusable') {
    const errors = usable.opened.diagnostics.filter(isError).length
    return { ...common, rules: { kind: 'unusable', errors: Math.max(1, errors) } }
  }
  return { ...common, rules: await shippedInstead(library, shippedFiles, identity.index) }
}

/** A workbook that lost its rules is judged by the shipped ones of its index. */
async function shippedInstead(
  library: ReturnType<typeof ruleLibrary>,
  files: readonly { readonly fileName: string; readonly text: string }[],
  index: string,
): Promise<AuditedRules> {
  const opened = library.open(files)
  const ruleSet = opened.ruleSets.find(({ rulebook }) => rulebook.id === index)
  if (!ruleSet) return { kind: 'unusable', errors: 0 }
  return { kind: 'usable', rules: await library.chosen({ ruleSet, files, readings: {} }) }
}
