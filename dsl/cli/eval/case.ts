/** A value of a case as JSON gave it; numbers keep their written digits, however many. */
export type CaseValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly CaseValue[] }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, CaseValue> }

/** One line of `thuoc eval`. */
export interface Case {
  /** Given back as it came. */
  readonly id: unknown
  readonly code: string
  readonly index?: string
  readonly inputs: ReadonlyMap<string, CaseValue>
  /** Absent where the line has none; an empty list is a cohort of the unit alone. */
  readonly cohort?: readonly ReadonlyMap<string, CaseValue>[]
  readonly readings: Readonly<Record<string, string>>
}

export type ReadCase =
  | { readonly kind: 'case'; readonly case: Case }
  | { readonly kind: 'bad-line'; readonly id: unknown; readonly message: string }

const MAXIMUM_LINE = 50_000_000
const MAXIMUM_DEPTH = 8
const NUMBER_OR_STRING = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
// A private-use character that no text of a case can be expected to begin with.
const NUMBER_MARK = '\uE000'

/** Reads one line; what is not a case is said with the reason, never thrown. */
export function readCase(line: string): ReadCase {
  if (line.length > MAXIMUM_LINE) return { kind: 'bad-line', id: null, message: 'the line is too long' }
  let id: unknown = null
  try {
    const plain: unknown = JSON.parse(line)
    if (isRecord(plain) && plain.id !== undefined) id = plain.id
    const value = caseValue(JSON.parse(keepDigits(line)), MAXIMUM_DEPTH)
    return value.kind === 'object' ? caseOf(id, value.entries) : { kind: 'bad-line', id, message: 'not a JSON object' }
  } catch (error) {
    return { kind: 'bad-line', id, message: error instanceof Error ? error.message : 'not JSON' }
  }
}

function caseOf(id: unknown, entries: ReadonlyMap<string, CaseValue>): ReadCase {
  const code = entries.get('code')
  if (code?.kind !== 'string' && code?.kind !== 'number') return { kind: 'bad-line', id, message: 'code is missing' }
  const inputs = entries.get('inputs')
  if (inputs !== undefined && inputs.kind !== 'object' && inputs.kind !== 'null') {
    return { kind: 'bad-line', id, message: 'inputs is not an object' }
  }
  const cohort = entries.get('cohort')
  if (cohort !== undefined && cohort.kind !== 'list' && cohort.kind !== 'null') {
    return { kind: 'bad-line', id, message: 'cohort is not a list' }
  }
  const index = entries.get('index')
  return {
    kind: 'case',
    case: {
      id,
      code: code.text,
      ...(index?.kind === 'string' ? { index: index.text } : {}),
      inputs: objectEntries(inputs),
      ...(cohort?.kind === 'list' ? { cohort: cohort.items.map(objectEntries) } : {}),
      readings: readingsOf(entries.get('readings')),
    },
  }
}

const objectEntries = (value: CaseValue | undefined): ReadonlyMap<string, CaseValue> =>
  value?.kind === 'object' ? value.entries : new Map()

function readingsOf(value: CaseValue | undefined): Readonly<Record<string, string>> {
  const pairs = [...objectEntries(value)].map(([name, option]) => [name, option.kind === 'string' ? option.text : ''])
  return Object.fromEntries(pairs)
}

/** Turns each number literal into marked text, so that no digit is lost to a double. */
function keepDigits(line: string): string {
  return line.replace(NUMBER_OR_STRING, token => (token.startsWith('"') ? token : `"${NUMBER_MARK}${token}"`))
}

function caseValue(json: unknown, depth: number): CaseValue {
  if (json === null || depth === 0) return { kind: 'null' }
  if (typeof json === 'boolean') return { kind: 'boolean', value: json }
  if (typeof json === 'string') {
    return json.startsWith(NUMBER_MARK) ? { kind: 'number', text: json.slice(1) } : { kind: 'string', text: json }
  }
  if (Array.isArray(json)) return { kind: 'list', items: json.map(item => caseValue(item, depth - 1)) }
  if (isRecord(json)) {
    return {
      kind: 'object',
      entries: new Map(Object.entries(json).map(([key, value]) => [key, caseValue(value, depth - 1)])),
    }
  }
  return { kind: 'null' }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
