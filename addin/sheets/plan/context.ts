import type { Cells } from '../../../dsl/emit/cells.ts'
import { emissionOf } from '../../../dsl/emit/context.ts'
import type { Emission } from '../../../dsl/emit/emission.ts'
import { englishWords, vietnameseWords, type Words } from '../../../dsl/emit/words.ts'
import type { SheetTexts } from '../texts/sheet-texts.ts'
import { sheetTexts } from '../texts/texts-of.ts'
import type { SheetId } from '../workbook-plan.ts'
import { cellsOn, type Layout, layoutOf } from './layout.ts'
import type { WorkbookRequest } from './request.ts'

/** What every sheet of one workbook is planned with. */
export interface PlanContext {
  readonly request: WorkbookRequest
  readonly texts: SheetTexts
  readonly words: Words
  readonly layout: Layout
  /** Formulas as they are written on one sheet. */
  readonly emissionOn: (sheet: SheetId) => Emission
}

const wordsOf = { vi: vietnameseWords, en: englishWords } as const

export function planContext(request: WorkbookRequest, cohort: (layout: Layout) => Cells['cohort']): PlanContext {
  const usual = sheetTexts(request.language)
  const texts = { ...usual, titles: { ...usual.titles, ...request.titles } }
  const words = wordsOf[request.language]
  const layout = layoutOf(request.rulebook, texts)
  const range = cohort(layout)
  const emissions = new Map<SheetId, Emission>()
  return {
    request,
    texts,
    words,
    layout,
    emissionOn: sheet => {
      const emission = emissions.get(sheet) ?? emissionOf(request.rulebook, cellsOn(sheet, layout, range), words)
      emissions.set(sheet, emission)
      return emission
    },
  }
}
