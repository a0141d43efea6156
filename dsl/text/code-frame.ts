import { columnsOf } from './columns.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'
import type { Language } from './language.ts'
import { describeProblem } from './messages/describe.ts'
import type { Source, Span } from './source.ts'

/**
 * A diagnostic for a terminal or a log: where, how grave, what, with its code; the lines with carets under
 * the place; the related places; the repairs.
 *
 *     thử.thuoc:3:5: lỗi: “n” là … [name-is-keyword]
 *       3 | đầu vào n
 *         |         ^
 */
export function codeFrame(diagnostic: Diagnostic, language: Language): string {
  const { source, span, severity, problem } = diagnostic
  const headline = `${place(source, span)}: ${severities[language][severity]}: ${describeProblem(problem, language)} [${problem.code}]`
  const related = diagnostic.related.flatMap(other => [
    `  ${words[language].see} ${place(other.source, other.span)}`,
    ...excerpt(other.source, other.span),
  ])
  const fixes = diagnostic.fixes.map(fix => `  ${words[language].fix}: ${fix.title[language]}`)
  return [headline, ...excerpt(source, span), ...related, ...fixes].join('\n')
}

const severities = {
  vi: { error: 'lỗi', warning: 'cảnh báo' },
  en: { error: 'error', warning: 'warning' },
} as const satisfies Record<Language, Record<Severity, string>>

const words = {
  vi: { see: 'xem thêm', fix: 'cách sửa' },
  en: { see: 'see also', fix: 'fix' },
} as const satisfies Record<Language, Record<string, string>>

/** More lines than this show only the first ones of a long place. */
const MAXIMUM_LINES = 3
/** Longer lines are cut around the place. */
const MAXIMUM_COLUMNS = 160

function place(source: Source, span: Span): string {
  const { line, column } = source.positionAt(span.start)
  return `${source.name}:${line}:${column}`
}

/** The lines of a place, each with carets under its part of the place. */
function excerpt(source: Source, span: Span): readonly string[] {
  const first = source.positionAt(span.start)
  const last = source.positionAt(Math.max(span.start, span.end))
  const shown = Math.min(last.line, first.line + MAXIMUM_LINES - 1)
  const gutter = String(shown).length + 2
  const lines: string[] = []
  for (let line = first.line; line <= shown; line++) {
    const start = line === first.line ? first.column - 1 : 0
    const end = line === last.line ? last.column - 1 : source.lineText(line).length
    lines.push(...underlined(source.lineText(line), start, end, String(line).padStart(gutter)))
  }
  return lines
}

function underlined(text: string, start: number, end: number, number: string): readonly string[] {
  const cut = Math.max(0, start - MAXIMUM_COLUMNS / 2)
  const visible = text.slice(cut, cut + MAXIMUM_COLUMNS).replaceAll('\t', ' ')
  const before = columnsOf(visible.slice(0, start - cut))
  const width = Math.max(1, columnsOf(visible.slice(start - cut, Math.max(start, end) - cut)))
  return [
    `${number} | ${visible}`.trimEnd(),
    `${' '.repeat(number.length)} | ${' '.repeat(before)}${'^'.repeat(width)}`,
  ]
}
