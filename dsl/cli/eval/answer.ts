import { explainTrace } from '../../explain/explain.ts'
import { codeOf } from '../../model/ids.ts'
import type { State } from '../../model/rulebook.ts'
import { type Rational, toDouble, toFractionText } from '../../numbers/rational.ts'
import type { Outcome } from '../../score/outcome.ts'
import { traceToJson } from '../../trace/to-json.ts'
import type { Case, ReadCase } from './case.ts'
import { caseFigures } from './case-figures.ts'
import type { Desk, EvaluationLibrary } from './library.ts'
import type { EvalOptions } from './options.ts'

/** The answer to one line, as the object of its JSON line. */
export function answerCase(library: EvaluationLibrary, read: ReadCase, options: EvalOptions): object {
  if (read.kind === 'bad-line') return refused(read.id, null, read.message)
  const { case: asked } = read
  const ruleSet = library.find(asked.index, asked.code)
  if (typeof ruleSet === 'string') return refused(asked.id, asked.code, ruleSet)
  const desk = library.desk(ruleSet, asked.readings)
  return typeof desk === 'string' ? refused(asked.id, asked.code, desk) : scored(desk, asked, options)
}

function scored(desk: Desk, asked: Case, options: EvalOptions): object {
  const { figures, unknown } = caseFigures(desk.names, asked.code, asked.inputs)
  const others = asked.cohort?.map(inputs => caseFigures(desk.names, asked.code, inputs).figures)
  const cohort = others && desk.scorer.cohortOf([figures, ...others])
  const code = codeOf(asked.code)
  const outcome = desk.scorer.score(code, figures, cohort)
  return {
    id: asked.id,
    code: asked.code,
    ...answerOf(outcome, options),
    ...(unknown.length > 0 ? { unknown_inputs: unknown } : {}),
    ...(options.explain ? explained(desk.scorer.trace(code, figures, cohort), options.explain) : {}),
  }
}

function answerOf({ score, maximum, measure, state }: Outcome, { fast }: EvalOptions): object {
  return {
    score: score === undefined ? null : toDouble(score),
    ...(fast ? {} : { exact: fractionOrNull(score) }),
    max: toFractionText(maximum),
    measure: fractionOrNull(measure),
    status: statusOf(state),
  }
}

function explained(trace: Parameters<typeof explainTrace>[0], language: 'vi' | 'en'): object {
  return { trace: traceToJson(trace), lines: explainTrace(trace, language) }
}

function refused(id: unknown, code: string | null, message: string): object {
  return { id, code, score: null, exact: null, max: null, measure: null, status: 'invalid', message }
}

const fractionOrNull = (value: Rational | undefined): string | null =>
  value === undefined ? null : toFractionText(value)

/** The contract writes states with underscores. */
const statusOf = (state: State): string => state.replaceAll('-', '_')
