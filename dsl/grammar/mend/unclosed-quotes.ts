import { clauseOfKeyword } from '../clauses/clause-kinds.ts'
import { keywordPattern, spellingOf } from '../dialect.ts'
import type { Finding } from '../findings/finding.ts'
import type { Dialect, Keyword } from '../vocabulary.ts'

/*
 * Quoted texts may span lines, so one forgotten quote turns the rest of a file inside out. Where a file
 * cannot be right as it stands, these functions decide which opening quotes were meant to be closed on their
 * own line: the reading of all lines that costs least, where a text that runs on over a line costs 1, over a
 * line that looks like a clause 9, and a forgotten quote 4.
 */

export interface ClosedText {
  /** As long as the source's text, or one longer at the end; offsets are the same. */
  readonly text: string
  readonly findings: readonly Finding[]
}

/** Whether the last quoted text of a file is never closed. */
export function endsInQuotes(text: string): boolean {
  let isInside = false
  for (const line of linesOf(text)) isInside = scanLine(text, line, isInside).isInside
  return isInside
}

/** The text with the quotes that were most likely forgotten; as it was where none is. */
export function closeQuotes(text: string, dialect: Dialect): ClosedText {
  const lines = linesOf(text)
  const opened = forgottenQuotes(text, lines, clauseStarts[dialect])
  const ends = opened.map(({ line }) => trimmedEnd(text, line))
  const findings = opened.map(({ quote }, index): Finding => {
    const end = ends[index] ?? quote
    const title = { vi: 'Thêm dấu ngoặc kép ở cuối dòng', en: 'Close the quotation at the end of the line' }
    return {
      problem: { code: 'unclosed-quote' },
      span: { start: quote, end: quote + 1 },
      fixes: [{ title, edits: [{ span: { start: end, end }, text: '"' }] }],
    }
  })
  return { text: withQuotesAt(text, ends), findings }
}

interface Line {
  readonly start: number
  /** Before the line break. */
  readonly end: number
}

interface ScannedLine {
  readonly isInside: boolean
  /** Where the text that is open at the end of the line was opened on it, or -1. */
  readonly openedAt: number
}

interface ForgottenQuote {
  readonly line: Line
  readonly quote: number
}

const FORGOTTEN = 4
const CONTINUED = 1
const CONTINUED_CLAUSE = 9

/** How a line came to end as it does: from which state, and by which forgotten quote (an offset, or -1). */
interface Step {
  readonly fromInside: boolean
  readonly forgotten: number
}

/** The cheapest readings of the lines so far that end outside and inside a text. */
interface Costs {
  readonly outside: number
  readonly inside: number
}

interface LineSteps {
  readonly outside: Step
  readonly inside: Step
}

/** The cheapest reading of all lines that ends outside of every text; a state machine with two states. */
function forgottenQuotes(text: string, lines: readonly Line[], clauseStart: RegExp): readonly ForgottenQuote[] {
  const steps: LineSteps[] = []
  let costs: Costs = { outside: 0, inside: Number.POSITIVE_INFINITY }
  for (const line of lines) {
    const fresh = endingsOf(scanLine(text, line, false), costs.outside)
    const price = startsClause(text, line, clauseStart) ? CONTINUED_CLAUSE : CONTINUED
    const continued = endingsOf(scanLine(text, line, true), costs.inside + price)
    const outsideFromInside = continued.outside < fresh.outside
    const forgotten = outsideFromInside ? continued.forgotten : fresh.forgotten
    steps.push({
      outside: { fromInside: outsideFromInside, forgotten },
      inside: { fromInside: continued.inside < fresh.inside, forgotten: -1 },
    })
    costs = {
      outside: Math.min(fresh.outside, continued.outside),
      inside: Math.min(fresh.inside, continued.inside),
    }
  }
  return traceBack(lines, steps)
}

interface Endings extends Costs {
  readonly forgotten: number
}

/** What it costs to leave a line in either state, having come to it at a cost. */
function endingsOf({ isInside, openedAt }: ScannedLine, cost: number): Endings {
  if (!isInside) return { outside: cost, inside: Number.POSITIVE_INFINITY, forgotten: -1 }
  if (openedAt < 0) return { outside: Number.POSITIVE_INFINITY, inside: cost, forgotten: -1 }
  return { outside: cost + FORGOTTEN, inside: cost, forgotten: openedAt }
}

function traceBack(lines: readonly Line[], steps: readonly LineSteps[]): readonly ForgottenQuote[] {
  const found: ForgottenQuote[] = []
  let isInside = false
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]
    const step: Step | undefined = steps[index]?.[isInside ? 'inside' : 'outside']
    if (!line || !step) break
    if (step.forgotten >= 0) found.push({ line, quote: step.forgotten })
    isInside = step.fromInside
  }
  return found.reverse()
}

/** Where a line that begins inside or outside a text leaves off. The same rules as the lexer's. */
function scanLine(text: string, line: Line, startsInside: boolean): ScannedLine {
  let isInside = startsInside
  let openedAt = -1
  let at = line.start
  while (at < line.end) {
    const character = text.charAt(at)
    if (isInside) {
      if (character === '\\') at++
      else if (character === '"') isInside = false
    } else if (character === '"') {
      isInside = true
      openedAt = at
    } else if (character === '#') {
      break
    } else if (character === '“') {
      at = endOfCurlyText(text, at, line.end)
    }
    at++
  }
  return { isInside, openedAt }
}

/** The closing `”` of a text on one line, or the offset itself. */
function endOfCurlyText(text: string, offset: number, end: number): number {
  for (let at = offset + 1; at < end; at++) {
    const character = text.charAt(at)
    if (character === '”') return at
    if (character === '"' || character === '“') return offset
  }
  return offset
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push({ start, end })
    start = end + 1
  }
  lines.push({ start, end: text.length })
  return lines
}

function trimmedEnd(text: string, line: Line): number {
  let end = line.end
  while (end > line.start && /\s/.test(text.charAt(end - 1))) end--
  return end
}

/** Each offset holds white space or is the end of the text: a quote takes its place. */
function withQuotesAt(text: string, offsets: readonly number[]): string {
  const pieces: string[] = []
  let from = 0
  for (const offset of offsets) {
    pieces.push(text.slice(from, offset), '"')
    from = offset + 1
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

function startsClause(text: string, line: Line, pattern: RegExp): boolean {
  pattern.lastIndex = line.start
  return pattern.test(text)
}

const clauseStarts: { readonly [D in Dialect]: RegExp } = { vi: startPattern('vi'), en: startPattern('en') }

function startPattern(dialect: Dialect): RegExp {
  const keywords = [...Object.keys(clauseOfKeyword.index), 'Points'] as Keyword[] // keys forgets the type
  const spellings = keywords.map(keyword => keywordPattern(spellingOf(keyword, dialect)))
  return new RegExp(`[^\\S\\n]*(?:${spellings.join('|')})`, 'iy')
}
