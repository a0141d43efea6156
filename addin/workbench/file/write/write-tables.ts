import { bytesOf, type Parts } from '../../../sheets/write/zip.ts'
import type { TableRecord } from '../../host/objects/records.ts'
import type { Sheet } from '../../spreadsheet/spreadsheet.ts'
import type { OriginalSheet } from '../original.ts'
import { addRelationship, freeName, setContentType } from '../package.ts'
import { referenceOf } from '../read/read-cells.ts'
import { DECLARATION, xml } from '../xml/write-xml.ts'
import { MAIN, type SheetDraft } from './sheet-parts.ts'

export interface Linking {
  readonly parts: Parts
  /** The part of the sheet. */
  readonly part: string
  readonly sheet: Sheet
  readonly draft: SheetDraft
  readonly original: OriginalSheet | undefined
}

const TABLE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml'

/** Tables that were made since the file was opened; those of the file stay as they are. */
export function addTables({ parts, part, sheet, draft, original }: Linking): void {
  const tables = (sheet.records.get('tables') as readonly TableRecord[] | undefined) ?? []
  const known: readonly TableRecord[] = JSON.parse(original?.asOpened.records.tables ?? '[]')
  const added = tables.filter(({ id }) => !known.some(each => each.id === id))
  if (added.length === 0) return
  const links = added.map(table => {
    const name = freeName(parts, number => `xl/tables/table${number}.xml`)
    const number = Number(/(\d+)\.xml$/.exec(name)?.[1])
    parts.set(name, bytesOf(DECLARATION + tableXml(table, 1000 + number, sheet)))
    setContentType(parts, name, TABLE)
    return xml('tablePart', { 'r:id': addRelationship(parts, part, 'table', name) })
  })
  const old = draft.nodes('tableParts').flatMap(node => node.children.map(draft.source))
  draft.set('tableParts', xml('tableParts', { count: old.length + links.length }, [...old, ...links].join('')))
}

function tableXml({ name, area, hasHeaders, hasTotals, style }: TableRecord, id: number, sheet: Sheet): string {
  const [headings = []] = hasHeaders ? sheet.texts({ ...area, bottom: area.top }) : []
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) =>
    xml('tableColumn', { id: index + 1, name: headings[index] || `Column${index + 1}` }),
  )
  const attributes = {
    xmlns: MAIN,
    id,
    name,
    displayName: name,
    ref: referenceOf(area),
    headerRowCount: hasHeaders ? undefined : 0,
    totalsRowCount: hasTotals ? 1 : undefined,
    totalsRowShown: hasTotals,
  }
  const filtered = { ...area, bottom: hasTotals ? area.bottom - 1 : area.bottom }
  return xml(
    'table',
    attributes,
    (hasHeaders ? xml('autoFilter', { ref: referenceOf(filtered) }) : '') +
      xml('tableColumns', { count: columns.length }, columns.join('')) +
      (style ? xml('tableStyleInfo', { name: style, showRowStripes: true }) : ''),
  )
}
