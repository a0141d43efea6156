import type { Condition, Expression } from '../../dsl/model/expression.ts'
import { codeOf, factNameOf, indexIdOf, inputIdFrom, inputIdOf } from '../../dsl/model/ids.ts'
import type {
  Band,
  Body,
  Group,
  Indicator,
  Input,
  InputKind,
  Limit,
  Part,
  PolicyTreatment,
  Rule,
  Rulebook,
} from '../../dsl/model/rulebook.ts'
import { parseDecimal, type Rational, ratio } from '../../dsl/numbers/rational.ts'
import { pure } from '../../dsl/numbers/unit.ts'
import type { Figure, Figures } from '../../dsl/score/figures.ts'
import { Source } from '../../dsl/text/source.ts'

/** Small rulebooks by hand, and figures from text: `{ '6.12.a': '100' }`. */
const span = { start: 0, end: 0 }
const source = new Source('hand.thuoc', '')
const both = (text: string) => ({ vi: text, en: text })

/** `80%`, `1/2`, `0.25` */
export function exact(text: string): Rational {
  const percent = text.endsWith('%')
  const [numerator = '', denominator = '1'] = text.replace('%', '').split('/')
  const value = parseDecimal(numerator)!.div(parseDecimal(denominator)!)
  return percent ? value.div(100) : value
}

export const number = (text: string): Expression => {
  return { kind: 'number', value: exact(text), unit: pure, percent: text.endsWith('%'), span }
}
export const maximum: Expression = { kind: 'maximum', span }
export const input = (id: string): Expression => ({ kind: 'input', input: inputIdFrom(id), span })
export const fact = (name: string): Expression => ({ kind: 'fact', fact: factNameOf(name), span })
export const measure = (name: string): Expression => ({ kind: 'measure', name, span })
const binary =
  (operator: '+' | '-' | '*' | '/') =>
  (...operands: readonly Expression[]): Expression =>
    operands.reduce((left, right) => ({ kind: 'binary', operator, left, right, span }))
export const plus = binary('+')
export const minus = binary('-')
export const times = binary('*')
export const over = binary('/')
/** `1/2` of the maximum. */
export const ofMaximum = (text: string): Expression => times(number(text), maximum)

export const band = (limits: string, points: Expression): Band => ({
  limits: limits.split(' và ').map((limit): Limit => {
    const [comparator = '', bound = ''] = limit.trim().split(/\s+/)
    return { comparator: comparator as Limit['comparator'], bound: number(bound), span }
  }),
  points,
  span,
})

export const rules = {
  formula: (points: Expression): Rule => ({ kind: 'formula', points, capStated: false, span }),
  bands: (subject: Expression, bands: readonly Band[], otherwise: Expression): Rule => {
    return { kind: 'bands', subject, bands, otherwise: { points: otherwise, span }, span }
  },
  choose: (id: string, ...points: readonly Expression[]): Rule => {
    const options = points.map((each, index) => ({ label: both(`option ${index + 1}`), points: each, span }))
    return { kind: 'choose', input: inputIdFrom(id), options, span }
  },
  ticks: (code: string, ...points: readonly Expression[]): Rule => {
    const items = points.map((each, index) => {
      return { label: both(`tick ${index + 1}`), points: each, span, input: inputIdOf(code, `c${index + 1}`) }
    })
    return { kind: 'tick', items, span }
  },
  minMax: (code: string, subject: Expression): Rule => {
    const extremes = { lowest: inputIdOf(code, 'lowest'), highest: inputIdOf(code, 'highest') }
    return { kind: 'cohort', method: 'min-max', subject, ...extremes, span }
  },
  best: (code: string, subject: Expression): Rule => {
    return { kind: 'cohort', method: 'best', subject, highest: inputIdOf(code, 'highest'), span }
  },
  parts: (...parts: readonly Part[]): Rule => ({ kind: 'parts', parts, span }),
  children: (...codes: readonly string[]): Rule => ({ kind: 'children', children: codes.map(codeOf), span }),
  unscored: (): Rule => ({ kind: 'unscored', span }),
}

export const body = (rule: Rule, more: Partial<Body> = {}): Body => ({ measures: [], guards: [], rule, ...more })

export const part = (code: string, points: string, inner: Body): Part => {
  const name = `p${code.split('.').at(-1)}`
  return { name, code: codeOf(code), title: both(`part ${code}`), maximum: exact(points), body: inner, span }
}

export const guard = (conditions: readonly Condition[], points: Expression) =>
  ({ outcome: 'points', conditions, points, span }) as const
export const leavesOut = (...conditions: readonly Condition[]) => ({ outcome: 'leave-out', conditions, span }) as const
export const has = (id: string, negated = false): Condition => {
  return { kind: 'truth', input: inputIdFrom(id), negated, span }
}
export const lacks = (id: string): Condition => ({ kind: 'is-missing', input: inputIdFrom(id), span })
export const compares = (left: Expression, comparator: Limit['comparator'], right: Expression): Condition => {
  return { kind: 'comparison', left, comparator, right, span }
}

/** Letters as `a`, `option:3` (three options), `c1:tick`, `has:yes-no`, `lowest:cohort-lowest`. */
export function inputsOf(code: string, letters: string, defaults: Record<string, Expression> = {}): readonly Input[] {
  return letters
    .split(' ')
    .filter(Boolean)
    .map(written => {
      const [letter = '', kind = 'number'] = written.split(':')
      const options = /^\d+$/.test(kind) ? Number(kind) : 0
      const byLetter = defaults[letter]
      return {
        id: inputIdOf(code, letter),
        code: codeOf(code),
        letter,
        label: both(`label of ${letter}`),
        kind: options ? 'choice' : (kind as InputKind),
        unit: pure,
        provider: '',
        evidence: '',
        deadline: '',
        ...(byLetter ? { default: byLetter } : {}),
        options: Array.from({ length: options }, (_, index) => both(`option ${index + 1}`)),
        span,
      }
    })
}

export interface Row {
  readonly code: string
  readonly points: string
  readonly letters?: string
  readonly defaults?: Record<string, Expression>
  readonly body: Body
  readonly parent?: string
}

export const indicator = ({ code, points, letters = '', defaults = {}, body, parent = 'I' }: Row): Indicator => ({
  code: codeOf(code),
  parent: codeOf(parent),
  level: 'indicator',
  title: both(`title of ${code}`),
  maximum: exact(points),
  assessedBy: 'report',
  owner: '',
  coordinating: [],
  evidence: [],
  deadline: '',
  serves: [],
  notes: [],
  inputs: inputsOf(code, letters, defaults),
  body,
  citation: { source, span, reference: both(`mục ${code}`) },
})

export interface Policies {
  readonly missing?: PolicyTreatment
  readonly zeroDenominator?: PolicyTreatment
}

export function rulebookOf(rows: readonly Row[], policies: Policies = {}, facts: readonly string[] = []): Rulebook {
  const indicators = rows.map(indicator)
  const codes = new Set(indicators.map(({ code }) => code))
  const parents = [...new Set(indicators.map(({ parent }) => parent))].filter(parent => !codes.has(parent))
  const groups = parents.map((parent): Group => {
    const members = indicators.filter(row => row.parent === parent)
    return {
      code: parent,
      level: 'group',
      title: both(`group ${parent}`),
      maximum: members.reduce((sum, row) => sum.add(row.maximum), ratio(0, 1)),
      members: members.map(({ code }) => code),
      citation: { source, span, reference: both(parent) },
    }
  })
  return {
    id: indexIdOf('hand'),
    title: both('by hand'),
    basis: [],
    validFrom: '',
    maximum: groups.reduce((sum, group) => sum.add(group.maximum), ratio(0, 1)),
    missing: 'zero',
    zeroDenominator: 'zero',
    readings: [],
    chosenReadings: {},
    checklists: [],
    facts: facts.map(name => {
      return { name: factNameOf(name), code: '', label: both(name), unit: pure, provider: '', span }
    }),
    lenses: [],
    groups,
    indicators,
    source,
    ...policies,
  }
}

/** `'100'`, `'1/3'`, `'có'`, `'không'`; `'!'` is something that cannot be a figure. */
export function figuresOf(texts: Readonly<Record<string, string>>): Figures {
  return new Map(Object.entries(texts).map(([name, text]) => [inputIdFrom(name), figureOf(text)] as const))
}

function figureOf(text: string): Figure {
  if (text === 'có') return { kind: 'yes-no', yes: true }
  if (text === 'không') return { kind: 'yes-no', yes: false }
  if (text === '!') return { kind: 'invalid', text, reason: 'not-a-number' }
  return { kind: 'number', value: exact(text) }
}
