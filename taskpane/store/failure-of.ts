import { type Failure, WorkbookFailure } from '../../addin/ports.ts'

/** Anything but a `WorkbookFailure` is a mistake of ours; it is shown all the same, never swallowed. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookFailure) return error.failure
  return { code: 'unexpected', place: '', detail: error instanceof Error ? error.message : String(error) }
}
