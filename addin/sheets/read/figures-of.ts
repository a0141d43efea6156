import { type FigureKind, kindOfFact, kindOfInput } from '../../../dsl/emit/figure/figure-kind.ts'
import type { FactName, InputId } from '../../../dsl/model/ids.ts'
import type { Fact, Input, Rulebook } from '../../../dsl/model/rulebook.ts'
import type { Figure, Figures } from '../../../dsl/score/figures.ts'
import { sha256 } from '../sha256.ts'
import { english } from '../texts/en.ts'
import { vietnamese } from '../texts/vi.ts'
import { figureOf } from './figure-of-cell.ts'
import type { FigureRow } from './figure-rows.ts'
import type { WorkbookProblem } from './problem.ts'
import type { OpenedWorkbook } from './read-workbook.ts'
import { ticksIn } from './ticks-of.ts'

export interface ReadFigures {
  readonly figures: Figures
  readonly problems: readonly WorkbookProblem[]
}

/** The figures of a workbook as the rules understand them, each with its cell as origin. */
export function figuresOf(
  { identity, rows, raw }: Pick<OpenedWorkbook, 'identity' | 'rows' | 'raw'>,
  rulebook: Rulebook,
): ReadFigures {
  const named = namedFigures(rulebook)
  const first = new Map<InputId | FactName, string>()
  const figures = new Map<InputId | FactName, Figure>()
  const problems: WorkbookProblem[] = [...identityProblems(identity, rulebook)]
  for (const row of rows) {
    const target = named.get(keyOf(row))
    if (!target) {
      problems.push({ code: 'unknown-row', name: displayName(row), cell: row.cell })
      continue
    }
    const known = first.get(target.name)
    if (known !== undefined) {
      problems.push({ code: 'duplicate-row', name: displayName(row), cell: row.cell, first: known })
      continue
    }
    first.set(target.name, row.cell)
    const read = figureOf(row.value, target.kind, { cell: row.cell, name: displayName(row) })
    if (read.figure) figures.set(target.name, { ...read.figure, origin: row.cell })
    problems.push(...read.problems)
  }
  const absent = [...named.values()].filter(({ name }) => !first.has(name))
  problems.push(...[...new Set(absent.map(({ name }) => name))].map(name => ({ code: 'row-missing', name }) as const))
  const { ticks, problems: ofTicks } = ticksIn(raw, rulebook)
  return { figures: new Map([...figures, ...ticks]), problems: [...problems, ...ofTicks] }
}

/** Which figure a row is about; nothing where the rules know none. The first row of a figure counts. */
export function figuresOfRows(
  rows: readonly FigureRow[],
  rulebook: Rulebook,
): ReadonlyMap<InputId | FactName, FigureRow> {
  const named = namedFigures(rulebook)
  const found = new Map<InputId | FactName, FigureRow>()
  for (const row of rows) {
    const target = named.get(keyOf(row))
    if (target && !found.has(target.name)) found.set(target.name, row)
  }
  return found
}

function identityProblems(
  { index, ruleHash }: OpenedWorkbook['identity'],
  { id, source }: Rulebook,
): readonly WorkbookProblem[] {
  if (index !== '' && index !== id) return [{ code: 'other-index', found: index, expected: id }]
  const expected = sha256(source.text)
  return ruleHash === '' || ruleHash === expected ? [] : [{ code: 'other-rules', found: ruleHash, expected }]
}

interface Target {
  readonly name: InputId | FactName
  readonly kind: FigureKind
}

/** Inputs by `6.12/a`, also as the sheet spells the letter (`1.1/chọn`); facts by their name. */
function namedFigures({ indicators, facts }: Rulebook): ReadonlyMap<string, Target> {
  const inputs = indicators.flatMap(indicator => indicator.inputs).flatMap(inputTargets)
  return new Map([...inputs, ...facts.map(factTarget)])
}

function inputTargets(input: Input): readonly (readonly [string, Target])[] {
  const spellings = [
    input.letter,
    ...[vietnamese, english].map(texts => texts.inputs.letters[input.letter] ?? input.letter),
  ]
  const target = { name: input.id, kind: kindOfInput(input) }
  return [...new Set(spellings)].map(letter => [`inputs/${input.code}/${letter}`, target])
}

const factTarget = (fact: Fact): readonly [string, Target] => [
  `facts/${fact.name}`,
  { name: fact.name, kind: kindOfFact(fact) },
]

const keyOf = ({ sheet, code, letter }: FigureRow): string =>
  sheet === 'facts' ? `facts/${letter}` : `inputs/${code}/${letter}`

const displayName = ({ sheet, code, letter }: FigureRow): string =>
  sheet === 'facts' ? `${code} ${letter}`.trim() : `${code}.${letter}`
