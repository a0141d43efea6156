import type { Candidate, CellAddress, Link, Proposal, ScoringWorkbook } from '../../addin/ports.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import type { Language } from '../../dsl/text/language.ts'
import { type FigureItem, factItem, inputItem } from '../figures/figure-item.ts'

/** A figure with the cells that may hold it; the reader decides. */
export interface Offer {
  readonly item: FigureItem
  readonly candidates: readonly OfferedCell[]
  readonly best: OfferedCell
}

export interface OfferedCell extends Candidate {
  /** The value can be the figure. */
  readonly fits: boolean
  /** The best cell of another figure as well. */
  readonly shared: boolean
}

/** Proposals for figures that are not linked yet and not turned down, the likeliest first. */
export function offersOf(
  proposals: readonly Proposal[],
  rejected: ReadonlySet<FigureName>,
  workbook: ScoringWorkbook,
  language: Language,
): readonly Offer[] {
  const items = itemsOf(workbook, language)
  const open = proposals.filter(
    ({ figure }) => !rejected.has(figure) && workbook.cells.get(figure)?.link.kind !== 'linked',
  )
  const bestTargets = countOf(open.flatMap(({ candidates: [best] }) => (best ? [best.target] : [])))
  const offers = open.flatMap(({ figure, candidates }): readonly Offer[] => {
    const item = items.get(figure)
    const offered = candidates.map(candidate => ({
      ...candidate,
      fits: item !== undefined && fits(item, candidate),
      shared: (bestTargets.get(candidate.target) ?? 0) > 1,
    }))
    const [best] = offered
    return item && best ? [{ item, candidates: offered, best }] : []
  })
  return offers.toSorted((one, other) => other.best.likeness - one.best.likeness)
}

/** What can be accepted without a second look. */
export const sureLinks = (offers: readonly Offer[], least: number): readonly Link[] =>
  offers
    .filter(({ best }) => best.likeness >= least && best.fits && !best.shared)
    .map(({ item, best }) => ({ figure: item.figure, target: best.target }))

const fits = ({ kind }: FigureItem, { content }: Candidate): boolean =>
  kind.kind === 'number' ? typeof content === 'number' && content >= 0 : content !== ''

function countOf(targets: readonly CellAddress[]): ReadonlyMap<CellAddress, number> {
  const counts = new Map<CellAddress, number>()
  for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1)
  return counts
}

function itemsOf({ rules }: ScoringWorkbook, language: Language): ReadonlyMap<FigureName, FigureItem> {
  const { indicators, facts } = rules.rulebook
  const items = [
    ...facts.map(fact => factItem(fact, language)),
    ...indicators.flatMap(indicator => indicator.inputs.map(input => inputItem(input, indicator, language))),
  ]
  return new Map(items.map(item => [item.figure, item]))
}
