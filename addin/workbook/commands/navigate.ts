import type { CellAddress, Selection } from '../../ports.ts'
import { failure, reading } from '../edge.ts'
import { located, usualAddress } from '../read/addresses.ts'

/** Where the person is. */
export const selection = (): Promise<Selection> =>
  reading(async context => {
    const range = context.workbook.getSelectedRange()
    range.load('address')
    await context.sync()
    return { address: usualAddress(range.address) }
  })

/** Shows the cell and selects it. */
export const go = (address: CellAddress): Promise<void> =>
  reading(async context => {
    const place = located(address)
    if (!place) throw failure('cell-not-found', address)
    const sheet = context.workbook.worksheets.getItem(place.title)
    sheet.activate()
    sheet.getRange(place.address).select()
    await context.sync()
  })

/** Calculates every cell anew, custom functions among them. */
export const recalculate = (): Promise<void> =>
  reading(async context => {
    context.workbook.application.calculate('Full')
    await context.sync()
  })
