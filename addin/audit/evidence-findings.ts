import type { Indicator, Input } from '../../dsl/model/rulebook.ts'
import type { Finding } from '../ports.ts'
import type { AuditedWorkbook } from './audited-workbook.ts'

/** Figures that were given without the evidence that the rules ask for. */
export function evidenceFindings(workbook: AuditedWorkbook): readonly Finding[] {
  return workbook.rulebook.indicators.flatMap(indicator => {
    const given = givenWith(workbook, indicator)
    const own = given.filter(({ input }) => input.evidence !== '' && !isProved(workbook, input))
    const asked = indicator.evidence.length > 0 && given.every(({ input }) => input.evidence === '')
    const isBare = asked && !given.some(({ input }) => isProved(workbook, input))
    const bare = isBare ? given.slice(0, 1) : []
    return [...own, ...bare].map(
      ({ input, address }): Finding => ({ kind: 'evidence-missing', address, figure: input.id }),
    )
  })
}

function givenWith({ figureCells }: AuditedWorkbook, { inputs }: Indicator) {
  return inputs.flatMap(input => {
    const cell = figureCells.get(input.id)
    return cell && cell.content !== '' ? [{ input, address: cell.address }] : []
  })
}

/** What the rules ask for stands in the cell from the start; it is no evidence itself. */
function isProved({ figureCells }: AuditedWorkbook, { id, evidence }: Input): boolean {
  const written = (figureCells.get(id)?.evidence ?? '').trim()
  return written !== '' && written !== evidence.trim()
}
