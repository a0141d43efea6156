import { englishWords, vietnameseWords } from '../../dsl/emit/words.ts'
import { explainTrace } from '../../dsl/explain/explain.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import type { Rational } from '../../dsl/numbers/rational.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import type { Outcome } from '../../dsl/score/outcome.ts'
import type { Bilingual } from '../../dsl/text/language.ts'
import type { Scoring } from '../registry.ts'
import { type Answer, refused, shown } from './answer.ts'
import { codeNamed, type Given, understood } from './arguments.ts'
import { cellsOf, type Ranges } from './cells.ts'

/** A function of an indicator, part or child and its figures. */
export type ItemFunction = (scoring: Scoring, code: unknown, inputs: Ranges) => Answer

/** Points; empty text in the states that give none, as the portable formula shows it. */
export const score: ItemFunction = (scoring, code, inputs) =>
  answered(scoring, { code, inputs }, given => numberOrNothing(outcomeOf(scoring, given).score))

/** The quantity that is judged; empty text where the rule judges none or it cannot be computed. */
export const measure: ItemFunction = (scoring, code, inputs) =>
  answered(scoring, { code, inputs }, given => numberOrNothing(measureShown(outcomeOf(scoring, given))))

/** The state in the words of the workbook's language. */
export const status: ItemFunction = (scoring, code, inputs) =>
  answered(scoring, { code, inputs }, given => shown(wordsOf(scoring).states[outcomeOf(scoring, given).state]))

// Title and legal reference, which stand elsewhere in the workbook.
const HEAD = 2

/** How the points came about, on one line. */
export const explain: ItemFunction = (scoring, code, inputs) =>
  answered(scoring, { code, inputs }, given => {
    const trace = scoring.rules.scorer.trace(given.code, given.figures, given.cohort)
    const lines = explainTrace(trace, scoring.language).slice(HEAD)
    return shown(clipped(lines.map(line => line.trim()).join(' ')))
  })

/** The points that the decision allots to a group, indicator, part or child. */
export const maximum = (scoring: Scoring, code: unknown): Answer =>
  described(scoring, code, item => shown(toDouble(item.maximum)))

/** The name that the decision gives to a group, indicator, part or child. */
export const title = (scoring: Scoring, code: unknown): Answer =>
  described(scoring, code, item => shown(clipped(item.title[scoring.language])))

export function answered(
  { rules }: Scoring,
  { code, inputs }: { readonly code: unknown; readonly inputs: Ranges },
  answer: (given: Given) => Answer,
): Answer {
  const named = codeNamed(rules, code)
  if (typeof named === 'object') return refused(named)
  const read = understood(rules, named, cellsOf(inputs ?? []))
  return read.kind === 'refused' ? refused(read.refusal) : answer(read.given)
}

const outcomeOf = ({ rules }: Scoring, { code, figures, cohort }: Given): Outcome =>
  rules.scorer.score(code, figures, cohort)

/** Missing or invalid figures leave no measure that was judged, even where it could be computed. */
const measureShown = ({ state, measure: judged }: Outcome): Rational | undefined =>
  state === 'missing' || state === 'invalid' ? undefined : judged

const numberOrNothing = (value: Rational | undefined): Answer => shown(value ? toDouble(value) : '')

const wordsOf = ({ language }: Scoring) => (language === 'vi' ? vietnameseWords : englishWords)

interface Described {
  readonly title: Bilingual
  readonly maximum: Rational
}

function described({ rules }: Scoring, code: unknown, answer: (item: Described) => Answer): Answer {
  if (typeof code !== 'string') return refused({ code: 'code-not-text', given: String(code ?? '') })
  const item = itemNamed(rules.rulebook, code.trim())
  return item ? answer(item) : refused({ code: 'unknown-code', given: code.trim() })
}

function itemNamed({ indicators, groups }: Rulebook, text: string): Described | undefined {
  const code = codeOf(text)
  const parts = indicators.flatMap(({ body }) => (body.rule.kind === 'parts' ? body.rule.parts : []))
  return [...indicators, ...groups, ...parts].find(item => item.code === code)
}

/** The most that a cell holds. */
const LONGEST_TEXT = 32_767

const clipped = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text)
