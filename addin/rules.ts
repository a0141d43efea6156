import { compile } from '../dsl/compile.ts'
import type { RuleSet } from '../dsl/model/library.ts'
import type { Readings } from '../dsl/model/rulebook.ts'
import { rulebookUnder } from '../dsl/model/rulebook-under.ts'
import { compileRulebook } from '../dsl/score/scorer.ts'
import type { ActiveRules, OpenedRules, RulesIdentity, RulesPort, RuleText, ShippedIndex } from './ports.ts'
import type { CarriedRules } from './sheets/rules/rules-from-xml.ts'
import { sha256 } from './sheets/sha256.ts'

/** Rules that a workbook carries, ready to score with, or why they cannot be used. */
export type Usable =
  | { readonly kind: 'usable'; readonly rules: ActiveRules }
  | { readonly kind: 'unusable'; readonly opened: OpenedRules }

/** Compiles rules once and compares them with those that ship. */
export interface RuleLibrary extends RulesPort {
  readonly carried: (rules: CarriedRules) => Promise<Usable>
  readonly chosen: (request: ChosenRules) => Promise<ActiveRules>
}

/** An index that was opened, with the readings it is used with. */
export interface ChosenRules {
  readonly ruleSet: RuleSet
  readonly files: readonly RuleText[]
  readonly readings: Readings
}

export function ruleLibrary(shipped: readonly ShippedIndex[]): RuleLibrary {
  const open = remembering(textsKey, openRules)
  const known: ActiveRules[] = []
  const chosen = async ({ ruleSet, files, readings }: ChosenRules): Promise<ActiveRules> => {
    const rulebook = rulebookUnder(ruleSet, readings)
    const same = known.find(
      each => each.ruleSet === ruleSet && isSame(each.rulebook.chosenReadings, rulebook.chosenReadings),
    )
    if (same) return same
    const identity = identityOf(ruleSet)
    const rules: ActiveRules = {
      ruleSet,
      rulebook,
      scorer: compileRulebook(rulebook),
      files,
      sha256: identity.sha256,
      shipped: standingOf(identity, shipped),
    }
    known.push(rules)
    if (known.length > REMEMBERED) known.shift()
    return rules
  }
  return {
    shipped,
    open,
    chosen,
    carried: async carried => {
      const files = filesOf(carried)
      const opened = open(files)
      const ruleSet = opened.ruleSets.find(({ rulebook }) => rulebook.id === carried.index) ?? opened.ruleSets[0]
      if (!ruleSet) return { kind: 'unusable', opened }
      return { kind: 'usable', rules: await chosen({ ruleSet, files, readings: carried.readings }) }
    },
  }
}

function openRules(files: readonly RuleText[]): OpenedRules {
  const { ruleSets, diagnostics } = compile(files.map(({ fileName, text }) => ({ name: fileName, text })))
  return { files, ruleSets, diagnostics }
}

const filesOf = ({ fileName, text, companions }: CarriedRules): readonly RuleText[] => [
  { fileName, text },
  ...companions.map(each => ({ fileName: each.fileName, text: each.text })),
]

const textsKey = (files: readonly RuleText[]): string => JSON.stringify(files.map(file => [file.fileName, file.text]))

const isSame = (left: Readings, right: Readings): boolean => JSON.stringify(left) === JSON.stringify(right)

export const identityOf = ({ rulebook }: RuleSet): RulesIdentity => ({
  id: rulebook.id,
  sha256: sha256(rulebook.source.text),
  validFrom: rulebook.validFrom,
})

/** The shipped index of the same id; rules that came into force later are newer. */
function standingOf(carried: RulesIdentity, shipped: readonly ShippedIndex[]): ActiveRules['shipped'] {
  const ours = shipped.find(({ id }) => id === carried.id)
  if (!ours) return 'not-shipped'
  if (ours.sha256 === carried.sha256) return 'same'
  if (ours.validFrom === carried.validFrom) return 'different'
  return carried.validFrom < ours.validFrom ? 'older' : 'newer'
}

/** So many rule texts are kept compiled: the workbook's, and what a person tries. */
const REMEMBERED = 8

function remembering<Given, Answer>(key: (given: Given) => string, answer: (given: Given) => Answer) {
  const known = new Map<string, Answer>()
  return (given: Given): Answer => {
    const name = key(given)
    const found = known.get(name)
    if (found !== undefined) return found
    const fresh = answer(given)
    if (known.size >= REMEMBERED) known.delete([...known.keys()][0] ?? '')
    known.set(name, fresh)
    return fresh
  }
}
