import { FUNCTION_NAMESPACE } from '../../sheets/mode/function-names.ts'
import { cellOf, located } from '../read/addresses.ts'

/** A custom function of ours in a formula that somebody wrote. */
export interface FunctionCall {
  /** `SCORE`, in capitals. */
  readonly name: string
  readonly arguments: readonly CallArgument[]
  /** The formula is nothing but this call. */
  readonly alone: boolean
}

export type CallArgument =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  /** One cell or an area; without a title on the sheet of the formula. */
  | { readonly kind: 'area'; readonly title: string | undefined; readonly address: string }
  /** Something that only Excel can calculate. */
  | { readonly kind: 'unknown' }

const CALL = new RegExp(`${FUNCTION_NAMESPACE}\\.([A-Z]+)\\(`, 'gi')
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g

/** The first call of one of these functions, wherever in the formula it stands. */
export function functionCall(formula: string, names: readonly string[]): FunctionCall | undefined {
  // Quoted texts keep their length, so that places stay the same.
  const bare = formula.replace(QUOTED, quoted => '_'.repeat(quoted.length))
  for (const match of bare.matchAll(CALL)) {
    const name = (match[1] ?? '').toUpperCase()
    if (!names.includes(name)) continue
    const start = match.index + match[0].length
    const parts = partsOf(bare, formula, start)
    const alone = match.index === 1 && start + parts.join(',').length + 1 === formula.trimEnd().length
    return { name, arguments: parts.map(argumentOf), alone }
  }
  return undefined
}

/** What stands between the commas up to the closing bracket. */
function partsOf(bare: string, formula: string, start: number): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = start
  for (let at = start; at < bare.length; at += 1) {
    const character = bare[at]
    if (character === '(' || character === '{') depth += 1
    if (character === ',' && depth === 0) {
      parts.push(formula.slice(from, at))
      from = at + 1
    }
    if (character !== ')' && character !== '}') continue
    if (depth === 0) return [...parts, formula.slice(from, at)]
    depth -= 1
  }
  return [...parts, formula.slice(from)]
}

// $E$12, E12:F20
const AREA = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i
// IF(LEN(E12)=0,"",E12): a blank cell handed over as one
const BLANK_KEPT = /^IF\(LEN\((.+)\)=0,"",(.+)\)$/i

function argumentOf(text: string): CallArgument {
  const part = text.trim()
  const guarded = BLANK_KEPT.exec(part)
  if (guarded?.[1] !== undefined && guarded[1] === guarded[2]) return argumentOf(guarded[1])
  if (/^"(?:[^"]|"")*"$/.test(part)) return { kind: 'value', value: part.slice(1, -1).replaceAll('""', '"') }
  if (/^[+-]?\d+(?:\.\d+)?$/.test(part)) return { kind: 'value', value: Number(part) }
  if (/^(?:TRUE|FALSE)$/i.test(part)) return { kind: 'value', value: part.toUpperCase() === 'TRUE' }
  if (part === '') return { kind: 'value', value: '' }
  if (AREA.test(part)) return { kind: 'area', title: undefined, address: part.replaceAll('$', '').toUpperCase() }
  const place = located(part)
  return place && AREA.test(place.address) ? { kind: 'area', ...place } : { kind: 'unknown' }
}

/** Every cell of an area, row by row, as Excel hands them to a function. */
export function cellsOfArea(address: string): readonly { readonly row: number; readonly column: number }[] {
  const [first = '', last = first] = address.split(':')
  const [from, to] = [cellOf(first), cellOf(last)]
  if (!from || !to) return []
  const rows = span(from.row, to.row)
  const columns = span(from.column, to.column)
  return rows.flatMap(row => columns.map(column => ({ row, column })))
}

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => Math.min(from, to) + index)
