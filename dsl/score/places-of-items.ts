import type { Code } from '../model/ids.ts'
import type { Indicator, Rulebook } from '../model/rulebook.ts'
import type { Language } from '../text/language.ts'
import type { Outcome, Scoresheet } from './outcome.ts'

/** The code, then whatever holds it, up to the top. */
export function codesUp(code: Code, rulebook: Rulebook): readonly Code[] {
  const codes: Code[] = []
  for (let at: Code | undefined = code; at !== undefined && !codes.includes(at); at = parentOf(at, rulebook))
    codes.push(at)
  return codes
}

function parentOf(code: Code, rulebook: Rulebook): Code | undefined {
  const item = rulebook.indicators.find(each => each.code === code)
  if (item) return item.parent
  const group = rulebook.groups.find(each => each.code === code)
  return group ? group.parent : itemOfPart(code, rulebook)?.code
}

/** The indicator that a part belongs to: 3.6 for 3.6.2. */
export function itemOfPart(code: Code, { indicators }: Rulebook): Indicator | undefined {
  return indicators.find(({ code: own, body }) => code.startsWith(`${own}.`) && body.rule.kind === 'parts')
}

/** What an indicator or part earns; nothing for groups. */
export function outcomeUnder(code: Code, rulebook: Rulebook, { outcomes }: Scoresheet): Outcome | undefined {
  const own = outcomes.get(code)
  if (own) return own
  const item = itemOfPart(code, rulebook)
  return item && componentIn(outcomes.get(item.code)?.components ?? [], code)
}

function componentIn(components: readonly Outcome[], code: Code): Outcome | undefined {
  for (const component of components) {
    const found = component.code === code ? component : componentIn(component.components, code)
    if (found) return found
  }
  return undefined
}

/** The title of an indicator, part or group; the code itself where there is none. */
export function titleOf(code: Code, rulebook: Rulebook, language: Language): string {
  const { indicators, groups } = rulebook
  const item = indicators.find(each => each.code === code) ?? groups.find(each => each.code === code)
  if (item) return item.title[language]
  const rule = itemOfPart(code, rulebook)?.body.rule
  const part = rule?.kind === 'parts' ? rule.parts.find(each => each.code === code) : undefined
  return part?.title[language] ?? code
}
