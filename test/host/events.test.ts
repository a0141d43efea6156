// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { officeForEachTest } from './office-for-each-test.ts'

const office = officeForEachTest()

/** Listens, does, and answers what was heard in the end. */
async function heard(
  listen: (context: Excel.RequestContext, hear: (what: unknown) => Promise<void>) => void,
  act: () => void | Promise<void>,
): Promise<readonly unknown[]> {
  const events: unknown[] = []
  await Excel.run(async context => {
    context.workbook.worksheets.getFirst().load('id')
    await context.sync()
    listen(context, async what => void events.push(what))
    await context.sync()
  })
  await act()
  await office().probe.settled()
  return events
}

const write = (address: string, value: unknown) =>
  Excel.run(async context => {
    context.workbook.worksheets.getFirst().getRange(address).values = [[value]]
    await context.sync()
  })

describe('changes', () => {
  const changes = (act: () => void | Promise<void>) =>
    heard(
      ({ workbook }, hear) =>
        void workbook.worksheets.onChanged.add(({ address, changeType }) => hear([changeType, address])),
      act,
    )

  test.each([
    ['what a person types', () => office().probe.type('Sheet1!B2', 5), [['RangeEdited', 'B2']]],
    ['what a person clears', () => office().probe.clear('Sheet1!B2:C3'), [['RangeEdited', 'B2:C3']]],
    ['what the add-in itself writes', () => write('A1', 1), [['RangeEdited', 'A1']]],
    ['rows that a person inserts', () => office().probe.insert('Sheet1!2:3'), [['RowInserted', '2:3']]],
    ['columns that a person deletes', () => office().probe.delete('Sheet1!B:B'), [['ColumnDeleted', 'B:B']]],
  ] as const)('%s is told', async (_, act, events) => {
    expect(await changes(act)).toEqual(events)
  })

  test('recalculated results are no change', async () => {
    office().probe.type('Sheet1!A2', '=A1*2')
    await office().probe.settled()
    expect(await changes(() => office().probe.type('Sheet1!A1', 4))).toEqual([['RangeEdited', 'A1']])
  })

  test('the range of a change can be asked for', async () => {
    const events = await heard(
      ({ workbook }, hear) =>
        void workbook.worksheets.onChanged.add(async change => {
          await Excel.run(async context => {
            const range = change.getRange(context)
            range.load('address,values')
            await context.sync()
            await hear([range.address, range.values])
          })
        }),
      async () => {
        office().probe.type('Sheet1!B2', 5)
        await office().probe.settled()
      },
    )
    await expect.poll(() => events).toEqual([['Sheet1!B2', [[5]]]])
  })

  test('a handler that was removed hears nothing', async () => {
    const events: string[] = []
    const registered = await Excel.run(async context => {
      const handler = context.workbook.worksheets.onChanged.add(async ({ address }) => void events.push(address))
      await context.sync()
      return handler
    })
    await Excel.run(registered.context, async context => {
      registered.remove()
      await context.sync()
    })
    office().probe.type('Sheet1!B2', 5)
    await office().probe.settled()
    expect(events).toEqual([])
  })
})

describe('sheets', () => {
  test('a sheet of its own hears only what happens on it', async () => {
    await Excel.run(async context => {
      context.workbook.worksheets.add('Hai')
      await context.sync()
    })
    const events = await heard(
      ({ workbook }, hear) => {
        const sheet = workbook.worksheets.getItem('Hai')
        sheet.onChanged.add(({ address }) => hear(address))
      },
      () => {
        office().probe.type('Sheet1!A1', 1)
        office().probe.type('Hai!B2', 2)
      },
    )
    expect(events).toEqual(['B2'])
  })

  test('selections are told, of the collection and of the workbook', async () => {
    const events = await heard(
      ({ workbook }, hear) => {
        workbook.worksheets.onSelectionChanged.add(({ address }) => hear(address))
        workbook.onSelectionChanged.add(() => hear('somewhere'))
      },
      () => office().probe.select('Sheet1!C3:D4'),
    )
    expect(events.toSorted()).toEqual(['C3:D4', 'somewhere'])
  })

  test('sheets that come, go, and are activated are told', async () => {
    const events = await heard(
      ({ workbook: { worksheets } }, hear) => {
        worksheets.onAdded.add(() => hear('added'))
        worksheets.onDeleted.add(() => hear('deleted'))
        worksheets.onActivated.add(() => hear('activated'))
      },
      () =>
        Excel.run(async context => {
          const sheet = context.workbook.worksheets.add('Hai')
          sheet.activate()
          await context.sync()
          sheet.delete()
          await context.sync()
        }),
    )
    expect(new Set(events)).toEqual(new Set(['added', 'activated', 'deleted']))
  })
})

describe('the pane', () => {
  test('clicks on the ribbon reach the add-in, and end when it says so', async () => {
    const seen: string[] = []
    Office.actions.associate('recalculate', (event: Office.AddinCommands.Event) => {
      seen.push(event.source.id)
      event.completed()
    })
    await office().host.click('recalculate')
    expect(seen).toEqual(['recalculate'])
  })

  test('the add-in hides and shows its pane', async () => {
    await Office.addin.hide()
    const hidden = office().host.pane.isVisible()
    await Office.addin.showAsTaskpane()
    expect([hidden, office().host.pane.isVisible()]).toEqual([false, true])
  })

  test('the add-in hears that its pane was closed', async () => {
    const modes: string[] = []
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode))
    office().host.pane.show(false)
    await office().probe.settled()
    expect(modes).toEqual([Office.VisibilityMode.hidden])
  })

  test('the add-in chooses to start with the document', async () => {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load)
    expect(await Office.addin.getStartupBehavior()).toBe('Load')
  })

  test('language, theme and requirement sets are the ones of the host', () => {
    const { context } = Office
    expect([context.host, context.displayLanguage, context.officeTheme.bodyBackgroundColor]).toEqual([
      'Excel',
      'vi-VN',
      '#ffffff',
    ])
    const sets = [
      ['ExcelApi', '1.12'],
      ['ExcelApi', '1.13'],
      ['SharedRuntime', '1.1'],
      ['CustomFunctionsRuntime', '1.1'],
      ['CustomFunctionsRuntime', '1.2'],
    ] as const
    expect(sets.map(([name, version]) => context.requirements.isSetSupported(name, version))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ])
  })
})
