import { type Failure, WorkbookFailure } from '../ports.ts'

/** What one request to Excel does, from its first question to its last command. */
type Batch<Answer> = (context: Excel.RequestContext) => Promise<Answer>

/** Asks Excel; waits while a person is typing in a cell. Rejects with a `WorkbookFailure` and nothing else. */
export const reading = <Answer>(batch: Batch<Answer>): Promise<Answer> =>
  atTheEdge(() => Excel.run({ delayForCellEdit: true }, batch))

/** Changes the workbook; a cell that is being edited is a failure, because nobody should wait without knowing why. */
export const writing = <Answer>(batch: Batch<Answer>): Promise<Answer> => atTheEdge(() => Excel.run(batch))

/** The one place where failures of Office become ours. */
export async function atTheEdge<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    throw failureOf(error)
  }
}

const CODES: Readonly<Record<string, Failure['code']>> = {
  AccessDenied: 'sheet-protected',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  ItemNotFound: 'cell-not-found',
  InvalidReference: 'cell-not-found',
  ApiNotFound: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  HostRestartNeeded: 'no-workbook',
  InvalidSelection: 'several-cells',
}

export function failureOf(error: unknown): WorkbookFailure {
  if (error instanceof WorkbookFailure) return error
  if (!(error instanceof OfficeExtension.Error)) return failure('unexpected', '', messageOf(error))
  const code = CODES[error.code] ?? 'unexpected'
  const location = error.debugInfo?.errorLocation ?? ''
  const detail = `${error.code}: ${error.message}${location === '' ? '' : ` (${location})`}`
  // The members of Excel's objects are no places that people know, but they tell which Excel is needed.
  return failure(code, code === 'not-supported' ? location : '', detail)
}

export const failure = (code: Failure['code'], place = '', detail = ''): WorkbookFailure =>
  new WorkbookFailure({ code, place, detail })

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
