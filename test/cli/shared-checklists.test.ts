import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { shippedTitles } from '../../addin/site/build/shipped-titles.ts'
import { compileRules, compileWithShared } from '../../dsl/cli/compile-rules.ts'
import { readRuleFiles } from '../../dsl/cli/read-rules.ts'
import { countingIndex } from '../check/checklist-texts.ts'

const CHECKLIST = ['hang-muc-du-lieu-2020.thuoc', 'tieng-anh-hang-muc.thuoc']
const folder = (name: string): string => fileURLToPath(new URL(`../../rules/${name}`, import.meta.url))

test('an index takes the checklist that it counts from the rules that ship, with its translation', async () => {
  const files = await readRuleFiles([folder('dti-province-2020')])
  const { compiled, shared } = await compileWithShared(files)
  expect(shared.map(({ name }) => name.split('/').at(-1))).toEqual(CHECKLIST)
  expect(compiled.ruleSets[0]?.rulebook.checklists[0]?.title.en).toBe('Data items of a province')
})

test('a checklist among the files themselves is not looked for', async () => {
  expect((await compileWithShared(await readRuleFiles([folder('data-items-2020')]))).shared).toEqual([])
})

test('a checklist that nobody knows stays an error', async () => {
  const text = countingIndex(
    'dữ kiện n (hạng mục) = số hạng mục của không-có dữ kiện m (hạng mục) = số hạng mục của không-có',
  )
  const { diagnostics, ruleSets } = await compileRules([{ name: 'thử.thuoc', text }])
  expect(new Set(diagnostics.map(({ problem }) => problem.code))).toEqual(new Set(['unknown-checklist']))
  expect(ruleSets).toEqual([])
})

test('the site knows which files of other folders an index needs', async () => {
  const titles = await shippedTitles()
  const sharedBy = (id: string) => titles.find(title => title.id === id)?.shared
  expect(sharedBy('dti-tỉnh-2020')).toEqual(CHECKLIST.map(name => `data-items-2020/${name}`))
  expect(sharedBy('dti-tỉnh-2022')).toEqual([])
})
