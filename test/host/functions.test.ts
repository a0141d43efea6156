// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import type { DeclaredFunctions, ParameterMetadata } from '../../addin/workbench/host/functions/metadata.ts'
import { createHost } from '../../addin/workbench/host/host.ts'
import { createHeadlessSpreadsheet } from '../../addin/workbench/spreadsheet/univer-node.ts'
import { officeForEachTest } from './office-for-each-test.ts'

const any = (name: string, more: Partial<ParameterMetadata> = {}): ParameterMetadata => ({ name, type: 'any', ...more })
const range = (name: string, more: Partial<ParameterMetadata> = {}) => any(name, { dimensionality: 'matrix', ...more })

const declared: DeclaredFunctions = {
  namespace: 'TEST',
  metadata: {
    functions: [
      { id: 'SHOW', name: 'SHOW', parameters: [any('first'), range('rest', { repeating: true, optional: true })] },
      {
        id: 'DOUBLE',
        name: 'DOUBLE',
        parameters: [{ name: 'number', type: 'number' }, any('unit', { optional: true })],
      },
      { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
      { id: 'FAIL', name: 'FAIL', parameters: [any('code')] },
      { id: 'GRID', name: 'GRID', parameters: [] },
      { id: 'NEVER', name: 'NEVER', parameters: [], options: { cancelable: true } },
    ],
  },
}

const office = officeForEachTest(() => ({ functions: declared }))

function associate(): void {
  CustomFunctions.associate('SHOW', (...given: unknown[]) => JSON.stringify(given.slice(0, -1)))
  CustomFunctions.associate('DOUBLE', async (number: number) => number * 2)
  CustomFunctions.associate('WHERE', (invocation: CustomFunctions.Invocation) => invocation.address ?? 'nowhere')
  CustomFunctions.associate('GRID', () => [
    [1, 2],
    [3, 4],
  ])
  CustomFunctions.associate('FAIL', (code: string) => {
    throw code === 'THROW'
      ? new Error('hỏng')
      : new CustomFunctions.Error(CustomFunctions.ErrorCode[code as 'notAvailable'], 'không có số liệu')
  })
}

/** What the cell shows when it is calculated. */
async function shown(formula: string): Promise<unknown> {
  associate()
  office().probe.type('Sheet1!F1', formula)
  await office().probe.settled()
  return office().probe.value('Sheet1!F1')
}

describe('arguments', () => {
  test.each([
    ['a scalar', '=TEST.SHOW(1)', '[1,[]]'],
    ['a text', '=TEST.SHOW("a")', '["a",[]]'],
    ['a range as rows', '=TEST.SHOW(1,A1:B2)', '[1,[[[10,20],["x",true]]]]'],
    ['several ranges in one list', '=TEST.SHOW(1,A1,B1:B2)', '[1,[[[10]],[[20],[true]]]]'],
    ['a single value for a range', '=TEST.SHOW(1,5)', '[1,[[[5]]]]'],
    ['an empty cell as empty text', '=TEST.SHOW(1,C9)', '[1,[[[""]]]]'],
  ])('%s', async (_, formula, text) => {
    office().probe.type('Sheet1!A1', 10)
    office().probe.type('Sheet1!B1', 20)
    office().probe.type('Sheet1!A2', 'x')
    office().probe.type('Sheet1!B2', true)
    expect(await shown(formula)).toBe(text)
  })

  test.each([
    ['too few', '=TEST.DOUBLE()'],
    ['a text for a number', '=TEST.DOUBLE("a")'],
    ['an error', '=TEST.SHOW(1/0)'],
  ])('%s is refused without a call', async (_, formula) => {
    expect(await shown(formula)).toEqual({ error: '#VALUE!' })
    expect(office().probe.invocations()).toBe(0)
  })
})

describe('results', () => {
  test.each([
    ['of a promise', '=TEST.DOUBLE(21)', 42],
    ['within a formula', '=TEST.DOUBLE(1)+TEST.DOUBLE(2)', 6],
    ['the address of the cell', '=TEST.WHERE()', 'Sheet1!F1'],
    ['#N/A', '=TEST.FAIL("notAvailable")', { error: '#N/A' }],
    ['#VALUE!', '=TEST.FAIL("invalidValue")', { error: '#VALUE!' }],
    ['#NUM!', '=TEST.FAIL("invalidNumber")', { error: '#NUM!' }],
    ['#DIV/0!', '=TEST.FAIL("divisionByZero")', { error: '#DIV/0!' }],
    ['of what throws', '=TEST.FAIL("THROW")', { error: '#VALUE!' }],
  ])('%s', async (_, formula, value) => {
    expect(await shown(formula)).toEqual(value)
  })

  test('come with a sentence where they are errors', async () => {
    await shown('=TEST.FAIL("invalidValue")')
    expect(office().probe.messageAt('Sheet1!F1')).toBe('không có số liệu')
  })

  test('spill into neighbours', async () => {
    await shown('=TEST.GRID()')
    expect(office().probe.value('Sheet1!G2')).toBe(4)
  })
})

test('many cells are asked for in few messages, and a change asks again only what depends on it', async () => {
  associate()
  const messages: string[] = []
  office().host.endpoint.listen(message => void messages.push(message))
  const { probe } = office()
  for (let row = 1; row <= 200; row++) probe.type(`Sheet1!A${row}`, row)
  for (let row = 1; row <= 200; row++) probe.type(`Sheet1!B${row}`, `=TEST.DOUBLE(A${row})`)
  await probe.settled()
  expect(probe.value('Sheet1!B200')).toBe(400)
  const invocations = messages.filter(message => message.includes('DOUBLE'))
  expect(invocations.length).toBeLessThan(10)
  const before = probe.invocations()
  probe.type('Sheet1!A7', 70)
  await probe.settled()
  expect([probe.value('Sheet1!B7'), probe.invocations() - before]).toEqual([140, 1])
})

test('a request does not wait for functions: cells are busy until they answer', async () => {
  let answer: (value: number) => void = () => undefined
  CustomFunctions.associate(
    'DOUBLE',
    () =>
      new Promise<number>(resolve => {
        answer = resolve
      }),
  )
  const read = () =>
    Excel.run(async context => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B1')
      range.load('values')
      await context.sync()
      return range.values
    })
  office().probe.type('Sheet1!A1', '=TEST.DOUBLE(1)')
  office().probe.type('Sheet1!B1', '=1+1')
  const before = await read()
  await expect.poll(() => office().probe.invocations()).toBe(1)
  await new Promise(resolve => setTimeout(resolve, 10))
  answer(2)
  await office().probe.settled()
  expect([before, await read()]).toEqual([[['#BUSY!', 2]], [[2, 2]]])
})

test('what is written over a cell stops its function', async () => {
  let stopped = 0
  CustomFunctions.associate('NEVER', (invocation: CustomFunctions.CancelableInvocation) => {
    invocation.onCanceled = () => void stopped++
    return new Promise(() => undefined)
  })
  office().probe.type('Sheet1!A1', '=TEST.NEVER()')
  await expect.poll(() => office().probe.invocations()).toBe(1)
  await new Promise(resolve => setTimeout(resolve, 10))
  office().probe.type('Sheet1!A1', 5)
  await expect.poll(() => stopped).toBe(1)
  await office().probe.settled()
  expect(office().probe.value('Sheet1!A1')).toBe(5)
})

test('formulas written before the page is ready wait for it', async () => {
  const spreadsheet = createHeadlessSpreadsheet()
  const host = createHost({ spreadsheet, functions: declared })
  const sent: string[] = []
  host.endpoint.listen(message => void sent.push(message))
  host.probe.type('Sheet1!A1', '=TEST.DOUBLE(1)')
  await expect.poll(() => host.probe.invocations()).toBe(1)
  expect(sent).toEqual([])
  await host.endpoint.ask(JSON.stringify(readyBatch), 0)
  await expect.poll(() => sent.length).toBe(1)
  host.dispose()
  spreadsheet.dispose()
})

const readyBatch = {
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.ExcelServices.CustomFunctions' } },
  Actions: [
    { Id: 2, ActionType: 3, Name: '_SetOsfControlContainerReadyForCustomFunctions', ObjectPathId: 1, ArgumentInfo: {} },
  ],
}

test.each(['stream', 'volatile', 'requiresParameterAddresses'])('metadata with “%s” is not simulated', option => {
  const metadata = { functions: [{ id: 'A', name: 'A', parameters: [], options: { [option]: true } }] }
  expect(() => office().host.declareFunctions({ namespace: 'TEST', metadata })).toThrow(option)
})
