import type { BinaryNode, FormulaNode, RangeNode } from './formula-node.ts'
import { functions, type Parameter } from './functions.ts'
import { blank, type CalcValue, compareValues, failure, isError, toNumber, toText, toTruth } from './values.ts'

/** Reads the values of a range in reading order. */
export type ReadRange = (range: RangeNode) => readonly CalcValue[]

/** The value of a formula; a range or array where one value is wanted gives its first. */
export function calculate(node: FormulaNode, read: ReadRange): CalcValue {
  return calculated(node, read).values[0] ?? failure('#VALUE!')
}

function calculated(node: FormulaNode, read: ReadRange): Parameter {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'truth':
      return direct([node.value])
    case 'array':
      return direct(node.items.map(item => calculate(item, read)))
    case 'range':
      return { values: read(node), isRange: true }
    case 'negate':
      return mapped(calculated(node.operand, read), value => ofNumber(value, number => -number))
    case 'percent':
      return mapped(calculated(node.operand, read), value => ofNumber(value, number => number / 100))
    case 'binary':
      return combined(node, read)
    case 'call':
      return node.name === 'TRIM' ? trimmed(node.parameters, read) : direct([called(node.name, node.parameters, read)])
    default:
      return node satisfies never
  }
}

const direct = (values: readonly CalcValue[]): Parameter => ({ values, isRange: false })

const mapped = ({ values }: Parameter, change: (value: CalcValue) => CalcValue): Parameter => direct(values.map(change))

/** A single value goes with each value of the other side. */
function combined({ operator, left, right }: BinaryNode, read: ReadRange): Parameter {
  const first = calculated(left, read).values
  const second = calculated(right, read).values
  const length =
    first.length === 1 ? second.length : second.length === 1 ? first.length : Math.min(first.length, second.length)
  const at = (values: readonly CalcValue[], index: number) =>
    values[values.length === 1 ? 0 : index] ?? failure('#VALUE!')
  return direct(Array.from({ length }, (_, index) => operated(operator, at(first, index), at(second, index))))
}

function operated(operator: BinaryNode['operator'], left: CalcValue, right: CalcValue): CalcValue {
  switch (operator) {
    case '+':
      return arithmetic(left, right, (first, second) => first + second)
    case '-':
      return arithmetic(left, right, (first, second) => first - second)
    case '*':
      return arithmetic(left, right, (first, second) => first * second)
    case '/':
      return arithmetic(left, right, (first, second) => (second === 0 ? failure('#DIV/0!') : first / second))
    case '&':
      return joined(toText(left), toText(right))
    default:
      return compared(operator, compareValues(left, right))
  }
}

function arithmetic(left: CalcValue, right: CalcValue, answer: (left: number, right: number) => CalcValue): CalcValue {
  return ofNumber(left, first => ofNumber(right, second => answer(first, second)))
}

function ofNumber(value: CalcValue, answer: (number: number) => CalcValue): CalcValue {
  const number = toNumber(value)
  return typeof number === 'number' ? answer(number) : number
}

function joined(left: ReturnType<typeof toText>, right: ReturnType<typeof toText>): CalcValue {
  if (typeof left !== 'string') return left
  return typeof right === 'string' ? left + right : right
}

function compared(operator: '=' | '<>' | '<' | '>' | '<=' | '>=', order: ReturnType<typeof compareValues>): CalcValue {
  if (typeof order !== 'number') return order
  switch (operator) {
    case '=':
      return order === 0
    case '<>':
      return order !== 0
    case '<':
      return order < 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '>=':
      return order >= 0
    default:
      return operator satisfies never
  }
}

/** Each value of a range by itself, as within SUMPRODUCT. */
function trimmed([parameter]: readonly FormulaNode[], read: ReadRange): Parameter {
  const trim = functions.get('TRIM')
  const values = parameter ? calculated(parameter, read).values : []
  return direct((values.length === 0 ? [blank] : values).map(value => trim?.([direct([value])]) ?? failure('#NAME?')))
}

function called(name: string, parameters: readonly FormulaNode[], read: ReadRange): CalcValue {
  if (name === 'IF') return chosen(parameters, read)
  const calculation = functions.get(name)
  return calculation ? calculation(parameters.map(parameter => calculated(parameter, read))) : failure('#NAME?')
}

function chosen([condition, yes, no]: readonly FormulaNode[], read: ReadRange): CalcValue {
  if (!condition) return failure('#VALUE!')
  const asked = calculate(condition, read)
  const truth = isError(asked) ? asked : toTruth(asked)
  if (typeof truth !== 'boolean') return truth
  const branch = truth ? yes : no
  return branch ? calculate(branch, read) : truth
}
