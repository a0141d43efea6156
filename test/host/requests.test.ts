// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { officeForEachTest } from './office-for-each-test.ts'

const office = officeForEachTest()
const failure = async (work: () => Promise<unknown>): Promise<OfficeExtension.Error> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error
    throw error
  }
  throw new Error('Nothing failed.')
}

const steps = () =>
  Excel.run(async context => {
    const sheet = context.workbook.worksheets.getFirst()
    sheet.getRange('A1').values = [[1]]
    sheet.getRange('A2').values = [[2]]
    await context.sync()
    sheet.getRange('A3').values = [[3]]
    await context.sync()
  })

describe('counts', () => {
  test('one request for each sync with something to ask', async () => {
    await steps()
    expect(office().probe.syncs()).toBe(2)
  })

  test('what was asked is listed', async () => {
    await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1')
      range.values = [[1]]
      range.clear('Contents')
      range.load('values,format/fill/color')
      await context.sync()
    })
    const seen = office()
      .probe.actions()
      .map(({ kind, object, member }) => `${kind} ${object}.${member}`)
    expect(seen).toEqual(['set Range.values', 'call Range.clear', 'load Range.values,format/fill/color'])
  })

  test('they start anew', async () => {
    await steps()
    office().probe.reset()
    expect([office().probe.syncs(), office().probe.actions()]).toEqual([0, []])
  })
})

describe('errors', () => {
  test('say where they happened', async () => {
    const error = await failure(() =>
      Excel.run(async context => {
        context.workbook.worksheets.getItem('không có').load('name')
        await context.sync()
      }),
    )
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['ItemNotFound', 'WorksheetCollection.getItem'])
  })

  test('leave undone what follows, and done what came before', async () => {
    office().probe.fail({ action: 'Range.values', nth: 2, code: 'AccessDenied' })
    const error = await failure(steps)
    const { probe } = office()
    expect([error.code, ...['A1', 'A2', 'A3'].map(cell => probe.value(`Sheet1!${cell}`))]).toEqual([
      'AccessDenied',
      1,
      '',
      '',
    ])
  })

  test('of a whole request leave all of it undone', async () => {
    office().probe.fail({ sync: 1, code: 'GeneralException' })
    const error = await failure(steps)
    expect([error.code, office().probe.value('Sheet1!A1')]).toEqual(['GeneralException', ''])
  })

  test('happen once', async () => {
    office().probe.fail({ sync: 1, code: 'GeneralException' })
    await failure(steps)
    await steps()
    expect(office().probe.value('Sheet1!A3')).toBe(3)
  })

  test('while somebody types in a cell', async () => {
    office().probe.editMode(true)
    expect((await failure(steps)).code).toBe('InvalidOperationInCellEditMode')
  })

  test('wait where the add-in asked for it', async () => {
    office().probe.editMode(true)
    const work = Excel.run({ delayForCellEdit: true }, async context => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]]
      await context.sync()
    })
    await new Promise(resolve => setTimeout(resolve, 10))
    const before = office().probe.value('Sheet1!A1')
    office().probe.editMode(false)
    await work
    expect([before, office().probe.value('Sheet1!A1')]).toEqual(['', 1])
  })
})

describe('large grids', () => {
  test('are split by the library and arrive whole', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * 10 + column))
    const [corner, syncs] = await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getFirst()
      sheet.getRange('A1:J400').values = rows
      await context.sync()
      const cell = sheet.getRange('J400')
      cell.load('values')
      await context.sync()
      return [cell.values[0]?.[0], office().probe.syncs()]
    })
    const writes = office()
      .probe.actions()
      .filter(({ member }) => member === 'values')
    expect([corner, syncs, writes.length]).toEqual([3999, 2, 4])
  })

  test('of another size are refused before anything is written', async () => {
    const rows = Array.from({ length: 400 }, () => new Array(10).fill(1))
    const error = await failure(() =>
      Excel.run(async context => {
        context.workbook.worksheets.getFirst().getRange('A1:J300').values = rows
        await context.sync()
      }),
    )
    expect([error.code, office().probe.value('Sheet1!A1')]).toEqual(['InvalidArgument', ''])
  })
})

describe('objects across requests', () => {
  test('a tracked range lives on after its run', async () => {
    const kept = await Excel.run(async context => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B1')
      range.values = [[1, 2]]
      context.trackedObjects.add(range)
      await context.sync()
      return range
    })
    const values = await Excel.run(kept, async context => {
      kept.load('values')
      await context.sync()
      return kept.values
    })
    expect(values).toEqual([[1, 2]])
  })

  test('properties are set together, and come as plain objects', async () => {
    const json = await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getFirst()
      sheet.set({ name: 'Một', tabColor: '#FF0000' })
      sheet.load('name,tabColor')
      await context.sync()
      return sheet.toJSON()
    })
    expect(json).toMatchObject({ name: 'Một', tabColor: '#FF0000' })
  })

  test('a value that was not loaded is not told', async () => {
    const error = await failure(() => Excel.run(async context => context.workbook.worksheets.getFirst().name))
    expect(error.code).toBe('PropertyNotLoaded')
  })
})
