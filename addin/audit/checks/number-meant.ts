import type { InvalidReason } from '../../../dsl/score/figures.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'

/** The number that a text would be, where it can be told; empty text where not. */
export function numberMeant({ text, reason }: { readonly text: string; readonly reason: InvalidReason }): CellValue {
  switch (reason) {
    case 'number-as-text':
      return Number(text.trim())
    case 'decimal-comma':
      return Number(text.trim().replace(',', '.'))
    case 'above-limit':
    case 'negative':
    case 'not-a-number':
    case 'not-an-option':
    case 'not-yes-no':
    case 'percent-text':
      return ''
    default:
      return reason satisfies never
  }
}
