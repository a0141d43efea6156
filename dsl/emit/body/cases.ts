import type { State } from '../../model/rulebook.ts'
import { any, atom, compare, type Formula, nothing, textLiteral, when } from '../formula.ts'
import type { Words } from '../words.ts'

/**
 * One way in which a body comes to its score, tried in order: the first whose condition holds decides.
 * The last case of a list has no condition.
 */
export interface Case {
  readonly condition?: Formula
  readonly state: State
  /** Absent in the states that give no number. */
  readonly points?: Formula
  /** The rule has judged its measure, which can be shown. */
  readonly measured?: true
}

/** The word of the case that decides. */
export function stateFormula(cases: readonly Case[], words: Words): Formula {
  return nested(cases, ({ state }) => textLiteral(words.states[state]))
}

/** What is answered in the case that decides, given the cell that holds its state. */
export function answerFormula(
  cases: readonly Case[],
  decided: { readonly words: Words; readonly stateCell: string },
  answer: (each: Case) => Formula,
): Formula {
  const states = [...new Set(cases.map(({ state }) => state))]
  const answers = states.map(state => ({
    state,
    answer: nested(
      cases.filter(each => each.state === state),
      answer,
    ),
  }))
  const distinct = mergedByAnswer(answers)
  const isOneOf = (some: readonly State[]) =>
    any(some.map(state => compare(atom(decided.stateCell), '=', textLiteral(decided.words.states[state]))))
  return distinct
    .slice(0, -1)
    .reduceRight(
      (otherwise, each) => when(isOneOf(each.states), each.answer, otherwise),
      distinct.at(-1)?.answer ?? nothing,
    )
}

export const pointsOf = ({ points }: Case): Formula => points ?? nothing

interface Answered {
  readonly states: readonly State[]
  readonly answer: Formula
}

/** States that answer alike, as one. */
function mergedByAnswer(answers: readonly { readonly state: State; readonly answer: Formula }[]): readonly Answered[] {
  const merged = new Map<string, Answered>()
  for (const { state, answer } of answers) {
    const states = merged.get(answer.text)?.states ?? []
    merged.set(answer.text, { states: [...states, state], answer })
  }
  return [...merged.values()]
}

/** IF over the cases from the first to the last; a case that answers like all after it is left out. */
function nested(cases: readonly Case[], answer: (each: Case) => Formula): Formula {
  return cases.reduceRight<Formula>((otherwise, each, index) => {
    const value = answer(each)
    if (!each.condition || index === cases.length - 1 || value.text === otherwise.text) return value
    return when(each.condition, value, otherwise)
  }, nothing)
}
