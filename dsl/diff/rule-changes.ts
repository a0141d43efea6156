import { bodyClauses, type ClauseText } from '../emit/text/rule-text.ts'
import type { Body, Indicator } from '../model/rulebook.ts'
import type { Bilingual } from '../text/language.ts'
import { align } from './align.ts'
import type { RuleChange } from './difference.ts'
import { meaningOf, type Renaming, unrenamed } from './meaning.ts'

/** The clauses of a rule that mean something else now, with their wording before and after. */
export function ruleChanges(before: Indicator, after: Indicator, renaming: Renaming): readonly RuleChange[] {
  const names = { ...renaming, measures: renamedMeasures(before.body, after.body, renaming) }
  const earlier = clausesOf(before, unrenamed)
  const later = clausesOf(after, names)
  return align(earlier, later, hasSameMeaning, isOfOneKind).flatMap(each => {
    if (each.before && each.after && hasSameMeaning(each.before, each.after)) return []
    return [
      {
        kind: 'rule',
        clause: (each.after ?? each.before)?.kind ?? 'formula',
        ...(each.before ? { before: each.before.wording } : {}),
        ...(each.after ? { after: each.after.wording } : {}),
      },
    ]
  })
}

interface Clause {
  readonly kind: ClauseText['kind']
  readonly wording: Bilingual
  readonly meaning: string
}

function clausesOf({ body, code }: Indicator, renaming: Renaming): readonly Clause[] {
  const english = bodyClauses(body, { code, language: 'en' })
  return bodyClauses(body, { code, language: 'vi' }).map(({ kind, text, subject }, index) => ({
    kind,
    wording: { vi: text, en: english[index]?.text ?? text },
    meaning: meaningOf(subject, renaming),
  }))
}

const hasSameMeaning = (one: Clause, other: Clause): boolean => one.kind === other.kind && one.meaning === other.meaning

const isOfOneKind = (one: Clause, other: Clause): boolean => one.kind === other.kind

/** Measures that only changed their name: the same formula under another one. */
function renamedMeasures(before: Body, after: Body, renaming: Renaming): ReadonlyMap<string, string> {
  const earlier = measuresOf(before)
  const later = measuresOf(after)
  const kept = new Set(later.map(({ name }) => name))
  const gone = earlier.filter(({ name }) => !kept.has(name))
  const known = new Set(earlier.map(({ name }) => name))
  const renamed = later.flatMap(({ name, value }) => {
    if (known.has(name)) return []
    const at = gone.findIndex(each => meaningOf(each.value) === meaningOf(value, renaming))
    const [same] = at < 0 ? [] : gone.splice(at, 1)
    return same ? [[name, same.name] as const] : []
  })
  return new Map(renamed)
}

const measuresOf = ({ measures, rule }: Body): Body['measures'] =>
  rule.kind === 'parts' ? [...measures, ...rule.parts.flatMap(({ body }) => measuresOf(body))] : measures
