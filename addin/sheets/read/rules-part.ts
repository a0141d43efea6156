import { type CarriedRules, isRulesXml, rulesFromXml } from '../rules/rules-from-xml.ts'
import { type Parts, textOf } from '../write/zip.ts'

/** Finds the rules among the custom XML parts, which Excel may have renamed; `undefined` where there are none. */
export function carriedRules(parts: Parts): CarriedRules | undefined {
  for (const name of parts.keys()) {
    if (!/^customXml\/item\d+\.xml$/i.test(name)) continue
    const xml = textOf(parts, name) ?? ''
    if (isRulesXml(xml)) return rulesFromXml(xml)
  }
  return undefined
}
