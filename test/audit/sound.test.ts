import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { fillWorkbook } from '../../addin/sheets/fill/fill-workbook.ts'
import { readWorkbook } from '../../addin/sheets/read/read-workbook.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { recalculate } from '../support/libreoffice.ts'
import { bookNames, emptyBook, inShort, type SoundBook, soundBook } from './support/sound-books.ts'

const books = new Map(await Promise.all(bookNames.map(async name => [name, await soundBook(name)] as const)))

async function written({ plan }: SoundBook): Promise<Uint8Array> {
  const filled = await fillWorkbook(await writeWorkbookPlan(plan))
  if (filled.kind === 'refused') throw new Error(filled.problem.code)
  return filled.bytes
}

async function readBack(bytes: Uint8Array, { workbook }: SoundBook) {
  const opened = await readWorkbook(bytes)
  if (opened.kind === 'refused') throw new Error(opened.problem.code)
  const { rules: carried } = opened.identity
  return { ...workbook, raw: opened.raw, conditions: opened.conditions, ...(carried ? { carried } : {}) }
}

describe('a correct workbook gives no finding', () => {
  test.each(bookNames)('in portable formulas: %s', name => {
    expect(inShort(books.get(name)!.workbook)).toEqual([])
  })

  test.each(bookNames)('with custom functions: %s', async name => {
    expect(inShort((await soundBook(name, 'live')).workbook)).toEqual([])
  })

  test.each(bookNames)('written to a file and read back: %s', async name => {
    const book = books.get(name)!
    expect(inShort(await readBack(await written(book), book))).toEqual([])
  })

  test('opened and saved by LibreOffice, whatever the index', async () => {
    const files = await Promise.all(bookNames.map(name => written(books.get(name)!)))
    const saved = await recalculate(files)
    for (const [index, name] of bookNames.entries()) {
      const book = books.get(name)!
      expect([name, ...inShort(await readBack(saved[index]!, book))]).toEqual([name])
    }
  }, 120_000)

  test('of every shipped index, opened and saved by LibreOffice', async () => {
    const folders = (await readdir('rules')).map(name => `rules/${name}`)
    const shipped = await Promise.all(folders.map(emptyBook))
    const saved = await recalculate(await Promise.all(shipped.map(written)))
    for (const [index, folder] of folders.entries())
      expect([folder, ...inShort(await readBack(saved[index]!, shipped[index]!))]).toEqual([folder])
  }, 240_000)

  test('saved by a program without custom functions, says only that these were not calculated', async () => {
    const live = await soundBook('Quảng Ngãi', 'live')
    const [saved] = await recalculate([await writeWorkbookPlan(live.plan)])
    const codes = new Set(inShort(await readBack(saved!, live)).map(each => each.split(' ')[0]))
    expect([...codes]).toEqual(['values-uncalculated'])
  }, 120_000)
})
