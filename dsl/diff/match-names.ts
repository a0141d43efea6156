import type { Code, FactName, InputId } from '../model/ids.ts'
import type { Fact, Input, Rulebook } from '../model/rulebook.ts'
import { unitText } from '../numbers/unit.ts'
import type { Correspondence } from './match-rows.ts'
import type { Renaming } from './meaning.ts'

/** Two inputs, or facts, that are one; absent where only one of the rules has it. */
export interface NamePair<Named> {
  readonly before?: Named
  readonly after?: Named
}

/** What the later rules call the inputs and facts of the earlier ones. */
export interface NameCorrespondence {
  readonly renaming: Renaming
  readonly facts: readonly NamePair<Fact>[]
  /** Of the rows that are in both, by the code that the row has now. */
  readonly inputs: ReadonlyMap<Code, readonly NamePair<Input>[]>
}

/** Names are matched where they are the same, then by label, kind and unit where nothing else could be meant. */
export function matchNames(before: Rulebook, after: Rulebook, { pairs }: Correspondence): NameCorrespondence {
  const facts = matchNamed(before.facts, after.facts, ({ name }) => name, factNature)
  const inputs = new Map<Code, readonly NamePair<Input>[]>()
  for (const pair of pairs) {
    const [earlier, later] = [pair.before.indicator?.inputs ?? [], pair.after.indicator?.inputs ?? []]
    inputs.set(
      pair.after.code,
      matchNamed(earlier, later, ({ letter }) => letter, inputNature),
    )
  }
  return {
    facts,
    inputs,
    renaming: {
      codes: new Map(pairs.map(pair => [pair.after.code, pair.before.code])),
      inputs: new Map<InputId, InputId>(
        [...inputs.values()].flat().flatMap(({ before, after }) => (before && after ? [[after.id, before.id]] : [])),
      ),
      facts: new Map<FactName, FactName>(
        facts.flatMap(({ before, after }) => (before && after ? [[after.name, before.name]] : [])),
      ),
      measures: new Map(),
    },
  }
}

const factNature = ({ label, unit }: Fact): string => `${label.vi} (${unitText(unit)})`
const inputNature = ({ label, kind, unit }: Input): string => `${kind} ${label.vi} (${unitText(unit)})`

function matchNamed<Named>(
  before: readonly Named[],
  after: readonly Named[],
  nameOf: (named: Named) => string,
  natureOf: (named: Named) => string,
): readonly NamePair<Named>[] {
  const names = new Map(before.map(named => [nameOf(named), named]))
  const kept = new Set(after.map(nameOf))
  const gone = before.filter(named => !kept.has(nameOf(named)))
  const pairs = after.map((named): NamePair<Named> => {
    const same = names.get(nameOf(named))
    if (same) return { before: same, after: named }
    const at = gone.findIndex(each => natureOf(each) === natureOf(named))
    const renamed = at < 0 ? undefined : gone.splice(at, 1)[0]
    return renamed ? { before: renamed, after: named } : { after: named }
  })
  return [...pairs, ...gone.map(named => ({ before: named }))]
}
