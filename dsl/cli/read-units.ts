import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseCsv } from 'hucre/csv'
import { type FactName, factNameOf, type InputId } from '../model/ids.ts'
import type { Fact, Input, Rulebook } from '../model/rulebook.ts'
import type { Figure, Figures } from '../score/figures.ts'
import { figureGiven } from '../score/given.ts'
import { namesOf } from './names.ts'
import { readTable } from './read-figures.ts'
import { Refusal, refusals } from './texts.ts'

/** One unit of a cohort: a province, ministry or commune. */
export interface Unit {
  readonly name: string
  readonly figures: Figures
}

const MAXIMUM_MEGABYTES = 256

/**
 * Reads a table of units: one row a unit, its name in the first column, then one column an input (`6.12.a`,
 * `1.1.option`) or fact (name or code). Refuses columns that name nothing, repeated columns and repeated units.
 */
export async function readUnits(name: string, rulebook: Rulebook): Promise<readonly Unit[]> {
  await refuseLarge(name)
  const [header = [], ...rows] = parseCsv(await readTable(name))
  const columns = columnsOf(
    name,
    header.map(cell => String(cell ?? '').trim()),
    rulebook,
  )
  const filled = rows.filter(row => row.some(cell => String(cell ?? '').trim() !== ''))
  if (filled.length === 0) throw new Refusal(refusals.noUnits(name))
  const units = filled.map((row, at) =>
    unitOf(
      row.map(cell => String(cell ?? '')),
      columns,
      `${path.basename(name)}:${at + 2}`,
    ),
  )
  refuseRepeated(
    name,
    units.map(unit => unit.name),
  )
  return units
}

type Column = { readonly key: string; readonly target: Input | Fact }

function columnsOf(name: string, header: readonly string[], rulebook: Rulebook): readonly Column[] {
  const names = namesOf(rulebook)
  const keys = header.slice(1)
  refuseRepeated(name, keys)
  return keys.map(key => {
    const target = names.inputs.get(key) ?? names.facts.get(key)
    if (!target) throw new Refusal(refusals.unknownColumn(name, key))
    return { key, target }
  })
}

function unitOf(row: readonly string[], columns: readonly Column[], place: string): Unit {
  const figures = new Map<InputId | FactName, Figure>()
  columns.forEach(({ key, target }, at) => {
    const text = row[at + 1] ?? ''
    const isInput = 'id' in target
    const kind = isInput ? target.kind : target.unit.kind === 'text' ? 'text' : 'number'
    const figure = figureGiven(kind, { kind: 'text', text }, `${place} ${key}`)
    if (figure) figures.set(isInput ? target.id : factNameOf(target.name), figure)
  })
  return { name: (row[0] ?? '').trim(), figures }
}

function refuseRepeated(name: string, keys: readonly string[]): void {
  const seen = new Set<string>()
  for (const key of keys) {
    if (seen.has(key)) throw new Refusal(refusals.repeated(name, key))
    seen.add(key)
  }
}

async function refuseLarge(name: string): Promise<void> {
  const size = await stat(name).then(
    found => found.size,
    () => 0,
  )
  if (size > MAXIMUM_MEGABYTES * 1_000_000) {
    throw new Refusal(refusals.tableTooLarge(name, (size / 1_000_000).toFixed(0), MAXIMUM_MEGABYTES))
  }
}
