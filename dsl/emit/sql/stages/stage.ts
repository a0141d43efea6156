import { comment, identifier } from '../text.ts'

/** A column of a stage. */
export interface Column {
  /** Unquoted. */
  readonly name: string
  readonly text: string
  /** What the reader of the SQL should know; any text, made safe where it is written. */
  readonly about?: string
}

/** A common table expression: everything of the stage before, and new columns. */
export interface Stage {
  readonly name: string
  readonly about: string
  /** What comes after FROM. */
  readonly from: string
  /** Only these columns, instead of all those before them as well. */
  readonly only?: true
  readonly columns: readonly Column[]
}

const named = (columns: readonly Column[], prefix: readonly string[] = []): string =>
  [...prefix.map(text => `    ${text}`), ...columns.map(columnText)].join(',\n')

/** Each stage is read through where it is used twice, and kept apart from the next by OFFSET 0 where PostgreSQL would join them. */
export function stagesText(stages: readonly Stage[], result: string): string {
  const carried = carriedColumns(stages, result)
  return stages.map((stage, at) => stageText(stage, carried[at] ?? ['*'])).join(',\n')
}

function stageText({ name, about, from, only, columns }: Stage, carried: readonly string[]): string {
  const list = named(columns, only ? [] : carried)
  return `  ${comment(about)}\n  ${name} AS NOT MATERIALIZED (\n  SELECT\n${list}\n  FROM ${from}\n  OFFSET 0\n  )`
}

/** PostgreSQL takes 1664 columns; well below that everything is carried on by `*`, which is easier to read. */
const MOST_BY_STAR = 1000

/** What each stage takes over from the ones before it: everything, or only what is still needed. */
function carriedColumns(stages: readonly Stage[], result: string): readonly (readonly string[])[] {
  const all = stages.reduce((count, { columns }) => count + columns.length, 0)
  if (all <= MOST_BY_STAR) return stages.map(() => ['*'])
  const needed = neededAfter(stages, result)
  let there: readonly string[] = []
  return stages.map(({ columns, only, from }, at) => {
    const own = columns.map(({ name }) => identifier(name))
    const before = from.includes('extremes') ? [...there, ...extremesIn(stages)] : there
    const carried = only ? [] : before.filter(column => needed[at]?.has(column))
    if (!isAside(stages[at])) there = [...carried, ...own]
    return carried
  })
}

/** The extremes stand aside: one row, which is joined to the stage before them. */
const isAside = (stage: Stage | undefined): boolean => stage?.name === 'extremes'

const extremesIn = (stages: readonly Stage[]): readonly string[] =>
  stages.filter(isAside).flatMap(({ columns }) => columns.map(({ name }) => identifier(name)))

/** The columns that are named after each stage. */
function neededAfter(stages: readonly Stage[], result: string): readonly ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = []
  let needed = new Set(namesIn(result))
  for (const { columns } of stages.toReversed()) {
    found.unshift(needed)
    needed = new Set([...needed, ...columns.flatMap(({ text }) => namesIn(text))])
  }
  return found
}

const namesIn = (text: string): readonly string[] => text.match(/"(?:[^"]|"")*"/g) ?? []

function columnText({ name, text, about }: Column): string {
  const above =
    about === undefined
      ? ''
      : about
          .split('\n')
          .map(line => `    ${comment(line)}\n`)
          .join('')
  return `${above}    ${text} AS ${identifier(name)}`
}
