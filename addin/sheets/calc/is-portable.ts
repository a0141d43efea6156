import type { FormulaNode } from './formula-node.ts'
import { functions } from './functions.ts'

/** Whether every function of a formula can be calculated here; custom functions and most of Excel's cannot. */
export function isPortable(node: FormulaNode): boolean {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'truth':
    case 'range':
      return true
    case 'array':
      return node.items.every(isPortable)
    case 'negate':
    case 'percent':
      return isPortable(node.operand)
    case 'binary':
      return isPortable(node.left) && isPortable(node.right)
    case 'call':
      return (node.name === 'IF' || functions.has(node.name)) && node.parameters.every(isPortable)
    default:
      return node satisfies never
  }
}
