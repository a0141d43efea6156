import type { FigureName } from '../../../dsl/emit/cells.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { LINK_PREFIX } from '../names.ts'
import type { NamePlan } from '../workbook-plan.ts'

/**
 * What figures were linked to, without `=`: `'Báo cáo'!$B$2`. Each stands in a defined name of its own, which a
 * spreadsheet program words anew together with the link when rows move or sheets are renamed; `#REF!` where the cell
 * is gone.
 */
export type LinkRecord = ReadonlyMap<FigureName, string>

/** `thuoc_link_1_3_a`; no two names of an index differ only in what stands between letters and digits. */
export const linkName = (figure: FigureName): string =>
  LINK_PREFIX + figure.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '_')

/** Names know no capitals. */
export const isLinkName = (name: string): boolean => name.toLowerCase().startsWith(LINK_PREFIX)

/** The links that the defined names of a workbook record, of the figures that its rules have. */
export function recordedLinks(names: ReadonlyMap<string, string>, rulebook: Rulebook): LinkRecord {
  const known = new Map([...names].map(([name, refersTo]) => [keyOf(name), refersTo.replace(/^=/, '')]))
  return new Map(
    figuresIn(rulebook).flatMap(figure => {
      const reference = known.get(keyOf(linkName(figure)))
      return reference === undefined ? [] : [[figure, reference] as const]
    }),
  )
}

/** Names of links that no figure of the rules has. */
export function strayLinkNames(names: ReadonlyMap<string, string>, rulebook: Rulebook): readonly string[] {
  const known = new Set(figuresIn(rulebook).map(figure => keyOf(linkName(figure))))
  return [...names.keys()].filter(name => isLinkName(name) && !known.has(keyOf(name)))
}

export const linkNames = (links: LinkRecord): readonly NamePlan[] =>
  [...links].map(([figure, refersTo]) => ({ name: linkName(figure), refersTo }))

const keyOf = (name: string): string => name.toLowerCase().normalize('NFC')

const figuresIn = ({ facts, indicators }: Rulebook): readonly FigureName[] => [
  ...facts.map(({ name }) => name),
  ...indicators.flatMap(({ inputs }) => inputs.map(({ id }) => id)),
]
