import { areaAddress } from '../address.ts'
import type { PrintPlan, SheetPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import type { SheetBuilder } from './sheet-builder.ts'

interface Page {
  readonly columns: number
  readonly lastRow: number
  readonly title: string
  /** Zero-based row of the headings, repeated on each page. */
  readonly headingRow?: number
  readonly onePage?: true
}

/** A4 landscape, one page wide, the headings on every page. */
export function printPlan(
  { request, texts }: PlanContext,
  { columns, lastRow, title, headingRow, onePage }: Page,
): PrintPlan {
  const area = areaAddress({ top: 0, left: 0, bottom: lastRow, right: columns - 1 })
  return {
    ...(headingRow === undefined ? {} : { repeatedRows: { from: headingRow + 1, to: headingRow + 1 } }),
    ...(onePage ? { onePage } : {}),
    area,
    header: `&L${literal(request.place ?? '')}&R${literal(title)}`,
    footer: `&L${literal(request.rulebook.title[request.language])}&R${texts.common.page} &P/&N`,
  }
}

const literal = (text: string): string => text.replaceAll('&', '&&')

/** Title, advice and the warning of a sample above the headings of a sheet. */
export function headSheet(
  builder: SheetBuilder,
  context: PlanContext,
  head: { readonly title: string; readonly advice: string; readonly columns: number },
): void {
  const { sampleNote, rulebook, language } = context.request
  const right = head.columns - 1
  builder.row(0, { height: 26 }).row(1, { height: 32 })
  builder.merge({ top: 0, left: 0, bottom: 0, right }, 'title', {
    value: `${head.title} – ${rulebook.title[language]}`,
  })
  const style = sampleNote ? 'warning' : 'subtitle'
  const advice = sampleNote ? `${sampleNote} ${head.advice}` : head.advice
  builder.merge({ top: 1, left: 0, bottom: 1, right }, style, { value: advice })
}

/** What most sheets do without. */
export const bareSheet = {
  merges: [],
  validations: [],
  highlights: [],
  dataBars: [],
  charts: [],
} as const satisfies Partial<SheetPlan>
