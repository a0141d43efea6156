import type { ChangeLog } from '../log/change-log.ts'
import { checkLog, type LogProblem } from '../log/check-log.ts'
import { markers, properties } from '../names.ts'
import { FIRST_ROW } from '../plan/layout.ts'
import { toldOf } from '../plan/log-sheet.ts'
import type { CarriedRules } from '../rules/rules-from-xml.ts'
import { sha256 } from '../sha256.ts'
import { cellName, placeOf, plainText } from './find-sheet.ts'
import type { LogSheetProblem } from './problem.ts'
import type { RawSheet, RawWorkbook } from './raw-workbook.ts'

/** Whether the change log is whole, agrees with the rules that are there, and is what its sheet shows. */
export function logProblems(
  workbook: RawWorkbook,
  rules: CarriedRules | undefined,
  log: ChangeLog,
): readonly (LogProblem | LogSheetProblem)[] {
  const witnesses = {
    rules: rules ? sha256(rules.text) : '',
    last: workbook.properties.get(properties.logHash) ?? '',
  }
  return [...checkLog(log, witnesses), ...sheetProblems(workbook, log)]
}

/** The first cell of the log's sheet that tells something else; nothing where there is no such sheet. */
function sheetProblems({ sheets, names }: RawWorkbook, { entries }: ChangeLog): readonly LogSheetProblem[] {
  const title = placeOf(names.get(markers.log))?.title
  const sheet = sheets.find(each => each.title === title)
  if (!sheet) return []
  const cell = entries.flatMap((entry, index) => {
    const row = FIRST_ROW + index
    return toldOf(entry).flatMap(([column, text]) => (shows(sheet, row, column, text) ? [] : [[row, column] as const]))
  })[0]
  return cell ? [{ code: 'log-sheet-changed', cell: cellName(sheet, cell[0], cell[1]) }] : []
}

const shows = (sheet: RawSheet, row: number, column: number, text: string): boolean =>
  plainText(sheet.at(row, column)) === text.trim()
