import type { ExpressionNode, MeasureNode } from '../grammar/ast.ts'
import type { Measure } from '../model/rulebook.ts'
import { pure, type Unit, unitNamed } from '../numbers/unit.ts'
import { pureQuantity, quantityOf } from '../numbers/unit-algebra.ts'
import type { Fix } from '../text/diagnostic.ts'
import { bindExpression } from './bind-expression.ts'
import { reportQuotient } from './bind-points.ts'
import { dependencyOrder } from './dependency-order.ts'
import { namesIn } from './expression-depth.ts'
import type { Meaning, Scope } from './meaning.ts'
import { meetOrReport } from './meet.ts'
import type { Typed } from './typed.ts'

/** The measures of a body that could be bound, each after those it uses; `known` is given each as it is bound. */
export function bindMeasures(
  nodes: readonly MeasureNode[],
  scope: Scope,
  known: Map<string, Meaning>,
): readonly Measure[] {
  const byName = new Map(nodes.map(node => [node.name.text, node]))
  const { ordered, cycles } = dependencyOrder([...byName.keys()], name => usedMeasures(byName, name))
  for (const name of byName.keys()) known.set(name, { kind: 'broken' })
  for (const names of cycles) reportCycle(names, byName, scope)
  const measures: Measure[] = []
  for (const name of ordered) {
    const node = byName.get(name)
    const measure = node && bindMeasure(node, scope)
    if (!measure) continue
    known.set(name, { kind: 'measure', name, quantity: quantityOf(measure.unit) })
    measures.push(measure)
  }
  return measures
}

function usedMeasures(byName: ReadonlyMap<string, MeasureNode>, name: string): readonly string[] {
  const node = byName.get(name)
  return node ? namesIn(node.value).filter(used => byName.has(used)) : []
}

function reportCycle(names: readonly string[], byName: ReadonlyMap<string, MeasureNode>, scope: Scope): void {
  const first = byName.get(names[0] ?? '')
  if (first) scope.report({ code: 'defined-by-itself', names: names.slice(0, 10) }, first.name.span)
}

function bindMeasure(node: MeasureNode, scope: Scope): Measure | undefined {
  const typed = bindExpression(node.value, scope)
  if (!typed) return undefined
  const { unit: inferred } = typed.quantity
  if (node.unit) return declaredMeasure(node, unitNamed(node.unit.text), typed, scope)
  if (inferred.kind !== 'quotient')
    return { name: node.name.text, unit: inferred, value: typed.expression, span: node.span }
  reportQuotient(inferred, node.value.span, scope, [declaration(node)])
  return undefined
}

/** A declared `(%)` makes any quotient a pure number; any other unit must agree with the value's. */
function declaredMeasure(node: MeasureNode, unit: Unit, typed: Typed, scope: Scope): Measure | undefined {
  const name = node.name.text
  if (unit.kind === 'pure' && (isQuotient(node.value) || typed.quantity.unit.kind === 'quotient'))
    return { name, unit: pure, value: typed.expression, span: node.span }
  const declared = { expression: typed.expression, quantity: unit.kind === 'pure' ? pureQuantity : quantityOf(unit) }
  const met = meetOrReport(
    { left: declared, right: typed, operation: 'assign', span: node.unit?.span ?? node.span },
    scope,
  )
  return met && { name, unit, value: met.right, span: node.span }
}

function isQuotient(node: ExpressionNode): boolean {
  let inner = node
  while (inner.kind === 'grouped') inner = inner.inner
  return inner.kind === 'binary' && inner.operator === '/'
}

function declaration(node: MeasureNode): Fix {
  const at = node.name.span.end
  return {
    title: {
      vi: 'Ghi (%) sau tên: chia hai loại đơn vị là có chủ ý',
      en: 'Write (%) after the name: different units are divided on purpose',
    },
    edits: [{ span: { start: at, end: at }, text: ' (%)' }],
  }
}
