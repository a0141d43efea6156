import type { Finding, FindingCode, Severity } from '../../addin/audit/finding.ts'
import { severities, severityOf } from '../../addin/audit/finding.ts'
import { describeFinding, fixOf, placeText } from '../../addin/audit/messages/describe.ts'
import { valueText } from '../../addin/audit/messages/value-text.ts'
import type { CellAddress } from '../../addin/ports.ts'
import { onSheet } from '../../addin/sheets/address.ts'
import { type Code, codeOf } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { titleOf } from '../../dsl/score/places-of-items.ts'
import type { Language } from '../../dsl/text/language.ts'

/** Findings of one kind, the gravest kind first. */
export interface FindingGroup {
  readonly code: FindingCode
  readonly severity: Severity
  readonly rows: readonly FindingRow[]
}

/** A finding in words. */
export interface FindingRow {
  readonly finding: Finding
  /** A cell or area to go to; empty where it is about no one place. */
  readonly address: CellAddress
  /** The sheet, where it is about the whole of it; empty elsewhere. */
  readonly sheet: string
  /** What it is about, for people: `6.12 Tỷ lệ hồ sơ …`; empty where it is the whole. */
  readonly about: string
  readonly sentence: string
  readonly fix: string
  /** What stands in the cell and what should; empty where the sentence says it. */
  readonly found: string
  readonly expected: string
  /** The score concerned; absent where there is none to trace. */
  readonly code?: Code
}

export const findingCodes = Object.keys(severities) as readonly FindingCode[]

const gravity: readonly Severity[] = ['error', 'warning', 'information']

/** `only`: of one gravity, or of all. */
export function groupFindings(
  findings: readonly Finding[],
  only: Severity | 'all',
  { rulebook, language }: { readonly rulebook: Rulebook; readonly language: Language },
): readonly FindingGroup[] {
  const codes = findingCodes.toSorted(
    (one, other) => gravity.indexOf(severities[one]) - gravity.indexOf(severities[other]),
  )
  return codes.flatMap(code => {
    const own = findings.filter(finding => finding.code === code && (only === 'all' || severityOf(finding) === only))
    if (own.length === 0) return []
    return [{ code, severity: severities[code], rows: own.map(finding => rowOf(finding, rulebook, language)) }]
  })
}

function rowOf(finding: Finding, rulebook: Rulebook, language: Language): FindingRow {
  const { sheet, cell, item, found, expected } = finding
  const code = codeOf(item)
  const title = titleOf(code, rulebook, language)
  const isScored = rulebook.indicators.some(each => each.code === code)
  return {
    finding,
    address: cell === '' ? '' : onSheet(sheet, cell),
    sheet: cell === '' ? placeText(finding) : '',
    about: title === item ? item : `${item} ${title}`,
    sentence: describeFinding(finding, language),
    fix: fixOf(finding, language),
    found: valueText(found, language),
    expected: valueText(expected, language),
    ...(isScored ? { code } : {}),
  }
}
