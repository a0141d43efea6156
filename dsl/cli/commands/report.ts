import path from 'node:path'
import { evidenceIn } from '../../../addin/audit/expected/evidence-in.ts'
import { codeOf } from '../../model/ids.ts'
import { today } from '../../report/today.ts'
import { traceHtml } from '../../report/trace-page.ts'
import type { Scorer } from '../../score/scorer.ts'
import { openAudit } from '../open-audit.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'
import { Refusal, refusals } from '../texts.ts'
import { refuseExisting, writeFileAtomically } from '../write-file.ts'

export interface ReportOptions {
  readonly out: string
  readonly both: boolean
  readonly date?: string
  readonly force: boolean
}

/** `thuoc report book.xlsx [CODE…] --out report.html`: scores, groups or the whole index as a page to print and file. */
export async function reportBook(
  book: string,
  codes: readonly string[],
  options: ReportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (path.extname(options.out).toLowerCase() !== '.html')
    throw new Refusal(refusals.wrongExtension(options.out, '.html'))
  if (!options.force) await refuseExisting(options.out)
  const { report, expected } = await openAudit(book, options.date ?? today(), terminal)
  if (!expected) throw new Refusal(refusals.noUsableRules(book))
  const { scorer, sha256 } = expected.rules
  const { fileName, fileHash, place, date } = report
  const page = traceHtml({
    scorer,
    figures: expected.figures,
    ...(expected.cohort ? { cohort: expected.cohort } : {}),
    codes: codes.map(code => knownCode(scorer, code)),
    languages: options.both ? ['vi', 'en'] : [terminal.language],
    evidence: evidenceIn(expected),
    ...{ fileName, fileHash, place, date, rulesHash: sha256 },
  })
  await writeFileAtomically(options.out, page, options.force ? 'replace' : 'refuse')
  terminal.out(terminal.language === 'vi' ? `Đã ghi ${options.out}` : `Wrote ${options.out}`)
  return exit.ok
}

function knownCode({ codes, rulebook }: Scorer, text: string) {
  const code = codeOf(text.normalize('NFC'))
  const known = [...codes, ...rulebook.groups.map(group => group.code)]
  if (known.includes(code)) return code
  throw new Refusal(refusals.unknownCode(text, known.filter(each => each.startsWith(text)).slice(0, 5)))
}
