import type { Bilingual } from '../text/language.ts'
import type { Row } from './outline.ts'
import type { Translations } from './translations.ts'

/** The theme of each row that has one, its own or inherited; a theme translated once is translated wherever it stands. */
export function themesOf(rows: readonly Row[], translations: Translations): ReadonlyMap<Row, Bilingual> {
  const stated = rows.flatMap(({ node, code }) =>
    node.theme ? [translations.inBoth(node.theme.text, `${code}.theme`)] : [],
  )
  const translated = new Map(stated.filter(({ vi, en }) => en !== vi).map(theme => [theme.vi, theme]))
  const themes = new Map<Row, Bilingual>()
  // Headings come before what is below them.
  for (const row of rows) {
    const own = row.node.theme?.text
    const inherited = row.parent && themes.get(row.parent)
    const theme = own === undefined ? inherited : (translated.get(own) ?? { vi: own, en: own })
    if (theme) themes.set(row, theme)
  }
  return themes
}
