import { RULES_NAMESPACE } from '../names.ts'
import { rulesXml } from '../rules/rules-xml.ts'
import type { RulesPart } from '../workbook-plan.ts'
import { bytesOf, type Parts, textOf } from './zip.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const STORE_ID = '{5B6F2B0E-7D0C-4C0B-9A53-7468756F6331}'

/** Adds the rules as a custom XML part, with the relationships and content types that Excel expects. */
export function addRulesPart(parts: Parts, rules: RulesPart): void {
  parts.set('customXml/item1.xml', bytesOf(`${DECLARATION}\n${rulesXml(rules)}`))
  parts.set('customXml/itemProps1.xml', bytesOf(propertiesXml))
  parts.set('customXml/_rels/item1.xml.rels', bytesOf(itemRelationships))
  replace(parts, 'xl/_rels/workbook.xml.rels', '</Relationships>', `${workbookRelationship}</Relationships>`)
  replace(parts, '[Content_Types].xml', '</Types>', `${contentType}</Types>`)
}

const propertiesXml = `${DECLARATION}\n<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${RULES_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`

const itemRelationships = `${DECLARATION}\n<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`

const workbookRelationship = `<Relationship Id="rIdThuocRules" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`

const contentType =
  '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'

function replace(parts: Parts, name: string, what: string, by: string): void {
  const text = textOf(parts, name)
  if (!text?.includes(what)) throw new Error(`The written workbook has no ${name}.`)
  // A function, because `$` in a replacement text would be read as a pattern.
  parts.set(name, bytesOf(text.replace(what, () => by)))
}
