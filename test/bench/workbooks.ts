import { performance } from 'node:perf_hooks'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import { figureReader } from '../support/province-figures.ts'
import { someProvinces } from '../support/provinces.ts'
import { milliseconds } from './table.ts'
import { median } from './timing.ts'

export const workbookHeads = ['workbook', 'plan', 'write', 'kB'] as const

const ROUNDS = 5

/** A scoring workbook with figures, without and with a cohort of 63 units. */
export async function workbookRows({ rulebook }: RuleSet): Promise<readonly (readonly string[])[]> {
  const units = someProvinces(63, 'complete').map(figureReader(rulebook))
  const figures = units[0] ?? new Map()
  const named = units.map((unit, number) => ({ name: `${number + 1}`, figures: unit }))
  const request = { rulebook, language: 'vi', figures } as const
  return [
    await row('one province', () => planWorkbook(request)),
    await row('with 63 provinces', () => planWorkbook({ ...request, cohort: { own: '1', units: named } })),
  ]
}

async function row(name: string, plan: () => ReturnType<typeof planWorkbook>): Promise<readonly string[]> {
  const planning: number[] = []
  const writing: number[] = []
  let size = 0
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    const planned = plan()
    const middle = performance.now()
    size = (await writeWorkbookPlan(planned)).length
    planning.push(middle - start)
    writing.push(performance.now() - middle)
  }
  return [name, milliseconds(median(planning)), milliseconds(median(writing)), (size / 1024).toFixed(0)]
}
