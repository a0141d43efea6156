import type { BodyNode, ItemNode, VariantNode } from '../grammar/ast.ts'
import type { Reading, Readings } from '../model/rulebook.ts'
import type { Context } from './context.ts'
import { replacement } from './unknown-name.ts'

/** The clauses of an item under one choice of the readings that its variants name. */
export interface Variation {
  /** Reading to option; the empty option stands for every option that no variant names. */
  readonly readings: Readings
  readonly clauses: BodyNode
}

export const MAXIMUM_VARIATIONS = 32
const OTHER = ''

/** All choices that make a difference to the item, the default one first. */
export function variationsOf(
  item: ItemNode,
  readings: ReadonlyMap<string, Reading>,
  context: Context,
): readonly [Variation, ...Variation[]] {
  const variants = item.variants.filter(variant => isKnown(variant, readings, context))
  const named = new Map<string, Set<string>>()
  for (const { reading, option } of variants)
    named.set(reading.text, (named.get(reading.text) ?? new Set()).add(option.text))
  let choices: readonly Readings[] = [{}]
  for (const [name, options] of named) {
    const alternatives = alternativesOf(readings.get(name), options)
    choices = choices.flatMap(choice => alternatives.map(option => ({ ...choice, [name]: option })))
    if (choices.length <= MAXIMUM_VARIATIONS) continue
    context.report({ code: 'too-many-variants', item: item.code.text, limit: MAXIMUM_VARIATIONS }, item.code.span)
    choices = choices.slice(0, 1)
  }
  const [first = {}, ...others] = choices
  const variation = (choice: Readings) => ({ readings: choice, clauses: clausesUnder(item.body, variants, choice) })
  return [variation(first), ...others.map(variation)]
}

/** The variation that holds under a complete choice of readings. */
export function holdsUnder(variation: Readings, chosen: Readings, all: readonly Readings[]): boolean {
  return Object.entries(variation).every(([reading, option]) => {
    const wanted = chosen[reading] ?? OTHER
    const isNamed = all.some(other => other[reading] === wanted)
    return option === (isNamed ? wanted : OTHER)
  })
}

function alternativesOf(reading: Reading | undefined, named: ReadonlySet<string>): readonly string[] {
  if (!reading) return [OTHER]
  const all = reading.options.map(option => (named.has(option.name) ? option.name : OTHER))
  const first = named.has(reading.defaultOption) ? reading.defaultOption : OTHER
  return [...new Set([first, ...all])]
}

/** Inputs and measures are replaced by name; the rule, special cases and policy as a whole. */
function clausesUnder(base: BodyNode, variants: readonly VariantNode[], choice: Readings): BodyNode {
  let body = base
  for (const variant of variants) {
    if (choice[variant.reading.text] !== variant.option.text) continue
    const { inputs, measures, guards, policies, rules } = variant.body
    body = {
      ...body,
      inputs: replaced(body.inputs, inputs),
      measures: replaced(body.measures, measures),
      guards: guards.length > 0 ? guards : body.guards,
      policies: policies.length > 0 ? policies : body.policies,
      rules: rules.length > 0 ? rules : body.rules,
    }
  }
  return body
}

function replaced<Clause extends { readonly name: { readonly text: string } }>(
  base: readonly Clause[],
  variant: readonly Clause[],
): readonly Clause[] {
  const byName = new Map(variant.map(clause => [clause.name.text, clause]))
  const kept = base.map(clause => byName.get(clause.name.text) ?? clause)
  const names = new Set(base.map(clause => clause.name.text))
  return [...kept, ...variant.filter(clause => !names.has(clause.name.text))]
}

function isKnown({ reading, option }: VariantNode, readings: ReadonlyMap<string, Reading>, context: Context): boolean {
  return knownOption({ reading, option }, readings, context)
}

interface NamedOption {
  readonly reading: { readonly text: string; readonly span: { readonly start: number; readonly end: number } }
  readonly option: { readonly text: string; readonly span: { readonly start: number; readonly end: number } }
}

/** Whether a reading and its option exist; reports what does not. */
export function knownOption(
  { reading, option }: NamedOption,
  readings: ReadonlyMap<string, Reading>,
  { report, spelling }: Pick<Context, 'report' | 'spelling'>,
): boolean {
  const known = readings.get(reading.text)
  if (!known) {
    const similar = spelling.similar(reading.text, readings.keys())
    const fixes = similar.map(text => replacement(text, reading.span))
    report({ code: 'unknown-reading', reading: reading.text, similar }, reading.span, { fixes })
    return false
  }
  if (known.options.some(({ name }) => name === option.text)) return true
  const similar = spelling.similar(
    option.text,
    known.options.map(({ name }) => name),
  )
  const fixes = similar.map(text => replacement(text, option.span))
  const problem = { code: 'unknown-reading-option', reading: reading.text, option: option.text, similar } as const
  report(problem, option.span, { fixes })
  return false
}
