import type { Code } from '../../model/ids.ts'
import type { Body, Indicator, InputKind } from '../../model/rulebook.ts'
import { type Measures, measuresWithin, type Names, namesRead } from '../names.ts'
import { readByBody } from '../reads.ts'
import type { Name } from './quotient-form.ts'

/** Every figure that can enter the score of a code, through parts, children and defaults, with its kind. */
export function figuresBehind(code: Code, { indicators, inputs }: Names): ReadonlyMap<Name, InputKind> {
  const found = new Map<Name, InputKind>()
  const waiting = [...indicators.values()].flatMap(indicator => namesOfIndicator(indicator, code, indicators))
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    const input = inputs.get(name as Parameters<typeof inputs.get>[0])
    found.set(name, input?.kind ?? 'number')
    if (input?.default) waiting.push(...namesRead(input.default, new Map()))
  }
  return found
}

/** Of the item itself, its children and partner, and of the item whose part the code is. */
function namesOfIndicator(indicator: Indicator, code: Code, indicators: Names['indicators']): readonly Name[] {
  const { body, parent } = indicator
  const isAncestor = indicators.has(parent) && parent === code
  const isPartner = indicators.get(code)?.sharesPointsWith === indicator.code
  const hasPart = body.rule.kind === 'parts' && body.rule.parts.some(part => part.code === code)
  return indicator.code === code || isAncestor || isPartner || hasPart ? namesOfBody(body, new Map()) : []
}

function namesOfBody(body: Body, outer: Measures): readonly Name[] {
  const measures = measuresWithin(outer, body.measures)
  const { rule } = body
  const extremes = rule.kind === 'cohort' ? [rule.lowest, rule.highest].flatMap(name => (name ? [name] : [])) : []
  const parts = rule.kind === 'parts' ? rule.parts.flatMap(part => namesOfBody(part.body, measures)) : []
  return [...readByBody(body, measures), ...extremes, ...parts]
}
