import { columnName, columnNumber } from '../../sheets/address.ts'

/** Functions that came after Excel 2007 stand in files with a prefix. */
const LATER = new Set(
  'CONCAT IFNA IFS MAXIFS MINIFS SWITCH TEXTJOIN XLOOKUP XMATCH LET LAMBDA FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY RANK.AVG RANK.EQ STDEV.P STDEV.S VAR.P VAR.S PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC MODE.SNGL MODE.MULT NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV CEILING.MATH FLOOR.MATH NUMBERVALUE SHEET SHEETS FORMULATEXT ISFORMULA XOR DAYS ISOWEEKNUM TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND BYROW BYCOL MAP REDUCE SCAN MAKEARRAY'.split(
    ' ',
  ),
)
/** These carry a second prefix. */
const WORKSHEET = new Set(['FILTER', 'SORT'])

/** A formula of a file with `=`, as a person types it. */
export const typedFormula = (formula: string): string =>
  `=${outsideTexts(formula, piece =>
    piece
      .replace(/_xlfn\.|_xlws\.|_xlpm\./gi, '')
      // Excel's own way to keep the functions of an add-in.
      .replace(/_xldudf_([A-Z0-9]+)_([A-Z0-9_.]+)(?=\()/gi, '$1.$2'),
  )}`

/** The other way round, without `=`. */
export const fileFormula = (formula: string): string =>
  outsideTexts(formula.replace(/^=/, ''), piece =>
    piece.replace(/(?<![\w.])([A-Z][A-Z0-9.]+)(?=\()/gi, name => {
      const upper = name.toUpperCase()
      if (!LATER.has(upper)) return name
      return `_xlfn.${WORKSHEET.has(upper) ? '_xlws.' : ''}${upper}`
    }),
  )

/** The formula of another cell of a shared group: relative references move along. */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  outsideTexts(formula, piece => piece.replace(REFERENCE, (whole, ...groups) => moved(whole, groups, rows, columns)))

// `A1`, `$A$1`; `A:C`; `3:5`. Not part of a name, and not a function such as LOG10(.
const REFERENCE =
  /(?<![\p{L}\d_.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\d_.(!])/giu

function moved(whole: string, groups: readonly unknown[], rows: number, columns: number): string {
  const [
    a = '',
    column = '',
    b = '',
    row = '',
    c = '',
    from = '',
    d = '',
    to = '',
    e = '',
    top = '',
    f = '',
    bottom = '',
  ] = groups.slice(0, 12).map(group => (typeof group === 'string' ? group : ''))
  const left = column && movedColumn(a, column, columns)
  if (column) return left && row ? joined(left, movedRow(b, row, rows)) : whole
  if (from) return joined(movedColumn(c, from, columns), movedColumn(d, to, columns), ':')
  return joined(movedRow(e, top, rows), movedRow(f, bottom, rows), ':')
}

const joined = (first: string, second: string, by = ''): string =>
  first === '' || second === '' ? '#REF!' : `${first}${by}${second}`

function movedRow(fixed: string, row: string, by: number): string {
  const to = fixed ? Number(row) : Number(row) + by
  return to < 1 ? '' : `${fixed}${to}`
}

function movedColumn(fixed: string, letters: string, by: number): string {
  const column = columnNumber(letters)
  const to = fixed ? column : column + by
  return to < 0 ? '' : `${fixed}${columnName(to)}`
}

/** Changes what stands outside of texts and quoted sheet titles. */
function outsideTexts(formula: string, change: (piece: string) => string): string {
  const pieces = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g) ?? []
  return pieces.map(piece => (/^["']/.test(piece) ? piece : change(piece))).join('')
}
