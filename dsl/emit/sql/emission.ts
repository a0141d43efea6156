import type { Expression } from '../../model/expression.ts'
import type { Code } from '../../model/ids.ts'
import type { Fact, Input, Rulebook } from '../../model/rulebook.ts'
import type { FigureName } from '../cells.ts'
import type { Meaning } from '../exact/quotient.ts'
import { type PlacedItem, placedItems } from './codes.ts'
import { type ColumnNames, columnNames } from './column-names.ts'
import { identifier } from './text.ts'

/**
 * What rules that compare units compare them with. `units`: the units of the table, each of which belongs to its cohort.
 * `given`: the lowest and highest values that stand beside the figures of each unit, which waits where they are missing.
 */
export type ComparedWith = 'units' | 'given'

/** What the SQL of a rulebook is written with. */
export interface SqlEmission {
  readonly rulebook: Rulebook
  readonly comparedWith: ComparedWith
  readonly names: ColumnNames
  readonly items: readonly PlacedItem[]
  readonly itemOf: ReadonlyMap<Code, PlacedItem>
  readonly inputs: ReadonlyMap<FigureName, Input>
  readonly facts: ReadonlyMap<FigureName, Fact>
}

/** What the SQL of one indicator or part is written with. */
export interface ItemEmission extends SqlEmission {
  readonly item: PlacedItem
  readonly meaning: Meaning
}

export function sqlEmission(rulebook: Rulebook, comparedWith: ComparedWith): SqlEmission {
  const items = placedItems(rulebook)
  return {
    rulebook,
    comparedWith,
    names: columnNames(rulebook),
    items,
    itemOf: new Map(items.map(item => [item.code, item])),
    inputs: new Map(rulebook.indicators.flatMap(({ inputs }) => inputs.map(input => [input.id, input] as const))),
    facts: new Map(rulebook.facts.map(fact => [fact.name, fact])),
  }
}

export const itemEmission = (emission: SqlEmission, item: PlacedItem): ItemEmission => ({
  ...emission,
  item,
  meaning: meaningIn(emission, item),
})

/** Names as columns; the measures of a part are its own before those of the items around it. */
function meaningIn({ names }: SqlEmission, item: PlacedItem): Meaning {
  const measures = new Map<string, Expression>(
    [...item.around, item].flatMap(({ body }) => body.measures.map(({ name, value }) => [name, value] as const)),
  )
  return {
    maximum: item.maximum,
    variable: figure => ({ address: identifier(names.figure(figure)), scale: 1 }),
    measure: name => {
      const value = measures.get(name)
      if (!value) throw new Error(`The model names a measure that its body does not define: ${name}`)
      return value
    },
  }
}

/** The columns of an item, quoted. */
export type ItemColumn =
  | 'branch'
  | 'state'
  | 'points'
  | 'measure'
  | 'open'
  | 'possible'
  | 'lowest'
  | 'highest'
  | 'value'

export const columnOf = ({ names }: SqlEmission, code: Code, column: ItemColumn | string): string =>
  identifier(`${names.item(code)} ${column}`)
