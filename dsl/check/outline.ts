import type { ItemNode } from '../grammar/ast.ts'
import { type Code, codeOf } from '../model/ids.ts'
import type { Context } from './context.ts'
import { replacement } from './unknown-name.ts'

/** An item in its place: below the item whose code its own code continues. */
export interface Row {
  readonly node: ItemNode
  readonly code: Code
  readonly parent?: Row
  readonly children: readonly Row[]
}

/** The items of an index by code, in the order of the file; repeated codes are reported and left out. */
export function outlineOf(items: readonly ItemNode[], context: Context): readonly Row[] {
  const outline = new Outline(context)
  for (const item of items) outline.add(item)
  return outline.rows
}

interface OpenRow extends Row {
  readonly children: Row[]
  readonly parent?: OpenRow
}

class Outline {
  readonly rows: OpenRow[] = []
  readonly #context: Context
  readonly #byCode = new Map<string, OpenRow>()
  readonly #byNumber = new Map<string, OpenRow>()
  /** The row that the next one may continue, and the rows around it. */
  #open: readonly OpenRow[] = []

  constructor(context: Context) {
    this.#context = context
  }

  add(node: ItemNode): void {
    const text = node.code.text
    const first = this.#byCode.get(text)
    if (first) {
      this.#reportRepeated(node, first)
      return
    }
    const parent = this.#parentOf(node)
    const row: OpenRow = { node, code: codeOf(text), children: [], ...(parent ? { parent } : {}) }
    this.rows.push(row)
    this.#byCode.set(text, row)
    if (!this.#byNumber.has(numbered(text))) this.#byNumber.set(numbered(text), row)
    parent?.children.push(row)
    this.#openBelow(row)
  }

  #parentOf(node: ItemNode): OpenRow | undefined {
    const text = node.code.text
    const dot = text.lastIndexOf('.')
    if (dot < 0) return this.#parentOfSingle(node)
    const prefix = text.slice(0, dot)
    const parent = this.#byCode.get(prefix) ?? this.#byNumber.get(numbered(prefix))
    if (!parent) return this.#reportNoParent(node, prefix)
    if (this.#open.includes(parent)) return parent
    const above = this.#reportOutside(node)
    // A slip in the code of a row is likelier than a row in the wrong place.
    return isHeading(parent) ? above : parent
  }

  /** A code of one number belongs to a pillar, group or main indicator; the latter two belong to the pillar above. */
  #parentOfSingle(node: ItemNode): OpenRow | undefined {
    if (node.level === 'pillar') return undefined
    if (isHead(node)) return this.#open.find(row => row.node.level === 'pillar')
    return this.#open.length > 0 ? this.#reportOutside(node) : this.#reportNoParent(node, '')
  }

  #openBelow(row: OpenRow): void {
    if (!row.parent && !isHead(row.node)) return
    const around = row.parent ? this.#open.indexOf(row.parent) : -1
    if (row.parent && around < 0) return
    this.#open = [...this.#open.slice(0, around + 1), row]
  }

  #reportRepeated(node: ItemNode, first: OpenRow): void {
    const { report, source } = this.#context
    const related = [{ source, span: first.node.code.span }]
    report({ code: 'duplicate-code', item: node.code.text }, node.code.span, { related })
  }

  /** Gives the row that the item is counted under all the same. */
  #reportNoParent(node: ItemNode, parent: string): OpenRow | undefined {
    const top = this.#open[0]
    const first = node.code.text.split('.')[0] ?? ''
    if (top && numbered(first) !== numbered(top.code)) return this.#reportOutside(node)
    this.#context.report({ code: 'parent-missing', item: node.code.text, parent }, node.code.span)
    return top
  }

  /** Gives the heading above, under which the item is counted all the same. */
  #reportOutside(node: ItemNode): OpenRow | undefined {
    const { report, source } = this.#context
    const above = this.#open.findLast(isHeading) ?? this.#open[0]
    if (!above) return undefined
    const related = [{ source, span: above.node.code.span }]
    const code = this.#codeUnder(above, node)
    const fixes = code ? [replacement(code, node.code.span)] : []
    const problem = { code: 'code-not-under-parent', item: node.code.text, above: above.code } as const
    report(problem, node.code.span, { related, fixes })
    return above
  }

  /** The code that the item would have below `above`, where it is free. */
  #codeUnder(above: OpenRow, node: ItemNode): string | undefined {
    const last = node.code.text.split('.').at(-1)
    const sibling = above.children[0]?.code
    const dot = sibling?.lastIndexOf('.') ?? -1
    const prefix = sibling && dot > 0 ? sibling.slice(0, dot) : numbered(above.code)
    const code = `${prefix}.${last}`
    return this.#byCode.has(code) ? undefined : code
  }
}

/** Levels that may stand at the top of an index. */
const isHead = ({ level }: ItemNode): boolean => level === 'pillar' || level === 'group' || level === 'main-indicator'

export const isHeading = ({ node }: Row): boolean => isHead(node)

/** A code with its leading Roman number in digits: `III.2` is `3.2`. */
function numbered(code: string): string {
  const [first = '', ...rest] = code.split('.')
  return [romanValue(first) ?? first, ...rest].join('.')
}

const ROMAN = /^(X{0,3})(IX|IV|V?I{0,3})$/

/** `IV` is 4. Only I, V and X count: single letters such as C or D are codes of their own. */
function romanValue(text: string): string | undefined {
  const match = ROMAN.exec(text)
  if (!match || text === '') return undefined
  const [, tens = '', ones = ''] = match
  const values: Readonly<Record<string, number>> = { IX: 9, IV: 4 }
  const value = values[ones] ?? (ones.startsWith('V') ? 4 + ones.length : ones.length)
  return String(tens.length * 10 + value)
}
