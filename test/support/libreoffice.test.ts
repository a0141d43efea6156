import { expect, test } from 'vitest'
import { findSoffice, recalculate } from './libreoffice.ts'
import { readWorkbook, workbookOf } from './workbook.ts'

test('a formula without a value is calculated', async () => {
  const bytes = await workbookOf([
    {
      name: 'Số liệu',
      cells: new Map([
        ['0,0', { value: 0.3 }],
        ['0,1', { value: 'chữ' }],
        ['1,2', { formula: 'IF(ISNUMBER(A1),A1*10,"")' }],
        ['1,3', { formula: '1/0' }],
      ]),
    },
  ])
  const sheet = readWorkbook((await recalculate([bytes]))[0]!).get('Số liệu')!
  expect([sheet.at('C2'), sheet.at('B1'), sheet.at('Z9'), sheet.at('D2')]).toEqual([3, 'chữ', '', '#DIV/0!'])
})

test('a machine without LibreOffice is told how to install it', () => {
  expect(() => findSoffice({ PATH: '/nowhere' })).toThrow('apt-get install libreoffice-calc-nogui')
})

test('a program that is not there is told the same way', async () => {
  const before = process.env.SOFFICE
  process.env.SOFFICE = '/nowhere/soffice'
  await expect(recalculate([new Uint8Array()])).rejects.toThrow('apt-get install libreoffice-calc-nogui')
  if (before === undefined) delete process.env.SOFFICE
  else process.env.SOFFICE = before
})
