import { LAYOUT_VERSION, markers, properties } from '../names.ts'
import type { CarriedRules } from '../rules/rules-from-xml.ts'
import { sha256 } from '../sha256.ts'
import type { Parts } from '../write/zip.ts'
import { type FigureRow, figureRows } from './figure-rows.ts'
import type { WorkbookProblem } from './problem.ts'
import { type RawWorkbook, rawWorkbook } from './raw-workbook.ts'
import { carriedRules } from './rules-part.ts'
import { unpackWorkbook } from './unpack.ts'

/** By which rules a workbook says it scores. Nothing of it is trusted before `problems` is looked at. */
export interface WorkbookIdentity {
  readonly index: string
  readonly ruleFile: string
  readonly ruleHash: string
  /** `vi` or `en`, as the workbook was made. */
  readonly language: string
  readonly rules?: CarriedRules
}

export interface OpenedWorkbook {
  readonly kind: 'opened'
  readonly identity: WorkbookIdentity
  /** The rows of facts and figures as they stand; `figuresOf` gives them their meaning. */
  readonly rows: readonly FigureRow[]
  readonly raw: RawWorkbook
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
    return opened(unpacked.parts, await rawWorkbook(unpacked.parts))
  } catch (error) {
    return {
      kind: 'refused',
      problem: { code: 'damaged', detail: error instanceof Error ? error.message : String(error) },
    }
  }
}

function opened(parts: Parts, raw: RawWorkbook): WorkbookReading {
  const rules = carriedRules(parts)
  const isOurs = rules !== undefined || raw.properties.has(properties.index) || raw.names.has(markers.inputs)
  if (!isOurs) return { kind: 'refused', problem: { code: 'not-ours' } }
  const found = figureRows(raw)
  return {
    kind: 'opened',
    identity: identityOf(raw, rules),
    rows: found.rows,
    raw,
    problems: [...layoutProblems(raw), ...ruleProblems(rules), ...found.problems],
  }
}

function identityOf({ properties: custom }: RawWorkbook, rules: CarriedRules | undefined): WorkbookIdentity {
  const property = (name: string) => custom.get(name) ?? ''
  return {
    index: property(properties.index) || (rules?.index ?? ''),
    ruleFile: property(properties.ruleFile) || (rules?.fileName ?? ''),
    ruleHash: property(properties.ruleHash) || (rules?.sha256 ?? ''),
    language: property(properties.language),
    ...(rules ? { rules } : {}),
  }
}

function layoutProblems({ properties: custom }: RawWorkbook): readonly WorkbookProblem[] {
  const found = custom.get(properties.layout)
  if (found === undefined || found === LAYOUT_VERSION) return []
  return [{ code: 'other-layout', found, expected: LAYOUT_VERSION }]
}

function ruleProblems(rules: CarriedRules | undefined): readonly WorkbookProblem[] {
  if (!rules) return [{ code: 'rules-missing' }]
  const found = sha256(rules.text)
  return found === rules.sha256 ? [] : [{ code: 'rules-changed', recorded: rules.sha256, found }]
}
