import type { IToken } from 'chevrotain'
import { decimalText } from '../../check/exact-text.ts'
import { figureText } from '../../explain/number-text.ts'
import type { ReadClause } from '../../grammar/clauses/clause-kinds.ts'
import { keywordOf } from '../../grammar/lexer.ts'
import { MoneyUnit, Numeral, Percent, Slash } from '../../grammar/tokens.ts'
import { parseDecimal, type Rational, toFractionText } from '../../numbers/rational.ts'
import { dongPer, unitNamed } from '../../numbers/unit.ts'
import type { Bilingual } from '../../text/language.ts'
import type { Project, ProjectDocument } from '../project.ts'
import { wordsOfClause } from '../symbols/clause-words.ts'
import { symbolsOf } from '../symbols/occurrences.ts'
import { startOf, walkClauses } from '../symbols/placed-words.ts'

/** The exact value of a number, what it is of the maximum, and the maximum itself where the word is `tối đa`. */
export function numberLines(project: Project, document: ProjectDocument, token: IToken): readonly Bilingual[] {
  const clause = document.clauses.find(({ tokens }) => tokens.includes(token))
  if (!clause) return []
  const at = clause.tokens.indexOf(token)
  if (keywordOf(token) === 'Maximum') return maximumLines(project, document, clause)
  const isNumber = wordsOfClause(clause).some(word => word.token === token && word.rule === 'number')
  const value = isNumber ? valueAt(clause.tokens, at) : undefined
  if (!value) return []
  return [exactly(value), ...moneyOf(clause.tokens, at, value), ...shareOfMaximum({ project, document, clause }, at)]
}

/** `70%` is 7/10; a unit of money does not change the number. */
function valueAt(tokens: readonly IToken[], at: number): Rational | undefined {
  const value = parseDecimal((tokens[at]?.image ?? '').replace(',', '.'))
  return tokens[at + 1]?.tokenType === Percent ? value?.div(100) : value
}

function exactly(value: Rational): Bilingual {
  const fraction = value.d === 1n || decimalText(value) === undefined ? '' : ` = ${toFractionText(value)}`
  return { vi: `= ${figureText(value, 'vi')}${fraction}`, en: `= ${figureText(value, 'en')}${fraction}` }
}

function moneyOf(tokens: readonly IToken[], at: number, value: Rational): readonly Bilingual[] {
  const money = tokens[at + 1]
  const unit = money?.tokenType === MoneyUnit ? unitNamed(money.image) : undefined
  if (unit?.kind !== 'money') return []
  const dong = value.mul(dongPer[unit.name])
  return [{ vi: `= ${figureText(dong, 'vi')} đồng`, en: `= ${figureText(dong, 'en')} đồng` }]
}

interface ClausePlace {
  readonly project: Project
  readonly document: ProjectDocument
  readonly clause: ReadClause
}

/** `1/2 tối đa` under a maximum of 10 is 5 points. */
function shareOfMaximum({ project, document, clause }: ClausePlace, at: number): readonly Bilingual[] {
  const { tokens } = clause
  const first = tokens[at - 1]?.tokenType === Slash && tokens[at - 2]?.tokenType === Numeral ? at - 2 : at
  const isFraction = tokens[first + 1]?.tokenType === Slash && tokens[first + 2]?.tokenType === Numeral
  const isPercent = tokens[first + 1]?.tokenType === Percent
  const last = first + (isFraction ? 2 : isPercent ? 1 : 0)
  const next = tokens[last + 1]
  const maximum = maximumAt(project, document, clause)
  const [whole, divisor] = [valueAt(tokens, first), isFraction ? valueAt(tokens, last) : undefined]
  if (!maximum || !whole || !next || keywordOf(next) !== 'Maximum' || divisor?.n === 0n) return []
  return [points(maximum.mul(divisor ? whole.div(divisor) : whole))]
}

function maximumLines(project: Project, document: ProjectDocument, clause: ReadClause): readonly Bilingual[] {
  const maximum = clause.tree.name === 'maximum' ? undefined : maximumAt(project, document, clause)
  return maximum ? [points(maximum)] : []
}

const points = (value: Rational): Bilingual => ({
  vi: `= ${figureText(value, 'vi')} điểm`,
  en: `= ${figureText(value, 'en')} ${value.equals(1) ? 'point' : 'points'}`,
})

/** The maximum of the item or part that a clause belongs to. */
function maximumAt(project: Project, document: ProjectDocument, clause: ReadClause): Rational | undefined {
  const until = document.clauses.indexOf(clause) + 1
  const { place } = walkClauses(document.clauses.slice(0, until), startOf(document))
  const item = symbolsOf(project).names.item(place.index, place.item)
  if (place.part === 0) return item?.maximum
  const start = clause.tokens[0]?.startOffset ?? 0
  const rules = item?.variations.flatMap(({ body }) => (body?.rule.kind === 'parts' ? body.rule.parts : [])) ?? []
  return rules.find(({ span }) => span.start <= start && start <= span.end)?.maximum
}
