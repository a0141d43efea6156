import { type ChangeLog, emptyLog } from '../log/change-log.ts'
import { isLogXml, logFromXml } from '../log/log-xml.ts'
import { type CarriedRules, isRulesXml, rulesFromXml } from '../rules/rules-from-xml.ts'
import { type Parts, textOf } from '../write/zip.ts'

/** Finds the rules among the custom XML parts, which Excel may have renamed; `undefined` where there are none. */
export function carriedRules(parts: Parts): CarriedRules | undefined {
  const xml = customXml(parts).find(isRulesXml)
  return xml === undefined ? undefined : rulesFromXml(xml)
}

/** The change log; an empty one where there is none. */
export function carriedLog(parts: Parts): ChangeLog {
  const xml = customXml(parts).find(isLogXml)
  return xml === undefined ? emptyLog : logFromXml(xml)
}

const customXml = (parts: Parts): readonly string[] =>
  [...parts.keys()].filter(name => /^customXml\/item\d+\.xml$/i.test(name)).map(name => textOf(parts, name) ?? '')
