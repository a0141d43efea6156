import { earlierNames, type RenamedRules } from '../../../dsl/diff/carried-figures.ts'
import { matchNames } from '../../../dsl/diff/match-names.ts'
import { matchRows } from '../../../dsl/diff/match-rows.ts'
import type { FigureName } from '../../../dsl/emit/cells.ts'
import { itemsOf } from '../../../dsl/model/checklist.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { KeptFigures } from '../../sheets/log/change-log.ts'
import type { KeptContent, KeptFigure, KeptScore } from '../../sheets/plan/kept.ts'
import { type FlatItem, flattened, unflattened } from './flat-items.ts'

/** What people wrote, under the names of other rules, and what these rules have no row for. */
export interface Carried {
  readonly kept: KeptContent
  readonly left: readonly KeptFigures[]
}

/** The rules that the sheets stood by, and those that they are to stand by, with what became of the names. */
export function renamedRules(before: Rulebook, after: Rulebook): RenamedRules {
  return { before, after, renaming: matchNames(before, after, matchRows(before, after)).renaming }
}

/**
 * Takes what people wrote into the rows of other rules: a figure goes with its indicator when that is renumbered or
 * moved; what has no row any more is left, and what was left earlier comes back to a row about the same.
 */
export function carryContent(content: KeptContent, earlierLeft: readonly KeptFigures[], rules: RenamedRules): Carried {
  const figures = carried(content.figures, earlierLeft, { of: 'figure', ...figureRows(rules) })
  const scores = carried(content.scores, earlierLeft, { of: 'score', ...scoreRows(rules) })
  const items = carried(flattened(content.items), earlierLeft, { of: 'item', ...itemRows(rules) })
  return {
    kept: { figures: figures.kept, scores: scores.kept, items: unflattened(items.kept) },
    left: [...figures.left, ...scores.left, ...items.left],
  }
}

/** The rows of the later rules, how each was called before, and what rows of either are about. */
interface Rows<Name extends string> {
  readonly names: readonly Name[]
  readonly earlierName: (name: Name) => Name | undefined
  readonly labelBefore: ReadonlyMap<Name, string>
  readonly labelAfter: ReadonlyMap<Name, string>
}

export function figureRows(rules: RenamedRules): Rows<FigureName> {
  const labelAfter = figureLabels(rules.after)
  return {
    names: [...labelAfter.keys()],
    earlierName: earlierNames(rules),
    labelBefore: figureLabels(rules.before),
    labelAfter,
  }
}

function scoreRows({ before, after, renaming }: RenamedRules): Rows<Code> {
  const [labelBefore, labelAfter] = [scoreLabels(before), scoreLabels(after)]
  return {
    names: [...labelAfter.keys()],
    earlierName: code => renaming.codes.get(code) ?? (labelBefore.has(code) ? undefined : code),
    labelBefore,
    labelAfter,
  }
}

/** Items of checklists keep their codes. */
function itemRows({ before, after }: RenamedRules): Rows<Code> {
  const [labelBefore, labelAfter] = [itemLabels(before), itemLabels(after)]
  return { names: [...labelAfter.keys()], earlierName: code => code, labelBefore, labelAfter }
}

function figureLabels({ indicators, facts }: Rulebook): ReadonlyMap<FigureName, string> {
  return new Map<FigureName, string>([
    ...facts.map(({ name, label }) => [name, label.vi] as const),
    ...indicators.flatMap(({ title, inputs }) =>
      inputs.map(({ id, label }) => [id, label.vi === title.vi ? title.vi : `${title.vi}: ${label.vi}`] as const),
    ),
  ])
}

const scoreLabels = ({ indicators }: Rulebook): ReadonlyMap<Code, string> =>
  new Map(indicators.map(({ code, title }) => [code, title.vi]))

const itemLabels = ({ checklists }: Rulebook): ReadonlyMap<Code, string> =>
  new Map(checklists.flatMap(checklist => itemsOf(checklist).map(({ code, title }) => [code, title.vi] as const)))

function carried<Name extends string, Row extends KeptFigure | KeptScore | FlatItem>(
  content: ReadonlyMap<Name, Row>,
  earlierLeft: readonly KeptFigures[],
  { of, names, earlierName, labelBefore, labelAfter }: Rows<Name> & { readonly of: KeptFigures['of'] },
): { readonly kept: ReadonlyMap<Name, Row>; readonly left: readonly KeptFigures[] } {
  const kept = new Map<Name, Row>()
  const taken = new Set<Name | KeptFigures>()
  for (const name of names) {
    const earlier = earlierName(name)
    const own = earlier === undefined ? undefined : content.get(earlier)
    const back = earlierLeft.find(
      each => each.of === of && !taken.has(each) && each.row === name && each.label === labelAfter.get(name),
    )
    if (earlier !== undefined && own) taken.add(earlier)
    if (back) taken.add(back)
    // The columns of what was left are those of the row that it was left from.
    const row = back ? ({ ...back.cells, ...own } as Row) : own
    if (row) kept.set(name, row)
  }
  const gone = [...content].flatMap(([name, cells]) =>
    taken.has(name) ? [] : [{ of, unit: '', row: name, label: labelBefore.get(name) ?? '', cells: { ...cells } }],
  )
  const waiting = earlierLeft.filter(each => each.of === of && !taken.has(each))
  return { kept, left: [...waiting, ...gone] }
}
