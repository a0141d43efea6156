import { markdownTable, markdownText } from '../../../emit/text/markdown-text.ts'
import { type Alignment, tableLines } from '../../table.ts'

/** A report as its parts, before it is lines of a terminal or Markdown. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly alignments: readonly Alignment[] }
  | { readonly kind: 'list'; readonly entries: readonly Entry[] }

export interface Entry {
  readonly text: string
  readonly below: readonly string[]
}

export const terminalLines = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block, at) => [...(at === 0 ? [] : ['']), ...linesOf(block)])

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
      return [block.text]
    case 'heading':
      return [block.text, '─'.repeat([...block.text].length)]
    case 'table':
      return tableLines(block.rows, block.alignments)
    case 'list':
      return block.entries.flatMap(({ text, below }) => [text, ...below.map(line => `    ${line}`)])
    default:
      return block satisfies never
  }
}

export const markdownLines = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block, at) => [...(at === 0 ? [] : ['']), ...markdownOf(block)])

function markdownOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [`# ${markdownText(block.text)}`]
    case 'heading':
      return [`## ${markdownText(block.text)}`]
    case 'paragraph':
      return [markdownText(block.text)]
    case 'table':
      return markdownTable(block.rows[0] ?? [], block.rows.slice(1))
    case 'list':
      return block.entries.flatMap(({ text, below }) => [
        `- ${itemText(text)}`,
        ...below.map(line => `  - ${itemText(line)}`),
      ])
    default:
      return block satisfies never
  }
}

/** A sign before a text would begin a list within the list. */
const itemText = (text: string): string => markdownText(text).replace(/^[+-](?= )/, '\\$&')
