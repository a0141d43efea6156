import { beforeAll, expect, test } from 'vitest'
import { addressOf } from '../../addin/sheets/address.ts'
import { exclusionColumns } from '../../addin/sheets/plan/cohort-layout.ts'
import { FIRST_ROW } from '../../addin/sheets/plan/layout.ts'
import type { CohortRequest } from '../../addin/sheets/plan/request.ts'
import { scoredCohort } from '../../addin/sheets/plan/scored-cohort.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { cohortOf, type ReadCohort } from '../../addin/sheets/read/cohort-of.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { exact, figuresOf } from '../score/build.ts'
import { deepIndex } from '../score/ranking/deep-index.ts'
import { openedBook, typedOver } from './support/books.ts'

const rulebook = deepIndex()
const units = [
  {
    name: 'A',
    figures: figuresOf({ '1.1.1.a': '1', '1.1.1.b': '3' }),
    previousRank: 2,
    previousValue: exact('0.3048'),
  },
  { name: 'B', figures: figuresOf({ '1.2.y': '7' }) },
]
const rules = { ...rulebook, missing: 'leave-out' } as const
let cohort: CohortRequest
beforeAll(() => {
  cohort = scoredCohort(rules, { own: 'Mình', units })
})

test('what was computed and entered is read back from the sheets of a cohort', async () => {
  const book = await openedBook(planWorkbook({ rulebook: rules, language: 'vi', cohort }))
  const read = cohortOf(book.raw, rules)
  expect(read.coverage).toEqual(
    new Map([...cohort.coverage!].map(([code, { withData, units }]) => [code, { withData, units }])),
  )
  expect(pointsOfA(read).get(codeOf('1.1.1'))).toEqual({ kind: 'points', points: exact('8.333333333333') })
  expect(pointsOfA(read).get(codeOf('2.1'))).toEqual({ kind: 'left-out' })
  expect(read.previous).toEqual(new Map([['A', { rank: 2, value: exact('0.3048') }]]))
  expect(read.excluded).toEqual(new Set())
})

test.each([
  ['vi', 'có'],
  ['en', 'YES'],
] as const)('criteria that somebody leaves out are found (%s)', async (language, yes) => {
  const plan = planWorkbook({ rulebook: rules, language, cohort: { ...cohort, excluded: new Set([codeOf('2.1')]) } })
  const row = FIRST_ROW + ['1.1.1', '1.1.2', '1.2', '2.1'].indexOf('1.1.2')
  const typed = typedOver(plan, 'exclusion', { [addressOf(row, exclusionColumns.leftOut)]: yes })
  expect(cohortOf((await openedBook(typed)).raw, rules).excluded).toEqual(new Set(['1.1.2', '2.1']))
})

test('a workbook without these sheets has nothing of them', async () => {
  const { raw } = await openedBook(planWorkbook({ rulebook, language: 'vi' }))
  const nothing = { scores: [], coverage: new Map(), excluded: new Set(), previous: new Map() }
  expect(cohortOf(raw, rulebook)).toEqual(nothing)
})

const pointsOfA = ({ scores }: ReadCohort) => scores.find(({ unit }) => unit === 'A')!.points
