import { type SearchedSheet, textAt } from './searched-sheet.ts'
import { type UnitWord, unitWord } from './unit-words.ts'

// `Đơn vị tính: triệu đồng`, `(ĐVT: hộ)`
const NOTE = /^[\s(]*(?:đơn vị(?: tính)?|đvt|don vi(?: tinh)?|dvt|unit)\s*[:：]\s*\S/i
const LONGEST_NOTE = 60

/** What a note above a table says of all its numbers; the nearest note above a row counts. */
export function unitNotes(sheet: SearchedSheet): (row: number) => UnitWord {
  const notes: { readonly row: number; readonly unit: UnitWord }[] = []
  for (let row = 0; row < sheet.rows; row += 1)
    for (let column = 0; column < sheet.columns; column += 1) {
      const text = textAt(sheet, row, column)
      if (text.length <= LONGEST_NOTE && NOTE.test(text))
        notes.push({ row, unit: unitWord(text.replace(/^[\s(]+/, '')) })
    }
  return row => notes.findLast(note => note.row < row)?.unit ?? { kind: 'none' }
}
