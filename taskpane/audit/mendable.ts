import type { Finding, FindingCode } from '../../addin/audit/finding.ts'

const MENDABLE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'formula-overwritten',
  'formula-changed',
  'text-changed',
  'number-changed',
  'code-not-text',
  'link-overwritten',
  'link-changed',
])

/** Whether the pane can put back what the rules write: one cell, whose right content is known. */
export const isMendable = ({ code, cell, expected }: Finding): boolean =>
  MENDABLE.has(code) && cell !== '' && !cell.includes(':') && expected !== ''
