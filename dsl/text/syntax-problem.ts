/**
 * What the grammar expected at a place: a keyword or symbol in the file's own spelling, or a kind of
 * word that people write themselves.
 */
export type Expectation = { readonly kind: 'spelling'; readonly text: string } | { readonly kind: ExpectedWord }

export type ExpectedWord =
  | 'name'
  | 'code'
  | 'number'
  | 'text'
  | 'date'
  | 'expression'
  | 'comparison'
  | 'value'
  | 'unit'
  | 'level'
  | 'source'
  | 'checklist-level'
  | 'method'
  | 'state'
  | 'treatment'
  | 'clause'

/** Where a clause stands that does not belong there. */
export type ClausePlace = 'index' | 'item' | 'part' | 'variant' | 'assignment' | 'targets' | 'translation' | 'checklist'

/** What can be wrong with the spelling and structure of a file, before any meaning. */
export type SyntaxProblem =
  // the file as a whole
  | { readonly code: 'empty-file' }
  | { readonly code: 'not-a-rule-file'; readonly text: string; readonly expected: readonly string[] }
  | { readonly code: 'file-too-large'; readonly length: number; readonly limit: number }
  | { readonly code: 'too-many-problems'; readonly limit: number }
  // characters
  | { readonly code: 'unknown-character'; readonly text: string }
  | { readonly code: 'lookalike-character'; readonly text: string; readonly meant: string }
  | { readonly code: 'unclosed-quote' }
  // words
  | { readonly code: 'unexpected-word'; readonly text: string; readonly expected: readonly Expectation[] }
  | { readonly code: 'missing-word'; readonly after: string; readonly expected: readonly Expectation[] }
  | { readonly code: 'misspelt-keyword'; readonly text: string; readonly meant: string }
  | { readonly code: 'keyword-of-other-dialect'; readonly text: string; readonly meant: string }
  | { readonly code: 'name-is-keyword'; readonly name: string; readonly suggestion: string }
  // clauses
  | { readonly code: 'missing-title'; readonly of: string }
  | { readonly code: 'misplaced-clause'; readonly text: string; readonly place: ClausePlace }
  | { readonly code: 'second-document'; readonly text: string }
  | { readonly code: 'repeated-clause'; readonly text: string }
  // numbers and dates
  | { readonly code: 'ambiguous-number'; readonly text: string; readonly readings: readonly string[] }
  | { readonly code: 'malformed-number'; readonly text: string }
  | { readonly code: 'numeral-too-long'; readonly digits: number; readonly limit: number }
  | { readonly code: 'bad-date'; readonly text: string }
  // limits that keep every file's cost bounded
  | { readonly code: 'nested-too-deep'; readonly limit: number }
  | { readonly code: 'expression-too-long'; readonly limit: number }
