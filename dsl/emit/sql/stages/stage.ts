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

export const named = (columns: readonly Column[], prefix: readonly string[] = []): string =>
  [...prefix.map(text => `    ${text}`), ...columns.map(columnText)].join(',\n')

/** Each stage is read through where it is used twice, so that only the columns that are needed are computed. */
export function stageText({ name, about, from, only, columns }: Stage): string {
  const list = named(columns, only ? [] : ['*'])
  return `  ${comment(about)}\n  ${name} AS NOT MATERIALIZED (\n  SELECT\n${list}\n  FROM ${from}\n  OFFSET 0\n  )`
}

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
