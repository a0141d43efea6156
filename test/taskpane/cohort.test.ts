// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { RuleText } from '../../addin/ports.ts'
import { shownUnits } from '../../taskpane/cohort/shown-units.ts'
import { fakeAddIn } from './fake-add-in.ts'
import { closePane, expectAccessible, showPane } from './mounted.ts'
import { provinceFiles } from './province-rules.ts'
import { someRanks } from './some-ranks.ts'

let files: readonly RuleText[]
beforeAll(async () => {
  files = await provinceFiles()
})
afterEach(closePane)

const ranked = someRanks(20)

test.each([
  [12, 20, [1, 2, 3, 10, 11, 12, 13, 14]],
  [2, 20, [1, 2, 3, 4]],
  [0, 20, [1, 2, 3]],
  [20, 20, [1, 2, 3, 18, 19, 20]],
  [1, 2, [1, 2]],
])('with the own unit in place %i of %i the places %j are shown', (own, count, places) => {
  expect(shownUnits(someRanks(count, own).units).map(({ rank }) => rank)).toEqual(places)
})

test.each([
  [
    'vi',
    'Hạng 12 trong 20 đơn vị, giá trị 0,4880.',
    /Loại tiêu chí khỏi xếp hạng \(1 đề nghị\)/,
    '4/20 đơn vị có số liệu; 20 điểm',
    'Điểm tối đa khi xếp hạng: 1.000 → 980.',
    'Khi không loại tiêu chí nào: hạng 11.',
  ],
  [
    'en',
    'Rank 12 of 20 units, value 0.4880.',
    /Leave criteria out of the ranking \(1 proposed\)/,
    '4 of 20 units have data; 20 points',
    'Maximum of the ranking: 1,000 → 980.',
    'With all criteria: rank 11.',
  ],
] as const)(
  'the overview tells the place and lets criteria be left out (%s)',
  async (language, place, opener, data, maximum, before) => {
    const addIn = fakeAddIn({ files, ranked, language })
    const { user } = await showPane(addIn, { language })
    expect(await screen.findByText(place)).toBeTruthy()
    const table = screen.getByText(/Tỉnh 12/).closest('table')!
    expect(within(table).getAllByRole('rowheader')).toHaveLength(8)
    await user.click(screen.getByRole('button', { name: opener }))
    expect(screen.getByText(data)).toBeTruthy()
    if (language === 'vi') await expectAccessible()
    await user.click(screen.getByRole('switch'))
    expect(addIn.calls.filter(({ command }) => command === 'leaveOut')).toHaveLength(1)
    await waitFor(() => expect(screen.getByText(maximum)).toBeTruthy())
    expect(screen.getByText(before)).toBeTruthy()
  },
)

test('a workbook without a cohort says nothing of one', async () => {
  await showPane(fakeAddIn({ files }))
  expect(screen.queryByText('Trong nhóm so sánh')).toBeNull()
})
