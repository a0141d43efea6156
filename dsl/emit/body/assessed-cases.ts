import { pointsOfShare } from '../../model/rule-expressions.ts'
import type { AssessedRule } from '../../model/rulebook.ts'
import type { BodyEmission } from '../emission.ts'
import { atom, call, multiply, numberLiteral } from '../formula.ts'
import type { Case } from './cases.ts'
import { someWithoutNumber } from './conditions.ts'
import { figuresOf } from './needs.ts'
import { missingCase } from './policy-cases.ts'
import { withinMaximum } from './within-maximum.ts'

/** Points given, else a share given, else the measure. What is given is at most all, or it is invalid. */
export function assessedCases(emission: BodyEmission, { awarded, share, measure }: AssessedRule): readonly Case[] {
  const { cells, meaning } = emission
  const [points, part] = [atom(cells.used(awarded)), atom(cells.used(share))]
  const given: readonly Case[] = [
    { condition: call('ISNUMBER', points), state: 'ok', points },
    { condition: call('ISNUMBER', part), state: 'ok', points: multiply(part, numberLiteral(emission.maximum)) },
  ]
  if (!measure) return [...given, missingCase(emission)]
  const figures = figuresOf(measure, meaning)
  return [
    ...given,
    ...(figures.length === 0 ? [] : [missingCase(emission, someWithoutNumber(emission, figures))]),
    ...withinMaximum(emission, pointsOfShare(measure), { excluded: [] }),
  ]
}
