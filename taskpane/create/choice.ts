import type { AddIn, CreateRequest, Mode, RuleText } from '../../addin/ports.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import type { Assignment, Targets } from '../../dsl/model/place.ts'
import type { LegalBasis, Readings } from '../../dsl/model/rulebook.ts'
import type { Language } from '../../dsl/text/language.ts'

/** Rules that can score, with the texts that they come from. */
export interface UsableRules {
  readonly ruleSet: RuleSet
  readonly files: readonly RuleText[]
}

/** What a reader fills in besides the rules. */
export interface Choice {
  readonly readings: Readings
  readonly language: Language
  readonly mode: Mode
  readonly place: string
  readonly withAssignment: boolean
  readonly withTargets: boolean
}

/** What stands in the form before anybody filled it in. */
export const firstChoice = ({ liveFunctions }: AddIn['abilities'], language: Language): Choice => ({
  readings: {},
  language,
  mode: liveFunctions ? 'live' : 'portable',
  place: '',
  withAssignment: true,
  withTargets: true,
})

export function requestOf({ ruleSet, files }: UsableRules, choice: Choice): CreateRequest {
  const place = choice.place.trim()
  return {
    ruleSet,
    files,
    readings: knownReadings(ruleSet, choice.readings),
    language: choice.language,
    mode: choice.mode,
    ...(place === '' ? {} : { place }),
    withAssignment: choice.withAssignment && assignmentOf(ruleSet, place) !== undefined,
    withTargets: choice.withTargets && targetsOf(ruleSet, place) !== undefined,
  }
}

/** Choices that these rules have and that are not their defaults. */
export function knownReadings({ rulebook }: RuleSet, readings: Readings): Readings {
  const known = rulebook.readings.flatMap(({ name, options, defaultOption }) => {
    const chosen = readings[name]
    const isKnown = chosen !== undefined && chosen !== defaultOption && options.some(option => option.name === chosen)
    return isKnown ? [[name, chosen] as const] : []
  })
  return Object.fromEntries(known)
}

const samePlace = (one: string, other: string): boolean => normal(one) === normal(other)
const normal = (place: string): string => place.trim().normalize('NFC').toLocaleLowerCase('vi')

export const assignmentOf = ({ assignments }: RuleSet, place: string): Assignment | undefined =>
  assignments.find(assignment => samePlace(assignment.place, place))

/** The newest. */
export const targetsOf = ({ targets }: RuleSet, place: string): Targets | undefined =>
  targets
    .filter(each => samePlace(each.place, place))
    .reduce<Targets | undefined>((newest, each) => (newest && newest.year >= each.year ? newest : each), undefined)

/** Places of which something is known, each once. */
export const placesOf = ({ assignments, targets }: RuleSet): readonly string[] => [
  ...new Set([...assignments, ...targets].map(({ place }) => place)),
]

/** `Thông báo 05/TB-BCĐ (2022-07-25)`; without date where the act has none. */
export const actsText = (basis: readonly LegalBasis[]): string => basis.map(({ title }) => title).join('; ')
