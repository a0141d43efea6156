import { absolute, onSheet } from '../../../sheets/address.ts'
import { bytesOf, type Parts, textOf } from '../../../sheets/write/zip.ts'
import type { PageRecord } from '../../host/objects/records.ts'
import type { DefinedName, Sheet, Spreadsheet } from '../../spreadsheet/spreadsheet.ts'
import { fileFormula } from '../formulas.ts'
import type { Original } from '../original.ts'
import { isOfType, relationshipsOf } from '../package.ts'
import { referenceOf } from '../read/read-cells.ts'
import { child, childrenOf, parseXml, type XmlNode } from '../xml/parse-xml.ts'
import { xml, xmlText } from '../xml/write-xml.ts'
import { OFFICE } from './sheet-parts.ts'

/** The list of sheets, the names and the sheet in front, in the workbook's own part. */
export function writeWorkbookPart(
  parts: Parts,
  spreadsheet: Spreadsheet,
  original: Original,
  sheetParts: ReadonlyMap<string, string>,
): void {
  const source = textOf(parts, original.workbook) ?? ''
  const tree = parseXml(source)
  const listed = sheetsXml(parts, spreadsheet, original, sheetParts, tree, source)
  const edits = new Map([['sheets', listed.text]])
  const names = namesXml(spreadsheet, original, listed.positions, tree, source)
  if (names !== undefined) edits.set('definedNames', names)
  edits.set('bookViews', viewsXml(child(tree, 'bookViews'), listed.positions.get(spreadsheet.active().id) ?? 0))
  parts.set(original.workbook, bytesOf(replaced(source, tree, edits)))
}

/** Sheets without cells, such as charts, keep their places as far as there are any. */
function sheetsXml(
  parts: Parts,
  spreadsheet: Spreadsheet,
  original: Original,
  sheetParts: ReadonlyMap<string, string>,
  tree: XmlNode,
  source: string,
): { text: string; positions: ReadonlyMap<string, number> } {
  const relationships = relationshipsOf(parts, original.workbook)
  const old = childrenOf(child(tree, 'sheets'), 'sheet')
  const relationOf = (node: XmlNode) => Object.entries(node.attributes).find(([name]) => /(^|:)id$/.test(name))?.[1]
  const others = old.flatMap((node, position) => {
    const relationship = relationships.find(({ id }) => id === relationOf(node))
    return relationship && !isOfType(relationship, 'worksheet')
      ? [{ position, text: source.slice(node.from, node.to) }]
      : []
  })
  let next = Math.max(0, ...old.map(({ attributes }) => Number(attributes.sheetId) || 0))
  const written = spreadsheet.sheets().map(sheet => {
    const id = relationships.find(({ target }) => target === sheetParts.get(sheet.id))?.id ?? ''
    const known = old.find(node => relationOf(node) === id)
    if (!known) next += 1
    return { id: sheet.id, text: sheetXml(sheet, known?.attributes.sheetId ?? next, id) }
  })
  const all: { id: string; text: string }[] = [...written]
  for (const { position, text } of others) all.splice(Math.min(position, all.length), 0, { id: '', text })
  return {
    text: xml('sheets', {}, all.map(({ text }) => text).join('')),
    positions: new Map(all.map(({ id }, position) => [id, position])),
  }
}

const STATES = { visible: undefined, hidden: 'hidden', 'very-hidden': 'veryHidden' }

const sheetXml = (sheet: Sheet, sheetId: number | string, id: string): string =>
  xml('sheet', { name: sheet.title(), sheetId, state: STATES[sheet.visibility()], 'xmlns:r': OFFICE, 'r:id': id })

/** `undefined` where every name is as the file has it. */
function namesXml(
  spreadsheet: Spreadsheet,
  original: Original,
  positions: ReadonlyMap<string, number>,
  tree: XmlNode,
  source: string,
): string | undefined {
  const pages = pageNames(spreadsheet, original)
  const isSame = JSON.stringify(spreadsheet.names()) === original.names && pages.length === 0
  const isSameOrder =
    spreadsheet
      .sheets()
      .map(({ id }) => id)
      .join() === [...original.sheets.keys()].join()
  if (isSame && isSameOrder) return undefined
  const taken = new Set(pages.map(({ name, scope }) => `${name} ${scope}`))
  const names = [...spreadsheet.names().filter(({ name, scope }) => !taken.has(`${name} ${scope}`)), ...pages]
  const old = childrenOf(child(tree, 'definedNames'), 'definedName')
  // Macros and names of other kinds say more than the spreadsheet knows.
  const special = old.filter(
    ({ attributes }) => attributes.function !== undefined || attributes.vbProcedure !== undefined,
  )
  const kept = special.filter(({ attributes }) => !names.some(({ name }) => name === attributes.name))
  const written = [
    ...names.map(name => nameXml(name, positions)),
    ...kept.map(({ from, to }) => source.slice(from, to)),
  ]
  return written.length === 0 ? '' : xml('definedNames', {}, written.join(''))
}

function nameXml(
  { name, formula, scope, visible, comment }: DefinedName,
  positions: ReadonlyMap<string, number>,
): string {
  if (scope !== undefined && !positions.has(scope)) return ''
  const attributes = {
    name,
    comment: comment || undefined,
    localSheetId: scope === undefined ? undefined : positions.get(scope),
    // Excel's own names are hidden from the spreadsheet alone.
    hidden: (!visible && !name.startsWith('_xlnm.')) || undefined,
  }
  return xml('definedName', attributes, xmlText(fileFormula(formula)))
}

/** Print areas and repeated rows that were set since the file was opened. */
function pageNames(spreadsheet: Spreadsheet, original: Original): readonly DefinedName[] {
  return spreadsheet.sheets().flatMap(sheet => {
    const page = sheet.records.get('page') as PageRecord | undefined
    if (!page || original.sheets.get(sheet.id)?.asOpened.records.page === JSON.stringify(page)) return []
    const title = sheet.title()
    const name = (short: string, formula: string): DefinedName => ({
      name: `_xlnm.${short}`,
      formula,
      scope: sheet.id,
      visible: true,
      comment: '',
    })
    const { printArea, titleRows } = page
    return [
      ...(printArea ? [name('Print_Area', onSheet(title, absolute(referenceOf(printArea))))] : []),
      ...(titleRows ? [name('Print_Titles', onSheet(title, `$${titleRows.from + 1}:$${titleRows.to + 1}`))] : []),
    ]
  })
}

function viewsXml(views: XmlNode | undefined, activeTab: number): string {
  const old = child(views, 'workbookView')?.attributes
  const firstSheet = old?.firstSheet !== undefined && Number(old.firstSheet) <= activeTab ? old.firstSheet : undefined
  return xml('bookViews', {}, xml('workbookView', { ...old, firstSheet, activeTab }))
}

/** In the order that the format demands, as far as new elements need it. */
const ORDER = [
  'fileVersion',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]

function replaced(source: string, tree: XmlNode, edits: ReadonlyMap<string, string>): string {
  const changes = [...edits].map(([name, text]) => {
    const node = child(tree, name)
    if (node) return { from: node.from, to: node.to, text }
    const earlier = ORDER.slice(0, ORDER.indexOf(name))
    const before = tree.children.findLast(each => earlier.includes(each.name) || each.name === 'AlternateContent')
    const at = before?.to ?? tree.children[0]?.from ?? source.length
    return { from: at, to: at, text }
  })
  return changes
    .sort((left, right) => right.from - left.from)
    .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), source)
}
