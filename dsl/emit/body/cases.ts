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
}

/** The word of the case that decides. */
export function stateFormula(cases: readonly Case[], words: Words): Formula {
  return nested(cases, ({ state }) => textLiteral(words.states[state]))
}

/** The points of the case that decides, given the cell that holds its state. */
export function scoreFormula(cases: readonly Case[], words: Words, stateCell: string): Formula {
  const states = [...new Set(cases.map(({ state }) => state))]
  const values = states.map(state => ({
    state,
    points: nested(
      cases.filter(each => each.state === state),
      ({ points }) => points ?? nothing,
    ),
  }))
  const distinct = [...groupByText(values)]
  const last = distinct.pop()
  return distinct.reduceRight(
    (otherwise, { states: some, points }) =>
      when(any(some.map(state => isState(stateCell, words.states[state]))), points, otherwise),
    last?.points ?? nothing,
  )
}

const isState = (cell: string, word: string): Formula => compare(atom(cell), '=', textLiteral(word))

function groupByText(values: readonly { readonly state: State; readonly points: Formula }[]) {
  const groups = new Map<string, { readonly states: State[]; readonly points: Formula }>()
  for (const { state, points } of values) {
    const known = groups.get(points.text)
    if (known) known.states.push(state)
    else groups.set(points.text, { states: [state], points })
  }
  return groups.values()
}

/** IF over the cases from the first to the last; a case that answers like all after it is left out. */
function nested(cases: readonly Case[], answer: (each: Case) => Formula): Formula {
  return cases.reduceRight<Formula>((otherwise, each, index) => {
    const value = answer(each)
    if (!each.condition || index === cases.length - 1 || value.text === otherwise.text) return value
    return when(each.condition, value, otherwise)
  }, nothing)
}
