import type { AssignmentNode, LimitNode, Quoted, TargetEntryNode, TargetsNode, Word } from '../grammar/ast.ts'
import { type Code, indexIdOf } from '../model/ids.ts'
import type { Assignment, AssignmentEntry, Target, Targets } from '../model/place.ts'
import type { Span } from '../text/source.ts'
import { basisOf, reportUnknownCode } from './bind-head.ts'
import type { BoundIndex } from './bind-index.ts'
import { bindJudged } from './bind-points.ts'
import { bindLimit } from './bind-rule.ts'
import { constantValue } from './constant.ts'
import type { Scope } from './meaning.ts'
import type { Report } from './report.ts'
import type { Typed } from './typed.ts'

/** Who is responsible for what in one place. */
export function bindAssignment(node: AssignmentNode, index: BoundIndex, report: Report): Assignment {
  const entries = new Map<Code, AssignmentEntry>()
  for (const { code, type, owner, coordinating, implementing } of node.entries) {
    const item = itemCoded(code, index, report)
    if (!item) continue
    if (entries.has(item.code)) report({ code: 'duplicate-entry', key: code.text }, code.span)
    entries.set(item.code, {
      type: type?.text ?? '',
      owner: textsOf(owner),
      coordinating: textsOf(coordinating),
      implementing: textsOf(implementing),
    })
  }
  return { index: indexIdOf(node.index.text), place: node.place?.text ?? '', basis: basisOf(node.basis), entries }
}

/** What one place set out to reach. */
export function bindTargets(node: TargetsNode, index: BoundIndex, report: Report): Targets {
  return {
    index: indexIdOf(node.index.text),
    place: node.place?.text ?? '',
    year: yearOf(node, report),
    basis: basisOf(node.basis),
    entries: node.entries.flatMap(entry => bindTarget(entry, index, report)),
  }
}

function yearOf({ year }: TargetsNode, report: Report): number {
  if (!year) return 0
  if (/^[12]\d{3}$/.test(year.value) && !year.percent && !year.unit) return Number(year.value)
  report({ code: 'not-a-year', value: year.text }, year.span)
  return 0
}

function bindTarget(node: TargetEntryNode, index: BoundIndex, report: Report): readonly Target[] {
  const item = node.code && itemCoded(node.code, index, report)
  if (node.code && !item) return []
  const incomparable = node.incomparable?.text ?? ''
  const title = node.title?.text ?? ''
  if (!node.measure) {
    if (!node.incomparable) report({ code: 'target-without-measure' }, placeOf(node))
    return [{ ...(item ? { code: item.code } : {}), title, limits: [], incomparable }]
  }
  const scope = item?.variations[0]?.scope
  if (!item || !scope) {
    report({ code: 'target-without-code' }, placeOf(node))
    return []
  }
  const inFile: Scope = { ...scope, report }
  const measure = bindJudged(node.measure, inFile)
  const limits = node.limits.flatMap(limit => bindTargetLimit(limit, measure, inFile))
  if (!measure) return []
  return [{ code: item.code, title, limits, measure: measure.expression, incomparable }]
}

function bindTargetLimit(node: LimitNode, measure: Typed | undefined, scope: Scope): Target['limits'] {
  const limit = bindLimit(node, measure, scope)
  if (!limit) return []
  const bound = constantValue(limit.bound)
  if (!bound) scope.report({ code: 'not-a-constant' }, node.bound.span)
  return bound ? [{ comparator: limit.comparator, bound }] : []
}

function itemCoded(code: Word, index: BoundIndex, report: Report) {
  const item = index.byCode.get(code.text)
  if (!item) reportUnknownCode(code, index.byCode.keys(), { report, spelling: index.context.spelling })
  return item
}

const placeOf = ({ code, title, span }: TargetEntryNode): Span => (code ?? title)?.span ?? span

const textsOf = (quoted: readonly Quoted[]): readonly string[] => quoted.map(({ text }) => text)
