// "text", 'Sheet name'
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g
const PLAIN_SHEET = /^'([A-Za-z_][A-Za-z0-9_.]*)'$/

/** Whether two formulas are one, however a program writes them: with `=` or without, in capitals, with blanks or quotes. */
export const isSameFormula = (one: string, other: string): boolean => canonical(one) === canonical(other)

function canonical(formula: string): string {
  const bare = formula.trim().replace(/^=\+?/, '')
  let end = 0
  let text = ''
  for (const match of bare.matchAll(QUOTED)) {
    text += unquoted(bare.slice(end, match.index))
    // Sheet names know no capitals, texts do.
    text += match[0].startsWith('"') ? match[0] : match[0].replace(PLAIN_SHEET, '$1').toUpperCase().normalize('NFC')
    end = match.index + match[0].length
  }
  return text + unquoted(bare.slice(end))
}

/** Functions of the add-in go by another name inside files; LibreOffice writes truth values as functions. */
const unquoted = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/_XLDUDF_THUOC_/g, 'THUOC.')
    .replace(/_XLFN\./g, '')
    .replace(/(?<![\w.])(TRUE|FALSE)\(\)/g, '$1')
