import { RULES_NAMESPACE } from '../names.ts'
import { type Parts, textOf } from '../write/zip.ts'
import { attributeOf, decodeXml } from '../xml/xml-text.ts'

/** The rules as a workbook carries them. */
export interface CarriedRules {
  readonly index: string
  readonly fileName: string
  readonly sha256: string
  readonly text: string
  readonly readings: Readonly<Record<string, string>>
}

/** Finds the rules among the custom XML parts, which Excel may have renamed; `undefined` where there are none. */
export function carriedRules(parts: Parts): CarriedRules | undefined {
  for (const name of parts.keys()) {
    if (!/^customXml\/item\d+\.xml$/i.test(name)) continue
    const xml = textOf(parts, name) ?? ''
    if (xml.includes(RULES_NAMESPACE)) return parsed(xml)
  }
  return undefined
}

// `[^<>]*` ends at the next tag, so that a hostile file without `>` is still read in linear time.
const ROOT = /<(?:\w+:)?rules\b([^<>]*)>/
const TEXT = /<(?:\w+:)?text\b([^<>]*)>/
const READING = /<(?:\w+:)?reading\b([^<>]*)>([^<]*)</g

function parsed(xml: string): CarriedRules | undefined {
  const root = ROOT.exec(xml)?.[1]
  const text = TEXT.exec(xml)
  if (root === undefined || !text) return undefined
  const start = text.index + text[0].length
  const end = xml.indexOf('</', start)
  const content = decodeXml(xml.slice(start, end < 0 ? undefined : end))
  const isBase64 = attributeOf(text[1] ?? '', 'encoding') === 'base64'
  return {
    index: attributeOf(root, 'index'),
    fileName: attributeOf(root, 'file'),
    sha256: attributeOf(root, 'sha256'),
    text: isBase64 ? fromBase64(content) : content,
    readings: readingsOf(xml),
  }
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
