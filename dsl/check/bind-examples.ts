import type { AssignedValueNode, ExampleNode, ExpressionNode } from '../grammar/ast.ts'
import { ticksOf } from '../model/checklist.ts'
import type { FactName, InputId } from '../model/ids.ts'
import type { Example, Readings } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import { pure, type Unit } from '../numbers/unit.ts'
import { moneyFactor } from '../numbers/unit-algebra.ts'
import { countedBy } from './bind-count.ts'
import { bindExpression } from './bind-expression.ts'
import { reportUnknownCode } from './bind-head.ts'
import type { BoundIndex } from './bind-index.ts'
import type { BoundItem } from './bind-items.ts'
import { chosenReadings, variationUnder } from './build-rulebook.ts'
import { constantValue } from './constant.ts'
import { decimalText, exactText } from './exact-text.ts'
import { kindOf, type Meaning, type Scope, wrongKind } from './meaning.ts'
import { meetOrReport } from './meet.ts'
import { reportUnknownName } from './unknown-name.ts'
import { knownOption } from './variations.ts'

/** All examples of an index: those of its items in their order, then those outside items. */
export function bindExamples(index: BoundIndex): readonly Example[] {
  const ofItems = index.items.flatMap(item => item.row.node.examples.map(node => ({ node, item })))
  const free = index.node.examples.map(node => ({ node, item: itemNamed(node, index) }))
  const ticks = new Map(ticksOf(countedBy(index.context)).map(tick => [tick, tick]))
  return [...ofItems, ...free].flatMap(({ node, item }) => bindExample(node, item, index, ticks))
}

function itemNamed({ code, title }: ExampleNode, index: BoundIndex): BoundItem | undefined {
  if (!code) {
    index.context.report({ code: 'example-without-item' }, title.span)
    return undefined
  }
  const item = index.byCode.get(code.text)
  if (!item) reportUnknownCode(code, index.byCode.keys(), index.context)
  return item
}

type Ticks = FigurePlace['ticks']

function bindExample(
  node: ExampleNode,
  around: BoundItem | undefined,
  index: BoundIndex,
  ticks: Ticks,
): readonly Example[] {
  const item = node.code ? index.byCode.get(node.code.text) : around
  const { report, source } = index.context
  if (node.code && !item && around) reportUnknownCode(node.code, index.byCode.keys(), index.context)
  if (!node.score && !node.state) report({ code: 'example-expects-nothing' }, node.title.span)
  const readings = chosenIn(node, index)
  if (!item) return []
  const scope = variationUnder(item, chosenReadings(index, readings))?.scope ?? item.variations[0]?.scope
  if (!scope) return []
  // An example may show that a wrong figure is refused.
  const place: FigurePlace = { scope, ticks, allowsWrongFigures: node.state?.state === 'invalid' }
  const inputs = bindFigures(node.inputs, place)
  const cohort = node.cohort.map(unit => bindFigures(unit.inputs, place))
  const score = node.score && constantOf(node.score, scope)
  return [
    {
      title: node.title.text,
      code: item.code,
      inputs,
      cohort,
      readings,
      ...(score ? { score } : {}),
      ...(node.state ? { state: node.state.state } : {}),
      source,
      span: node.span,
    },
  ]
}

function chosenIn(node: ExampleNode, index: BoundIndex): Readings {
  const known = node.readings.filter(chosen => knownOption(chosen, index.readings, index.context))
  return Object.fromEntries(known.map(({ reading, option }) => [reading.text, option.text]))
}

interface FigurePlace {
  /** Of the checklist that the index counts. */
  readonly ticks: ReadonlyMap<string, InputId>
  readonly scope: Scope
  readonly allowsWrongFigures: boolean
}

function bindFigures(nodes: readonly AssignedValueNode[], place: FigurePlace): ReadonlyMap<InputId | FactName, string> {
  const figures = new Map<InputId | FactName, string>()
  const seen = new Set<string>()
  for (const node of nodes) {
    const { text, span } = node.name
    if (seen.has(text)) place.scope.report({ code: 'duplicate-entry', key: text }, span)
    seen.add(text)
    const tick = place.ticks.get(text)
    const meaning: Meaning | undefined = tick ? tickMeaning(tick) : place.scope.find(text)
    if (!meaning) reportUnknownName(text, span, place.scope)
    else if (meaning.kind === 'measure') place.scope.report(wrongKind(text, 'input', 'measure'), span)
    else if (meaning.kind !== 'broken') addFigure(figures, node, meaning, place)
  }
  return figures
}

const tickMeaning = (input: InputId): Meaning => ({ kind: 'input', input, inputKind: 'tick', unit: pure, options: 0 })

type Given = Exclude<Meaning, { kind: 'broken' | 'measure' }>

function addFigure(
  figures: Map<InputId | FactName, string>,
  node: AssignedValueNode,
  of: Given,
  place: FigurePlace,
): void {
  const { value } = node
  const key = of.kind === 'input' ? of.input : of.fact
  const kind = kindOf(of)
  if (value.kind === 'missing-value') return
  if (value.kind === 'yes-no') {
    if (kind !== 'condition') place.scope.report(wrongKind(node.name.text, kind, 'condition'), value.span)
    figures.set(key, String(value.yes))
    return
  }
  if (kind === 'condition' || kind === 'text') {
    place.scope.report(wrongKind(node.name.text, kind, 'number'), value.span)
    return
  }
  const number =
    of.kind === 'input' && kind === 'choice' ? optionOf(value, of.options, place) : figureOf(value, of.unit, place)
  if (!number) return
  const text = decimalText(number)
  if (text) figures.set(key, text)
  else place.scope.report({ code: 'not-a-decimal', value: exactText(number) }, value.span)
}

function optionOf(
  node: ExpressionNode,
  options: number,
  { scope, allowsWrongFigures }: FigurePlace,
): Rational | undefined {
  const value = constantOf(node, scope)
  if (!value || allowsWrongFigures) return value
  if (value.d === 1n && value.s > 0n && value.n > 0n && value.n <= BigInt(options)) return value
  scope.report({ code: 'option-out-of-range', value: exactText(value), options }, node.span)
  return undefined
}

/** A bare number is in the unit of its input, as in a cell; an amount of money converts. */
function figureOf(node: ExpressionNode, unit: Unit, { scope, allowsWrongFigures }: FigurePlace): Rational | undefined {
  const typed = bindExpression(node, scope)
  if (!typed) return undefined
  if (typed.quantity.strength === 'fixed') {
    const left = { expression: typed.expression, quantity: { unit, strength: 'fixed' } as const }
    if (!meetOrReport({ left, right: typed, operation: 'assign', span: node.span }, scope)) return undefined
  }
  const value = constantOf(node, scope)
  if (!value) return undefined
  const factor = moneyFactor(typed.quantity.unit, unit)
  const figure = factor ? value.mul(factor) : value
  if (figure.s < 0n && !allowsWrongFigures)
    scope.report({ code: 'negative-figure', value: exactText(figure) }, node.span)
  return figure
}

function constantOf(node: ExpressionNode, scope: Scope): Rational | undefined {
  const typed = bindExpression(node, scope)
  const value = typed && constantValue(typed.expression)
  if (typed && !value) scope.report({ code: 'not-a-constant' }, node.span)
  return value
}
