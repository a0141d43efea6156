import type { Code } from '../../model/ids.ts'
import { type Rational, sumOf } from '../../numbers/rational.ts'
import type { AssessedRow } from '../../trace/assessed-row.ts'
import type { GivenRows } from './assessed-row.ts'

/** A row in which the ministry decided otherwise than the self-assessment. */
export interface Difference {
  readonly code: Code
  readonly self: Rational
  readonly ministry: Rational
  /** The ministry's points less the self-assessed ones. */
  readonly difference: Rational
  /** Empty where the ministry gave none, which it has to. */
  readonly reason: string
}

export interface Differences {
  /** The largest first, whichever way it goes; equal ones in the order of the decision. */
  readonly rows: readonly Difference[]
  readonly sum: Rational
  readonly withoutReason: number
}

/** Where self-assessed points and those of the ministry differ; points that cannot be are no difference. */
export function differencesOf(rows: readonly AssessedRow[], given: GivenRows): Differences {
  const found = rows.flatMap(row => differenceOf(row, given.get(row.code)?.reason.trim() ?? ''))
  const sorted = found.toSorted((one, other) => Number(other.difference.abs().compare(one.difference.abs())))
  return {
    rows: sorted,
    sum: sumOf(found.map(({ difference }) => difference)),
    withoutReason: found.filter(({ reason }) => reason === '').length,
  }
}

function differenceOf({ code, columns, counted }: AssessedRow, reason: string): readonly Difference[] {
  const { self, ministry } = columns
  if (counted.kind !== 'given' || !self || !ministry || self.equals(ministry)) return []
  return [{ code, self, ministry, difference: ministry.sub(self), reason }]
}
