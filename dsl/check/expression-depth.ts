import type { ExpressionNode } from '../grammar/ast.ts'

/** Formulas of decisions are a few levels deep; this bounds the recursion of everything that reads them. */
export const MAXIMUM_DEPTH = 200

/** Looks without recursion, because a sum of thousands of terms is thousands of levels deep. */
export function isTooDeep(root: ExpressionNode): boolean {
  const open = [{ node: root, depth: 1 }]
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.depth > MAXIMUM_DEPTH) return true
    for (const node of operandsOf(at.node)) open.push({ node, depth: at.depth + 1 })
  }
  return false
}

/** Every name written in an expression, in order of writing where that matters to nobody. */
export function namesIn(root: ExpressionNode): readonly string[] {
  const names: string[] = []
  const open = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'name') names.push(node.text)
    open.push(...operandsOf(node))
  }
  return names
}

function operandsOf(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case 'number':
    case 'name':
    case 'maximum':
      return []
    case 'grouped':
      return [node.inner]
    case 'negate':
      return [node.operand]
    case 'binary':
      return [node.left, node.right]
    default:
      return node satisfies never
  }
}
