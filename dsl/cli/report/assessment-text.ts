import { assessorName } from '../../explain/assessment-text.ts'
import { decimalText } from '../../explain/number-text.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { type Rational, zero } from '../../numbers/rational.ts'
import type { AssessedTotal, Assessment } from '../../score/assessment/assessment.ts'
import type { Language } from '../../text/language.ts'
import { type Assessor, assessors } from '../../trace/assessed-row.ts'
import { tableLines } from '../table.ts'
import { assessmentTexts } from './assessment-texts.ts'

/** What `thuoc score` prints of the assessors: points by source and column, differences with reasons, evidence. */
export function assessmentReport(rulebook: Rulebook, assessment: Assessment, language: Language): readonly string[] {
  return [
    ...columnLines(assessment, language),
    ...differenceLines(rulebook, assessment, language),
    ...invalidLines(assessment, language),
    ...evidenceLines(assessment, language),
  ]
}

function columnLines({ sources, total }: Assessment, language: Language): readonly string[] {
  const texts = assessmentTexts[language]
  const used = assessors.filter(
    by => by === 'self' || by === 'ministry' || total.columns[by].n > 0n || total.open[by].n > 0n,
  )
  const row = (title: string, each: AssessedTotal): readonly string[] => [
    `  ${title}`,
    ...used.map(by => amount(each.columns[by], language)),
    amount(each.achieved, language),
    amount(each.possible, language),
    amount(
      assessors.reduce((sum, by) => sum.add(each.open[by]), zero),
      language,
    ),
  ]
  const names = used.map(by => assessorName(by, language))
  const rows = [
    [`  ${texts.source}`, ...names, texts.achieved, texts.maximum, texts.open],
    ...sources.map(({ source, total: each }) => row(texts.sources[source], each)),
    ...(sources.length > 1 ? [row(texts.total, total)] : []),
  ]
  return [`${texts.columns}:`, ...tableLines(rows, ['left', ...names.map(right), right(), right(), right()])]
}

function differenceLines(rulebook: Rulebook, { differences }: Assessment, language: Language): readonly string[] {
  const texts = assessmentTexts[language]
  if (differences.rows.length === 0) return []
  const titles = new Map(rulebook.indicators.map(({ code, title }) => [code, title[language]]))
  const rows = differences.rows.map(({ code, self, ministry, difference, reason }) => [
    `  ${code}`,
    `${amount(self, language)} → ${amount(ministry, language)}`,
    signed(difference, language),
    reason === '' ? texts.noReason : reason,
    titles.get(code) ?? '',
  ])
  const heading = texts.differences(
    differences.rows.length,
    signed(differences.sum, language),
    differences.withoutReason,
  )
  return ['', heading, ...tableLines(rows, ['left', 'right', 'right', 'left', 'left'])]
}

function invalidLines({ rows }: Assessment, language: Language): readonly string[] {
  const wrong = rows.flatMap(({ code, counted, maximum }) =>
    counted.kind === 'invalid' && counted.by !== 'self'
      ? [`  ${code}: ${assessorName(counted.by, language)}, 0–${amount(maximum, language)}`]
      : [],
  )
  return wrong.length === 0 ? [] : ['', assessmentTexts[language].invalid(wrong.length), ...wrong]
}

const right = () => 'right' as const

const LISTED = 12

function evidenceLines({ evidence }: Assessment, language: Language): readonly string[] {
  if (evidence.length === 0) return []
  const missing = evidence.filter(({ state }) => state === 'missing').map(({ code }) => code)
  const more = missing.length > LISTED ? ', …' : ''
  const codes = missing.length === 0 ? '' : `: ${missing.slice(0, LISTED).join(', ')}${more}`
  return ['', `${assessmentTexts[language].evidence(missing.length, evidence.length)}${codes}`]
}

/** Whether an assessor entered points that cannot be. */
export const hasInvalidPoints = ({ rows }: Assessment): boolean =>
  rows.some(({ counted }) => counted.kind === 'invalid' && isEntered(counted.by))

const isEntered = (by: Assessor): boolean => by !== 'self'

const amount = (points: Rational, language: Language): string => decimalText(points, 2, language)

const signed = (points: Rational, language: Language): string =>
  points.compare(zero) > 0 ? `+${amount(points, language)}` : amount(points, language)
