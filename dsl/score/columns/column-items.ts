import type { Code } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { type Rational, sumOf, toDouble, zero } from '../../numbers/rational.ts'
import { type Measures, measuresWithin, namesOf } from '../names.ts'
import { compileRulebook, type Scorer } from '../scorer.ts'
import type { ColumnRule } from './column-rule.ts'
import { type BodyOfColumn, type ColumnCompilation, compileColumnBody } from './compile-body.ts'
import { exactRows } from './exact-rows.ts'
import { sharedRule } from './shared-rule.ts'
import { sumRule } from './sum-rule.ts'
import { termsOf } from './terms.ts'

/** An indicator or part as columns. */
export interface ColumnItem {
  readonly code: Code
  /** Points that count in totals; 0 where the item is unscored. */
  readonly possible: number
  /** Codes of the parts or children that are added up; the item is then scored after them. */
  readonly components: readonly Code[]
  readonly rule: ColumnRule
}

/** Every indicator and part of a rulebook, each with the fastest rule that scores it as the exact scorer does. */
export function compileColumnItems(rulebook: Rulebook): readonly ColumnItem[] {
  const names = namesOf(rulebook)
  let scorer: Scorer | undefined
  const exact = (code: Code): ColumnRule => {
    scorer ??= compileRulebook(rulebook)
    return exactRows(code, scorer, names)
  }
  const scratch = { numerator: new Float64Array(0), denominator: new Float64Array(0) }
  const compilation = { names, termOf: termsOf(names), scratch, exact }
  return rulebook.indicators.flatMap(indicator => {
    const items = itemsOf({ ...indicator, outer: new Map() }, compilation)
    const partner = indicator.sharesPointsWith
    return partner ? items.map(item => sharing(item, partner, exact(item.code))) : items
  })
}

/** The maximum counts with the partner. */
const sharing = (item: ColumnItem, partner: Code, exact: ColumnRule): ColumnItem => ({
  ...item,
  possible: 0,
  rule: sharedRule(item.rule, { partner, maximum: item.possible, exact }),
})

/** The item after its parts. */
function itemsOf(item: BodyOfColumn, compilation: ColumnCompilation): readonly ColumnItem[] {
  const { code, maximum, body, outer } = item
  const possible = body.rule.kind === 'unscored' ? 0 : toDouble(maximum)
  const parts = partsOf(item, measuresWithin(outer, body.measures)).flatMap(part => itemsOf(part, compilation))
  const components = componentsOf(item, compilation)
  if (components) return [...parts, { code, possible, components, rule: sumRule(components) }]
  const rule = compileColumnBody(item, compilation) ?? compilation.exact(code)
  return [...parts, { code, possible, components: [], rule }]
}

function partsOf({ body: { rule } }: BodyOfColumn, outer: Measures): readonly BodyOfColumn[] {
  return rule.kind === 'parts' ? rule.parts.map(part => ({ ...part, outer })) : []
}

/** Parts or children that may simply be added up: no special case before them, and no more points than the item has. */
function componentsOf({ body, maximum }: BodyOfColumn, { names }: ColumnCompilation): readonly Code[] | undefined {
  const { rule, guards } = body
  if (guards.length > 0) return undefined
  if (rule.kind === 'parts') return fitting(rule.parts, maximum)
  if (rule.kind !== 'children') return undefined
  const children = rule.children.flatMap(child => names.indicators.get(child) ?? [])
  return children.length === rule.children.length ? fitting(children, maximum) : undefined
}

function fitting(
  components: readonly { readonly code: Code; readonly maximum: Rational }[],
  maximum: Rational,
): readonly Code[] | undefined {
  const sum = sumOf(components.map(component => component.maximum))
  const fits = sum.equals(maximum) && components.every(component => component.maximum.compare(zero) >= 0)
  return fits ? components.map(({ code }) => code) : undefined
}
