/** A cell or area in a formula; `sheet` is empty on the formula's own. */
export interface Reference {
  readonly sheet: string
  readonly first: string
  /** Absent for a single cell. */
  readonly last?: string
}

// 1E9, "text", or 'Sheet'!A1:B2, Sheet1!A1, $A$1:B2; a name followed by ( is a function
const PIECE =
  /\d[\d.]*(?:E[+-]?\d+)?|"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}))?(?![\p{L}\p{N}_.(!])|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*/giu

/** The formula with each reference replaced by what `change` says of it; texts and names stay. */
export function withReferences(formula: string, change: (reference: Reference, whole: string) => string): string {
  return formula.replace(PIECE, (whole: string, quoted?: string, bare?: string, first?: string, last?: string) => {
    if (first === undefined) return whole
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? ''
    return change({ sheet, first, ...(last === undefined ? {} : { last }) }, whole)
  })
}
