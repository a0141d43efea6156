/** The words of a formula. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly text: string }
  /** `'Số liệu'!` or `Sheet1!`, without the mark. */
  | { readonly kind: 'sheet'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string }

const WHITE = /[ \t\r\n]+/y
// 12, 0.5, .5, 1E9
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
// "a ""quoted"" text"
const TEXT = /"((?:[^"]|"")*)"/y
// 'Số liệu'!  or  Sheet1!
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy
// IF, $F$12, thuoc_total
const NAME = /[$\p{L}_][$\p{L}\p{N}_.]*/uy
const MARK = /<=|>=|<>|[-+*/&=<>%(),;:{}]/y

/** The words in order, or `undefined` where something is no part of the portable subset. */
export function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  for (let at = 0; at < formula.length; ) {
    const white = matchAt(WHITE, formula, at)
    if (white) {
      at += white[0].length
      continue
    }
    const read = tokenAt(formula, at)
    if (!read) return undefined
    tokens.push(read.token)
    at += read.length
  }
  return tokens
}

function tokenAt(formula: string, at: number): { readonly token: Token; readonly length: number } | undefined {
  const number = matchAt(NUMBER, formula, at)
  if (number) return { token: { kind: 'number', value: Number(number[0]) }, length: number[0].length }
  const text = matchAt(TEXT, formula, at)
  if (text) return { token: { kind: 'text', value: (text[1] ?? '').replaceAll('""', '"') }, length: text[0].length }
  const sheet = matchAt(SHEET, formula, at)
  if (sheet)
    return {
      token: { kind: 'sheet', text: sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? '' },
      length: sheet[0].length,
    }
  const name = matchAt(NAME, formula, at)
  if (name) return { token: { kind: 'name', text: name[0] }, length: name[0].length }
  const mark = matchAt(MARK, formula, at)
  return mark ? { token: { kind: 'mark', text: mark[0] }, length: mark[0].length } : undefined
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
