import type { Expectation, ExpectedWord } from '../../text/syntax-problem.ts'
import { spellingOf } from '../dialect.ts'
import { type Dialect, type Keyword, vocabulary } from '../vocabulary.ts'

/** What people call the token types that the grammar expected, without repetition. */
export function expectationsOf(names: readonly string[], dialect: Dialect): readonly Expectation[] {
  const isExpression = names.includes('Numeral') && names.includes('ValueName')
  const isTreatment = names.includes('LeaveOut') && names.includes('Numeral')
  if (isTreatment) return [{ kind: 'treatment' }]
  const rest = isExpression ? names.filter(name => !expressionStarts.has(name)) : names
  const words = isExpression ? [{ kind: 'expression' } as const] : []
  const all = [...words, ...rest.map(name => expectationOf(name, dialect))]
  const unique = new Map(all.map(expectation => [JSON.stringify(expectation), expectation]))
  return [...unique.values()]
}

/** Whether a name is what should stand here. */
export const isNameExpected = (names: readonly string[]): boolean =>
  names.length === 1 && (names[0] === 'Identifier' || names[0] === 'Label' || names[0] === 'ValueName')

function expectationOf(name: string, dialect: Dialect): Expectation {
  if (isKeyword(name)) return { kind: 'spelling', text: spellingOf(name, dialect) }
  const symbol = symbols[name]
  if (symbol) return { kind: 'spelling', text: symbol }
  return { kind: words[name] ?? 'clause' }
}

const isKeyword = (name: string): name is Keyword => Object.hasOwn(vocabulary, name)

const expressionStarts = new Set(['Numeral', 'ValueName', 'Maximum', 'LeftParenthesis', 'Minus'])

const symbols: { readonly [token: string]: string } = {
  Colon: ':',
  Comma: ',',
  Equals: '=',
  Slash: '/',
  LeftParenthesis: '(',
  RightParenthesis: ')',
  Additive: '+',
  Multiplicative: '*',
}

const words: { readonly [token: string]: ExpectedWord } = {
  Numeral: 'number',
  Identifier: 'name',
  Label: 'name',
  ValueName: 'value',
  TranslationKey: 'code',
  Code: 'code',
  Text: 'text',
  Date: 'date',
  UnitPart: 'unit',
  ItemLevel: 'level',
  PointsSource: 'source',
  ChecklistLevel: 'checklist-level',
  CohortMethod: 'method',
  StateWord: 'state',
  Comparator: 'comparison',
  EOF: 'clause',
}
