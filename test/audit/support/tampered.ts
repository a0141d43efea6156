import type { AuditedWorkbook } from '../../../addin/audit/audited-workbook.ts'
import { addressOf } from '../../../addin/sheets/address.ts'
import type { RawSheet, RawValue, RawWorkbook } from '../../../addin/sheets/read/raw-workbook.ts'

/** What somebody put into a cell. */
export type Typed = RawValue | { readonly kind: 'formula'; readonly formula: string; readonly value: RawValue }

/** The workbook after somebody typed into cells, by `Số liệu!E12`; nothing is calculated anew. */
export function typedInto(workbook: AuditedWorkbook, cells: ReadonlyMap<string, Typed>): AuditedWorkbook {
  const sheets = workbook.raw.sheets.map((sheet): RawSheet => {
    const at = (row: number, column: number) => cells.get(`${sheet.title}!${addressOf(row, column)}`)
    return {
      ...sheet,
      at: (row, column) => {
        const typed = at(row, column)
        if (!typed) return sheet.at(row, column)
        return typed.kind === 'formula' ? typed.value : typed
      },
      formulaAt: (row, column) => {
        const typed = at(row, column)
        if (!typed) return sheet.formulaAt(row, column)
        return typed.kind === 'formula' ? typed.formula : undefined
      },
    }
  })
  return { ...workbook, raw: { ...workbook.raw, sheets } }
}

/** With a blank row before `row` of a sheet, formulas and names worded anew as a spreadsheet program does. */
export function withInsertedRow(raw: RawWorkbook, title: string, row: number): RawWorkbook {
  const moved = (formula: string, on: string) => movedFormula(formula, on, { title, row })
  const sheets = raw.sheets.map((sheet): RawSheet => {
    const isIt = sheet.title === title
    const before = (at: number) => (isIt && at > row ? at - 1 : at)
    const isBlank = (at: number) => isIt && at === row
    return {
      ...sheet,
      rows: sheet.rows + (isIt ? 1 : 0),
      at: (at, column) => (isBlank(at) ? { kind: 'nothing' } : sheet.at(before(at), column)),
      formulaAt: (at, column) => {
        const formula = isBlank(at) ? undefined : sheet.formulaAt(before(at), column)
        return formula && moved(formula, sheet.title)
      },
    }
  })
  const names = new Map([...raw.names].map(([name, refersTo]) => [name, moved(refersTo, '')]))
  return { ...raw, sheets, names }
}

// 'Số liệu'!$E$12, E12:F13; texts in quotes are passed over
const PIECES = /"(?:[^"]|"")*"|(?:'([^']+)'!)?(\$?[A-Z]{1,2}\$?)(\d+)(?::(\$?[A-Z]{1,2}\$?)(\d+))?(?![\w(])/g

function movedFormula(formula: string, on: string, at: { readonly title: string; readonly row: number }): string {
  return formula.replace(
    PIECES,
    (whole: string, sheet?: string, column?: string, digits?: string, last?: string, end?: string) => {
      if (column === undefined || (sheet ?? on) !== at.title) return whole
      const next = (text = '') => String(Number(text) > at.row ? Number(text) + 1 : Number(text))
      const prefix = sheet === undefined ? '' : `'${sheet}'!`
      return `${prefix}${column}${next(digits)}${last === undefined ? '' : `:${last}${next(end)}`}`
    },
  )
}
