import type { Sheet, Visibility } from '../spreadsheet.ts'
import { mapArea } from './areas.ts'
import { cellStyle, extrasOf, hexColour, univerStyle } from './cell-style.ts'
import { sheetCells } from './cells.ts'
import { sheetConditionals } from './conditionals.ts'
import type { UniverDocument } from './document.ts'
import type { Events } from './events.ts'
import { sheetLayout } from './sheet-layout.ts'
import { sheetStructure } from './sheet-structure.ts'
import { sheetValidations } from './validations.ts'

/** One sheet by its id; it looks up the sheet at each call and throws once the sheet is removed. */
export function univerSheet(document: UniverDocument, events: Events, id: string): Sheet {
  const { workbook, library } = document
  const { sheets } = library
  const worksheet = () => document.worksheet(id)
  const run = (command: string, parameters: object) => document.run(command, { subUnitId: id, ...parameters })
  const cells = sheetCells(document, id)
  const { addValidation: _, ...validations } = sheetValidations(document, id)
  const records = new SheetRecordMap(view =>
    run(sheets.ToggleGridlinesMutation.id, { showGridlines: Number(view?.gridlines ?? true) }),
  )

  return {
    id,
    title: () => worksheet().getName(),
    rename: name => run(sheets.SetWorksheetNameCommand.id, { name }),
    visibility: () => {
      if (!worksheet().isSheetHidden()) return 'visible'
      return records.get('visibility') === 'very-hidden' ? 'very-hidden' : 'hidden'
    },
    show,
    position: () => workbook.getConfig().sheetOrder.indexOf(id),
    move: order => run(sheets.SetWorksheetOrderCommand.id, { order }),
    tabColour: () => {
      const { tabColor } = worksheet().getConfig()
      return tabColor ? hexColour(tabColor) : ''
    },
    setTabColour: color => run(sheets.SetTabColorMutation.id, { color }),
    remove: () => run(sheets.RemoveSheetCommand.id, {}),

    used: cells.used,
    values: area => mapArea(area, cells.valueAt),
    formulas: area => mapArea(area, cells.contentAt),
    texts: area => mapArea(area, cells.textAt),
    formats: area => mapArea(area, cells.formatAt),
    write: (area, contents, by = 'program') => {
      cells.write(area, contents)
      events.emit('edited', { sheet: id, area, by })
    },
    setFormats: cells.setFormats,
    clear: (area, what) => {
      cells.clear(area, what)
      if (what !== 'formats') events.emit('edited', { sheet: id, area, by: 'program' })
    },
    ...sheetStructure(document, id, cells.ensureSize),

    style: ({ top, left }) => cellStyle(cells.styleAt(top, left), extrasOf(cells.cellAt(top, left) ?? {})),
    setStyle: (area, style) => cells.setStyle(area, univerStyle(style), style),
    ...sheetLayout(document, id),
    ...validations,
    ...sheetConditionals(document, id),
    records,
  }

  function show(visibility: Visibility): void {
    if (visibility === 'very-hidden') records.set('visibility', visibility)
    else records.delete('visibility')
    run(sheets.SetWorksheetHideMutation.id, { hidden: Number(visibility !== 'visible') })
  }
}

interface View {
  readonly gridlines?: boolean
}

/** Plain records, of which the spreadsheet draws one: whether a sheet shows its gridlines. */
class SheetRecordMap extends Map<string, unknown> {
  readonly #draw: (view: View | undefined) => void

  constructor(draw: (view: View | undefined) => void) {
    super()
    this.#draw = draw
  }

  override set(kind: string, record: unknown): this {
    super.set(kind, record)
    // As whoever hides gridlines keeps it in this record.
    if (kind === 'view') this.#draw(record as View)
    return this
  }

  override delete(kind: string): boolean {
    if (kind === 'view') this.#draw(undefined)
    return super.delete(kind)
  }
}
