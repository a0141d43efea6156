import { RULES_NAMESPACE } from '../names.ts'
import { type Parts, textOf } from '../write/zip.ts'

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

function parsed(xml: string): CarriedRules | undefined {
  const root = /<(?:\w+:)?rules\b([^>]*)>/.exec(xml)?.[1]
  const text = /<(?:\w+:)?text\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?text>/.exec(xml)
  if (root === undefined || !text) return undefined
  const content = decoded(text[2] ?? '')
  const isBase64 = attribute(text[1] ?? '', 'encoding') === 'base64'
  return {
    index: attribute(root, 'index'),
    fileName: attribute(root, 'file'),
    sha256: attribute(root, 'sha256'),
    text: isBase64 ? fromBase64(content) : content,
    readings: readingsOf(xml),
  }
}

function readingsOf(xml: string): Readonly<Record<string, string>> {
  const found = xml.matchAll(/<(?:\w+:)?reading\b([^>]*)>([^<]*)</g)
  return Object.fromEntries(
    [...found].map(([, attributes = '', option = '']) => [attribute(attributes, 'name'), decoded(option)]),
  )
}

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return decoded(match?.[1] ?? match?.[2] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** `&amp;`, `&#13;`, `&#xD;`; an unknown entity stays as it is. */
function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, entity: string) => {
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
    if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function fromBase64(text: string): string {
  try {
    const binary = atob(text.trim())
    return new TextDecoder().decode(Uint8Array.from(binary, character => character.charCodeAt(0)))
  } catch {
    return ''
  }
}
