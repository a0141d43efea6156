import { type CalcValue, isBlank, isError } from './values.ts'

/** Whether a cell meets a criterion of COUNTIF or SUMIF: an equal number, or an equal text without regard to case. */
export function matchesCriterion(value: CalcValue, criterion: CalcValue): boolean {
  if (isError(value) || isError(criterion) || isBlank(value)) return false
  if (typeof criterion === 'string') return String(value).toLowerCase() === criterion.toLowerCase()
  return !isBlank(criterion) && value === criterion
}
