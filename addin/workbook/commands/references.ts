import { addressOf, sheetReference } from '../../sheets/address.ts'
import type { Titles } from '../../sheets/place/place-plan.ts'
import { formulaAt, type SheetContent } from '../read/raw-sheet.ts'

/** A formula of the user's over cells of ours. */
export interface Reference {
  readonly title: string
  readonly address: string
  readonly formula: string
}

export function referencesTo(own: Titles, contents: readonly SheetContent[]): readonly Reference[] {
  const sheets = Object.values(own).map(title => `${sheetReference(title)}!`)
  return contents.flatMap(content =>
    cellsOf(content).flatMap(({ row, column }) => {
      const formula = formulaAt(content, row, column)
      if (formula === undefined || !sheets.some(sheet => formula.includes(sheet))) return []
      return [{ title: content.title, address: addressOf(row, column), formula }]
    }),
  )
}

const cellsOf = ({ top, left, values }: SheetContent) =>
  values.flatMap((row, down) => row.map((_, across) => ({ row: top + down, column: left + across })))

/** Formulas that lost their cells get them back, where nobody wrote something else since. */
export async function restoreReferences(
  context: Excel.RequestContext,
  references: readonly Reference[],
  titles: readonly string[],
): Promise<void> {
  const present = references.filter(({ title }) => titles.includes(title))
  const cells = present.map(reference => {
    const range = context.workbook.worksheets.getItem(reference.title).getRange(reference.address)
    range.load('formulas')
    return { reference, range }
  })
  await context.sync()
  for (const { reference, range } of cells)
    if (String(range.formulas[0]?.[0]).includes('#REF!')) range.formulas = [[reference.formula]]
  await context.sync()
}
