// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { progressOf } from '../../taskpane/checklist/progress.ts'
import { answersOf, checklistFiles, checklistRules as rulebook } from '../support/checklist-rules.ts'
import { fakeAddIn } from './fake-add-in.ts'
import { closePane, expectAccessible, showPane } from './mounted.ts'

afterEach(closePane)

const [checklist] = rulebook.checklists

const answers = {
  'A.I.1.1.built': 'có',
  'A.I.1.1.shared': 'có',
  'A.I.1.2.built': 'không',
  'A.I.2.1.built': 'có',
}

describe('the progress of a domain', () => {
  const progressIn = (given: Readonly<Record<string, string>>) =>
    progressOf(checklist!, rulebook, answersOf(given))[0]!.states.map(({ name, counted, unanswered, isInvalid }) => [
      name,
      counted,
      unanswered,
      isInvalid,
    ])

  test('counts items with the states that each state needs', () => {
    expect(progressIn(answers)).toEqual([
      ['built', 2, 0, false],
      ['shared', 1, 1, false],
      ['open', 0, 2, false],
    ])
  })

  test('says where an answer is neither yes nor no', () => {
    expect(progressIn({ ...answers, 'A.I.2.1.shared': '?' }).map(([name, , , isInvalid]) => [name, isInvalid])).toEqual(
      [
        ['built', false],
        ['shared', true],
        ['open', true],
      ],
    )
  })

  test('is told for each domain, in the order of the checklist', () => {
    const domains = progressOf(checklist!, rulebook, new Map())
    expect(domains.map(({ domain, items }) => [domain.code, items])).toEqual([
      ['A.I', 3],
      ['A.II', 1],
      ['B', 1],
    ])
  })
})

describe('the overview', () => {
  test('tells how far the checklist is and leads to its sheet', async () => {
    const addIn = fakeAddIn({ files: checklistFiles, figures: () => answersOf(answers) })
    const { user } = await showPane(addIn)
    const section = within(await screen.findByRole('region', { name: 'Danh mục dữ liệu' }))
    const domain = section.getByRole('button', { name: 'A.I. Hoạt động2/3' })
    await user.click(domain)
    expect(section.getByRole('progressbar', { name: 'A.I. Hoạt động: được chia sẻ' })).toBeTruthy()
    expect(section.getByText('còn 2 chưa trả lời')).toBeTruthy()
    await expectAccessible()
    await user.click(section.getByRole('button', { name: 'Đến trang danh mục' }))
    expect(addIn.calls.filter(({ command }) => command === 'go').map(({ given }) => given)).toEqual(["'Hạng mục'!A1"])
  })

  test('is told in English', async () => {
    await showPane(fakeAddIn({ files: checklistFiles, figures: () => answersOf(answers) }), { language: 'en' })
    expect(await screen.findByRole('button', { name: 'Go to the checklist' })).toBeTruthy()
  })
})
