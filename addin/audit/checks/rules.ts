import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { properties } from '../../sheets/names.ts'
import { sha256 } from '../../sheets/sha256.ts'
import type { AuditedWorkbook, ShippedRules } from '../audited-workbook.ts'
import { type Finding, wholeWorkbook } from '../finding.ts'

/** The rules that the workbook carries: against their recorded hashes, and against those that ship under that name. */
export function rulesFindings(workbook: AuditedWorkbook): readonly Finding[] {
  return [
    ...carriedFindings(workbook),
    ...(workbook.rules.kind === 'unusable' && workbook.rules.errors > 0
      ? [{ ...wholeWorkbook, code: 'rules-unusable', errors: workbook.rules.errors } as const]
      : []),
    ...identityFindings(workbook),
    ...shippedFindings(workbook),
    ...readingFindings(workbook),
  ]
}

function carriedFindings({ carried }: AuditedWorkbook): readonly Finding[] {
  if (!carried) return [{ ...wholeWorkbook, code: 'rules-missing' }]
  return [carried, ...carried.companions].flatMap(({ fileName, sha256: recorded, text }): readonly Finding[] => {
    const found = sha256(text)
    if (found === recorded) return []
    return [{ ...wholeWorkbook, found, expected: recorded, code: 'rules-changed', file: fileName }]
  })
}

/** The document properties repeat which rules these are. */
function identityFindings({ raw, carried }: AuditedWorkbook): readonly Finding[] {
  if (!carried) return []
  const repeated = [
    [properties.index, carried.index],
    [properties.ruleFile, carried.fileName],
    [properties.ruleHash, carried.sha256],
  ] as const
  return repeated.flatMap(([property, expected]): readonly Finding[] => {
    const found = raw.properties.get(property) ?? ''
    return found === expected ? [] : [{ ...wholeWorkbook, found, expected, code: 'identity-differs', property }]
  })
}

function shippedFindings({ rules, shipped, carried }: AuditedWorkbook): readonly Finding[] {
  if (rules.kind !== 'usable' || !carried) return []
  if (!shipped) return [{ ...wholeWorkbook, item: rules.rules.rulebook.id, code: 'rules-not-shipped' }]
  const { rulebook } = rules.rules
  const [found, expected] = [sha256(rulebook.source.text), sha256(shipped.rulebook.source.text)]
  if (found === expected) return companionFindings(workbookCompanions(rules.rules.files, rulebook), shipped)
  const standing =
    rulebook.validFrom === shipped.rulebook.validFrom
      ? 'different'
      : rulebook.validFrom < shipped.rulebook.validFrom
        ? 'older'
        : 'newer'
  const clauses = differingClauses(rulebook, shipped.rulebook)
  return [{ ...wholeWorkbook, item: rulebook.id, found, expected, code: 'rules-differ', standing, clauses }]
}

interface RuleFileText {
  readonly fileName: string
  readonly text: string
}

const workbookCompanions = (files: readonly RuleFileText[], { source }: Rulebook): readonly RuleFileText[] =>
  files.filter(({ text }) => text.normalize('NFC') !== source.text)

/** Translations, assignments and targets that ship under the same name with another text. */
function companionFindings(companions: readonly RuleFileText[], { files }: ShippedRules): readonly Finding[] {
  const ours = new Map(files.map(({ fileName, text }) => [bareName(fileName), text]))
  return companions.flatMap(({ fileName, text }): readonly Finding[] => {
    const shipped = ours.get(bareName(fileName))
    if (shipped === undefined || shipped === text) return []
    const hashes = { found: sha256(text), expected: sha256(shipped) }
    return [{ ...wholeWorkbook, ...hashes, code: 'companion-differs', file: fileName }]
  })
}

const bareName = (name: string): string => name.split(/[\\/]/).at(-1) ?? name

/** Codes whose clause reads otherwise, leaving blanks aside; `*` for what belongs to no indicator. */
function differingClauses(carried: Rulebook, shipped: Rulebook): readonly string[] {
  const [one, other] = [clausesOf(carried), clausesOf(shipped)]
  const codes = [...new Set([...one.keys(), ...other.keys()])]
  return codes.filter(code => one.get(code) !== other.get(code))
}

function clausesOf({ source, indicators }: Rulebook): ReadonlyMap<string, string> {
  const spans = indicators.map(({ code, citation }) => [code, citation.span] as const)
  const clauses = new Map<string, string>(
    spans.map(([code, { start, end }]) => [code, withoutBlanks(source.text.slice(start, end))]),
  )
  let rest = ''
  let at = 0
  for (const [, { start, end }] of spans.toSorted(([, left], [, right]) => left.start - right.start)) {
    rest += source.text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return clauses.set('*', withoutBlanks(rest + source.text.slice(at)))
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, ' ').trim()

function readingFindings({ rules }: AuditedWorkbook): readonly Finding[] {
  if (rules.kind !== 'usable') return []
  const { readings, chosenReadings } = rules.rules.rulebook
  return readings.flatMap(({ name, defaultOption }): readonly Finding[] => {
    const found = chosenReadings[name] ?? defaultOption
    if (found === defaultOption) return []
    return [{ ...wholeWorkbook, found, expected: defaultOption, code: 'reading-chosen', reading: name }]
  })
}
