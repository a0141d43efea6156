import { numberText } from '../emit/text/expression-text.ts'
import type { Checklist } from '../model/checklist.ts'
import type { Code } from '../model/ids.ts'
import type { Fact, Lens, Reading, Rulebook } from '../model/rulebook.ts'
import { unitText } from '../numbers/unit.ts'
import type { Bilingual } from '../text/language.ts'
import type { HeadAspect, NamedAspect, NamedChange, TextChange } from './difference.ts'
import type { NamePair } from './match-names.ts'
import type { Renaming } from './meaning.ts'
import { inBoth, textChanges } from './text-changes.ts'

/** What changed of the index as a whole. */
export function headChanges(before: Rulebook, after: Rulebook): readonly TextChange<HeadAspect>[] {
  return textChanges<HeadAspect>([
    ['id', inBoth(before.id), inBoth(after.id)],
    ['title', before.title, after.title],
    ['basis', basisText(before), basisText(after)],
    ['valid-from', inBoth(before.validFrom), inBoth(after.validFrom)],
    ['maximum', points(before), points(after)],
    ['missing', inBoth(before.missing), inBoth(after.missing)],
    ['zero-denominator', inBoth(before.zeroDenominator), inBoth(after.zeroDenominator)],
  ])
}

const basisText = ({ basis }: Rulebook): Bilingual =>
  inBoth(basis.map(({ title, date }) => (date ? `${title} (${date})` : title)).join('; '))

const points = ({ maximum }: Rulebook): Bilingual => ({ vi: numberText(maximum, 'vi'), en: numberText(maximum, 'en') })

export const factChanges = (pairs: readonly NamePair<Fact>[]): readonly NamedChange[] =>
  pairs.flatMap(({ before, after }) =>
    namedChanges(before, after, ({ name, code, label, unit, provider, count }) => ({
      name,
      label,
      aspects: [
        ['name', inBoth(name)],
        ['code', inBoth(code)],
        ['label', label],
        ['unit', inBoth(unitText(unit))],
        ['provider', inBoth(provider)],
        ['count', inBoth(count ? [count.checklist, count.within, ...count.states].filter(Boolean).join(' ') : '')],
      ],
    })),
  )

export const readingChanges = (before: readonly Reading[], after: readonly Reading[]): readonly NamedChange[] =>
  byName(before, after).flatMap(({ before, after }) =>
    namedChanges(before, after, ({ name, question, options, defaultOption }) => ({
      name,
      label: inBoth(question),
      aspects: [
        ['question', inBoth(question)],
        ['options', inBoth(options.map(option => `${option.name} “${option.label}”`).join('; '))],
        ['default', inBoth(defaultOption)],
      ],
    })),
  )

/** Members are compared by the codes that they had. */
export function lensChanges(
  before: readonly Lens[],
  after: readonly Lens[],
  { codes }: Renaming,
): readonly NamedChange[] {
  const members = (lens: Lens, earlier: (code: Code) => Code) => lens.members.map(earlier).join(' + ')
  return byName(before, after).flatMap(pair =>
    namedChanges(pair.before, pair.after, lens => ({
      name: lens.name,
      label: lens.title,
      aspects: [
        ['label', lens.title],
        ['members', inBoth(members(lens, code => (lens === pair.after ? (codes.get(code) ?? code) : code)))],
      ],
    })),
  )
}

export const checklistChanges = (before: readonly Checklist[], after: readonly Checklist[]): readonly NamedChange[] =>
  byName(checklistRows(before), checklistRows(after)).flatMap(pair =>
    namedChanges(pair.before, pair.after, ({ name, title }) => ({ name, label: title, aspects: [['label', title]] })),
  )

/** States and rows; the code of a row is unique within its checklist. */
const checklistRows = (checklists: readonly Checklist[]) =>
  checklists.flatMap(({ id, states, rows }) => [
    ...states.map(({ name, title }) => ({ name: `${id} ${name}`, title })),
    ...rows.map(({ code, title }) => ({ name: `${id} ${code}`, title })),
  ])

function byName<Named extends { readonly name: string }>(before: readonly Named[], after: readonly Named[]) {
  const [earlier, later] = [before, after].map(list => new Map(list.map(named => [named.name, named])))
  const names = new Set([...before, ...after].map(({ name }) => name))
  return [...names].map((name): NamePair<Named> => {
    const [one, other] = [earlier?.get(name), later?.get(name)]
    return { ...(one ? { before: one } : {}), ...(other ? { after: other } : {}) }
  })
}

interface Described {
  readonly name: string
  readonly label: Bilingual
  readonly aspects: readonly (readonly [NamedAspect, Bilingual])[]
}

function namedChanges<Named>(
  before: Named | undefined,
  after: Named | undefined,
  describe: (named: Named) => Described,
): readonly NamedChange[] {
  const [earlier, later] = [before && describe(before), after && describe(after)]
  const shown = later ?? earlier
  if (!shown) return []
  const { name, label } = shown
  if (!earlier) return [{ name, kind: 'added', label, changes: [] }]
  if (!later) return [{ name, kind: 'removed', label, changes: [] }]
  const changes = textChanges(
    earlier.aspects.map(([aspect, text], index) => [aspect, text, later.aspects[index]?.[1] ?? inBoth('')] as const),
  )
  return changes.length > 0 ? [{ name, kind: 'changed', label, changes }] : []
}
