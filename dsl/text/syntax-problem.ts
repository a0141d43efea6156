/** What can be wrong with the spelling and structure of a file, before any meaning. */
export type SyntaxProblem =
  | { readonly code: 'unknown-character'; readonly text: string }
  | { readonly code: 'unclosed-quote' }
