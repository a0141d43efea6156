import path from 'node:path'
import { parseCsv } from 'hucre/csv'
import type { FactName, InputId } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Figure, Figures } from '../score/figures.ts'
import { figureGiven } from '../score/given.ts'
import { type FigureTarget, namesOf, targetNamed } from './names.ts'
import { readTable } from './read-figures.ts'
import { Refusal, refusals } from './texts.ts'

/** One unit of a cohort: a province, ministry or commune. */
export interface Unit {
  readonly name: string
  readonly figures: Figures
}

/**
 * Reads a table of units: one row a unit, its name in the first column, then one column an input (`6.12.a`,
 * `1.1.option`) or fact (name or code). Refuses columns that name nothing, repeated columns and repeated units.
 */
export async function readUnits(name: string, rulebook: Rulebook): Promise<readonly Unit[]> {
  const [header = [], ...rows] = parseCsv(await readTable(name))
  const columns = columnsOf(
    name,
    header.map(cell => String(cell ?? '').trim()),
    rulebook,
  )
  const units = rows.flatMap((row, at) => {
    const cells = row.map(cell => String(cell ?? '').trim())
    return cells.every(cell => cell === '') ? [] : [unitOf(cells, columns, `${path.basename(name)}:${at + 2}`)]
  })
  if (units.length === 0) throw new Refusal(refusals.noUnits(name))
  refuseRepeated(
    name,
    units.map(unit => unit.name),
  )
  return units
}

type Column = { readonly key: string; readonly target: FigureTarget }

function columnsOf(name: string, header: readonly string[], rulebook: Rulebook): readonly Column[] {
  const names = namesOf(rulebook)
  const keys = header.slice(1)
  refuseRepeated(name, keys)
  return keys.map(key => {
    const target = targetNamed(names, key, key)
    if (!target) throw new Refusal(refusals.unknownColumn(name, key))
    return { key, target }
  })
}

function unitOf(row: readonly string[], columns: readonly Column[], place: string): Unit {
  const figures = new Map<InputId | FactName, Figure>()
  columns.forEach(({ key, target }, at) => {
    const text = row[at + 1] ?? ''
    const figure = figureGiven(target.kind, { kind: 'text', text }, `${place} ${key}`)
    if (figure) figures.set(target.name, figure)
  })
  return { name: row[0] ?? '', figures }
}

function refuseRepeated(name: string, keys: readonly string[]): void {
  const seen = new Set<string>()
  for (const key of keys) {
    if (seen.has(key)) throw new Refusal(refusals.repeated(name, key))
    seen.add(key)
  }
}
