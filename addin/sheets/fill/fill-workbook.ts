import { calculatedValues } from '../calc/calculate-workbook.ts'
import type { WorkbookProblem } from '../read/problem.ts'
import { rawWorkbook } from '../read/raw-workbook.ts'
import { unpackWorkbook } from '../read/unpack.ts'
import { bytesOf, pack, textOf } from '../write/zip.ts'
import { fillSheet } from './fill-sheet.ts'
import { sheetPaths } from './sheet-paths.ts'

export type FillOutcome =
  | {
      readonly kind: 'filled'
      readonly bytes: Uint8Array
      /** How many formula cells carry their value now. */
      readonly cells: number
      /** Formula cells beyond the portable functions, `Sheet!F7`; what they carried stays. */
      readonly unknown: readonly string[]
    }
  | { readonly kind: 'refused'; readonly problem: WorkbookProblem }

/**
 * The same workbook with the results of its formulas written beside them, so that programs that do not
 * calculate show the scores. All else stays as it is: figures, sheets of the user's own, formats, charts.
 * Formulas are calculated here from the figures in the file; results that it carries are not trusted, unless a
 * formula uses functions that the workbook of Thước does not.
 */
export async function fillWorkbook(bytes: Uint8Array): Promise<FillOutcome> {
  const unpacked = unpackWorkbook(bytes)
  if (unpacked.kind === 'refused') return unpacked
  const { parts } = unpacked
  try {
    const raw = await rawWorkbook(parts)
    const valueAt = calculatedValues(raw)
    const unknown: string[] = []
    let cells = 0
    for (const [title, path] of sheetPaths(parts)) {
      const xml = textOf(parts, path)
      if (xml === undefined) continue
      const filled = fillSheet(xml, (row, column) => valueAt(title, row, column))
      parts.set(path, bytesOf(filled.xml))
      cells += filled.filled
      unknown.push(...filled.unknown.map(reference => `${title}!${reference}`))
    }
    return { kind: 'filled', bytes: pack(parts), cells, unknown }
  } catch (error) {
    return {
      kind: 'refused',
      problem: { code: 'damaged', detail: error instanceof Error ? error.message : String(error) },
    }
  }
}
