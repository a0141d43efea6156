import path from 'node:path'
import { fillWorkbook } from '../../../addin/sheets/fill/fill-workbook.ts'
import { describeWorkbookProblem } from '../../../addin/sheets/texts/problem-texts.ts'
import type { Terminal } from '../terminal.ts'
import { Refusal, refusals } from '../texts.ts'
import { refuseExisting, writeFileAtomically } from '../write-file.ts'

interface Replacing {
  readonly force: boolean
}

/** Refuses a target that is no workbook name, or that exists and may not be replaced. */
export async function refuseBadTarget(out: string, { force }: Replacing): Promise<void> {
  if (path.extname(out).toLowerCase() !== '.xlsx') throw new Refusal(refusals.wrongExtension(out, '.xlsx'))
  if (!force) await refuseExisting(out)
}

/** Writes the same workbook with the results of its formulas in the cells; all else stays as it was. */
export async function writeFilledBook(
  bytes: Uint8Array,
  out: string,
  { force }: Replacing,
  { language, error }: Terminal,
): Promise<void> {
  const filled = await fillWorkbook(bytes)
  if (filled.kind === 'refused') {
    const sentence = describeWorkbookProblem(filled.problem, language)
    throw new Refusal({ vi: sentence, en: sentence })
  }
  await writeFileAtomically(out, filled.bytes, force ? 'replace' : 'refuse')
  const { cells, unknown } = filled
  error(
    language === 'vi' ? `Đã ghi ${out}: ${cells} ô có kết quả.` : `Wrote ${out}: ${cells} cells carry their results.`,
  )
  if (unknown.length === 0) return
  const some = unknown.slice(0, 5).join(', ')
  error(
    language === 'vi'
      ? `${unknown.length} ô dùng hàm khác, giữ nguyên: ${some}`
      : `${unknown.length} cells use other functions and stay as they were: ${some}`,
  )
}
