import { RULES_NAMESPACE } from '../names.ts'
import type { RulesPart } from '../workbook-plan.ts'
import { encodeXml } from '../xml/xml-text.ts'

/** The rules as one XML element, for a custom XML part. Texts with characters that XML cannot hold become base64. */
export function rulesXml({ index, fileName, sha256, text, readings, companions }: RulesPart): string {
  const chosen = Object.entries(readings).map(
    ([name, option]) => `<reading name="${encodeXml(name)}">${encodeXml(option)}</reading>`,
  )
  const others = companions.map(each =>
    textElement('companion', ` file="${encodeXml(each.fileName)}" sha256="${each.sha256}"`, each.text),
  )
  const attributes = `index="${encodeXml(index)}" file="${encodeXml(fileName)}" sha256="${sha256}"`
  const content = [...chosen, textElement('text', '', text), ...others].join('')
  return `<rules xmlns="${RULES_NAMESPACE}" ${attributes}>${content}</rules>`
}

/** An element with a text; one that XML cannot hold becomes base64. */
export function textElement(name: 'text' | 'companion', attributes: string, text: string): string {
  const isPlain = isXmlText(text)
  const content = isPlain ? encodeXml(text) : base64(text)
  return `<${name}${attributes} encoding="${isPlain ? 'plain' : 'base64'}" xml:space="preserve">${content}</${name}>`
}

/** Of the characters of XML 1.0 alone: tabs, line breaks, and everything from the space on but lone surrogates. */
function isXmlText(text: string): boolean {
  for (const character of text) if (!isXmlCharacter(character.codePointAt(0) ?? 0)) return false
  return true
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

function base64(text: string): string {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  return btoa(binary)
}
