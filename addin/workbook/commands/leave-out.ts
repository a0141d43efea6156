import type { Code } from '../../../dsl/model/ids.ts'
import type { Undo } from '../../ports.ts'
import { addressOf } from '../../sheets/address.ts'
import { exclusionColumns } from '../../sheets/plan/cohort-layout.ts'
import { plainText } from '../../sheets/read/find-sheet.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'
import { failure, writing } from '../edge.ts'
import { formulaAt, rawSheetOf, shownAt } from '../read/raw-sheet.ts'
import { loadSnapshot } from '../read/snapshot.ts'
import { languageOf } from '../read/state.ts'

/** Turns the switch of a criterion on the sheet of criteria left out, and can turn it back. */
export async function leaveOut(code: Code, isLeftOut: boolean): Promise<Undo> {
  const before = await turn(code, isLeftOut)
  return {
    undo: async () => {
      await turn(code, before)
    },
  }
}

/** Answers how the switch stood. */
const turn = (code: Code, isLeftOut: boolean): Promise<boolean> =>
  writing(async context => {
    const snapshot = await loadSnapshot(context, ['exclusion'])
    const content = snapshot.contents.get('exclusion')
    if (!content) throw failure('cell-not-found', code)
    const sheet = rawSheetOf(content)
    const rows = Array.from({ length: sheet.rows }, (_, row) => row)
    const row = rows.find(each => plainText(sheet.at(each, exclusionColumns.code)) === code)
    const isOwn = row !== undefined && formulaAt(content, row, exclusionColumns.leftOut) === undefined
    if (row === undefined || !isOwn) throw failure('cell-not-found', code)
    const { yes, no } = sheetTexts(languageOf(snapshot)).inputs
    const range = context.workbook.worksheets.getItem(content.title).getRange(addressOf(row, exclusionColumns.leftOut))
    range.values = [[isLeftOut ? yes : no]]
    await context.sync()
    return shownAt(content, row, exclusionColumns.leftOut) === yes
  })
