import { LOG_NAMESPACE } from '../names.ts'
import { contentOf } from '../rules/rules-from-xml.ts'
import { textElement } from '../rules/rules-xml.ts'
import type { CellValue } from '../workbook-plan.ts'
import { type ChangeLog, emptyLog, type KeptFigures, type LogEntry } from './change-log.ts'

/** The log as one XML element, for a custom XML part of its own. */
export const logXml = ({ entries, kept }: ChangeLog): string =>
  `<log xmlns="${LOG_NAMESPACE}">${textElement('text', '', JSON.stringify({ entries, kept }))}</log>`

/** Whether a custom XML part is one of a change log. */
export const isLogXml = (xml: string): boolean => xml.includes(LOG_NAMESPACE)

/** Far above any log, far below what would hurt; in UTF-16 units. */
const LONGEST_XML = 16_000_000
const MOST_ENTRIES = 10_000
const MOST_KEPT = 100_000

const TEXT = /<(?:\w+:)?text\b([^<>]*)>/

/** Reads what `logXml` wrote and Excel may have written anew; an empty log where it is no such part. */
export function logFromXml(xml: string): ChangeLog {
  if (xml.length > LONGEST_XML || !isLogXml(xml)) return emptyLog
  const text = TEXT.exec(xml)
  const content = text ? parsed(contentOf(xml, text)) : undefined
  if (!isRecord(content)) return emptyLog
  return {
    entries: listOf(content.entries, MOST_ENTRIES).filter(isEntry),
    kept: listOf(content.kept, MOST_KEPT).filter(isKept),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const listOf = (value: unknown, most: number): readonly unknown[] => (Array.isArray(value) ? value.slice(0, most) : [])

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasTexts = (value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean =>
  names.every(name => typeof value[name] === 'string')

const isEntry = (value: unknown): value is LogEntry =>
  isRecord(value) &&
  hasTexts(value, ['at', 'who', 'why', 'from', 'to', 'readings', 'previous', 'hash']) &&
  ['typed', 'office', 'unknown'].some(each => each === value.whoFrom)

const isKept = (value: unknown): value is KeptFigures =>
  isRecord(value) &&
  hasTexts(value, ['unit', 'row', 'label']) &&
  ['figure', 'score', 'item', 'unit'].some(each => each === value.of) &&
  isRecord(value.cells) &&
  Object.values(value.cells).every(isCell)

function isCell(value: unknown): boolean {
  if (!isRecord(value)) return false
  return typeof value.formula === 'string' || isCellValue(value.value)
}

const isCellValue = (value: unknown): value is CellValue => ['string', 'number', 'boolean'].includes(typeof value)
