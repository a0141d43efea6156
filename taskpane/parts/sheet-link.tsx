import { Link } from '@fluentui/react-components'
import { sheetReference } from '../../addin/sheets/address.ts'
import type { SheetId } from '../../addin/sheets/workbook-plan.ts'
import { goer } from '../figures/figure-links.tsx'
import { shellTexts } from '../shell/texts.ts'
import type { ViewProps } from '../view.ts'

/** A way to one of our sheets; nothing where the workbook does not have it. */
export function SheetLink({ sheet, text, ...views }: ViewProps & { readonly sheet: SheetId; readonly text: string }) {
  const title = views.workbook.sheets[sheet]
  const go = goer(views, shellTexts[views.language].done.go)
  if (title === undefined) return null
  return (
    <Link as="button" onClick={() => go(`${sheetReference(title)}!A1`)}>
      {text}
    </Link>
  )
}
