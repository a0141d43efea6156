import type { Expression } from '../../../dsl/model/expression.ts'
import { isOptionalKind } from '../../../dsl/model/input-kinds.ts'
import type { Input } from '../../../dsl/model/rulebook.ts'
import type { PlanContext } from './context.ts'
import { optionText } from './entered.ts'

/** What to enter: the label, the printed options of a choice, and what an empty cell takes instead. */
export function inputLabel(context: PlanContext, input: Input): string {
  const { texts, request } = context
  const { language } = request
  const label = input.label[language]
  const options = input.options.map((_, index) => optionText(input, index, language))
  const head = input.kind === 'choice' && (label === '' || isTitle(context, input)) ? `${texts.inputs.choose}:` : label
  const hints = [
    ...(input.default ? [`→ ${texts.inputs.filledFrom(defaultText(context, input, input.default))}`] : []),
    ...(isOptionalKind(input.kind) ? [`→ ${texts.inputs.optional[input.kind]}`] : []),
  ]
  return [head, ...(input.kind === 'choice' ? options : []), ...hints].join('\n')
}

/** The title already stands on the row above. */
function isTitle({ request }: PlanContext, input: Input): boolean {
  const indicator = request.rulebook.indicators.find(({ code }) => code === input.code)
  return indicator?.title[request.language] === input.label[request.language]
}

function defaultText(context: PlanContext, { kind }: Input, standIn: Expression): string {
  if (kind !== 'yes-no' || standIn.kind !== 'number') return sourceText(context, standIn)
  const { yes, no } = context.texts.inputs
  return standIn.value.n === 0n ? no : yes
}

/** Where a default comes from, for people: `A.6 Số lượng hộ gia đình`, `6.22.c`. */
function sourceText(context: PlanContext, expression: Expression): string {
  const { rulebook, language } = context.request
  switch (expression.kind) {
    case 'fact': {
      const fact = rulebook.facts.find(({ name }) => name === expression.fact)
      return fact ? `${fact.code} ${fact.label[language]}`.trim() : expression.fact
    }
    case 'input':
      return expression.input
    case 'binary':
      return `${sourceText(context, expression.left)} ${expression.operator} ${sourceText(context, expression.right)}`
    case 'number':
      return expression.value.toFraction()
    case 'negate':
      return `-${sourceText(context, expression.operand)}`
    case 'measure':
      return expression.name
    case 'maximum':
      return ''
    default:
      return expression satisfies never
  }
}
