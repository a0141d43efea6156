import type { Fix, RelatedPlace } from '../../text/diagnostic.ts'
import type { Span } from '../../text/source.ts'
import type { SyntaxProblem } from '../../text/syntax-problem.ts'
import type { Dialect } from '../vocabulary.ts'

/** A syntax problem and its place, before it is tied to a source. */
export interface Finding {
  readonly problem: SyntaxProblem
  readonly span: Span
  readonly fixes?: readonly Fix[]
  /** The other place, where two disagree. */
  readonly related?: readonly Pick<RelatedPlace, 'span'>[]
}

/** What building the tree needs to know, and where it tells what is wrong. */
export interface BuildContext {
  readonly dialect: Dialect
  readonly report: (finding: Finding) => void
}
