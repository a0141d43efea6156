import { bytesOf, type Parts, textOf } from '../../../sheets/write/zip.ts'
import type { DocumentParts, Spreadsheet } from '../../spreadsheet/spreadsheet.ts'
import { documentState, type Original } from '../original.ts'
import { addRelationship, freeName, relationshipsOf, removePart, setContentType, setRelationships } from '../package.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { DECLARATION, xml, xmlText } from '../xml/write-xml.ts'

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'

/** Custom XML parts that are new, changed or gone; the others are not touched. */
export function writeCustomXml(parts: Parts, spreadsheet: Spreadsheet, original: Original): void {
  const { customXml } = spreadsheet.parts
  for (const [id, { part }] of original.customXml)
    if (!customXml.has(id)) removeCustomXml(parts, original.workbook, part)
  for (const [id, text] of customXml) {
    const known = original.customXml.get(id)
    if (known?.text === text) continue
    const part = known?.part ?? addCustomXml(parts, original.workbook, id)
    parts.set(part, bytesOf(/^\s*<\?xml/.test(text) ? text : DECLARATION + text))
  }
}

function addCustomXml(parts: Parts, workbook: string, id: string): string {
  const part = freeName(parts, number => `customXml/item${number}.xml`)
  const properties = freeName(parts, number => `customXml/itemProps${number}.xml`)
  const item = xml('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': CUSTOM_XML }, xml('ds:schemaRefs', {}))
  parts.set(part, bytesOf(''))
  parts.set(properties, bytesOf(DECLARATION + item))
  setContentType(parts, properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml')
  addRelationship(parts, part, 'customXmlProps', properties)
  addRelationship(parts, workbook, 'customXml', part)
  return part
}

function removeCustomXml(parts: Parts, workbook: string, part: string): void {
  for (const { target } of relationshipsOf(parts, part)) removePart(parts, target)
  removePart(parts, part)
  setRelationships(
    parts,
    workbook,
    relationshipsOf(parts, workbook).filter(({ target }) => target !== part),
  )
}

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/** Titles and properties, where they changed. */
export function writeProperties(parts: Parts, spreadsheet: Spreadsheet, original: Original): void {
  if (documentState(spreadsheet.parts) === original.document) return
  writeTitles(parts, spreadsheet.parts.title)
  const properties = [...spreadsheet.parts.properties].map(([name, value], index) =>
    xml('property', { fmtid: FORMAT_ID, pid: index + 2, name }, typedValue(value)),
  )
  const text = xml('Properties', { xmlns: CUSTOM, 'xmlns:vt': TYPES }, properties.join(''))
  setRootPart(parts, 'docProps/custom.xml', text, {
    type: 'custom-properties',
    contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  })
}

function typedValue(value: string | number | boolean): string {
  if (typeof value === 'string') return xml('vt:lpwstr', {}, xmlText(value))
  return typeof value === 'number' ? xml('vt:r8', {}, String(value)) : xml('vt:bool', {}, String(value))
}

function writeTitles(parts: Parts, { title, subject, comments }: DocumentParts['title']): void {
  const source = textOf(parts, 'docProps/core.xml') ?? ''
  const others = source === '' ? [] : parseXml(source).children
  const kept = others
    .filter(({ name }) => !['title', 'subject', 'description'].includes(name))
    .map(({ from, to }) => source.slice(from, to))
  const element = (name: string, text: string): string => (text === '' ? '' : xml(`dc:${name}`, {}, xmlText(text)))
  const texts = element('title', title) + element('subject', subject) + element('description', comments)
  const names = {
    'xmlns:cp': CORE,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  setRootPart(parts, 'docProps/core.xml', xml('cp:coreProperties', names, texts + kept.join('')), {
    type: 'core-properties',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  })
}

function setRootPart(
  parts: Parts,
  part: string,
  text: string,
  { type, contentType }: { type: string; contentType: string },
): void {
  const isNew = !parts.has(part)
  parts.set(part, bytesOf(DECLARATION + text))
  if (!isNew) return
  setContentType(parts, part, contentType)
  addRelationship(parts, '', type, part)
}
