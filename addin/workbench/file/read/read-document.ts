import { type Parts, textOf } from '../../../sheets/write/zip.ts'
import type { DocumentParts } from '../../spreadsheet/spreadsheet.ts'
import type { CustomXmlPart } from '../original.ts'
import { isOfType, relationshipsOf, treeOf } from '../package.ts'
import { child, childrenOf, type XmlNode } from '../xml/parse-xml.ts'

/** The custom XML parts of a workbook by their ids; a part without one gets a made one. */
export function readCustomXml(parts: Parts, workbook: string): ReadonlyMap<string, CustomXmlPart> {
  const found = relationshipsOf(parts, workbook)
    .filter(each => isOfType(each, 'customXml'))
    .flatMap(({ target: part }, index): readonly [string, CustomXmlPart][] => {
      const text = textOf(parts, part)
      if (text === undefined) return []
      const properties = relationshipsOf(parts, part).find(each => isOfType(each, 'customXmlProps'))
      const id = properties && itemId(treeOf(parts, properties.target))
      const made = `{00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}}`
      return [[id ?? made, { part, text: text.replace(/^\uFEFF/, '').replace(/^<\?xml[^>]*\?>\s*/, '') }]]
    })
  return new Map(found)
}

const itemId = (properties: XmlNode | undefined): string | undefined =>
  Object.entries(properties?.attributes ?? {}).find(([name]) => /(^|:)itemID$/.test(name))?.[1]

/** Title, subject, comments and the properties that somebody added. */
export function loadProperties(parts: Parts, into: DocumentParts): void {
  const core = treeOf(parts, 'docProps/core.xml')
  into.title.title = child(core, 'title')?.text ?? ''
  into.title.subject = child(core, 'subject')?.text ?? ''
  into.title.comments = child(core, 'description')?.text ?? ''
  into.title.lastAuthor = child(core, 'lastModifiedBy')?.text ?? ''
  for (const property of childrenOf(treeOf(parts, 'docProps/custom.xml'), 'property')) {
    const value = property.children[0]
    if (property.attributes.name && value) into.properties.set(property.attributes.name, propertyValue(value))
  }
}

function propertyValue({ name, text }: XmlNode): string | number | boolean {
  if (name === 'bool') return text === 'true' || text === '1'
  const isNumber = /^(?:[ui]?[1248]|u?int|r[48]|decimal)$/.test(name) && text !== '' && Number.isFinite(Number(text))
  return isNumber ? Number(text) : text
}
