import { element, type Html, plain } from './html.ts'

/** `number` stands to the right, `cell` is an address that is never broken. */
export type ColumnStyles = ReadonlyMap<number, 'number' | 'cell'>

/** A table with its head repeated on each page. */
export function dataTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  styles: ColumnStyles = new Map(),
): Html {
  const cell = (text: string, column: number) => {
    const style = styles.get(column)
    return element('td', style ? { class: style } : {}, text)
  }
  return plain(
    'table',
    plain('thead', plain('tr', ...headings.map(text => element('th', { scope: 'col' }, text)))),
    plain('tbody', ...rows.map(row => plain('tr', ...row.map(cell)))),
  )
}

/** Names and values; rows without a value are left out. */
export function factTable(rows: readonly (readonly [label: string, value: string, style?: 'hash'])[]): Html {
  const shown = rows.filter(([, value]) => value !== '')
  return element(
    'table',
    { class: 'facts keep' },
    plain(
      'tbody',
      ...shown.map(([label, value, style]) =>
        plain('tr', element('th', { scope: 'row' }, label), element('td', style ? { class: style } : {}, value)),
      ),
    ),
  )
}
