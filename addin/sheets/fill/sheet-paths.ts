import { type Parts, textOf } from '../write/zip.ts'
import { attributeOf } from '../xml/xml-text.ts'

/** The part that holds each sheet, by the sheet's title. */
export function sheetPaths(parts: Parts): ReadonlyMap<string, string> {
  const targets = new Map(
    tags(textOf(parts, 'xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map(tag => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target'),
    ]),
  )
  const sheets = tags(textOf(parts, 'xl/workbook.xml') ?? '', 'sheet')
  return new Map(
    sheets.flatMap(tag => {
      const target = targets.get(attributeOf(tag, 'r:id'))
      return target === undefined ? [] : [[attributeOf(tag, 'name'), partName(target)] as const]
    }),
  )
}

/** Targets stand relative to `xl/` or from the root: `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml`. */
const partName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

function tags(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))].map(([, attributes = '']) => attributes)
}
