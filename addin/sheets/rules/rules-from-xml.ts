import { RULES_NAMESPACE } from '../names.ts'
import { attributeOf, decodeXml } from '../xml/xml-text.ts'

/** The rules as a workbook carries them. Nothing of it is trusted before its hashes are looked at. */
export interface CarriedRules extends CarriedText {
  readonly index: string
  readonly readings: Readonly<Record<string, string>>
  /** The other files of the rule set; none in workbooks of earlier versions. */
  readonly companions: readonly CarriedText[]
}

export interface CarriedText {
  readonly fileName: string
  readonly sha256: string
  readonly text: string
}

/** Far above any rule set (0.3 MB), far below what would hurt; in UTF-16 units. */
const LONGEST_XML = 16_000_000
const MOST_COMPANIONS = 500

/** Whether a custom XML part is one of rules. */
export const isRulesXml = (xml: string): boolean => xml.includes(RULES_NAMESPACE)

/** Reads what `rulesXml` wrote and Excel may have written anew; `undefined` where it is no such part. */
export function rulesFromXml(xml: string): CarriedRules | undefined {
  if (xml.length > LONGEST_XML || !isRulesXml(xml)) return undefined
  const root = ROOT.exec(xml)?.[1]
  const text = TEXT.exec(xml)
  if (root === undefined || !text) return undefined
  return {
    index: attributeOf(root, 'index'),
    fileName: attributeOf(root, 'file'),
    sha256: attributeOf(root, 'sha256'),
    text: contentOf(xml, text),
    readings: readingsOf(xml),
    companions: companionsOf(xml),
  }
}

// `[^<>]*` ends at the next tag, so that a hostile file without `>` is still read in linear time.
const ROOT = /<(?:\w+:)?rules\b([^<>]*)>/
const TEXT = /<(?:\w+:)?text\b([^<>]*)>/
const COMPANION = /<(?:\w+:)?companion\b([^<>]*)>/g
const READING = /<(?:\w+:)?reading\b([^<>]*)>([^<]*)</g

function companionsOf(xml: string): readonly CarriedText[] {
  const found: CarriedText[] = []
  for (const element of xml.matchAll(COMPANION)) {
    if (found.length === MOST_COMPANIONS) break
    const attributes = element[1] ?? ''
    found.push({
      fileName: attributeOf(attributes, 'file'),
      sha256: attributeOf(attributes, 'sha256'),
      text: contentOf(xml, element),
    })
  }
  return found
}

/** The text of an element up to its end; nothing in one that closes itself. */
export function contentOf(xml: string, element: RegExpExecArray | RegExpMatchArray): string {
  const attributes = element[1] ?? ''
  if (attributes.endsWith('/')) return ''
  const start = (element.index ?? 0) + element[0].length
  const end = xml.indexOf('<', start)
  const content = decodeXml(xml.slice(start, end < 0 ? undefined : end))
  return attributeOf(attributes, 'encoding') === 'base64' ? fromBase64(content) : content
}

function readingsOf(xml: string): Readonly<Record<string, string>> {
  const found = xml.matchAll(READING)
  return Object.fromEntries(
    [...found].map(([, attributes = '', option = '']) => [attributeOf(attributes, 'name'), decodeXml(option)]),
  )
}

function fromBase64(text: string): string {
  try {
    const binary = atob(text.trim())
    return new TextDecoder().decode(Uint8Array.from(binary, character => character.charCodeAt(0)))
  } catch {
    return ''
  }
}
