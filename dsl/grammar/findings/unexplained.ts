import type { Span } from '../../text/source.ts'
import type { ClauseError } from '../clauses/read-clauses.ts'
import { spanOfToken } from '../lexer.ts'
import type { Finding } from './finding.ts'

/** Mistakes that are not merely what follows from a strange character or an open quote before them in the clause. */
export function unexplained(errors: readonly ClauseError[], lexical: readonly Finding[]): readonly ClauseError[] {
  const causes = lexical.filter(({ problem }) => explaining.has(problem.code)).map(({ span }) => span.start)
  const sorted = causes.sort((left, right) => left - right)
  return errors.filter(error => {
    const { start, end } = reachOf(error)
    const cause = sorted[firstAtLeast(sorted, start)]
    return cause === undefined || cause > end + 1
  })
}

const explaining: ReadonlySet<string> = new Set(['unknown-character', 'unclosed-quote'])

/** From the start of the clause to the word at which reading failed. */
function reachOf({ clause, ...failure }: ClauseError): Span {
  const start = clause.tokens[0]?.startOffset ?? 0
  const token = failure.kind === 'grammar' ? failure.error.token : failure.token
  if (!Number.isNaN(token.startOffset)) return { start, end: token.startOffset }
  const last = clause.tokens.at(-1)
  return { start, end: last ? spanOfToken(last).end : start }
}

/** The index of the first number that is not below `value`. */
function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? value) < value) low = middle + 1
    else high = middle
  }
  return low
}
