import { namesOf, targetNamed } from '../../dsl/cli/names.ts'
import type { FactName, InputId } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import type { Figure, Figures } from '../../dsl/score/figures.ts'
import { figureGiven } from '../../dsl/score/given.ts'

/** A unit as a table holds it: text by column, its name in the column `unit`; a column that is absent is blank. */
export type UnitRow = ReadonlyMap<string, string>

/** The figures of rows, as the command line reads them from a table. */
export function figuresOfRows(rulebook: Rulebook, rows: readonly UnitRow[]): readonly Figures[] {
  const names = namesOf(rulebook)
  return rows.map(row => {
    const figures = new Map<InputId | FactName, Figure>()
    for (const [column, text] of row) {
      if (column === 'unit') continue
      const target = targetNamed(names, column, column)
      if (!target) throw new RangeError(`The index has no column ${column}.`)
      const figure = figureGiven(target.kind, { kind: 'text', text })
      if (figure) figures.set(target.name, figure)
    }
    return figures
  })
}
