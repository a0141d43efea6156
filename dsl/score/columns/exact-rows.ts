import type { Code } from '../../model/ids.ts'
import type { InputKind, Rulebook } from '../../model/rulebook.ts'
import { type Rational, rationalOfDouble, toDouble, zero } from '../../numbers/rational.ts'
import { codesOfRulebook } from '../codes.ts'
import type { Cohort } from '../cohort.ts'
import type { Figure, Figures } from '../figures.ts'
import { intervalOf } from '../interval.ts'
import type { Names } from '../names.ts'
import type { Outcome } from '../outcome.ts'
import type { Scorer } from '../scorer.ts'
import { type ColumnRule, NOWHERE, type Output, type TotalShare } from './column-rule.ts'
import { stateNumber } from './column-scores.ts'
import type { ColumnTable } from './column-table.ts'
import { figuresBehind } from './figures-behind.ts'
import type { Name } from './quotient-form.ts'

/** The figures of one row that stand behind a code, for the exact scorer. */
function rowFigures({ columns }: ColumnTable, row: number, needed: ReadonlyMap<Name, InputKind>): Figures {
  const figures = new Map<Name, Figure>()
  for (const [name, kind] of needed) {
    const figure = figureOf(columns.get(name)?.[row] ?? Number.NaN, kind)
    if (figure) figures.set(name, figure)
  }
  return figures
}

/** Scores row by row with the exact scorer: for rules of a form that the fast ones do not know. Slow, and always right. */
export function exactRows(code: Code, scorer: Scorer, names: Names): ColumnRule {
  let table: ColumnTable = { units: 0, columns: new Map() }
  let output: Output = NOWHERE
  const compared = cohortCodesWithin(scorer.rulebook, code)
  const needsCohort = compared.size > 0
  const needed = figuresBehind(code, names)
  const declared = declaredMaximum(scorer.rulebook, code)
  const shares = new Map<number, TotalShare>()
  return {
    isExact: true,
    shareAt: row => shares.get(row),
    bind: (from, into) => {
      shares.clear()
      table = from
      output = into
    },
    score: (start, end) => {
      if (!needsCohort) scoreRows(start, end)
    },
    ...(needsCohort ? { finish: () => scoreRows(0, table.units, cohortOf()) } : {}),
  }

  function cohortOf(): Cohort {
    const units = Array.from({ length: table.units }, (_, row) => rowFigures(table, row, needed))
    return scorer.cohortOf(units, compared)
  }

  function scoreRows(start: number, end: number, cohort?: Cohort): void {
    for (let row = start; row < end; row++) {
      const outcome = scorer.score(code, rowFigures(table, row, needed), cohort)
      const { score, state, maximum } = outcome
      output.scores[row] = score ? toDouble(score) : Number.NaN
      output.states[row] = stateNumber(state)
      if (!score || !maximum.equals(declared)) shares.set(row, shareOf(outcome, declared))
    }
  }
}

function figureOf(value: number, kind: InputKind): Figure | undefined {
  if (Number.isNaN(value)) return undefined
  const isAnswer = kind === 'tick' || kind === 'yes-no'
  if (isAnswer && (value === 0 || value === 1)) return { kind: 'yes-no', yes: value === 1 }
  const number = isAnswer ? undefined : rationalOfDouble(value)
  return number ? { kind: 'number', value: number } : { kind: 'invalid', text: String(value), reason: 'not-a-number' }
}

function shareOf(outcome: Outcome, declared: Rational): TotalShare {
  const { lowest, highest } = intervalOf(outcome)
  return {
    lowest: toDouble(lowest),
    highest: toDouble(highest),
    leftOut: toDouble(declared.sub(outcome.maximum)),
  }
}

const declaredMaximum = (rulebook: Rulebook, code: Code): Rational =>
  codesOfRulebook(rulebook).find(item => item.code === code && item.rule.kind !== 'unscored')?.maximum ?? zero

/** The code itself, or its parts or children, where these compare with the cohort. */
function cohortCodesWithin({ indicators }: Rulebook, code: Code): ReadonlySet<Code> {
  const within = indicators.flatMap(({ code: own, parent, body: { rule } }) => {
    const parts = rule.kind === 'parts' ? rule.parts : []
    const compared = parts.filter(part => (part.code === code || own === code) && part.body.rule.kind === 'cohort')
    const isCompared = (own === code || parent === code) && rule.kind === 'cohort'
    return [...compared.map(part => part.code), ...(isCompared ? [own] : [])]
  })
  return new Set(within)
}
