import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { severityOf } from '../../../addin/audit/finding.ts'
import { auditHtml } from '../../../addin/audit/report/audit-html.ts'
import { auditJson } from '../../../addin/audit/report/audit-json.ts'
import { auditLines } from '../../../addin/audit/report/audit-text.ts'
import { changeLines } from '../../../addin/audit/snapshot/change-texts.ts'
import { compareSnapshots } from '../../../addin/audit/snapshot/compare-snapshots.ts'
import { readSnapshot } from '../../../addin/audit/snapshot/read-snapshot.ts'
import { takeSnapshot } from '../../../addin/audit/snapshot/take-snapshot.ts'
import { today } from '../../report/today.ts'
import { type AuditedBook, openAudit } from '../open-audit.ts'
import { reasonOf } from '../reason.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'
import { Refusal, refusals } from '../texts.ts'
import { refuseExisting, writeFileAtomically } from '../write-file.ts'

export interface AuditOptions {
  readonly json: boolean
  readonly out?: string
  readonly failOn: 'warning' | 'error'
  readonly date?: string
  readonly snapshot?: string
  readonly by?: string
  readonly reason?: string
  readonly compare?: string
  readonly force: boolean
}

/**
 * `thuoc audit book.xlsx`: everything that is wrong with a saved workbook by its own rules. 0: nothing at or above
 * `failOn`, and nothing changed since the snapshot compared with; 1: something; 2: could not run.
 */
export async function auditBook(book: string, options: AuditOptions, terminal: Terminal): Promise<ExitCode> {
  const targets = [options.out, options.snapshot].filter(target => target !== undefined)
  if (!options.force) for (const target of targets) await refuseExisting(target)
  if (options.out !== undefined && !['.html', '.json'].includes(path.extname(options.out).toLowerCase()))
    throw new Refusal(refusals.wrongExtension(options.out, '.html, .json'))
  const audited = await openAudit(book, options.date ?? today(), terminal)
  report(audited, options, terminal)
  if (options.out !== undefined) await write(options.out, reportFile(options.out, audited, terminal), options)
  const isChanged = options.compare === undefined ? false : await compare(options.compare, audited, terminal, options)
  if (options.snapshot !== undefined) await write(options.snapshot, snapshotText(audited, options), options)
  const counted = options.failOn === 'error' ? ['error'] : ['error', 'warning']
  const isWrong = audited.findings.some(finding => counted.includes(severityOf(finding)))
  return isWrong || isChanged ? exit.findings : exit.ok
}

function report({ report: of }: AuditedBook, { json }: AuditOptions, { language, out }: Terminal): void {
  if (json) out(JSON.stringify(auditJson(of), undefined, 2))
  else for (const line of auditLines(of, language)) out(line)
}

function reportFile(name: string, { report: of }: AuditedBook, { language }: Terminal): string {
  if (path.extname(name).toLowerCase() === '.html') return auditHtml(of, language)
  return `${JSON.stringify(auditJson(of), undefined, 2)}\n`
}

const write = (name: string, text: string, { force }: AuditOptions): Promise<void> =>
  writeFileAtomically(name, text, force ? 'replace' : 'refuse')

function snapshotText(audited: AuditedBook, { by = '', reason = '' }: AuditOptions): string {
  return `${JSON.stringify(snapshotOf(audited, { by, reason }), undefined, 2)}\n`
}

function snapshotOf(
  { report: of, expected }: AuditedBook,
  signature: { readonly by: string; readonly reason: string },
) {
  if (!expected) throw new Refusal(refusals.noUsableRules(of.fileName))
  return takeSnapshot(of, expected, signature)
}

/** Lists what changed since a snapshot; whether anything did. */
async function compare(
  name: string,
  audited: AuditedBook,
  { language, out, error }: Terminal,
  { json }: AuditOptions,
): Promise<boolean> {
  const text = await readFile(name, 'utf8').catch(reason => {
    throw new Refusal(refusals.unreadable(name, reasonOf(reason)))
  })
  const reading = readSnapshot(text)
  if (reading.kind === 'refused') throw new Refusal(refusals.notASnapshot(name))
  const { snapshot, isIntact } = reading
  const now = snapshotOf(audited, { by: '', reason: '' })
  const changes = compareSnapshots(snapshot.content, now.content)
  // Beside JSON on standard output, lines for people belong elsewhere.
  const say = json ? error : out
  for (const line of ['', ...changeLines(changes, { signed: snapshot.content.signed, isIntact }, language)]) say(line)
  return !isIntact || changes.length > 0
}
