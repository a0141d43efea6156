import type { Expression } from '../../model/expression.ts'
import type {
  Body,
  CohortRule,
  Guard,
  Indicator,
  PolicyTreatment,
  Rule,
  ZeroDenominator,
} from '../../model/rulebook.ts'
import type { Language } from '../../text/language.ts'
import {
  comparisonText,
  conditionText,
  expressionText,
  measureText,
  numberText,
  type Reader,
} from './expression-text.ts'

/** How an indicator is scored, one clause a line, in the words of a decision. */
export function ruleLines(indicator: Indicator, language: Language): readonly string[] {
  return bodyLines(indicator.body, { code: indicator.code, language })
}

function bodyLines(body: Body, reader: Reader): readonly string[] {
  const measures = body.measures.map(
    ({ name, value }) => `${capital(measureText(name))} = ${expressionText(value, reader)}`,
  )
  return [
    ...measures,
    ...body.guards.map(guard => guardLine(guard, reader)),
    ...ruleBodyLines(body.rule, reader),
    ...(body.zeroDenominator ? [zeroLine(body.zeroDenominator, reader)] : []),
  ]
}

function ruleBodyLines(rule: Rule, reader: Reader): readonly string[] {
  const words = sentences[reader.language]
  const points = (expression: Expression) => pointsText(expression, reader)
  switch (rule.kind) {
    case 'choose':
      return rule.options.map(
        (option, index) => `${index + 1}. ${option.label[reader.language]}: ${points(option.points)}`,
      )
    case 'tick':
      return [words.ticks, ...rule.items.map(item => `+ ${item.label[reader.language]}: ${points(item.points)}`)]
    case 'bands': {
      const subject = capital(expressionText(rule.subject, reader))
      const bands = rule.bands.map(({ limits, points: earned }) => {
        const range = limits.map(({ comparator, bound }) => comparisonText(comparator, bound, reader)).join(words.and)
        return `${subject} ${range}: ${points(earned)}`
      })
      return [...bands, `${words.otherwise}: ${points(rule.otherwise.points)}`]
    }
    case 'formula':
      return [`${words.score} = ${expressionText(rule.points, reader)}${rule.capStated ? words.capped : ''}`]
    case 'cohort':
      return [cohortLine(rule, reader)]
    case 'parts':
      return rule.parts.flatMap(part => [
        `${part.title[reader.language]} (${words.atMost} ${numberText(part.maximum, reader.language)}):`,
        ...bodyLines(part.body, reader),
      ])
    case 'children':
      return [`${words.score} = ${rule.children.join(' + ')}`]
    case 'unscored':
      return [words.unscored]
    default:
      return rule satisfies never
  }
}

function guardLine({ conditions, points }: Guard, reader: Reader): string {
  const words = sentences[reader.language]
  const asked = conditions.map(condition => conditionText(condition, reader)).join(words.and)
  return `${words.when} ${asked}: ${pointsText(points, reader)}`
}

function zeroLine({ treatment, conditions }: ZeroDenominator, reader: Reader): string {
  const words = sentences[reader.language]
  const asked = conditions.map(condition => conditionText(condition, reader)).join(words.and)
  return `${words.zeroDenominator}${asked ? ` (${words.whenLower} ${asked})` : ''}: ${words.treatments[treatment]}`
}

function cohortLine({ method, subject }: CohortRule, reader: Reader): string {
  const text = expressionText(subject, reader)
  return sentences[reader.language][method](text)
}

function pointsText(expression: Expression, reader: Reader): string {
  const { language } = reader
  if (expression.kind !== 'number') return expressionText(expression, reader)
  const amount = numberText(expression.value, language)
  return language === 'vi' ? `${amount} điểm` : `${amount} ${amount === '1' ? 'point' : 'points'}`
}

const capital = (text: string): string => (text.length > 1 ? text.charAt(0).toUpperCase() + text.slice(1) : text)

interface Sentences {
  readonly ticks: string
  readonly and: string
  readonly otherwise: string
  readonly score: string
  readonly capped: string
  readonly atMost: string
  readonly unscored: string
  readonly when: string
  readonly whenLower: string
  readonly zeroDenominator: string
  readonly treatments: Readonly<Record<PolicyTreatment, string>>
  readonly 'min-max': (subject: string) => string
  readonly best: (subject: string) => string
}

const sentences: Readonly<Record<Language, Sentences>> = {
  vi: {
    ticks: 'Cộng điểm từng nội dung đã có:',
    and: ' và ',
    otherwise: 'Còn lại',
    score: 'Điểm',
    capped: ' (không quá điểm tối đa)',
    atMost: 'tối đa',
    unscored: 'Không tính điểm',
    when: 'Nếu',
    whenLower: 'khi',
    zeroDenominator: 'Mẫu số bằng 0',
    treatments: { zero: '0 điểm', maximum: 'điểm tối đa', 'leave-out': 'loại khỏi tổng' },
    'min-max': subject => `Min-max theo nhóm so sánh: (${subject} - thấp nhất) / (cao nhất - thấp nhất) * điểm tối đa`,
    best: subject => `Tỷ số với cao nhất của nhóm so sánh: ${subject} / cao nhất * điểm tối đa`,
  },
  en: {
    ticks: 'Points add up for what is in place:',
    and: ' and ',
    otherwise: 'Otherwise',
    score: 'Score',
    capped: ' (not above the maximum)',
    atMost: 'maximum',
    unscored: 'Not scored',
    when: 'If',
    whenLower: 'when',
    zeroDenominator: 'Denominator 0',
    treatments: { zero: '0 points', maximum: 'maximum', 'leave-out': 'left out of the total' },
    'min-max': subject => `Min-max over the cohort: (${subject} - lowest) / (highest - lowest) * maximum`,
    best: subject => `Ratio to the best of the cohort: ${subject} / highest * maximum`,
  },
}
