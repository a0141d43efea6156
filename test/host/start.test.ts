// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { type StartedOffice, startOffice } from '../support/office.ts'

let office: StartedOffice | undefined
afterEach(() => {
  office?.dispose()
  office = undefined
})

for (const round of [1, 2])
  test(`a script writes, calculates and reads ${round}`, async () => {
    office = await startOffice()
    const result = await Excel.run(async context => {
      const sheet = context.workbook.worksheets.add('X')
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ]
      sheet.getRange('A3').formulas = [['=SUM(A1:B2)']]
      const range = sheet.getRange('A1:B3')
      range.load('values,address')
      await context.sync()
      return { values: range.values, address: range.address }
    })
    expect(result).toEqual({
      address: 'X!A1:B3',
      values: [
        [1, 2],
        [3, 4],
        [10, ''],
      ],
    })
    expect(office.probe.syncs()).toBe(1)
  })
