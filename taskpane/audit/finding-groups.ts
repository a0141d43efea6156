import type { CellAddress, Finding } from '../../addin/ports.ts'
import { onSheet } from '../../addin/sheets/address.ts'
import { describeWorkbookProblem } from '../../addin/sheets/texts/problem-texts.ts'
import type { CellValue } from '../../addin/sheets/workbook-plan.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { numberText } from '../../dsl/explain/number-text.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { rationalOfDouble } from '../../dsl/numbers/rational.ts'
import type { Language } from '../../dsl/text/language.ts'
import { titleOf } from '../trace/way.ts'
import { auditTexts } from './texts.ts'

export type FindingKind = Finding['kind']

/** Findings of one kind, the gravest kind first. */
export interface FindingGroup {
  readonly kind: FindingKind
  readonly rows: readonly FindingRow[]
}

/** A finding in words. */
export interface FindingRow {
  /** Empty where it is about no one cell. */
  readonly address: CellAddress
  /** What it is about, for people: `6.12 Tỷ lệ hồ sơ …`, `6.12.a Tổng số hồ sơ …`; empty where it is the whole. */
  readonly about: string
  readonly sentence: string
  /** The score concerned; absent where there is none to trace. */
  readonly code?: Code
  /** What stands in the cell and what should; absent where the sentence says it. */
  readonly formulas?: { readonly found: string; readonly expected: string }
}

const gravity = [
  'rules-changed',
  'formula-overwritten',
  'formula-changed',
  'value-differs',
  'workbook-problem',
  'link-broken',
  'evidence-missing',
] as const satisfies readonly FindingKind[]

/** What a check looks for, all of it. */
export const findingKinds: readonly FindingKind[] = gravity

export function groupFindings(
  findings: readonly Finding[],
  rulebook: Rulebook,
  language: Language,
): readonly FindingGroup[] {
  return gravity
    .map(kind => ({
      kind,
      rows: findings.filter(each => each.kind === kind).map(each => rowOf(each, rulebook, language)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function rowOf(finding: Finding, rulebook: Rulebook, language: Language): FindingRow {
  const { sentences } = auditTexts[language]
  switch (finding.kind) {
    case 'rules-changed':
      return { address: '', about: '', sentence: sentences.rulesChanged(finding.recorded, finding.found) }
    case 'formula-overwritten':
      return {
        ...scoreRow(finding, rulebook, language),
        sentence: sentences.overwritten(shown(finding.shown, language)),
      }
    case 'formula-changed': {
      const formulas = { found: finding.formula, expected: finding.expected }
      return { ...scoreRow(finding, rulebook, language), sentence: sentences.changed, formulas }
    }
    case 'value-differs': {
      const sentence = sentences.differs(shown(finding.shown, language), shown(finding.expected, language))
      return { ...scoreRow(finding, rulebook, language), sentence }
    }
    case 'link-broken':
      return { ...figureRow(finding, rulebook, language), sentence: sentences.linkBroken }
    case 'evidence-missing':
      return { ...figureRow(finding, rulebook, language), sentence: sentences.evidenceMissing }
    case 'workbook-problem': {
      const { problem } = finding
      const address = 'cell' in problem ? quoted(problem.cell) : ''
      const sentence = describeWorkbookProblem(problem, language)
      // The cell stands before the row as a link.
      const prefix = 'cell' in problem ? `${problem.cell}: ` : ''
      return { address, about: '', sentence: sentence.startsWith(prefix) ? sentence.slice(prefix.length) : sentence }
    }
    default:
      return finding satisfies never
  }
}

/** Problems name cells for people, `Số liệu!E12`; Excel wants the sheet quoted. */
function quoted(cell: string): CellAddress {
  const at = cell.lastIndexOf('!')
  return at < 0 || cell.startsWith("'") ? cell : onSheet(cell.slice(0, at), cell.slice(at + 1))
}

function scoreRow(
  { address, code }: { readonly address: CellAddress; readonly code: Code },
  rulebook: Rulebook,
  language: Language,
): Pick<FindingRow, 'address' | 'about' | 'code'> {
  const title = titleOf(code, rulebook, language)
  return { address, about: title === code ? code : `${code} ${title}`, code }
}

function figureRow(
  { address, figure }: { readonly address: CellAddress; readonly figure: FigureName },
  { facts, indicators }: Rulebook,
  language: Language,
): Pick<FindingRow, 'address' | 'about'> {
  const fact = facts.find(({ name }) => name === figure)
  if (fact) return { address, about: `${fact.code} ${fact.label[language]}`.trim() }
  const input = indicators.flatMap(({ inputs }) => inputs).find(({ id }) => id === figure)
  return { address, about: input ? `${input.id} ${input.label[language]}`.trim() : figure }
}

function shown(value: CellValue, language: Language): string {
  if (value === '') return auditTexts[language].sentences.nothing
  const number = typeof value === 'number' ? rationalOfDouble(value) : undefined
  return number ? numberText(number, language).text : `“${value}”`
}
