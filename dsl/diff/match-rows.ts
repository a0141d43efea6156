import { LabelIndex } from '../labels/label-index.ts'
import type { Code } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Match, Pair } from './difference.ts'
import { meaningOf } from './meaning.ts'
import { type Row, rowsOf } from './rows.ts'

/** Which row of the one index is which of the other, and the rows that only one of them has. */
export interface Correspondence {
  readonly pairs: readonly Pair[]
  readonly removed: readonly Row[]
  readonly added: readonly Row[]
}

/** Titles of two indices less alike than this say nothing. */
const LEAST_LIKENESS = 0.55
/** Of versions of one index: a row with another code and title needs a likeness that cannot be chance. */
const LEAST_IN_VERSIONS = 0.75
/** A row that kept its code needs less to be the same one. */
const LEAST_UNDER_ONE_CODE = 0.3
/** The same theme makes alike titles likelier to mean the same row; another theme makes it less likely. */
const SAME_THEME = 0.08
const OTHER_THEME = -0.12

/**
 * Versions of one index are matched by code and title, then by code where rule or title still agree, then by likeness;
 * different indices by title and theme alone, since there the same code means nothing.
 */
export function matchRows(before: Rulebook, after: Rulebook): Correspondence {
  const open = new OpenRows(rowsOf(before), rowsOf(after))
  if (areVersions(before, after)) {
    open.takeByKey(({ code, title }) => `${code} ${title.vi}`, { kind: 'same-code' })
    open.takeByKey(({ title, level }) => `${level} ${title.vi}`, { kind: 'same-title' })
    open.takeSameCodes()
    open.takeAlike(LEAST_IN_VERSIONS)
  } else {
    open.takeByKey(({ title, theme }) => `${title.vi} ${theme?.vi ?? ''}`, { kind: 'same-title' })
    open.takeAlike(LEAST_LIKENESS)
  }
  const order = new Map(rowsOf(after).map(({ code }, index) => [code, index]))
  const placeOf = ({ after: { code } }: Pair): number => order.get(code) ?? 0
  const pairs = open.pairs.toSorted((one, other) => placeOf(one) - placeOf(other))
  return { pairs, removed: open.before, added: open.after }
}

/** One index under one id, or with most of its rows under the same codes and titles. */
export function areVersions(before: Rulebook, after: Rulebook): boolean {
  if (before.id === after.id) return true
  const titles = new Map(rowsOf(before).map(({ code, title }) => [code, title.vi] as const))
  const rows = rowsOf(after)
  const kept = rows.filter(({ code, title }) => titles.get(code) === title.vi)
  return 2 * kept.length > Math.min(rows.length, titles.size)
}

class OpenRows {
  before: readonly Row[]
  after: readonly Row[]
  readonly pairs: Pair[] = []

  constructor(before: readonly Row[], after: readonly Row[]) {
    this.before = before
    this.after = after
  }

  /** Rows whose key stands once on either side. */
  takeByKey(keyOf: (row: Row) => string, match: Match): void {
    const [earlier, later] = [uniqueBy(this.before, keyOf), uniqueBy(this.after, keyOf)]
    this.#take([...later].flatMap(([key, after]) => pairOf(earlier.get(key), after, match)))
  }

  /** Rows under one code that are of one kind and still alike in rule or title. */
  takeSameCodes(): void {
    const earlier = new Map<Code, Row>(this.before.map(row => [row.code, row]))
    const alike = new Set(likenessesOf(this.before, this.after, LEAST_UNDER_ONE_CODE).flatMap(sameCode))
    this.#take(
      this.after.flatMap(after => {
        const before = earlier.get(after.code)
        if (!before || !isOfOneKind(before, after)) return []
        return hasSameRule(before, after) || alike.has(after) ? pairOf(before, after, { kind: 'same-code' }) : []
      }),
    )
  }

  /** The likest first; each row once. */
  takeAlike(least: number): void {
    const found = likenessesOf(this.before, this.after, least).toSorted((one, other) => other.likeness - one.likeness)
    const taken = new Set<Row>()
    this.#take(
      found.flatMap(({ before, after, likeness }) => {
        if (taken.has(before) || taken.has(after)) return []
        taken.add(before).add(after)
        return [{ before, after, match: { kind: 'similar-title', likeness } } as const]
      }),
    )
  }

  #take(pairs: readonly Pair[]): void {
    this.pairs.push(...pairs)
    const taken = new Set(pairs.flatMap(({ before, after }) => [before, after]))
    this.before = this.before.filter(row => !taken.has(row))
    this.after = this.after.filter(row => !taken.has(row))
  }
}

const sameCode = ({ before, after }: Likeness): readonly Row[] => (before.code === after.code ? [after] : [])

const pairOf = (before: Row | undefined, after: Row, match: Match): readonly Pair[] =>
  before ? [{ before, after, match }] : []

function uniqueBy(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  const first = new Map<string, Row>()
  const repeated = new Set<string>()
  for (const row of rows) {
    const key = keyOf(row)
    if (first.has(key)) repeated.add(key)
    else first.set(key, row)
  }
  return new Map([...first].filter(([key]) => !repeated.has(key)))
}

const isOfOneKind = (one: Row, other: Row): boolean => !one.indicator === !other.indicator

function hasSameRule(one: Row, other: Row): boolean {
  if (!one.indicator || !other.indicator) return true
  return one.code === other.code && meaningOf(one.indicator.body) === meaningOf(other.indicator.body)
}

interface Likeness {
  readonly before: Row
  readonly after: Row
  readonly likeness: number
}

function likenessesOf(before: readonly Row[], after: readonly Row[], least: number): readonly Likeness[] {
  const index = new LabelIndex(before.map(row => [row, row.title.vi] as const))
  return after.flatMap(row =>
    index.matches(row.title.vi, least - SAME_THEME).flatMap(({ subject, likeness }) => {
      const sure = Math.min(1, likeness + themeBonus(subject, row))
      return isOfOneKind(subject, row) && sure >= least ? [{ before: subject, after: row, likeness: sure }] : []
    }),
  )
}

function themeBonus({ theme: one }: Row, { theme: other }: Row): number {
  if (!one || !other) return 0
  return one.vi === other.vi ? SAME_THEME : OTHER_THEME
}
