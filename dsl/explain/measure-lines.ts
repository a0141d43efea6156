import type { MeasureTrace, QuantityTrace } from '../trace/quantity-trace.ts'
import { quantitiesOf } from '../trace/step-quantities.ts'
import type { ScoreTrace, StepTrace } from '../trace/trace.ts'
import { equationOf } from './equation-text.ts'
import { measureName, type Reader } from './formula-text.ts'
import { phrasesOf } from './phrases/phrases-of.ts'

/** The named quantities that were computed, inner ones first: `Tỷ lệ = (b + c) / a = (30 + 50) / 100 = 80%.` */
export function measureLines({ steps }: ScoreTrace, reader: Reader): readonly string[] {
  const measures = new Map<string, MeasureTrace>()
  for (const quantity of steps.flatMap(quantitiesOf)) collect(quantity, measures)
  const phrases = phrasesOf(reader.language)
  const named = [...measures.values()].map(measure => {
    return `${phrases.measure(measureName(measure.name))} = ${equationOf(measure, reader)}.`
  })
  const unnamed = steps.flatMap(subjectOf).filter(({ kind }) => kind === 'operation')
  return [...named, ...unnamed.map(subject => `${equationOf(subject, reader)}.`)]
}

function collect(quantity: QuantityTrace, found: Map<string, MeasureTrace>): void {
  for (const operand of quantity.from) collect(operand, found)
  if (quantity.kind === 'measure') found.set(quantity.name, quantity)
}

const subjectOf = (step: StepTrace): readonly QuantityTrace[] =>
  step.kind === 'bands' || step.kind === 'cohort' ? [step.subject] : []
