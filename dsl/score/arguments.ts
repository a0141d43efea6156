import type { Code, FactName, InputId } from '../model/ids.ts'
import type { Body, Indicator, Part, Rulebook } from '../model/rulebook.ts'
import { codesOfRulebook } from './codes.ts'
import { type Measures, measuresWithin, type Names, namesOf, namesRead } from './names.ts'
import { readByBody } from './reads.ts'

type FigureName = InputId | FactName

/**
 * Every figure that can enter the score of a code, through its parts, its children, defaults and given extremes: the
 * arguments of a custom function, in this order for good. The inputs of its own indicator come first, then those of
 * others, then facts; each in the order of the rulebook. Empty for a code that is not scored.
 */
export function argumentsOf(rulebook: Rulebook, code: Code): readonly FigureName[] {
  const names = namesOf(rulebook)
  const scored = scoredUnder(rulebook, code)
  const owners = new Set(scored.slice(0, 1).map(({ indicator }) => indicator.code))
  const read = withDefaults(scored.flatMap(readByItem), names)
  const inputs = rulebook.indicators.flatMap(indicator => indicator.inputs.map(({ id }) => ({ id, indicator })))
  const isOwn = ({ indicator }: { readonly indicator: Indicator }) => owners.has(indicator.code)
  const ordered = [...inputs.filter(isOwn), ...inputs.filter(input => !isOwn(input))].map(({ id }) => id)
  return [...ordered, ...rulebook.facts.map(({ name }) => name)].filter(name => read.has(name))
}

/**
 * The codes, itself or below, that are compared with a cohort, in the order of the rulebook. A custom function takes
 * the measures of all units for each of them after its figures, one code after the other, as many for each.
 */
export function comparedUnder(rulebook: Rulebook, code: Code): readonly Code[] {
  const below = new Set(scoredUnder(rulebook, code).flatMap(({ item }) => codesWithin(item)))
  return codesOfRulebook(rulebook).flatMap(each =>
    each.rule.kind === 'cohort' && below.has(each.code) ? [each.code] : [],
  )
}

/** An indicator or part with the measures of the item around it. */
interface ScoredItem {
  readonly indicator: Indicator
  readonly item: Pick<Part, 'code' | 'body'>
  readonly outer: Measures
}

/** What is scored under a code: the item itself, the children of an indicator, whatever their depth, and its partner. */
function scoredUnder(rulebook: Rulebook, code: Code): readonly ScoredItem[] {
  const indicators = new Map(rulebook.indicators.map(indicator => [indicator.code, indicator] as const))
  const part = rulebook.indicators.flatMap(indicator => partNamed(indicator, indicator, code, new Map()))
  const found: ScoredItem[] = [...part]
  const waiting: Code[] = part.length > 0 ? [] : [code]
  const seen = new Set<Code>()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const indicator = indicators.get(next)
    if (!indicator || seen.has(next)) continue
    seen.add(next)
    found.push({ indicator, item: indicator, outer: new Map() })
    if (indicator.body.rule.kind === 'children') waiting.push(...indicator.body.rule.children)
    if (indicator.sharesPointsWith) waiting.push(indicator.sharesPointsWith)
  }
  return found
}

function partNamed(
  indicator: Indicator,
  { body }: { readonly body: Body },
  code: Code,
  outer: Measures,
): readonly ScoredItem[] {
  if (body.rule.kind !== 'parts') return []
  const measures = measuresWithin(outer, body.measures)
  return body.rule.parts.flatMap(part =>
    part.code === code ? [{ indicator, item: part, outer: measures }] : partNamed(indicator, part, code, measures),
  )
}

const codesWithin = ({ code, body }: Pick<Part, 'code' | 'body'>): readonly Code[] => [
  code,
  ...(body.rule.kind === 'parts' ? body.rule.parts.flatMap(codesWithin) : []),
]

const readByItem = ({ item, outer }: ScoredItem): readonly FigureName[] => readWithin(item.body, outer)

function readWithin(body: Body, outer: Measures): readonly FigureName[] {
  const measures = measuresWithin(outer, body.measures)
  const { rule } = body
  const extremes = rule.kind === 'cohort' ? [rule.lowest, rule.highest].flatMap(name => name ?? []) : []
  const parts = rule.kind === 'parts' ? rule.parts.flatMap(part => readWithin(part.body, measures)) : []
  const judged = body.judged ? [...namesRead(body.judged, measures)] : []
  return [...readByBody(body, measures), ...judged, ...extremes, ...parts]
}

/** Figures lead to those from which their defaults are taken. */
function withDefaults(read: readonly FigureName[], { inputs }: Names): ReadonlySet<FigureName> {
  const found = new Set<FigureName>()
  const waiting = [...read]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const standIn = inputs.get(name as InputId)?.default
    if (standIn) waiting.push(...namesRead(standIn, new Map()))
  }
  return found
}
