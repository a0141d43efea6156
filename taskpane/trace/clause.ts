import { keywordOf } from '../../dsl/grammar/lexer.ts'
import type { Keyword } from '../../dsl/grammar/vocabulary.ts'
import type { Citation } from '../../dsl/model/rulebook.ts'
import type { Source, Span } from '../../dsl/text/source.ts'
import type { ScoreTrace } from '../../dsl/trace/trace.ts'
import type { CodeLines, Piece } from '../parts/code/code-lines.ts'
import { type Mark, type MarkedPlace, markedPlaces, policiesApplied } from './clause-marks.ts'

/** The clause that scores an item, as the rule file writes it, with what took part in the score. */
export interface Clause {
  readonly source: Source
  readonly span: Span
  /** The whole block of the item but its examples. */
  readonly lines: readonly ClauseLine[]
  /** Lines of the head of the index that decided, such as what missing figures earn. */
  readonly elsewhere: readonly ClauseLine[]
  readonly examples: number
}

export interface ClauseLine {
  readonly line: number
  readonly pieces: readonly Piece[]
  readonly mark: Mark | 'none'
}

/** The clause of `citation` with the places that a score marked in it. `code` must be of the source of the citation. */
export function clauseOf({ source, span }: Citation, trace: ScoreTrace, code: CodeLines): Clause {
  const first = source.positionAt(span.start).line
  const last = source.positionAt(Math.max(span.start, span.end - 1)).line
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const marks = marksByLine(source, markedPlaces(trace))
  const examples = exampleLines(code, span)
  const told = trimmed(
    numbers.filter(line => !examples.has(line)),
    line => source.lineText(line).trim() === '',
  )
  const written = (line: number): ClauseLine => ({ line, pieces: code.line(line), mark: marks.get(line) ?? 'none' })
  return {
    source,
    span,
    lines: told.map(written),
    elsewhere: headLines(code, policiesApplied(trace)).map(line => ({ ...written(line), mark: 'decided' })),
    examples: examples.size,
  }
}

/** Where several places share a line, what decided is told before what was rejected, and that before what was read. */
function marksByLine(source: Source, places: readonly MarkedPlace[]): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>()
  for (const { span, mark } of places) {
    const { line } = source.positionAt(span.start)
    const known = marks.get(line)
    if (known === undefined || order.indexOf(mark) < order.indexOf(known)) marks.set(line, mark)
  }
  return marks
}

const order: readonly Mark[] = ['decided', 'rejected', 'read']

/** Lines that begin with `ví dụ`. */
function exampleLines({ source, tokens }: CodeLines, { start, end }: Span): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const token of tokens.tokens) {
    if (token.startOffset < start || token.startOffset >= end || keywordOf(token) !== 'Example') continue
    lines.add(source.positionAt(token.startOffset).line)
  }
  return lines
}

/** The lines at the head of the index, before its first item, that begin with one of the keywords. */
function headLines({ source, tokens }: CodeLines, wanted: ReadonlySet<Keyword>): readonly number[] {
  const keywords = tokens.tokens.map(keywordOf)
  const end = keywords.findIndex(keyword => keyword !== undefined && itemKeywords.has(keyword))
  return tokens.tokens.slice(0, Math.max(end, 0)).flatMap((token, index) => {
    const keyword = keywords[index]
    return keyword !== undefined && wanted.has(keyword) ? [source.positionAt(token.startOffset).line] : []
  })
}

const itemKeywords: ReadonlySet<Keyword> = new Set<Keyword>(['Pillar', 'Group', 'Indicator', 'Criterion'])

function trimmed(lines: readonly number[], isBlank: (line: number) => boolean): readonly number[] {
  const last = lines.findLastIndex(line => !isBlank(line))
  return lines.slice(0, last + 1)
}
