import { logXml } from '../log/log-xml.ts'
import { LOG_NAMESPACE, RULES_NAMESPACE } from '../names.ts'
import { rulesXml } from '../rules/rules-xml.ts'
import type { WorkbookPlan } from '../workbook-plan.ts'
import { bytesOf, type Parts, textOf } from './zip.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** A custom XML part that is ours: its number among those of the file, and the id that Excel knows it by. */
interface OwnPart {
  readonly number: number
  readonly storeId: string
  readonly namespace: string
  readonly xml: string
}

/** Adds the rules, and the change log where there is one, with the relationships and content types that Excel expects. */
export function addCustomParts(parts: Parts, { rules, log }: Pick<WorkbookPlan, 'rules' | 'log'>): void {
  addPart(parts, {
    number: 1,
    storeId: '{5B6F2B0E-7D0C-4C0B-9A53-7468756F6331}',
    namespace: RULES_NAMESPACE,
    xml: rulesXml(rules),
  })
  if (!log) return
  addPart(parts, {
    number: 2,
    storeId: '{5B6F2B0E-7D0C-4C0B-9A53-7468756F6332}',
    namespace: LOG_NAMESPACE,
    xml: logXml(log),
  })
}

function addPart(parts: Parts, { number, storeId, namespace, xml }: OwnPart): void {
  const properties = `${DECLARATION}\n<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`
  const relationships = `${DECLARATION}\n<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`
  const relationship = `<Relationship Id="rIdThuoc${number}" Type="${OFFICE}/relationships/customXml" Target="../customXml/item${number}.xml"/>`
  const contentType = `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`
  parts.set(`customXml/item${number}.xml`, bytesOf(`${DECLARATION}\n${xml}`))
  parts.set(`customXml/itemProps${number}.xml`, bytesOf(properties))
  parts.set(`customXml/_rels/item${number}.xml.rels`, bytesOf(relationships))
  replace(parts, 'xl/_rels/workbook.xml.rels', '</Relationships>', `${relationship}</Relationships>`)
  replace(parts, '[Content_Types].xml', '</Types>', `${contentType}</Types>`)
}

function replace(parts: Parts, name: string, what: string, by: string): void {
  const text = textOf(parts, name)
  if (!text?.includes(what)) throw new Error(`The written workbook has no ${name}.`)
  // A function, because `$` in a replacement text would be read as a pattern.
  parts.set(name, bytesOf(text.replace(what, () => by)))
}
