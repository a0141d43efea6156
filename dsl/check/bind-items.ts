import type { BodyNode, DerivedNode } from '../grammar/ast.ts'
import { type Code, codeOf, type InputId, indexIdOf } from '../model/ids.ts'
import type { Body, DerivedFigure, Input, Reading, Readings } from '../model/rulebook.ts'
import { one, parseDecimal, type Rational, zero } from '../numbers/rational.ts'
import type { Unit } from '../numbers/unit.ts'
import type { Bilingual } from '../text/language.ts'
import { bindBody } from './bind-body.ts'
import { bindDefault } from './bind-inputs.ts'
import { maximumOf } from './body-place.ts'
import type { Context } from './context.ts'
import { exactText } from './exact-text.ts'
import { type Letter, type Letters, lettersOf } from './letters.ts'
import type { Meaning, Scope } from './meaning.ts'
import type { Row } from './outline.ts'
import { type References, scopeOf } from './scope.ts'
import { type Variation, variationsOf } from './variations.ts'

/** An item with its letters known, before its expressions are bound. */
export interface PreparedItem {
  readonly row: Row
  readonly code: Code
  readonly title: Bilingual
  /** A heading has no rule of its own: its points are those of the rows below it. */
  readonly role: 'heading' | 'scored'
  readonly maximum: Rational | undefined
  /** The earlier row whose allotment of points it shares. */
  readonly sharesWith?: Code
  readonly variations: readonly PreparedVariation[]
}

export interface PreparedVariation extends Variation {
  readonly letters: Letters
}

export interface BoundItem extends Omit<PreparedItem, 'variations'> {
  readonly variations: readonly BoundVariation[]
}

/** The item under one choice of readings; `body` is absent where it could not be bound. */
export interface BoundVariation {
  readonly readings: Readings
  readonly clauses: BodyNode
  readonly scope: Scope
  readonly inputs: readonly Input[]
  readonly body?: Body
}

/** First step: the item's place, maximum and letters. */
export function prepareItem(
  row: Row,
  { readings, shared }: { readonly readings: ReadonlyMap<string, Reading>; readonly shared: ReadonlyMap<Row, Row> },
  context: Context,
): PreparedItem {
  const { node, code } = row
  const title = context.translations.inBoth(node.title?.text ?? code, code)
  const partner = shared.get(row)
  const maximum = partner ? writtenMaximum(partner) : maximumOfItem(row, context)
  const variations = variationsOf(node, readings, context).map(variation => ({
    ...variation,
    letters: lettersOf(variation.clauses, { code, title, maximum }, context),
  }))
  const role = roleOf(row, context)
  return { row, code, title, role, maximum, ...(partner ? { sharesWith: partner.code } : {}), variations }
}

/** What is wrong with it is said where it is written. */
const writtenMaximum = ({ node: { maximum } }: Row): Rational | undefined => maximum && parseDecimal(maximum.value)

function roleOf({ node, children, code }: Row, { report }: Context): PreparedItem['role'] {
  const [rule] = node.body.rules
  const isAboveIndicators = node.level === 'pillar' || node.level === 'group'
  if (isAboveIndicators) {
    if (rule && rule.kind !== 'children' && rule.kind !== 'unscored')
      report({ code: 'rule-on-heading', item: code }, rule.span)
    return 'heading'
  }
  if (children.length > 0) {
    if (!rule) return 'heading'
    if (rule.kind !== 'children') report({ code: 'rule-with-children', item: code }, rule.span)
    return 'scored'
  }
  if (!rule) report({ code: 'rule-missing', item: code }, node.code.span)
  if (rule?.kind === 'children') report({ code: 'children-missing', item: code }, rule.span)
  return 'scored'
}

function maximumOfItem({ node, code }: Row, { report }: Context): Rational | undefined {
  const declared = node.maximum
  if (node.sharing && !declared) return undefined
  if (node.body.rules[0]?.kind !== 'unscored') return maximumOf(declared, { code, span: node.code.span, report })
  const maximum = declared && maximumOf(declared, { code, span: node.code.span, report })
  if (declared && maximum && maximum.n !== 0n) {
    const fix = {
      title: { vi: 'Đổi điểm tối đa thành 0', en: 'Change the maximum to 0' },
      edits: [{ span: declared.span, text: '0' }],
    }
    report({ code: 'unscored-with-points', item: code, maximum: exactText(maximum) }, declared.span, { fixes: [fix] })
  }
  return zero
}

/** Second step: expressions, with the letters of all items known. */
export function bindItem(item: PreparedItem, references: References, context: Context): BoundItem {
  const variations = item.variations.map(variation => bindVariation(variation, item, references, context))
  return { ...item, variations }
}

function bindVariation(
  { readings, clauses, letters }: PreparedVariation,
  { row, code, role }: PreparedItem,
  references: References,
  context: Context,
): BoundVariation {
  const measures = new Map<string, Meaning>()
  const scope = scopeOf({ letters: letters.byName, measures: [measures], references, context })
  const extremeUnits = new Map<InputId, Unit>()
  const children = row.children.map(child => child.code)
  const place = {
    code,
    part: 0,
    letters,
    scope,
    measures,
    outerMeasures: [],
    children,
    extremeUnits,
    references,
    context,
  }
  const body = role === 'scored' ? bindBody(clauses, place) : undefined
  const defaults = scopeOf({ letters: letters.byName, measures: [], references, context })
  const inputs = [...letters.byName.values()].map(letter => inputOf(letter, { row, scope: defaults, extremeUnits }))
  return { readings, clauses, scope, inputs, ...(body ? { body } : {}) }
}

interface InputPlace {
  readonly row: Row
  readonly scope: Scope
  readonly extremeUnits: ReadonlyMap<InputId, Unit>
}

function inputOf({ name, meaning, node, label, options, atMost, span }: Letter, place: InputPlace): Input {
  const { code, node: item } = place.row
  const { input: id, inputKind: kind } = meaning
  const unit = place.extremeUnits.get(id) ?? meaning.unit
  const given = node?.default
  const value = node && given && bindDefault({ ...node, default: given }, { kind, unit }, place.scope)
  return {
    id,
    code,
    letter: name,
    label,
    kind,
    unit,
    provider: node?.provider?.text ?? '',
    evidence: item.evidence.map(({ text }) => text).join('; '),
    deadline: item.deadline?.text ?? '',
    options,
    span,
    ...(node?.derived ? { derivedFrom: derivedFigure(node.derived), atMost: one } : {}),
    ...(atMost ? { atMost } : {}),
    ...(value ? { default: value } : {}),
  }
}

const derivedFigure = ({ index, code }: DerivedNode): DerivedFigure => ({
  kind: 'mean-of-results',
  index: indexIdOf(index.text),
  code: codeOf(code.text),
})
