import type { PolicyNode, PolicyTreatment } from '../ast.ts'
import type { Tolerant } from '../clauses/clause-kinds.ts'
import type * as cst from '../cst.d.ts'
import { spellingOf } from '../dialect.ts'
import type { BuildContext } from '../findings/finding.ts'
import { keywordOf, spanOfToken } from '../lexer.ts'
import type { ClauseReader } from './clause-reader.ts'
import { conditionsOf } from './conditions.ts'
import { realToken } from './words.ts'

/** `thiếu số liệu: 0 điểm`, of an index or a body. */
export function policyOf(
  clauses: ClauseReader,
  node: Tolerant<cst.PolicyCstNode>,
  context: BuildContext,
): PolicyNode | undefined {
  const subject = realToken(node.children.subject)
  const treatment = treatmentOf(node.children.treatment, context)
  const conditions = conditionsOf(node.children.conditions, context)
  if (!subject || !treatment) return undefined
  const about = keywordOf(subject) === 'MissingData' ? 'missing' : 'zero-denominator'
  return { kind: 'policy', subject: about, treatment, conditions, span: clauses.span }
}

function treatmentOf(
  nodes: readonly cst.TreatmentCstNode[] | undefined,
  context: BuildContext,
): PolicyTreatment | undefined {
  const node: Tolerant<cst.TreatmentCstNode> | undefined = nodes?.[0]
  if (realToken(node?.children.maximum)) return 'maximum'
  if (realToken(node?.children.leaveOut)) return 'leave-out'
  const points = realToken(node?.children.points)
  if (!points) return undefined
  if (points.image !== '0') {
    const expected = [`0 ${spellingOf('Points', context.dialect)}`, spellingOf('Maximum', context.dialect)]
    context.report({
      problem: {
        code: 'unexpected-word',
        text: points.image,
        expected: [...expected, spellingOf('LeaveOut', context.dialect)].map(text => ({ kind: 'spelling', text })),
      },
      span: spanOfToken(points),
    })
  }
  return 'zero'
}
