import type { Expression } from '../../model/expression.ts'
import type {
  Band,
  Body,
  CohortRule,
  Guard,
  Indicator,
  Measure,
  Option,
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
  const words = sentences[language]
  const clauses = bodyClauses(indicator.body, { code: indicator.code, language })
  let option = 0
  return clauses.flatMap(({ kind, text }, index) => {
    const isFirst = clauses[index - 1]?.kind !== kind
    if (kind === 'tick') return isFirst ? [words.ticks, `+ ${text}`] : [`+ ${text}`]
    if (kind !== 'option') return [text]
    option = isFirst ? 1 : option + 1
    return [`${option}. ${text}`]
  })
}

export type ClauseKind =
  | 'measure'
  | 'guard'
  | 'option'
  | 'tick'
  | 'band'
  | 'otherwise'
  | 'formula'
  | 'cohort'
  | 'assessed'
  | 'part'
  | 'children'
  | 'unscored'
  | 'zero-denominator'

/** One clause of a rule in words, with the piece of the model that it says. */
export interface ClauseText {
  readonly kind: ClauseKind
  readonly text: string
  readonly subject: object
}

/** The clauses of a body in the order of a rule file; those of a part follow its own. */
export function bodyClauses(body: Body, reader: Reader): readonly ClauseText[] {
  const { measures, guards, rule, zeroDenominator } = body
  return [
    ...measures.map(measure => clause('measure', measureLine(measure, reader), measure)),
    ...guards.map(guard => clause('guard', guardLine(guard, reader), guard)),
    ...ruleClauses(rule, reader),
    ...(zeroDenominator ? [clause('zero-denominator', zeroLine(zeroDenominator, reader), zeroDenominator)] : []),
  ]
}

const clause = (kind: ClauseKind, text: string, subject: object): ClauseText => ({ kind, text, subject })

function ruleClauses(rule: Rule, reader: Reader): readonly ClauseText[] {
  const words = sentences[reader.language]
  const points = (expression: Expression) => pointsText(expression, reader)
  const optionText = (option: Option) => `${option.label[reader.language]}: ${points(option.points)}`
  switch (rule.kind) {
    case 'choose':
      return rule.options.map(option => clause('option', optionText(option), option))
    case 'tick':
      return rule.items.map(item => clause('tick', optionText(item), item))
    case 'bands': {
      const { subject, otherwise } = rule
      const bands = rule.bands.map(band => clause('band', bandLine(band, subject, reader), { ...band, subject }))
      return [...bands, clause('otherwise', `${words.otherwise}: ${points(otherwise.points)}`, otherwise)]
    }
    case 'formula': {
      const text = `${words.score} = ${expressionText(rule.points, reader)}${rule.capStated ? words.capped : ''}`
      return [clause('formula', text, rule)]
    }
    case 'assessed':
      return [clause('assessed', words.assessed(rule.measure ? expressionText(rule.measure, reader) : ''), rule)]
    case 'cohort':
      return [clause('cohort', cohortLine(rule, reader), rule)]
    case 'parts':
      return rule.parts.flatMap(part => {
        const { title, maximum } = part
        const text = `${title[reader.language]} (${words.atMost} ${numberText(maximum, reader.language)}):`
        return [clause('part', text, { title, maximum }), ...bodyClauses(part.body, reader)]
      })
    case 'children':
      return [clause('children', `${words.score} = ${rule.children.join(' + ')}`, rule)]
    case 'unscored':
      return [clause('unscored', words.unscored, rule)]
    default:
      return rule satisfies never
  }
}

const measureLine = ({ name, value }: Measure, reader: Reader): string =>
  `${capital(measureText(name))} = ${expressionText(value, reader)}`

function bandLine({ limits, points }: Band, subject: Expression, reader: Reader): string {
  const range = limits.map(({ comparator, bound }) => comparisonText(comparator, bound, reader))
  const judged = capital(expressionText(subject, reader))
  return `${judged} ${range.join(sentences[reader.language].and)}: ${pointsText(points, reader)}`
}

function guardLine(guard: Guard, reader: Reader): string {
  const words = sentences[reader.language]
  const asked = guard.conditions.map(condition => conditionText(condition, reader)).join(words.and)
  const result = guard.outcome === 'points' ? pointsText(guard.points, reader) : words.notAssessed
  return `${words.when} ${asked}: ${result}`
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
  readonly notAssessed: string
  readonly when: string
  readonly whenLower: string
  readonly zeroDenominator: string
  readonly treatments: Readonly<Record<PolicyTreatment, string>>
  /** `measure` is empty where only the assessor can tell. */
  readonly assessed: (measure: string) => string
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
    notAssessed: 'không đánh giá, loại khỏi tổng',
    when: 'Nếu',
    whenLower: 'khi',
    zeroDenominator: 'Mẫu số bằng 0',
    treatments: { zero: '0 điểm', maximum: 'điểm tối đa', 'leave-out': 'loại khỏi tổng' },
    assessed: measure =>
      `Điểm, hoặc tỷ lệ so với điểm tối đa, do bên đánh giá cho${
        measure === '' ? '' : `; nếu không cho thì điểm = ${measure} * điểm tối đa`
      }`,
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
    notAssessed: 'not assessed, left out of the total',
    when: 'If',
    whenLower: 'when',
    zeroDenominator: 'Denominator 0',
    treatments: { zero: '0 points', maximum: 'maximum', 'leave-out': 'left out of the total' },
    assessed: measure =>
      `Points, or a share of the maximum, as assessed${measure === '' ? '' : `; else score = ${measure} * maximum`}`,
    'min-max': subject => `Min-max over the cohort: (${subject} - lowest) / (highest - lowest) * maximum`,
    best: subject => `Ratio to the best of the cohort: ${subject} / highest * maximum`,
  },
}
