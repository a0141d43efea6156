import type { Code } from '../model/ids.ts'
import type { Indicator } from '../model/rulebook.ts'
import type { Bilingual } from '../text/language.ts'
import type { DetailAspect, DetailChange, ItemChange, Pair } from './difference.ts'
import { inputChanges } from './input-changes.ts'
import type { NameCorrespondence } from './match-names.ts'
import type { Row } from './rows.ts'
import { ruleChanges } from './rule-changes.ts'
import { inBoth, textChanges } from './text-changes.ts'

/** The rows of both indices by code, for the titles of headings. */
export interface Headings {
  readonly before: ReadonlyMap<Code, Row>
  readonly after: ReadonlyMap<Code, Row>
}

/** Everything that changed of a row that is in both indices. */
export function itemChanges(pair: Pair, names: NameCorrespondence, headings: Headings): readonly ItemChange[] {
  const { before, after } = pair
  const [earlier, later] = [before.indicator, after.indicator]
  return [
    ...(before.code === after.code ? [] : [{ kind: 'renumbered', before: before.code, after: after.code } as const]),
    ...moves(pair, names, headings),
    ...(before.title.vi === after.title.vi && before.title.en === after.title.en
      ? []
      : [{ kind: 'renamed', before: before.title, after: after.title } as const]),
    ...(before.maximum.equals(after.maximum)
      ? []
      : [{ kind: 'maximum', before: before.maximum, after: after.maximum } as const]),
    ...(earlier && later ? ruleChanges(earlier, later, names.renaming) : []),
    ...inputChanges(names.inputs.get(after.code) ?? [], names.renaming),
    ...detailChanges(pair),
  ]
}

/** To a heading that is not the one it was under, whatever that is called now. */
function moves({ before, after }: Pair, { renaming }: NameCorrespondence, headings: Headings): readonly ItemChange[] {
  const parent = after.parent && (renaming.codes.get(after.parent) ?? after.parent)
  const isKnown = after.parent === undefined || renaming.codes.has(after.parent)
  if (before.parent === parent && isKnown) return []
  return [
    {
      kind: 'moved',
      before: headingText(before.parent, headings.before),
      after: headingText(after.parent, headings.after),
    },
  ]
}

function headingText(code: Code | undefined, rows: ReadonlyMap<Code, Row>): Bilingual {
  const title = code && rows.get(code)?.title
  return title ? { vi: `${code} ${title.vi}`, en: `${code} ${title.en}` } : inBoth(code ?? '')
}

function detailChanges({ before, after }: Pair): readonly DetailChange[] {
  const [earlier, later] = [before.indicator, after.indicator]
  const changes = textChanges<DetailAspect>([
    ['level', inBoth(before.level), inBoth(after.level)],
    ['theme', before.theme ?? inBoth(''), after.theme ?? inBoth('')],
    ...(earlier && later
      ? detailsOf(earlier).map(([aspect, text], index) => {
          return [aspect, inBoth(text), inBoth(detailsOf(later)[index]?.[1] ?? '')] as const
        })
      : []),
  ])
  return changes.map(change => ({ kind: 'detail', ...change }))
}

const detailsOf = (indicator: Indicator): readonly (readonly [DetailAspect, string])[] => [
  ['source', indicator.assessedBy],
  ['shared-points', indicator.sharesPointsWith ?? ''],
  ['owner', indicator.owner],
  ['coordinating', indicator.coordinating.join('; ')],
  ['evidence', indicator.evidence.join('; ')],
  ['deadline', indicator.deadline],
  ['serves', indicator.serves.map(({ index, code }) => `${code} (${index})`).join('; ')],
  ['notes', indicator.notes.map(({ text, reason }) => [text, reason].filter(Boolean).join(': ')).join('; ')],
]
