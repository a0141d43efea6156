import { checkRules } from '../../dsl/check/check.ts'
import { formatSource } from '../../dsl/grammar/format.ts'
import { parse } from '../../dsl/grammar/parse.ts'
import type { Diagnostic, Fix } from '../../dsl/text/diagnostic.ts'
import { Source } from '../../dsl/text/source.ts'

/** Checks rule texts; a text with syntax errors is a mistake of the test. */
export function checkTexts(...texts: readonly string[]) {
  const files = texts.map((text, position) => parse(new Source(`${position + 1}.thuoc`, text)))
  const syntax = files.flatMap(({ diagnostics }) => diagnostics)
  if (syntax.length > 0) throw new Error(`The test's own text is wrong: ${JSON.stringify(syntax[0]?.problem)}`)
  return checkRules(files)
}

/** The text without its marks « » and the places that they enclose. */
export function marked(text: string): { readonly text: string; readonly places: readonly string[] } {
  const places: string[] = []
  let plain = ''
  let start = -1
  for (const letter of text) {
    if (letter === '«') start = plain.length
    else if (letter === '»') places.push(`${start}-${plain.length}`)
    else plain += letter
  }
  return { text: plain, places }
}

/** `code at start-end` of each finding, in order. */
export const placesOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ problem, span }) => `${problem.code} at ${span.start}-${span.end}`)

export const codesOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ problem }) => problem.code)

/** A small index of one indicator, 1.1, worth 10 points, with the given clauses. */
export const index = (clauses: string, head = ''): string => `bộ chỉ số thử "Thử"
  tối đa 10
  mẫu số bằng 0: 0 điểm
  ${head}
dữ kiện dân_số (người) "Dân số"
dữ kiện ngân_sách (tỷ đồng) "Chi ngân sách"
dữ kiện tên_tỉnh (chữ) "Tên tỉnh"
nhóm I "Nhóm" tối đa 10
chỉ số 1.1 "Chỉ số" tối đa 10
  ${clauses}
`

/** The same rules in the other dialect. */
export function inEnglish(text: string): string {
  const formatted = formatSource(new Source('test.thuoc', text), { dialect: 'en' })
  if (formatted.kind === 'unparsed') throw new Error(JSON.stringify(formatted.diagnostics[0]?.problem))
  return formatted.text
}

/** The text after a fix. */
export function applied(text: string, fix: Fix): string {
  const edits = fix.edits.toSorted((one, other) => other.span.start - one.span.start)
  return edits.reduce((result, { span, text: put }) => result.slice(0, span.start) + put + result.slice(span.end), text)
}
