import { expressionText, numberText } from '../emit/text/expression-text.ts'
import type { Input, InputKind } from '../model/rulebook.ts'
import { unitText } from '../numbers/unit.ts'
import type { Bilingual } from '../text/language.ts'
import type { InputAspect, InputChange, TextChange } from './difference.ts'
import type { NamePair } from './match-names.ts'
import { meaningOf, type Renaming } from './meaning.ts'
import { inBoth, textChanges } from './text-changes.ts'

/** Inputs that are new, gone or ask for something else; those that only follow from the rule are told by the rule. */
export function inputChanges(pairs: readonly NamePair<Input>[], renaming: Renaming): readonly InputChange[] {
  return pairs.flatMap(({ before, after }): readonly InputChange[] => {
    const named = after ?? before
    if (!named || (followsFromRule(named) && (!before || followsFromRule(before)))) return []
    const { letter, label } = named
    if (!before) return [{ kind: 'input', change: 'added', letter, label, changes: [] }]
    if (!after) return [{ kind: 'input', change: 'removed', letter, label, changes: [] }]
    const changes = aspectChanges(before, after, renaming)
    return changes.length > 0 ? [{ kind: 'input', change: 'changed', letter, label, changes }] : []
  })
}

const DECLARED: ReadonlySet<InputKind> = new Set(['number', 'yes-no'])

/** Choices, ticks, given extremes and given points have no clause of their own. */
const followsFromRule = ({ kind }: Input): boolean => !DECLARED.has(kind)

function aspectChanges(before: Input, after: Input, renaming: Renaming): readonly TextChange<InputAspect>[] {
  const sameDefault = meaningOf([before.default]) === meaningOf([after.default], renaming)
  return textChanges<InputAspect>([
    ['letter', inBoth(before.letter), inBoth(after.letter)],
    ['label', before.label, after.label],
    ['kind', inBoth(before.kind), inBoth(after.kind)],
    ['unit', inBoth(unitText(before.unit)), inBoth(unitText(after.unit))],
    ['default', defaultText(before), sameDefault ? defaultText(before) : defaultText(after)],
    ['limit', limitText(before), limitText(after)],
    ['provider', inBoth(before.provider), inBoth(after.provider)],
  ])
}

function defaultText({ default: value, code }: Input): Bilingual {
  if (!value) return inBoth('')
  return { vi: expressionText(value, { code, language: 'vi' }), en: expressionText(value, { code, language: 'en' }) }
}

const limitText = ({ atMost }: Input): Bilingual =>
  atMost ? { vi: numberText(atMost, 'vi'), en: numberText(atMost, 'en') } : inBoth('')
