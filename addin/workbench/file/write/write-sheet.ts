import type { FilterRecord, PageRecord, ProtectionRecord } from '../../host/objects/records.ts'
import type { Sheet } from '../../spreadsheet/spreadsheet.ts'
import { type OriginalSheet, stateOf } from '../original.ts'
import { referenceOf } from '../read/read-cells.ts'
import type { ColourOf } from '../styles/colours.ts'
import type { StyleTable } from '../styles/style-table.ts'
import { child, childrenOf, type XmlNode } from '../xml/parse-xml.ts'
import { xml } from '../xml/write-xml.ts'
import { type SheetDraft, sheetDraft } from './sheet-parts.ts'
import { colsXml, sheetDataXml } from './write-cells.ts'
import { isFitted, pageXml, protectionXml, sheetPropertiesXml, sheetViewsXml } from './write-records.ts'
import { conditionalsXml, validationsXml } from './write-rules.ts'

export interface SheetWriting {
  readonly styles: StyleTable
  readonly textNumber: (text: string) => number | undefined
  readonly original: OriginalSheet | undefined
  readonly colourOf: ColourOf
  readonly isActive: boolean
}

/** The worksheet of the file, or a new one, with what the sheet holds now; further parts can be linked to it. */
export function writeSheet(sheet: Sheet, source: string | undefined, writing: SheetWriting): SheetDraft {
  const draft = sheetDraft(source)
  const { tree } = draft
  const now = stateOf(sheet)
  const before = writing.original?.asOpened
  const isChanged = (kind: string): boolean => now.records[kind] !== before?.records[kind]
  const page = sheet.records.get('page') as PageRecord | undefined
  const fits = page && isChanged('page') ? isFitted(page) : undefined

  const area = sheet.used()
  draft.set('dimension', xml('dimension', { ref: area ? referenceOf(area) : 'A1' }))
  const colour = writing.colourOf(child(child(tree, 'sheetPr'), 'tabColor'))
  draft.set('sheetPr', sheetPropertiesXml(sheet, child(tree, 'sheetPr'), draft.source, { colour, fits }))
  draft.set('sheetViews', sheetViewsXml(sheet, child(tree, 'sheetViews'), draft.source, writing.isActive))
  draft.set('sheetFormatPr', formatXml(tree, outlineDepth(sheet)))
  draft.set('cols', colsXml(sheet, tree))
  draft.set('sheetData', sheetDataXml(sheet, { ...writing, tree }))
  draft.set('mergeCells', mergesXml(sheet))
  if (isChanged('protection')) {
    const protection = sheet.records.get('protection') as ProtectionRecord | undefined
    draft.set('sheetProtection', protection ? protectionXml(protection) : '')
  }
  if (isChanged('filter')) {
    const filter = sheet.records.get('filter') as FilterRecord | undefined
    draft.set('autoFilter', filter ? xml('autoFilter', { ref: referenceOf(filter.area) }) : '')
  }
  if (page && isChanged('page'))
    for (const [name, text] of Object.entries(pageXml(page, child(tree, 'pageSetup')))) draft.set(name, text)
  if (now.conditionals !== (before?.conditionals ?? '[]')) {
    draft.set('conditionalFormatting', conditionalsXml(sheet, tree, draft.source, writing.styles))
    dropExtension(draft, 'conditionalFormattings')
  }
  if (now.validations !== (before?.validations ?? '[]')) {
    draft.set('dataValidations', validationsXml(sheet))
    dropExtension(draft, 'dataValidations')
  }
  return draft
}

function outlineDepth(sheet: Sheet): { rows: number; columns: number } {
  const outline = sheet.records.get('outline') as { rows: object; columns: object } | undefined
  const deepest = (levels: object): number => Math.max(0, ...Object.values(levels).map(Number))
  return { rows: deepest(outline?.rows ?? {}), columns: deepest(outline?.columns ?? {}) }
}

/** Excel shows the buttons of an outline only where the sheet says how deep it is. */
function formatXml(tree: XmlNode | undefined, { rows, columns }: { rows: number; columns: number }): string {
  return xml('sheetFormatPr', {
    defaultRowHeight: 15,
    ...child(tree, 'sheetFormatPr')?.attributes,
    outlineLevelRow: rows || undefined,
    outlineLevelCol: columns || undefined,
  })
}

function mergesXml(sheet: Sheet): string {
  const merges = sheet.merges().map(area => xml('mergeCell', { ref: referenceOf(area) }))
  return merges.length === 0 ? '' : xml('mergeCells', { count: merges.length }, merges.join(''))
}

/** Takes away what now stands among the sheet's own elements; other extensions stay. */
function dropExtension(draft: SheetDraft, name: string): void {
  const lists = draft.nodes('extLst')
  const kept = lists.flatMap(list => childrenOf(list, 'ext').filter(ext => !child(ext, name)))
  if (lists.length > 0) draft.set('extLst', kept.length === 0 ? '' : xml('extLst', {}, kept.map(draft.source).join('')))
}
