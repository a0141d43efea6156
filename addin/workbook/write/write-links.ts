import type { FigureName } from '../../../dsl/emit/cells.ts'
import { linkName } from '../../sheets/links/link-names.ts'
import type { Overview } from '../read/overview.ts'

/** Records what figures are linked to from now on; `undefined` for those that are typed. Goes with the next request. */
export function writeLinks(
  { workbook }: Excel.RequestContext,
  { names }: Overview,
  links: ReadonlyMap<FigureName, string | undefined>,
): void {
  const present = new Set([...names.keys()].map(name => name.toLowerCase()))
  for (const [figure, reference] of links) {
    const name = linkName(figure)
    const isThere = present.has(name.toLowerCase())
    if (reference === undefined) {
      if (isThere) workbook.names.getItem(name).delete()
    } else if (isThere) workbook.names.getItem(name).formula = `=${reference}`
    else workbook.names.add(name, `=${reference}`)
  }
}
