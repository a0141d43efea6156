import type { Compiled } from '../compile.ts'
import type { RuleSet } from '../model/library.ts'
import type { Readings, Rulebook } from '../model/rulebook.ts'
import { isError } from '../text/diagnostic.ts'
import { compileRules } from './compile-rules.ts'
import { readRuleFiles } from './read-rules.ts'
import { Refusal, refusals } from './texts.ts'

/** The compiled rules at a path, refused where any error is left in them. */
export async function loadRules(path: string): Promise<Compiled> {
  const compiled = await compileRules(await readRuleFiles([path]))
  const errors = compiled.diagnostics.filter(isError).length
  if (errors > 0) throw new Refusal(refusals.rulesHaveErrors(path, errors), 1)
  if (compiled.ruleSets.length === 0) throw new Refusal(refusals.noIndex(path))
  return compiled
}

/** The one index meant: the only one at the path, or the one named by `--index`. */
export function chooseIndex(compiled: Compiled, path: string, id: string | undefined): RuleSet {
  const ids = compiled.ruleSets.map(({ rulebook }) => rulebook.id)
  const [first, second] = compiled.ruleSets
  if (id === undefined) {
    if (first === undefined) throw new Refusal(refusals.noIndex(path))
    if (second !== undefined) throw new Refusal(refusals.severalIndexes(path, ids))
    return first
  }
  const found = compiled.ruleSets.find(({ rulebook }) => rulebook.id === id.normalize('NFC'))
  if (!found) throw new Refusal(refusals.unknownIndex(id, ids))
  return found
}

/** The index with readings chosen by name; refuses names and options that it does not have. */
export function withReadings(ruleSet: RuleSet, readings: Readings): Rulebook {
  const known = ruleSet.rulebook.readings
  for (const [name, option] of Object.entries(readings)) {
    const reading = known.find(each => each.name === name)
    if (!reading)
      throw new Refusal(
        refusals.unknownReading(
          name,
          known.map(each => each.name),
        ),
      )
    if (!reading.options.some(each => each.name === option)) {
      throw new Refusal(
        refusals.unknownReading(
          `${name}=${option}`,
          reading.options.map(each => `${name}=${each.name}`),
        ),
      )
    }
  }
  return Object.keys(readings).length === 0 ? ruleSet.rulebook : ruleSet.withReadings(readings)
}

/** `name=value` options as a record; refuses other forms. */
export function pairsOf(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map(text => {
      const at = text.indexOf('=')
      if (at < 1) throw new Refusal(refusals.badInput(text))
      return [text.slice(0, at).trim().normalize('NFC'), text.slice(at + 1).trim()]
    }),
  )
}
