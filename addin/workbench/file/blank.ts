import { bytesOf, type Parts } from '../../sheets/write/zip.ts'
import type { Original } from './original.ts'
import { colourReader } from './styles/colours.ts'
import { DECLARATION, xml } from './xml/write-xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A file without sheets, in which a new workbook is saved. */
export function blankOriginal(): Original {
  const texts: Record<string, string> = {
    '[Content_Types].xml': xml(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      xml('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }) +
        xml('Default', { Extension: 'xml', ContentType: 'application/xml' }) +
        xml('Override', { PartName: '/xl/workbook.xml', ContentType: `${SHEETS}.sheet.main+xml` }) +
        xml('Override', { PartName: '/xl/styles.xml', ContentType: `${SHEETS}.styles+xml` }),
    ),
    '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relationship('styles', 'styles.xml'),
    'xl/workbook.xml': xml('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, xml('workbookPr', {}) + xml('sheets', {})),
    'xl/styles.xml': xml('styleSheet', { xmlns: MAIN }, styles),
  }
  const parts: Parts = new Map(Object.entries(texts).map(([name, text]) => [name, bytesOf(DECLARATION + text)]))
  return {
    parts,
    workbook: 'xl/workbook.xml',
    sheets: new Map(),
    texts: [],
    colourOf: colourReader(undefined),
    customXml: new Map(),
    names: '[]',
    document: '',
  }
}

const relationship = (type: string, target: string): string =>
  xml(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    xml('Relationship', { Id: 'rId1', Type: `${OFFICE}/${type}`, Target: target }),
  )

const font = xml(
  'font',
  {},
  xml('sz', { val: 11 }) + xml('color', { rgb: 'FF000000' }) + xml('name', { val: 'Calibri' }),
)
// Excel reserves the first two fills.
const fill = (patternType: string): string => xml('fill', {}, xml('patternFill', { patternType }))
const sides = ['left', 'right', 'top', 'bottom', 'diagonal'].map(side => xml(side, {})).join('')
const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }

const styles = [
  xml('fonts', { count: 1 }, font),
  xml('fills', { count: 2 }, fill('none') + fill('gray125')),
  xml('borders', { count: 1 }, xml('border', {}, sides)),
  xml('cellStyleXfs', { count: 1 }, xml('xf', plain)),
  xml('cellXfs', { count: 1 }, xml('xf', { ...plain, xfId: 0 })),
  xml('cellStyles', { count: 1 }, xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
].join('')
