import type { FigureName } from '../../../dsl/emit/cells.ts'
import { plainText } from '../../sheets/read/find-sheet.ts'
import type { ExpectedWorkbook } from './expected-workbook.ts'

/** What stands in the cells of evidence, by figure; figures without any are left out. */
export function evidenceIn({ spots, raw }: ExpectedWorkbook): ReadonlyMap<FigureName, string> {
  const sheets = new Map(raw.sheets.map(sheet => [sheet.title, sheet]))
  return new Map(
    spots.flatMap(({ figure, title, row, evidence }) => {
      const sheet = sheets.get(title)
      const text = evidence === undefined || !sheet ? '' : plainText(sheet.at(row, evidence))
      return text === '' ? [] : [[figure, text] as const]
    }),
  )
}
