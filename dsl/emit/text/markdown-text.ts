/** A table with these columns; line breaks in cells are kept. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cellText).join(' | ')} |`
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)]
}

const cellText = (text: string): string => markdownText(text).replace(/\r?\n/g, '<br>')

/** Characters that Markdown or HTML would take as its own lose their meaning. */
export const markdownText = (text: string): string =>
  text
    .replace(/[\\|`*_[\]]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/^#/, '\\#')
