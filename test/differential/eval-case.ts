import { answerCase } from '../../dsl/cli/eval/answer.ts'
import { readCase } from '../../dsl/cli/eval/case.ts'
import type { EvaluationLibrary } from '../../dsl/cli/eval/library.ts'
import type { Answer } from '../oracle/answer.ts'
import { alone, type OracleReadings } from '../oracle/cohort.ts'
import type { Given } from '../oracle/given.ts'
import { scoreByHand } from '../oracle/oracle.ts'
import type { Row } from './rows.ts'

/** What is compared of an answer: exact fractions as text. */
export interface Said {
  readonly status: string
  readonly exact: string | null
  /** Only where the score was computed or waits for its cohort. */
  readonly measure: string | null
}

/** Figures as decimal text or as JSON numbers; both are allowed. */
export type NumberStyle = 'text' | 'number'

/** The row as the command line's `eval` answers it, from the text of the line on. */
export function said(library: EvaluationLibrary, row: Row, style: NumberStyle, readings: OracleReadings): Said {
  const answer = answerCase(library, readCase(lineOf(row, style, readings)), { fast: false }) as {
    readonly status: string
    readonly exact: string | null
    readonly measure: string | null
  }
  return comparable(answer.status, answer.exact, answer.measure)
}

/** The row as the oracle answers it. */
export function saidByHand({ code, given, others }: Row, readings: OracleReadings): Said {
  const { state, score, measure }: Answer = scoreByHand(code, given, {
    ...alone,
    readings,
    ...(others ? { others } : {}),
  })
  return comparable(state, score?.toString() ?? null, measure?.toString() ?? null)
}

const WITH_MEASURE = ['ok', 'capped', 'needs_cohort']

const comparable = (status: string, exact: string | null, measure: string | null): Said => ({
  status,
  exact,
  measure: WITH_MEASURE.includes(status) ? measure : null,
})

function lineOf({ code, given, others }: Row, style: NumberStyle, readings: OracleReadings): string {
  const cohort = others ? `,"cohort":[${others.map(other => inputsText(other, style)).join(',')}]` : ''
  const chosen = JSON.stringify({ 'min-max': readings.minMax, 'threshold-jump': readings.thresholdJump })
  return `{"id":1,"code":"${code}","inputs":${inputsText(given, style)}${cohort},"readings":${chosen}}`
}

/** `{"a":"0.5"}` or `{"a":0.5}`; digits stay as they are written. */
function inputsText(given: Given, style: NumberStyle): string {
  const text = JSON.stringify(given)
  return style === 'text' ? text : text.replace(/:"(-?(?:0|[1-9]\d*)(?:\.\d+)?)"/g, ':$1')
}
