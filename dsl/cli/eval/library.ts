import type { RuleSet } from '../../model/library.ts'
import type { Readings, Rulebook } from '../../model/rulebook.ts'
import { compileRulebook, type Scorer } from '../../score/scorer.ts'
import { type Names, namesOf } from '../names.ts'

/** One index with one choice of readings, ready to score. */
export interface Desk {
  readonly rulebook: Rulebook
  readonly names: Names
  readonly scorer: Scorer
}

const MAXIMUM_DESKS = 64

/** The indexes of a folder, compiled once for each choice of readings that cases ask for. */
export class EvaluationLibrary {
  readonly #ruleSets: readonly RuleSet[]
  readonly #desks = new Map<string, Desk>()

  constructor(ruleSets: readonly RuleSet[]) {
    this.#ruleSets = ruleSets
  }

  /** The index named, or the only one that has the code; a sentence where there is none. */
  find(index: string | undefined, code: string): RuleSet | string {
    const named =
      index === undefined
        ? this.#ruleSets
        : this.#ruleSets.filter(({ rulebook }) => rulebook.id === index.normalize('NFC'))
    if (named.length === 0) return `there is no index ${index}`
    const holding = named.filter(({ rulebook }) => hasCode(rulebook, code))
    if (holding.length === 0) return `there is no indicator ${code}`
    const [first, second] = holding
    if (first === undefined || second !== undefined) return `several indexes have ${code}: name one as "index"`
    return first
  }

  /** The desk for a choice of readings; a sentence where a reading or option is unknown. */
  desk(ruleSet: RuleSet, readings: Readings): Desk | string {
    const problem = unknownReading(ruleSet, readings)
    if (problem !== undefined) return problem
    const key = JSON.stringify([ruleSet.rulebook.id, Object.entries(readings).sort()])
    const known = this.#desks.get(key)
    if (known) return known
    const rulebook = Object.keys(readings).length === 0 ? ruleSet.rulebook : ruleSet.withReadings(readings)
    const desk = { rulebook, names: namesOf(rulebook), scorer: compileRulebook(rulebook) }
    if (this.#desks.size >= MAXIMUM_DESKS) this.#desks.clear()
    this.#desks.set(key, desk)
    return desk
  }
}

function hasCode(rulebook: Rulebook, code: string): boolean {
  return rulebook.indicators.some(
    ({ code: own, body }) =>
      own === code || (body.rule.kind === 'parts' && body.rule.parts.some(part => part.code === code)),
  )
}

function unknownReading(ruleSet: RuleSet, readings: Readings): string | undefined {
  for (const [name, option] of Object.entries(readings)) {
    const reading = ruleSet.rulebook.readings.find(each => each.name === name)
    if (!reading) return `there is no reading ${name}`
    if (!reading.options.some(each => each.name === option)) return `the reading ${name} has no option ${option}`
  }
  return undefined
}
