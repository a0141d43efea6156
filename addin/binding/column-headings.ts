import { type SearchedSheet, textAt } from './searched-sheet.ts'

/** The text right above a cell in its column, whatever the distance; each column is read once. */
export function columnHeadings(sheet: SearchedSheet): (row: number, column: number) => string {
  const columns = new Map<number, readonly string[]>()
  return (row, column) => {
    const headings = columns.get(column) ?? headingsOf(sheet, column)
    columns.set(column, headings)
    return headings[row] ?? ''
  }
}

function headingsOf(sheet: SearchedSheet, column: number): readonly string[] {
  const headings: string[] = []
  let last = ''
  for (let row = 0; row < sheet.rows; row += 1) {
    headings.push(last)
    last = textAt(sheet, row, column) || yearText(sheet, row, column) || last
  }
  return headings
}

/** A number is a heading only in a row of years. */
function yearText(sheet: SearchedSheet, row: number, column: number): string {
  const year = yearAt(sheet, row, column)
  if (year === undefined) return ''
  const beside = [yearAt(sheet, row, column - 1), yearAt(sheet, row, column + 1)]
  return beside.some(each => each !== undefined && Math.abs(each - year) === 1) ? String(year) : ''
}

function yearAt(sheet: SearchedSheet, row: number, column: number): number | undefined {
  const value = sheet.at(row, column)
  if (value.kind !== 'number' || !Number.isInteger(value.value)) return undefined
  return value.value >= 1990 && value.value <= 2100 ? value.value : undefined
}
