/** A Markdown table; the first column is text, the others are figures. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = heads.map((_, index) => (index === 0 ? '---' : '---:'))
  return [heads, rule, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
export const nanoseconds = (value: number): string => `${(value * 1e6).toFixed(1)} ns`
export const times = (value: number): string => `${value.toFixed(2)}×`
export const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`
