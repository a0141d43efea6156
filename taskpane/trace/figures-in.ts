import type { FigureName } from '../../dsl/emit/cells.ts'
import type { FactTrace, InputTrace } from '../../dsl/trace/quantity-trace.ts'
import type { ScoreTrace } from '../../dsl/trace/trace.ts'

/** The figures of a score: those of parts and children with those of the item itself, each once. */
export function figuresIn(trace: ScoreTrace): readonly (InputTrace | FactTrace)[] {
  const found = new Map<FigureName, InputTrace | FactTrace>()
  const collect = ({ figures, steps }: ScoreTrace): void => {
    for (const figure of figures) {
      const name = nameOf(figure)
      if (!found.has(name)) found.set(name, figure)
    }
    for (const step of steps) {
      if (step.kind === 'parts') step.parts.forEach(collect)
      if (step.kind === 'children') step.children.forEach(collect)
    }
  }
  collect(trace)
  return [...found.values()]
}

/** The name by which a figure is entered. */
export const nameOf = (figure: InputTrace | FactTrace): FigureName =>
  figure.kind === 'input' ? figure.input : figure.fact
