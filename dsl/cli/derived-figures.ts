import path from 'node:path'
import type { Compiled } from '../compile.ts'
import type { InputId } from '../model/ids.ts'
import type { DerivedFigure, Input, Rulebook } from '../model/rulebook.ts'
import { parseDecimal, toDouble } from '../numbers/rational.ts'
import { columnTableOf } from '../score/column-table-of.ts'
import { type ColumnScores, compileColumns } from '../score/columns.ts'
import type { Figure, Figures } from '../score/figures.ts'
import { chooseIndex, pairsOf } from './load-rules.ts'
import type { Terminal } from './terminal.ts'
import { Refusal, refusals } from './texts.ts'
import { readUnitTable } from './units/read-unit-table.ts'
import { unitProblemLines } from './units/unit-problem-texts.ts'

/** Decimals of a mean: a figure is a decimal that people can read and enter again. */
const DECIMALS = 10

/**
 * The figures of an index that are means of the results of others, from tables of their units
 * (`dti-tỉnh-2020=provinces.csv`). Each has its origin: how many units of which table, and which item.
 */
export async function derivedFigures(
  rulebook: Rulebook,
  results: readonly string[],
  { compiled, rules, terminal }: { readonly compiled: Compiled; readonly rules: string; readonly terminal: Terminal },
): Promise<Figures> {
  const figures = new Map<InputId, Figure>()
  const inputs = rulebook.indicators.flatMap(indicator => indicator.inputs)
  for (const [index, table] of Object.entries(pairsOf(results))) {
    const derived = inputs.filter(({ derivedFrom }) => derivedFrom?.index === index)
    if (derived.length === 0) throw new Refusal(refusals.noResultsFrom(rulebook.id, index))
    const other = chooseIndex(compiled, rules, index).rulebook
    const units = await readUnitTable(table, other)
    for (const line of unitProblemLines(table, units.problems, terminal.language)) terminal.error(line)
    const cohort = units.figures.kind === 'columns' ? units.figures.table : columnTableOf(units.figures.units)
    const scores = compileColumns(other).score(cohort)
    for (const input of derived) {
      const figure = meanOf(input, { other, scores, table: path.basename(table), language: terminal.language })
      if (figure) figures.set(input.id, figure)
    }
  }
  return figures
}

interface Results {
  readonly other: Rulebook
  readonly scores: ColumnScores
  readonly table: string
  readonly language: Terminal['language']
}

function meanOf({ derivedFrom }: Input, { other, scores, table, language }: Results): Figure | undefined {
  const shares = derivedFrom ? sharesOf(derivedFrom, other, scores) : []
  if (!derivedFrom || shares.length === 0) return undefined
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const value = parseDecimal(mean.toFixed(DECIMALS).replace(/\.?0+$/, ''))
  const { code, index } = derivedFrom
  const origin = {
    vi: `trung bình của ${code} qua ${shares.length} đơn vị của ${index}, ${table}`,
    en: `mean of ${code} over ${shares.length} units of ${index}, ${table}`,
  }
  return value && { kind: 'number', value, origin: origin[language] }
}

/** What each unit earned by what it could earn; units that could earn nothing there are left out. */
function sharesOf({ code }: DerivedFigure, other: Rulebook, { scores, groups }: ColumnScores): readonly number[] {
  const group = groups.get(code)
  if (group) return [...group.lowest].flatMap((points, unit) => shareOf(points, group.maximum[unit] ?? 0))
  const maximum = other.indicators.find(indicator => indicator.code === code)?.maximum
  return [...(scores.get(code) ?? [])].flatMap(points => shareOf(points, maximum ? toDouble(maximum) : 0))
}

const shareOf = (points: number, maximum: number): readonly number[] =>
  maximum > 0 && points >= 0 ? [points / maximum] : []
