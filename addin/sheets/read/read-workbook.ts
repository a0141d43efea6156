import type { ChangeLog } from '../log/change-log.ts'
import { markers, properties } from '../names.ts'
import type { Parts } from '../write/zip.ts'
import { carriedLog, carriedRules } from './carried-parts.ts'
import { type FigureRow, figureRows } from './figure-rows.ts'
import { identityOf, layoutProblems, ruleProblems, type WorkbookIdentity } from './identity.ts'
import { logProblems } from './log-problems.ts'
import type { WorkbookProblem } from './problem.ts'
import { type LibraryWorkbook, libraryWorkbook, type RawWorkbook, rawWorkbookOf } from './raw-workbook.ts'
import { unpackWorkbook } from './unpack.ts'
import { conditionsOf, type WorkbookConditions } from './workbook-conditions.ts'

export interface OpenedWorkbook {
  readonly kind: 'opened'
  readonly identity: WorkbookIdentity
  /** The rows of facts and figures as they stand; `figuresOf` gives them their meaning. */
  readonly rows: readonly FigureRow[]
  readonly raw: RawWorkbook
  readonly conditions: WorkbookConditions
  /** What happened to the rules since the workbook was made; empty where they never changed. */
  readonly log: ChangeLog
  readonly problems: readonly WorkbookProblem[]
}

export type WorkbookReading = OpenedWorkbook | { readonly kind: 'refused'; readonly problem: WorkbookProblem }

/**
 * Reads a scoring workbook that somebody filled in. Everything in it is untrusted: sizes are limited, nothing
 * throws, and what is wrong comes back as problems with their cells.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const unpacked = unpackWorkbook(bytes)
  if (unpacked.kind === 'refused') return unpacked
  try {
    return opened(unpacked.parts, await libraryWorkbook(unpacked.parts))
  } catch (error) {
    return {
      kind: 'refused',
      problem: { code: 'damaged', detail: error instanceof Error ? error.message : String(error) },
    }
  }
}

function opened(parts: Parts, library: LibraryWorkbook): WorkbookReading {
  const raw = rawWorkbookOf(library)
  const rules = carriedRules(parts)
  const isOurs = rules !== undefined || raw.properties.has(properties.index) || raw.names.has(markers.inputs)
  if (!isOurs) return { kind: 'refused', problem: { code: 'not-ours' } }
  const log = carriedLog(parts)
  const found = figureRows(raw)
  return {
    kind: 'opened',
    identity: identityOf(raw, rules),
    rows: found.rows,
    raw,
    conditions: conditionsOf(library, parts),
    log,
    problems: [...layoutProblems(raw), ...ruleProblems(rules), ...logProblems(raw, rules, log), ...found.problems],
  }
}
