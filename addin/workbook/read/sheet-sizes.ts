/** So many cells of all sheets together are read; what lies beyond is somebody's archive. */
const MOST_CELLS = 200_000

interface Size {
  readonly title: string
  readonly cells: number
}

/** Asks how much the sheets hold; the answer is there after the next `sync`. */
export function askSizes({ workbook }: Excel.RequestContext, titles: readonly string[]): () => readonly Size[] {
  const asked = titles.map(title => {
    const range = workbook.worksheets.getItem(title).getUsedRangeOrNullObject(true)
    range.load('cellCount')
    return { title, range }
  })
  return () => asked.map(({ title, range }) => ({ title, cells: range.isNullObject ? 0 : range.cellCount }))
}

/** Whole sheets in their order, as many as fit; `cellCount` is -1 where it is beyond counting. */
export function searchedSheets(sizes: readonly Size[]): readonly string[] {
  let room = MOST_CELLS
  return sizes.flatMap(({ title, cells }) => {
    if (cells <= 0 || cells > room) return []
    room -= cells
    return [title]
  })
}
