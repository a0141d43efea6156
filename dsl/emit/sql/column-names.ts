import { ticksOf } from '../../model/checklist.ts'
import type { Code } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import type { FigureName } from '../cells.ts'
import { codesOf } from './codes.ts'

/** What the columns of figures, items and lenses are called in every stage; unquoted. */
export interface ColumnNames {
  readonly figure: (name: FigureName) => string
  /** `6.12`: the beginning of the names of its columns, as in `6.12 points`. */
  readonly item: (code: Code) => string
  readonly lens: (name: string) => string
}

/** PostgreSQL cuts names after 63 bytes; what is added to a name has room behind this. */
const MOST_BYTES = 44

/**
 * The names of the rules, shortened where PostgreSQL would cut them, and numbered where DuckDB, which takes capitals and
 * small letters as the same, could not tell them apart.
 */
export function columnNames(rulebook: Rulebook): ColumnNames {
  const { indicators, facts, groups, lenses, checklists } = rulebook
  const taken = new Set<string>(['unit', 'total'])
  const named = <Key extends string>(keys: readonly Key[], spelling: (key: Key) => string = key => key) =>
    new Map(keys.map(key => [key as string, free(shortened(spelling(key)), taken)] as const))
  const codeOf = new Map(facts.map(({ name, code }) => [name as string, code || name] as const))
  const figures = new Map([
    ...named(indicators.flatMap(({ inputs }) => inputs.map(({ id }) => id))),
    ...named(ticksOf(checklists)),
    ...named(
      facts.map(({ name }) => name),
      name => codeOf.get(name) ?? name,
    ),
  ])
  const items = named([...groups.map(({ code }) => code), ...codesOf(rulebook)])
  const values = named(lenses.map(({ name }) => name))
  return {
    figure: name => figures.get(name) ?? name,
    item: code => items.get(code) ?? code,
    lens: name => values.get(name) ?? name,
  }
}

function shortened(name: string): string {
  const characters = [...name]
  while (new TextEncoder().encode(characters.join('')).length > MOST_BYTES) characters.pop()
  return characters.join('')
}

function free(name: string, taken: Set<string>): string {
  let found = name
  for (let number = 2; taken.has(found.toLowerCase()); number += 1) found = `${name}~${number}`
  taken.add(found.toLowerCase())
  return found
}
