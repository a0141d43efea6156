import { type RawSheet, type RawValue, rawWorkbook } from '../../../addin/sheets/read/raw-workbook.ts'
import { unpackWorkbook } from '../../../addin/sheets/read/unpack.ts'
import { describeWorkbookProblem } from '../../../addin/sheets/texts/problem-texts.ts'
import type { Given } from '../../score/given.ts'
import { readBytes } from '../read-bytes.ts'
import { Refusal, refusals } from '../texts.ts'
import type { TableRows } from './table-rows.ts'

const MAXIMUM_MEGABYTES = 50

/** The rows of the first sheet of a workbook, as they were last calculated; refuses what is no workbook. */
export async function sheetRows(name: string): Promise<TableRows> {
  const unpacked = unpackWorkbook(await readBytes(name, MAXIMUM_MEGABYTES))
  if (unpacked.kind === 'refused') {
    const said = (language: 'vi' | 'en') => `${name}: ${describeWorkbookProblem(unpacked.problem, language)}`
    throw new Refusal({ vi: said('vi'), en: said('en') })
  }
  const [sheet] = (await rawWorkbook(unpacked.parts)).sheets
  if (!sheet || sheet.rows === 0) throw new Refusal(refusals.noUnits(name))
  return {
    headings: rowOf(sheet, 0).map(given => (given.kind === 'number' || given.kind === 'text' ? given.text : '')),
    rows: sheet.rows - 1,
    batches: batchesOf(sheet),
  }
}

async function* batchesOf(sheet: RawSheet): AsyncGenerator<readonly (readonly Given[])[]> {
  for (let row = 1; row < sheet.rows; row += 1) yield [rowOf(sheet, row)]
}

const rowOf = (sheet: RawSheet, row: number): readonly Given[] =>
  Array.from({ length: sheet.columns }, (_, column) => givenOf(sheet.at(row, column)))

function givenOf(value: RawValue): Given {
  switch (value.kind) {
    case 'nothing':
    case 'uncalculated':
      return { kind: 'nothing' }
    case 'number':
      return { kind: 'number', text: String(value.value) }
    case 'text':
    case 'error':
      return { kind: 'text', text: value.text.normalize('NFC').trim() }
    case 'truth':
      return { kind: 'truth', yes: value.yes }
    default:
      return value satisfies never
  }
}
