import { figuresOf } from '../../addin/sheets/read/figures-of.ts'
import type { WorkbookProblem } from '../../addin/sheets/read/problem.ts'
import { type OpenedWorkbook, readWorkbook } from '../../addin/sheets/read/read-workbook.ts'
import { unitsOf } from '../../addin/sheets/read/units-of.ts'
import { describeWorkbookProblem } from '../../addin/sheets/texts/problem-texts.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Figures } from '../score/figures.ts'
import { readBytes } from './read-bytes.ts'
import type { Unit } from './read-units.ts'
import type { Terminal } from './terminal.ts'
import { Refusal } from './texts.ts'

const MAXIMUM_MEGABYTES = 100

/** Problems after which the figures cannot be trusted to be those of these rules. */
const fatal: ReadonlySet<WorkbookProblem['code']> = new Set([
  'other-layout',
  'other-index',
  'other-rules',
  'rules-changed',
  'sheet-missing',
  'headings-changed',
  'duplicate-row',
  'row-missing',
])

/** A workbook as it was saved. Refuses what cannot be opened. */
export async function openBook(
  book: string,
  { language }: Terminal,
): Promise<{ readonly bytes: Uint8Array; readonly opened: OpenedWorkbook }> {
  const bytes = await readBytes(book, MAXIMUM_MEGABYTES)
  const opened = await readWorkbook(bytes)
  if (opened.kind === 'opened') return { bytes, opened }
  const sentence = `${book}: ${describeWorkbookProblem(opened.problem, language)}`
  throw new Refusal({ vi: sentence, en: sentence })
}

/** The figures that a workbook holds by these rules, and what is wrong with them. */
export interface BookFigures {
  readonly figures: Figures
  /** The other units; empty where there are none. */
  readonly units: readonly Unit[]
  readonly problems: readonly WorkbookProblem[]
  readonly areTrustworthy: boolean
}

/** Reads the figures and tells every problem. */
export function bookFigures(opened: OpenedWorkbook, rulebook: Rulebook, { language, error }: Terminal): BookFigures {
  const own = figuresOf(opened, rulebook)
  const cohort = unitsOf(opened.raw, rulebook)
  const problems = [...opened.problems, ...own.problems, ...cohort.problems]
  for (const problem of problems) error(describeWorkbookProblem(problem, language))
  const areTrustworthy = !problems.some(({ code }) => fatal.has(code))
  return { figures: own.figures, units: cohort.units, problems, areTrustworthy }
}
