export type Alignment = 'left' | 'right'

/** Lines of a plain table: columns padded to their widest cell, two spaces apart. */
export function tableLines(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): readonly string[] {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map(row => width(row[column] ?? ''))))
  return rows.map(row =>
    alignments
      .map((alignment, column) => padded(row[column] ?? '', widths[column] ?? 0, alignment))
      .join('  ')
      .trimEnd(),
  )
}

function padded(text: string, columns: number, alignment: Alignment): string {
  const space = ' '.repeat(Math.max(0, columns - width(text)))
  return alignment === 'left' ? text + space : space + text
}

const width = (text: string): number => [...text].length
