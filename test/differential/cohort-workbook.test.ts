import { beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../addin/sheets/address.ts'
import { exclusionColumns, FIRST_UNIT_ROW, pointColumns, rankColumns } from '../../addin/sheets/plan/cohort-layout.ts'
import { FIRST_ROW } from '../../addin/sheets/plan/layout.ts'
import type { CohortRequest } from '../../addin/sheets/plan/request.ts'
import { scoredCohort } from '../../addin/sheets/plan/scored-cohort.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { sheetTexts } from '../../addin/sheets/texts/texts-of.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { type Code, codeOf } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import { coverageOf, isThin } from '../../dsl/score/ranking/coverage.ts'
import { criteriaOf } from '../../dsl/score/ranking/criteria.ts'
import { excluding } from '../../dsl/score/ranking/exclusion.ts'
import { type Ranking, rankingOf } from '../../dsl/score/ranking/ranking.ts'
import { scoreUnitsExactly } from '../../dsl/score/ranking/score-exactly.ts'
import type { NormalMethod } from '../../dsl/trace/rank-trace.ts'
import { exact, figuresOf } from '../score/build.ts'
import { deepIndex, sharingIndex } from '../score/ranking/deep-index.ts'
import { recalculate } from '../support/libreoffice.ts'
import { figureReader } from '../support/province-figures.ts'
import { provinceIndex } from '../support/province-index.ts'
import { someProvinces } from '../support/provinces.ts'
import { type FoundSheet, readWorkbook } from '../support/workbook.ts'
import { asInCells } from './cell-provinces.ts'

interface Book {
  readonly name: string
  readonly language: 'vi' | 'en'
  readonly rulebook: Rulebook
  readonly units: readonly Figures[]
  readonly excluded: ReadonlySet<Code>
  readonly method: NormalMethod
  readonly limits?: readonly [name: string, from: string][]
}

const codes = (...texts: string[]) => new Set(texts.map(codeOf))
const own = 'unit 0'

const small = [
  { '1.1.1.a': '9', '1.1.1.b': '10', '2.1.z': '0.5' },
  { '1.1.1.a': '5', '1.1.1.b': '10', '1.1.2.x': '15' },
  { '1.1.2.x': '9', '1.2.y': '4', '2.1.z': '0.4' },
  { '1.1.1.a': '5', '1.1.1.b': '10', '1.1.2.x': '15', '1.2.y': '' },
  {},
].map(given => figuresOf(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))))

const sharing = [
  { '1.1.1.x': '6', '1.1.2.x': '7', '1.2.x': '20' },
  { '1.1.2.x': '8' },
  { '1.1.1.x': '3', '1.1.2.x': '4', '1.2.x': '1' },
].map(given => figuresOf(given as Record<string, string>))

const leavingOut = (rulebook: Rulebook): Rulebook => ({ ...rulebook, missing: 'leave-out' })

let books: readonly Book[] = []
const found = new Map<string, ReadonlyMap<string, FoundSheet>>()

async function makeBooks(): Promise<readonly Book[]> {
  const deep = deepIndex()
  const { rulebook } = await provinceIndex()
  const provinces = asInCells(someProvinces(9, 'untidy')).map(figureReader(rulebook))
  const bare = { name: '', language: 'vi', rulebook: deep, units: small, excluded: codes(), method: 'z-score' } as const
  return [
    { ...bare, name: 'all criteria' },
    { ...bare, name: 'a criterion less', language: 'en', excluded: codes('1.2'), method: 'min-max' },
    {
      ...bare,
      name: 'two less, with limits',
      excluded: codes('1.1.2', '2.1'),
      method: 'best',
      limits: [
        ['khá', '0.6'],
        ['vừa', '0.3'],
      ],
    },
    { ...bare, name: 'none left', excluded: codes('1.1.1', '1.1.2', '1.2', '2.1'), method: 'z-score-sample' },
    { ...bare, name: 'missing figures leave the total', rulebook: leavingOut(deep), method: 'z-score-sample' },
    {
      ...bare,
      name: 'missing figures leave the total, and a criterion less',
      rulebook: leavingOut(deep),
      excluded: codes('1.1.1'),
    },
    { ...bare, name: 'points shared by two', rulebook: sharingIndex(), units: sharing },
    {
      ...bare,
      name: 'points shared by two left out',
      rulebook: sharingIndex(),
      units: sharing,
      excluded: codes('1.1.1', '1.1.2'),
    },
    { ...bare, name: 'provinces', rulebook, units: provinces },
    {
      ...bare,
      name: 'provinces, three criteria less',
      language: 'en',
      rulebook,
      units: provinces,
      excluded: codes('1.1', '5.12.1', '6.12'),
      method: 'min-max',
    },
  ]
}

const nameOf = (unit: number): string => `unit ${unit}`

function cohortFor({ rulebook, units, excluded, method, limits }: Book): CohortRequest {
  const scored = scoredCohort(rulebook, {
    own,
    units: units.map((figures, unit) => ({
      name: nameOf(unit),
      figures,
      previousValue: exact(unit === 1 ? '0' : '0.3'),
    })),
  })
  const grouping =
    limits &&
    ({
      kind: 'limits',
      limits: limits.map(([name, from]) => ({ name, from: exact(from) })),
      otherwise: 'thấp',
    } as const)
  return { ...scored, excluded, method, ...(grouping ? { grouping } : {}) }
}

beforeAll(async () => {
  books = await makeBooks()
  const plans = books.map(book =>
    planWorkbook({
      rulebook: book.rulebook,
      language: book.language,
      figures: book.units[0]!,
      cohort: cohortFor(book),
    }),
  )
  const saved = await recalculate(await Promise.all(plans.map(writeWorkbookPlan)))
  books.forEach(({ name }, number) => {
    found.set(name, readWorkbook(saved[number]!))
  })
})

function rankingFor(book: Book): Ranking {
  const { rulebook, units, excluded, method } = book
  const score = (rules: Rulebook) => scoreUnitsExactly(rules, units)
  const { grouping } = cohortFor(book)
  return rankingOf({
    names: units.map((_, unit) => nameOf(unit)),
    exclusion: excluding(score(rulebook), excluded, score),
    method,
    grouping: grouping ?? { kind: 'quantiles', names: [1, 2, 3, 4].map(sheetTexts(book.language).ranks.group) },
    previous: name => ({ value: exact(name === nameOf(1) ? '0' : '0.3') }),
  })
}

describe.each([
  'all criteria',
  'a criterion less',
  'two less, with limits',
  'none left',
  'missing figures leave the total',
  'missing figures leave the total, and a criterion less',
  'points shared by two',
  'points shared by two left out',
  'provinces',
  'provinces, three criteria less',
])('a cohort with %s, recalculated by LibreOffice', name => {
  const bookNamed = () => books.find(book => book.name === name)!
  const sheet = (id: 'ranks' | 'exclusion' | 'points') =>
    cellsOf(found.get(name)!.get(sheetTexts(bookNamed().language).titles[id])!)

  test('has the points, values, ranks, groups and changes of the scorer', () => {
    const book = bookNamed()
    const { ranks: texts } = sheetTexts(book.language)
    const ranking = rankingFor(book)
    const [total] = ranking.scopes
    const [before] = ranking.exclusion.before.scopes
    const rows = book.units.map((_, index) => FIRST_ROW + index)
    const rowOf = new Map(rows.map(row => [sheet('ranks').at(row, rankColumns.unit), row]))
    ranking.names.forEach((unitName, unit) => {
      const row = rowOf.get(unitName)!
      const at = (column: keyof typeof rankColumns) => sheet('ranks').at(row, rankColumns[column])
      expect([unitName, at('points')]).toEqual([unitName, close(total!.scores.lowest[unit]!)])
      expect([unitName, at('value')]).toEqual([unitName, close(total!.scores.value[unit]!)])
      expect([unitName, at('rank')]).toEqual([unitName, close(total!.scores.ranks[unit]!)])
      expect([unitName, at('rankBefore')]).toEqual([unitName, close(before!.ranks[unit]!)])
      expect([unitName, at('group')]).toEqual([unitName, total!.groups[unit]])
      const normal = total!.normals[unit]!
      const word = {
        missing: '',
        'single-unit': texts.singleUnit,
        'all-equal': texts.allEqual,
        'best-is-zero': texts.bestIsZero,
      }
      expect([unitName, at('normal')]).toEqual([
        unitName,
        normal.kind === 'number' ? close(normal.value) : word[normal.kind],
      ])
      const change = total!.changes[unit]!
      const isKnown = change.kind === 'known'
      expect([unitName, at('change')]).toEqual([unitName, isKnown ? close(Number(change.difference)) : ''])
      const percent =
        isKnown && (change.percent.kind === 'number' ? close(Number(change.percent.percent) / 100) : texts.previousZero)
      expect([unitName, at('percent')]).toEqual([unitName, percent || ''])
    })
  })

  test('counts the units with data and proposes the thin criteria', () => {
    const book = bookNamed()
    const { states } = scoreUnitsExactly(book.rulebook, book.units)
    criteriaOf(book.rulebook).forEach(({ code }, index) => {
      const at = (column: keyof typeof exclusionColumns) =>
        sheet('exclusion').at(FIRST_ROW + index, exclusionColumns[column])
      const coverage = coverageOf(code, states.get(code)!)
      expect([at('code'), at('withData'), at('units')]).toEqual([code, coverage.withData, coverage.units])
      expect([code, at('proposal') !== '']).toEqual([code, isThin(coverage)])
    })
  })

  test('has the maximum without what is left out', () => {
    const { after } = rankingFor(bookNamed()).exclusion
    expect(sheet('exclusion').at(FIRST_ROW, exclusionColumns.effect + 2)).toBeCloseTo(Number(after.rulebook.maximum), 9)
    after.scopes[0]!.maximum.forEach((maximum, unit) => {
      expect(sheet('points').at(FIRST_UNIT_ROW + unit, pointColumns.maximum)).toBeCloseTo(maximum, 9)
    })
  })
})

const cellsOf = (sheet: FoundSheet) => ({ at: (row: number, column: number) => sheet.at(addressOf(row, column)) })

/** `NaN` stands for an empty cell. */
const close = (value: number) => (Number.isNaN(value) ? '' : expect.closeTo(value, 9))
